"""Who listens: named by coordinators, and never one of them."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.people.actions import invitations
from ownway.people.rules import KNOW_NAME
from ownway.record.actions import write
from ownway.teams import queries as teams
from ownway.teams.rules import RUN_PLACE
from ownway.voice import verbs
from ownway.voice.models import Listener
from ownway.voice.rules import CHANGE_LISTENER

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def name_listener(*, by: "Person", person: "Person", says: str) -> Listener:
    """Name somebody whose name one knows.

    Raises:
        ValidationError: they run this place, or listen already.
    """
    check(by, RUN_PLACE)
    check(by, KNOW_NAME, person)
    return _named(by, person, says)


@transaction.atomic
def name_new_listener(*, by: "Person", called: str, email: str, says: str) -> Listener:
    """Name somebody who is not here yet, and mail them a way in. They get no other role.

    Raises:
        CannotInvite: nothing can be mailed to this address.
    """
    check(by, RUN_PLACE)
    person = invitations.invite_new(by=by, called=called, email=email)
    return _named(by, person, says)


@transaction.atomic
def change_listener(*, by: "Person", listener: Listener, says: str) -> None:
    """Introduce somebody otherwise."""
    check(by, CHANGE_LISTENER, listener)
    listener.says = says.strip()
    listener.full_clean()
    listener.save(update_fields=["says"])
    write(verbs.CHANGED, by=by, about=listener.person_id, on=listener, fields=["says"])


@transaction.atomic
def stop_listener(*, by: "Person", listener: Listener) -> None:
    """They listen to nothing new. What is open stays theirs until it is done, or until the person
    who said it lets another listener read it: whoever runs the place never learns which it is."""
    check(by, CHANGE_LISTENER, listener)
    listener.until = timezone.now()
    listener.save(update_fields=["until"])
    write(verbs.STOPPED, by=by, about=listener.person_id, on=listener)


def _named(by: "Person", person: Any, says: str) -> Listener:
    if person.pk == by.pk or person.pk in {one.pk for one in teams.coordinators()}:
        raise ValidationError(
            _("Whoever coordinates here is not independent. Please name somebody else.")
        )
    if Listener.objects.filter(person=person, until=None).exists():
        raise ValidationError(_("They listen already."))
    last = Listener.objects.order_by("-place").values_list("place", flat=True).first()
    listener = Listener(person=person, says=says.strip(), place=(last or 0) + 1)
    listener.full_clean()
    listener.save()
    write(verbs.NAMED, by=by, about=person.pk, on=listener, fields=["says"])
    return listener
