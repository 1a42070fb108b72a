"""Sessions: beginning one, and ending one, others, or all of somebody's at once."""

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.people import verbs
from ownway.people.actions.signing_in import tell_owner
from ownway.people.models import Account, Person
from ownway.people.rules import OWN_SELF
from ownway.record.actions import write
from ownway.record.actors import Actor


@transaction.atomic
def note_sign_in(*, by: Person, key: str, device: str, new: bool, how: str) -> None:
    """Somebody has signed in. Keep which device in words, and no address.

    Args:
        key: of the session.
        new: this device was not seen before, so the person is told, there and where else they are.
        how: a short code: by code, passkey, invitation, demo.
    """
    check(by, OWN_SELF, by)
    UserSession.objects.filter(session_key=key).update(user_agent=device, ip="::")
    others = UserSession.objects.filter(user=by.account_id).exclude(session_key=key).exists()
    write(verbs.SIGNED_IN, by=by, about=by.pk, why=how)
    if new and by.account is not None:
        Account.objects.filter(pk=by.account.pk).update(
            new_device_at=timezone.now() if others else by.account.new_device_at
        )
        tell_owner(
            by=by,
            account=by.account,
            template="people.new_device",
            words={"device": device, "time": words.later(words.moment, timezone.now())},
        )
        write(verbs.NEW_DEVICE, by=by, about=by.pk)


@transaction.atomic
def note_sign_out(*, by: Person, key: str) -> None:
    """Somebody signed out here."""
    check(by, OWN_SELF, by)
    UserSession.objects.filter(user=by.account_id, session_key=key).delete()
    write(verbs.SIGNED_OUT, by=by, about=by.pk)


@transaction.atomic
def forget_session(*, by: Person, key: str) -> None:
    """Drop a session without a word in the record: that somebody left is never written down."""
    check(by, OWN_SELF, by)
    UserSession.objects.filter(user=by.account_id, session_key=key).delete()


@transaction.atomic
def end_session(*, by: Person, pk: int) -> None:
    """Sign out one other device of one's own."""
    check(by, OWN_SELF, by)
    row = UserSession.objects.filter(user=by.account_id, pk=pk).first()
    if row is None:
        raise NotYours
    row.end()
    write(verbs.ENDED_SESSIONS, by=by, about=by.pk, why="one")


@transaction.atomic
def end_other_sessions(*, by: Person, key: str) -> Account:
    """Sign out everywhere but here. The session with this key must take on the new fingerprint
    of the account that is returned, or it ends as well."""
    check(by, OWN_SELF, by)
    account = Account.objects.select_for_update().get(person=by)
    account.set_unusable_password()
    account.save(update_fields=["password"])
    for row in UserSession.objects.filter(user=account).exclude(session_key=key):
        row.end()
    write(verbs.ENDED_SESSIONS, by=by, about=by.pk, why="others")
    return account


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
    for row in UserSession.objects.filter(user=person.account):
        row.end()
    write(verbs.ENDED_SESSIONS, by=by, about=person.pk, on=person)
