"""Codes on their way, and changing how one signs in."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.kit.sealed import blind_index
from ownway.people import verbs
from ownway.people.actions.telling import language_of, tell
from ownway.people.models import Account, Person
from ownway.people.rules import OWN_SELF
from ownway.people.shown import chosen_by
from ownway.people.signin import queries
from ownway.post import actions as post
from ownway.record.actions import write
from ownway.record.actors import VISITOR, Actor
from ownway.teams import queries as teams

CODE_LASTS = timedelta(minutes=15)
CHANNELS = {"email": "email", "phone": "text"}


class LastWayIn(Exception):
    """Nobody may shut themselves out: another way to sign in has to be there first."""


class Taken(Exception):
    """Somebody signs in with this address already."""


@transaction.atomic
def send_sign_in_code(
    *, by: Actor, account: Account | None, kind: str, address: str, code: str
) -> None:
    """Write the message with a code; to an address nobody signs in with, one that says so.

    Known or not, the work is the same: one person looked up, one message written, one entry.
    """
    only(by, VISITOR)
    person = queries.person_behind(account)
    post.enqueue(
        channel=CHANNELS[kind],
        to=address,
        template="people.code" if account else "people.code_not_known",
        words={"code": code} if account else {},
        good_until=timezone.now() + CODE_LASTS,
        person_id=person.pk if person else None,
        sender_name=teams.site().neutral_name,
        once_a_day=account is None,
        language=chosen_by(person.shown) if person else None,
    )
    write(verbs.ASKED_CODE, by=by, about=person.pk if person else None)


@transaction.atomic
def send_code_to_show(*, by: Actor, about: Person, kind: str, address: str, code: str) -> None:
    """Write the message with a code by which somebody shows that an address is theirs, or that
    they are still the one who signed in."""
    if by is VISITOR:
        only(by, VISITOR)
    else:
        check(by, OWN_SELF, about)
    post.enqueue(
        channel=CHANNELS[kind],
        to=address,
        template="people.code",
        words={"code": code},
        good_until=timezone.now() + CODE_LASTS,
        person_id=about.pk,
        sender_name=teams.site().neutral_name,
        language=chosen_by(about.shown),
    )
    write(verbs.ASKED_CODE, by=by, about=about.pk, why=kind)


@transaction.atomic
def set_sign_in_address(*, by: Person, kind: str, address: str) -> None:
    """Sign in with this e-mail or phone from now on; a code has shown that it is theirs."""
    check(by, OWN_SELF, by)
    account = Account.objects.select_for_update().get(person=by)
    if queries.taken(kind, address, by=account):
        raise Taken
    if kind == "email":
        account.email, account.mailbox_sign_in = address, True
        EmailAddress.objects.filter(user=account).delete()
        EmailAddress(user=account, email=address, verified=True, primary=True).save()
    else:
        account.phone, account.phone_index = address, blind_index("phone", address)
        account.phone_verified = True
    account.save()
    _note(by, account, kind)


@transaction.atomic
def remove_sign_in_address(*, by: Person, kind: str) -> None:
    """Take an e-mail or a phone away as a way to sign in, and forget it here.

    Raises:
        LastWayIn: nothing else would be left to begin with.
    """
    check(by, OWN_SELF, by)
    account = Account.objects.select_for_update().get(person=by)
    ways = queries.ways_of(account)
    counted = bool(ways.email and ways.mailbox) if kind == "email" else bool(ways.phone)
    if ways.ways_in() - counted < 1:
        raise LastWayIn
    if kind == "email":
        account.email, account.mailbox_sign_in = None, True
        EmailAddress.objects.filter(user=account).delete()
    else:
        account.phone, account.phone_index, account.phone_verified = "", None, False
    account.save()
    _note(by, account, kind)


@transaction.atomic
def switch_mailbox(*, by: Person, on: bool) -> None:
    """Let codes come by e-mail, or not: for somebody whose mailbox others can read."""
    check(by, OWN_SELF, by)
    account = Account.objects.select_for_update().get(person=by)
    if not on and account.mailbox_sign_in and queries.ways_of(account).ways_in() < 2:
        raise LastWayIn
    account.mailbox_sign_in = on
    account.save()
    _note(by, account, "mailbox_sign_in")


@transaction.atomic
def note_second_factor(*, by: Person, account: Account, what: str) -> None:
    """A passkey, an authenticator or recovery codes were added or taken away."""
    check(by, OWN_SELF, by)
    _note(by, account, what)


def _note(by: Person, account: Account, what: str) -> None:
    tell_owner(by=by, account=account, template="people.sign_in_changed", words={})
    write(verbs.CHANGED_SIGN_IN, by=by, about=by.pk, fields=[what])


def tell_owner(*, by: Person, account: Account, template: str, words: dict[str, str]) -> None:
    """Tell somebody neutrally that their sign-in was touched: by their own safe way, else to the
    mailbox they sign in with."""
    if tell(by=by, person=by, template=template, words=words):
        return
    if account.email and account.mailbox_sign_in:
        post.enqueue(
            channel="email",
            to=account.email,
            template=template,
            words=words,
            person_id=by.pk,
            sender_name=teams.site().neutral_name,
            language=language_of(by),
        )
