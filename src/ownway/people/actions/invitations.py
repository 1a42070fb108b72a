"""Invitations: a mailed link or a printed code. Only hashes are kept; each works once."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.kit.ids import token
from ownway.people import verbs
from ownway.people.actions.persons import Way, add_account, add_person
from ownway.people.actions.signing_in import Taken, set_sign_in_address
from ownway.people.actions.telling import HELD, language_of
from ownway.people.models import Account, Invitation, Person
from ownway.people.rules import INVITE, KNOW_NAME
from ownway.people.signin import queries
from ownway.post import actions as post
from ownway.record.actions import write
from ownway.teams import queries as teams

MAILED_LASTS = timedelta(days=14)
PRINTED_LASTS = timedelta(days=60)
#: Crockford's alphabet: no I, L, O or U to mistake. Sixteen of them are 80 bits.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")


class CannotInvite(Exception):
    """There is a good reason not to; ``code`` says which: ``here_already``, ``not_told``, or
    ``not_sent`` where no e-mail can leave from here."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoLonger(Exception):
    """This invitation was used, taken back, or is too old, or there never was one."""


@dataclass(frozen=True)
class Printed:
    """A printed invitation; the code is shown this once."""

    invitation: Invitation
    code: str


def readable(code: str) -> str:
    """A typed code as it was printed: capitals, without spaces and dashes, misreadings mended."""
    kept = "".join(character for character in code.upper() if character.isalnum())
    return kept.translate(_MISREAD)


def _may_invite(by: Person, person: Person) -> None:
    check(by, INVITE)
    check(by, KNOW_NAME, person)
    if person.account is not None and queries.ways_of(person.account).ways_in():
        raise CannotInvite("here_already")


@transaction.atomic
def invite(*, by: Person, person: Person, email: str) -> Invitation:
    """Mail somebody a link by which they make their own way in.

    Raises:
        CannotInvite: they have one, or do not know yet that anything is held about them, or
            nothing can be mailed to this address.
    """
    _may_invite(by, person)
    if person.told is None:
        raise CannotInvite("not_told")
    return _mail(by, person, email)


@transaction.atomic
def invite_new(*, by: Person, called: str, email: str) -> Person:
    """Write down somebody who is asked for one thing and has no role here, and mail them a way in.

    Raises:
        CannotInvite: nothing can be mailed to this address.
    """
    email = email.strip().lower()
    person = add_person(by=by, called=called.strip(), told=True, ways=[Way("email", email)])
    _mail(by, person, email)
    return person


def _mail(by: Person, person: Person, email: str) -> Invitation:
    email, code = email.strip().lower(), token()
    made = _make(by, person, code, MAILED_LASTS, email=email)
    message = post.enqueue(
        channel="email",
        to=email,
        template="people.invitation",
        words={
            "date": words.later(words.day, made.expires),
            "link": settings.BASE_URL + reverse("join_link", kwargs={"token": code}),
        },
        good_until=made.expires,
        person_id=person.pk,
        sender_name=teams.site().neutral_name,
        language=language_of(person),
    )
    if message.state == HELD:
        raise CannotInvite("not_sent")
    write(verbs.INVITED, by=by, about=person.pk, on=made, why="mailed")
    return made


@transaction.atomic
def invite_printed(*, by: Person, person: Person) -> Printed:
    """Make a code to print and hand over. Earlier printed ones stop working.

    Raises:
        CannotInvite: they have a way in already.
    """
    _may_invite(by, person)
    code = "".join(secrets.choice(ALPHABET) for _ in range(16))
    Invitation.objects.filter(person=person, printed=True, used=None).update(expires=timezone.now())
    made = _make(by, person, code, PRINTED_LASTS, printed=True)
    write(verbs.INVITED, by=by, about=person.pk, on=made, why="printed")
    return Printed(made, "-".join(code[i : i + 4] for i in range(0, 16, 4)))


def _make(
    by: Person,
    person: Person,
    code: str,
    lasts: timedelta,
    *,
    email: str = "",
    printed: bool = False,
) -> Invitation:
    made = Invitation(
        person=person,
        by=by,
        code_hash=queries.code_hash(code),
        email=email,
        printed=printed,
        expires=timezone.now() + lasts,
    )
    made.full_clean()
    made.save()
    return made


@transaction.atomic
def take_back_invitation(*, by: Person, invitation: Invitation) -> None:
    """Make an invitation stop working."""
    check(by, INVITE)
    check(by, KNOW_NAME, invitation.person)
    if invitation.used is not None:
        raise NotYours
    invitation.expires = timezone.now()
    invitation.save(update_fields=["expires"])
    write(verbs.TOOK_BACK_INVITATION, by=by, about=invitation.person_id, on=invitation)


@transaction.atomic
def accept(*, by: Person, invitation: Invitation, kind: str = "", address: str = "") -> Account:
    """Take up an invitation: from now on the invited person signs in by themself.

    ``by`` is the invited person: whoever holds the code is taken to be them. A mailed link shows
    that its address is theirs; with a printed code they have shown one, or choose a passkey next.

    Raises:
        NoLonger: it was used, taken back, or is too old.
        Taken: somebody signs in with this address already.
    """
    now = timezone.now()
    fresh = Invitation.objects.filter(pk=invitation.pk, person=by, used=None, expires__gt=now)
    if not fresh.update(used=now):
        raise NoLonger
    if invitation.email:
        kind, address = "email", invitation.email
    if kind and queries.taken(kind, address):
        raise Taken
    person = Person.objects.select_for_update().get(pk=by.pk)
    account = _account_for(person, kind, address)
    Invitation.objects.filter(person=by, used=None).update(expires=now)
    write(
        verbs.CAME_IN,
        by=by,
        about=by.pk,
        on=invitation,
        why="printed" if invitation.printed else "mailed",
    )
    return account


def _account_for(person: Person, kind: str, address: str) -> Account:
    """A new account; or the one that was made for a passkey which never came to be."""
    if person.account is None:
        return add_account(
            by=person,
            person=person,
            email=address if kind == "email" else "",
            phone=address if kind == "phone" else "",
        )
    if queries.ways_of(person.account).ways_in():
        raise NoLonger
    if kind:
        set_sign_in_address(by=person, kind=kind, address=address)
        person.account.refresh_from_db()
    return person.account
