"""How two people want it to be: written together, agreed by both, looked at again, ended by either."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.meetings import actions as meetings
from ownway.pairing.actions import introducing
from ownway.pairing.actions.helping import NEUTRAL
from ownway.pairing.models import OPEN, Agreement, AgreementVersion, Introduction, State
from ownway.pairing.parts import only_parts, to_begin_with
from ownway.pairing.rules.agreeing import (
    AGREE_WHILE_MEETING,
    BEGIN_AGREEMENT,
    CHANGE_AGREEMENT,
    SEE_AGREEMENT,
)
from ownway.pairing.verbs import agreeing as verbs
from ownway.people import actions as people
from ownway.people.rules import SEE_BOND
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Bond, Person


class Changed(Exception):
    """The other one changed it in between. ``now`` is as it is."""

    def __init__(self, now: Agreement, words: dict[str, str]) -> None:
        super().__init__()
        self.now, self.words = now, words


class NothingInIt(ValueError):
    """There is not a word in it."""


@transaction.atomic
def begin(
    *, by: "Person", introduction: Introduction | None = None, bond: "Bond | None" = None
) -> Agreement:
    """Have a page for the two to write on: after a cup of tea, or while they meet already.

    Where there is one already, it is that one. It begins with what this place promises everybody.
    """
    if introduction is not None:
        check(by, BEGIN_AGREEMENT, introduction)
        member, colleague = introduction.member, introduction.peer
    elif bond is not None:
        check(by, AGREE_WHILE_MEETING, bond)
        member, colleague = bond.member, bond.supporter
    else:
        raise NotYours
    meetings.hold_diaries([member, colleague])
    had = _open(member, colleague, introduction, bond)
    if had is not None:
        return had
    made = Agreement(member=member, colleague=colleague, introduction=introduction, bond=bond)
    made.full_clean()
    made.save()
    AgreementVersion.objects.create(agreement=made, number=1, words=to_begin_with())
    write(verbs.BEGAN, by=by, about=member.pk, on=made)
    return made


@transaction.atomic
def change(
    *,
    by: "Person",
    agreement: Agreement,
    version: int,
    words: dict[str, str],
    look_again: date | None = None,
) -> Agreement:
    """Change how it is to be, if it is still as it was on the screen. What both agreed goes on.

    Raises:
        Changed: the other one changed it in between; nothing is overwritten.
    """
    now, before = _still(by, agreement, version)
    said = only_parts(words)
    now.look_again = look_again
    fields = ["look_again"]
    if said != before:
        now.version += 1
        AgreementVersion.objects.create(agreement=now, number=now.version, words=said, by=by)
        fields.append("words")
    now.save()
    if said != before:
        people.tell(by=by, person=_other(by, now), template=NEUTRAL, words={})
    write(verbs.CHANGED, by=by, about=now.member_id, on=now, fields=fields)
    return now


@transaction.atomic
def say_yes(*, by: "Person", agreement: Agreement, version: int) -> Agreement:
    """Say yes to how it reads, for oneself. When both have, it holds, and they are meeting.

    Raises:
        Changed: the other one changed it in between.
        NothingInIt: there is not a word in it.
    """
    now, words = _still(by, agreement, version)
    if not words:
        raise NothingInIt
    if by.pk == now.member_id:
        now.member_yes = now.version
    else:
        now.colleague_yes = now.version
    if now.member_yes == now.colleague_yes == now.version:
        now.agreed, now.agreed_at = now.version, timezone.now()
        now.bond = people.agree_bond(by=by, member=now.member, supporter=now.colleague)
        if now.introduction is not None and now.introduction.state == State.AGREEING:
            introducing.became_a_bond(introduction=now.introduction)
    now.save()
    people.tell(by=by, person=_other(by, now), template=NEUTRAL, words={})
    write(verbs.SAID_YES, by=by, about=now.member_id, on=now)
    return now


@transaction.atomic
def end_meeting(*, by: "Person", bond: "Bond") -> None:
    """End meeting, from either side, with all that hangs on it: the agreement, the introduction, the
    meetings to come and the set day. What it let the other read is closed at once."""
    check(by, SEE_BOND, bond)
    member, supporter, now = bond.member, bond.supporter, timezone.now()
    people.end_bond(by=by, bond=bond)
    for one in Agreement.objects.filter(member=member, colleague=supporter, ended=None):
        one.ended = now
        one.save(update_fields=["ended"])
        write(verbs.ENDED, by=by, about=member.pk, on=one, fields=["ended"])
    introduced = Introduction.objects.filter(member=member, peer=supporter, state__in=OPEN)
    introduced.update(state=State.OVER, over=now)
    meetings.end_together(by=by, member=member, colleague=supporter)


@transaction.atomic
def look_at_agreement(*, by: "Person", agreement: Agreement) -> None:
    """A peer supporter reads what the two agreed. The member sees that they did."""
    check(by, SEE_AGREEMENT, agreement)
    if by.pk != agreement.member_id:
        write(verbs.LOOKED, by=by, about=agreement.member_id, on=agreement)


def _open(
    member: "Person",
    colleague: "Person",
    introduction: Introduction | None,
    bond: "Bond | None",
) -> Agreement | None:
    """The one these two have; one that belongs to what is over is ended."""
    had = Agreement.objects.filter(member=member, colleague=colleague, ended=None).first()
    if had is None:
        return None
    if bond is not None and had.bond_id == bond.pk:
        return had
    if introduction is not None and had.introduction_id == introduction.pk:
        return had
    Agreement.objects.filter(pk=had.pk).update(ended=timezone.now())
    return None


def _still(by: "Person", agreement: Agreement, version: int) -> tuple[Agreement, dict[str, str]]:
    """As it is now and what it says, where it is still as it was on the screen of ``by``."""
    rows = Agreement.objects.select_for_update(of=("self",), no_key=True)
    rows = rows.select_related("member", "colleague", "bond", "introduction")
    now = rows.get(pk=agreement.pk)
    check(by, CHANGE_AGREEMENT, now)
    words = dict(AgreementVersion.objects.get(agreement=now, number=now.version).words)
    if now.version != version:
        raise Changed(now, words)
    return now, words


def _other(by: "Person", agreement: Agreement) -> "Person":
    return agreement.colleague if by.pk == agreement.member_id else agreement.member
