"""Ending every session of a person at once."""

from django.db import transaction

from ownway.people import verbs
from ownway.people.models import Person
from ownway.record.actions import write
from ownway.record.actors import Actor


@transaction.atomic
def end_sessions(*, by: Actor, person: Person) -> None:
    """Sign a person out on every device, at the next request.

    For other actions to call, which have checked their own rule: a role ended, a door shut.
    Each session carries a fingerprint of the (unusable) password; a new one ends them all.
    """
    if person.account is None:
        return
    person.account.set_unusable_password()
    person.account.save(update_fields=["password"])
    write(verbs.ENDED_SESSIONS, by=by, about=person.pk, on=person)
