"""Persons: their name, their safe ways, their pace."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.kit.sealed import blind_index
from ownway.people import verbs
from ownway.people.models import (
    Account,
    Pace,
    Person,
    SafeWay,
    WayKind,
    WrittenWhat,
    WrittenWith,
)
from ownway.people.rules import INVITE, KNOW_NAME, OWN_SELF, PACE_WITH, WRITE_WITH
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import actions as teams
from ownway.teams.roles import Role

if TYPE_CHECKING:
    from ownway.teams.models import Project


@dataclass(frozen=True)
class Way:
    """A safe way to be reached, before it is saved. ``address`` is empty for coming by."""

    kind: str
    address: str = ""
    may_leave_message: bool = False
    name_to_use: str = ""
    good_times: str = ""


@transaction.atomic
def add_person(
    *,
    by: Actor,
    called: str,
    told: bool,
    ways: Iterable[Way] = (),
    together: bool = False,
    **values: Any,
) -> Person:
    """Write down somebody's name.

    Args:
        told: they know that this is held about them. Until they do, no message goes to them.
        ways: the safe ways to reach them, as they said them.
        together: written by a colleague with them, and they said yes: a second colleague sees it.
        values: other fields of :class:`Person`.
    """
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, INVITE)
    person = Person(called=called, told=timezone.now() if told else None, **values)
    wanted = list(ways)
    person.ways_asked = timezone.now() if wanted else None
    person.full_clean()
    person.save()
    made = _put_ways(person, wanted)
    if together and isinstance(by, Person):
        WrittenWith(person=person, by=by, what=WrittenWhat.SELF).save()
    write(
        verbs.ADDED,
        by=by,
        about=person.pk,
        on=person,
        fields=["called", *values, *(way.kind for way in made)],
    )
    return person


@transaction.atomic
def add_account(*, by: Actor, person: Person, email: str = "", phone: str = "") -> Account:
    """Give a person a way to sign in, by an e-mail or phone that they have shown to be theirs."""
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, OWN_SELF, person)
    account = Account(
        email=email.strip().lower() or None,
        phone=phone,
        phone_index=blind_index("phone", phone) if phone else None,
        phone_verified=bool(phone),
    )
    account.set_unusable_password()
    account.full_clean(exclude=["password"])
    account.save()
    if account.email:
        EmailAddress(user=account, email=account.email, verified=True, primary=True).save()
    person.account = account
    person.told = person.told or timezone.now()
    person.save()
    write(verbs.CHANGED_SIGN_IN, by=by, about=person.pk, on=person, fields=["account"])
    return account


@transaction.atomic
def first_coordinator(*, by: Actor, called: str, email: str, project: "Project") -> Person:
    """The first person of a new place, made by the set-up command."""
    only(by, SYSTEM)
    person = add_person(by=by, called=called, told=True)
    add_account(by=by, person=person, email=email)
    teams.give_role(by=by, person=person, project=project, role=Role.COORDINATOR, answers=True)
    return person


@transaction.atomic
def change_self(*, by: Person, **values: Any) -> Person:
    """Change how one is called, which leaf, which language."""
    check(by, OWN_SELF, by)
    for name, value in values.items():
        setattr(by, name, value)
    by.full_clean()
    by.save()
    write(verbs.CHANGED_SELF, by=by, about=by.pk, on=by, fields=values)
    return by


def _may_change(by: Actor, person: Person) -> None:
    """The person, or a colleague who knows them, writing it down with them."""
    if by is SYSTEM:
        only(by, SYSTEM)
    elif by == person:
        check(by, OWN_SELF, person)
    else:
        check(by, WRITE_WITH, person)


@transaction.atomic
def set_ways(*, by: Actor, person: Person, ways: Iterable[Way]) -> list[SafeWay]:
    """Replace the safe ways to reach a person, most wished for first."""
    _may_change(by, person)
    SafeWay.objects.filter(person=person).delete()
    made = _put_ways(person, ways)
    person.ways_asked = timezone.now()
    person.save(update_fields=["ways_asked"])
    write(verbs.CHANGED_WAYS, by=by, about=person.pk, on=person, fields=[w.kind for w in made])
    return made


def _put_ways(person: Person, ways: Iterable[Way]) -> list[SafeWay]:
    made = []
    for place, way in enumerate(ways):
        row = SafeWay(person=person, place=place, address_index=_index(way), **vars(way))
        row.full_clean()
        row.save()
        made.append(row)
    return made


def _index(way: Way) -> str:
    kinds = {WayKind.PHONE: "phone", WayKind.TEXT: "phone", WayKind.EMAIL: "email"}
    kind = kinds.get(WayKind(way.kind))
    return blind_index(kind, way.address) if kind and way.address else ""


@transaction.atomic
def keep_ways(*, by: Person) -> None:
    """Say that the safe ways are still right, so that we do not ask again for a while."""
    check(by, OWN_SELF, by)
    by.ways_asked = timezone.now()
    by.save(update_fields=["ways_asked"])
    write(verbs.KEPT_WAYS, by=by, about=by.pk, on=by)


@transaction.atomic
def set_quiet_hours(*, by: Person, quiet_from: time | None, quiet_until: time | None) -> None:
    """Set the hours in which no message goes out to oneself; both or neither."""
    check(by, OWN_SELF, by)
    both = quiet_from is not None and quiet_until is not None
    by.quiet_from, by.quiet_until = (quiet_from, quiet_until) if both else (None, None)
    by.save(update_fields=["quiet_from", "quiet_until"])
    write(verbs.CHANGED_WAYS, by=by, about=by.pk, on=by, fields=["quiet_from", "quiet_until"])


@transaction.atomic
def set_pace(*, by: Person, pace: Pace) -> None:
    """Take a break, leave, or come back. Readers stop or start at the next request; nothing is lost."""
    check(by, OWN_SELF, by)
    by.pace, by.pace_since = pace, timezone.now()
    by.save(update_fields=["pace", "pace_since"])
    write(verbs.CHANGED_PACE, by=by, about=by.pk, on=by, fields=["pace"], why=pace)


@transaction.atomic
def set_pace_with(*, by: Person, person: Person, pace: Pace) -> None:
    """Write down, together with somebody who said so, that they take a break or come back."""
    check(by, PACE_WITH, person)
    if pace == Pace.LEFT:
        raise NotYours
    person.pace, person.pace_since = pace, timezone.now()
    person.save(update_fields=["pace", "pace_since"])
    WrittenWith(person=person, by=by, what=WrittenWhat.PACE).save()
    write(verbs.CHANGED_PACE, by=by, about=person.pk, on=person, fields=["pace"], why=pace)


@transaction.atomic
def mark_told(*, by: Actor, person: Person) -> None:
    """Note that the person now knows what is held about them."""
    _may_change(by, person)
    person.told = person.told or timezone.now()
    person.save(update_fields=["told"])
    write(verbs.TOLD, by=by, about=person.pk, on=person, fields=["told"])


@transaction.atomic
def look_at_page(*, by: Person, person: Person) -> None:
    """Note that a colleague looks at somebody's page and ways. A look at oneself is no look."""
    check(by, KNOW_NAME, person)
    if by != person:
        write(verbs.LOOKED_AT_PAGE, by=by, about=person.pk, on=person)
