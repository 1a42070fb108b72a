"""Who is with whom. Until introductions exist, a bond is made by hand and confirmed by both."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.people import verbs
from ownway.people.models import Bond, BondKind, Person
from ownway.people.rules import INVITE, KNOW_NAME, MAKE_BOND, SEE_BOND
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor


@transaction.atomic
def propose_bond(
    *,
    by: Actor,
    member: Person,
    supporter: Person,
    kind: BondKind,
    since: datetime | None = None,
) -> Bond:
    """Suggest that two people meet. Nothing may be read until both have said yes.

    Args:
        since: where the two met before this was written down.

    Raises:
        NotYours: they met in here before: what was shared then must not open again by itself.
    """
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, MAKE_BOND)
        check(by, KNOW_NAME, member)
        check(by, KNOW_NAME, supporter)
    had = Bond.objects.filter(member=member, supporter=supporter, until=None).first()
    if had:
        return had
    if since and Bond.objects.filter(member=member, supporter=supporter).exists():
        raise NotYours
    bond = Bond(
        member=member,
        supporter=supporter,
        kind=kind,
        proposed_by=by if isinstance(by, Person) else None,
        since=since or timezone.now(),
    )
    bond.full_clean()
    bond.save()
    write(verbs.PROPOSED_BOND, by=by, about=member.pk, on=bond, why=kind)
    return bond


@transaction.atomic
def start_first_chat(*, by: Person, member: Person, supporter: Person) -> Bond:
    """A first chat was arranged with somebody who said hello: both have said yes by doing so.

    The two may be one colleague and the newcomer; ``by`` is whoever arranged it.
    """
    check(by, INVITE)
    bond = Bond.objects.filter(member=member, supporter=supporter, until=None).first()
    now = timezone.now()
    bond = bond or Bond(
        member=member, supporter=supporter, kind=BondKind.FIRST_CHAT, proposed_by=by
    )
    bond.confirmed_by_member = bond.confirmed_by_member or now
    bond.confirmed_by_supporter = bond.confirmed_by_supporter or now
    bond.full_clean()
    bond.save()
    write(verbs.SAID_YES, by=by, about=member.pk, on=bond, why="first")
    return bond


@transaction.atomic
def agree_bond(
    *, by: Person, member: Person, supporter: Person, kind: BondKind = BondKind.PEER
) -> Bond:
    """Both said yes to the same agreement: from now on they meet. By one of the two.

    Where they met before and ended it, this is a new meeting: what was shared then stays closed.

    Raises:
        NotYours: it is not by one of the two.
    """
    if by.pk not in (member.pk, supporter.pk):
        raise NotYours
    now = timezone.now()
    bond = Bond.objects.filter(member=member, supporter=supporter, until=None).first()
    bond = bond or Bond(member=member, supporter=supporter, since=now)
    bond.kind = kind
    bond.confirmed_by_member = bond.confirmed_by_member or now
    bond.confirmed_by_supporter = bond.confirmed_by_supporter or now
    bond.full_clean()
    bond.save()
    write(verbs.SAID_YES, by=by, about=member.pk, on=bond, why="agreed")
    return bond


@transaction.atomic
def confirm_bond(*, by: Person, bond: Bond) -> None:
    """Say yes to meeting, for oneself only."""
    check(by, SEE_BOND, bond)
    if bond.until is not None:
        raise NotYours
    now = timezone.now()
    if by == bond.member:
        bond.confirmed_by_member = bond.confirmed_by_member or now
    else:
        bond.confirmed_by_supporter = bond.confirmed_by_supporter or now
    bond.save()
    write(verbs.SAID_YES, by=by, about=bond.member_id, on=bond)


@transaction.atomic
def end_bond(*, by: Person, bond: Bond) -> None:
    """End meeting, from either side. What it let the supporter read is closed at once."""
    check(by, SEE_BOND, bond)
    bond.until = bond.until or timezone.now()
    bond.save()
    write(verbs.ENDED_BOND, by=by, about=bond.member_id, on=bond, fields=["until"])
