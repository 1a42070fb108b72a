"""Asking to meet somebody, answering, a cup of tea, and what each says after it.

Both sides may say no at any time, without a reason, and no reason is kept. What somebody said after
the cup of tea is read by nobody else; the other hears only what came of it.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.meetings import actions as meetings
from ownway.pairing.actions.helping import (
    NEUTRAL,
    answer_help,
    ask_for_help,
    look_at_help,
    take_back_help,
)
from ownway.pairing.models import OPEN, After, Agreement, Introduction, State
from ownway.pairing.queries import introducing as queries
from ownway.pairing.queries.hours import has_hours
from ownway.pairing.rules.introducing import (
    ANSWER_INTRODUCTION,
    ASK_TO_MEET,
    END_INTRODUCTION,
    GO_ON_INTRODUCTION,
    PROPOSE_INTRODUCTION,
    SEE_INTRODUCTION,
)
from ownway.pairing.rules.wishes import kept_apart
from ownway.pairing.verbs import introducing as verbs
from ownway.people.actions import tell
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

__all__ = [
    "NotJustNow",
    "answer_help",
    "ask",
    "ask_for_help",
    "became_a_bond",
    "cant",
    "end",
    "end_all",
    "have_tea",
    "look_at_help",
    "look_at_introduction",
    "propose",
    "say_after",
    "say_yes",
    "take_back_help",
    "withdraw",
]


class NotJustNow(Exception):
    """They can't take this on just now. Why is not said, and may be one of many things."""


@transaction.atomic
def ask(*, by: "Person", peer: "Person", words: str = "") -> Introduction:
    """Ask to meet a peer supporter. They see a first name and these words.

    Raises:
        NotJustNow: they cannot be asked just now, whatever the reason.
    """
    check(by, ASK_TO_MEET)
    had = _open(by, peer)
    if had is not None:
        return had
    _must_be_free(by, peer)
    made = _make(by, peer, State.ASKED, words=words.strip(), asked=timezone.now())
    tell(by=by, person=peer, template=NEUTRAL, words={})
    write(verbs.ASKED, by=by, about=by.pk, on=made)
    return made


@transaction.atomic
def propose(*, by: "Person", member: "Person", peer: "Person") -> Introduction:
    """Suggest that two might meet. The member decides first; nobody is assigned.

    Raises:
        NotJustNow: these two cannot be introduced just now.
    """
    check(by, PROPOSE_INTRODUCTION, member)
    had = _open(member, peer)
    if had is not None:
        return had
    _must_be_free(member, peer)
    made = _make(member, peer, State.PROPOSED, proposed_by=by)
    tell(by=by, person=member, template=NEUTRAL, words={})
    write(verbs.PROPOSED, by=by, about=member.pk, on=made)
    return made


@transaction.atomic
def say_yes(*, by: "Person", introduction: Introduction, words: str = "") -> None:
    """Say yes: a member to what was suggested, a peer supporter to who asked.

    Raises:
        NotJustNow: the peer supporter has no paid hours left for it, or one of the two would rather
            not by now.
    """
    now = _held(introduction)
    check(by, ANSWER_INTRODUCTION, now)
    if now.peer_id in kept_apart(now.member, [now.peer]):
        raise NotJustNow
    if now.state == State.PROPOSED:
        now.state, now.asked, now.words = State.ASKED, timezone.now(), words.strip()
        other = now.peer
    else:
        _must_have_hours(now.peer)
        now.state, now.answered = State.TEA, timezone.now()
        other = now.member
    _keep(now, introduction)
    tell(by=by, person=other, template=NEUTRAL, words={})
    write(verbs.YES, by=by, about=now.member_id, on=now)


@transaction.atomic
def cant(*, by: "Person", introduction: Introduction) -> None:
    """Not this time. An ordinary answer: no reason is asked and none is kept."""
    now = _held(introduction)
    check(by, ANSWER_INTRODUCTION, now)
    asked = now.state == State.ASKED
    now.state = State.CANT if asked else State.OVER
    now.answered = now.over = timezone.now()
    _keep(now, introduction)
    if asked:
        tell(by=by, person=now.member, template=NEUTRAL, words={})
    write(verbs.CANT, by=by, about=now.member_id, on=now)


@transaction.atomic
def have_tea(
    *,
    by: "Person",
    introduction: Introduction,
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    room: Any = None,
) -> Any:
    """Arrange the cup of tea, by either; the other can move it or say that they can't come.

    Raises:
        NotFree: one of them has something else then.
    """
    now = _held(introduction)
    check(by, GO_ON_INTRODUCTION, now)
    when: dict[str, Any] = {"starts": starts, "minutes": minutes, "how": how, "where": where}
    had = queries.tea_of(now)
    if had is not None and had.state == "arranged" and had.starts > timezone.now():
        made = meetings.move(by=by, meeting=had, **when)
    else:
        made = meetings.arrange_tea(by=by, member=now.member, colleague=now.peer, room=room, **when)
    now.tea = made
    _keep(now, introduction)
    write(verbs.TEA, by=by, about=now.member_id, on=now)
    return made


@transaction.atomic
def say_after(*, by: "Person", introduction: Introduction, what: str) -> Introduction:
    """After the cup of tea, each for themselves: carry on, or somebody else.

    Both would like to carry on: they write down how. One would not: it is over at once, and the
    other reads that it is over, not who said so.
    """
    now = _held(introduction)
    check(by, GO_ON_INTRODUCTION, now)
    if After(what) == After.UNSAID:
        raise NotYours
    if by.pk == now.member_id:
        now.member_after = After(what)
    else:
        now.peer_after = After(what)
    other = now.peer if by.pk == now.member_id else now.member
    if After(what) == After.ELSE:
        _over(by, now)
        _keep(now, introduction)
        tell(by=by, person=other, template=NEUTRAL, words={})
    elif now.member_after == now.peer_after == After.ON:
        now.state = State.AGREEING
        _keep(now, introduction)
        tell(by=by, person=other, template=NEUTRAL, words={})
    else:
        _keep(now, introduction)
    # What was said is no word of the record.
    write(verbs.AFTER, by=by, about=now.member_id, on=now)
    return introduction


@transaction.atomic
def withdraw(*, by: "Person", introduction: Introduction) -> None:
    """Ask no longer. A peer supporter who was asked simply stops seeing it."""
    end(by=by, introduction=introduction)


@transaction.atomic
def end(*, by: "Person", introduction: Introduction) -> None:
    """End it, from either side, at any time. A cup of tea to come is off."""
    now = _held(introduction)
    check(by, END_INTRODUCTION, now)
    met = now.state in (State.TEA, State.AGREEING)
    _over(by, now)
    _keep(now, introduction)
    if met:
        other = now.peer if by.pk == now.member_id else now.member
        tell(by=by, person=other, template=NEUTRAL, words={})
    write(verbs.OVER, by=by, about=now.member_id, on=now)


@transaction.atomic
def end_all(*, by: "Person") -> None:
    """Whoever leaves asks nobody any more."""
    for one in Introduction.objects.filter(member=by, state__in=OPEN).exclude(state=State.AGREED):
        end(by=by, introduction=one)


@transaction.atomic
def look_at_introduction(*, by: "Person", introduction: Introduction) -> None:
    """A peer supporter reads who would like to meet them. The member sees that they did."""
    check(by, SEE_INTRODUCTION, introduction)
    if by.pk != introduction.member_id:
        write(verbs.LOOKED, by=by, about=introduction.member_id, on=introduction)


def became_a_bond(*, introduction: Introduction) -> None:
    """The two agreed how it is to be. Called by ``agreeing`` inside its own action, which writes."""
    now = _held(introduction)
    if now.state != State.AGREEING:
        raise NotYours
    now.state = State.AGREED
    _keep(now, introduction)


def _open(member: "Person", peer: "Person") -> Introduction | None:
    return Introduction.objects.filter(member=member, peer=peer, state__in=OPEN).first()


def _make(member: "Person", peer: "Person", state: State, **given: Any) -> Introduction:
    made = Introduction(member=member, peer=peer, state=state, **given)
    made.full_clean()
    made.save()
    return made


def _must_be_free(member: "Person", peer: "Person") -> None:
    if not queries.could_meet(member, peer):
        raise NotJustNow
    _must_have_hours(peer)


def _must_have_hours(peer: "Person") -> None:
    """One at a time, so that the last hours are not promised twice."""
    meetings.hold_diaries([peer])
    if not has_hours(peer):
        raise NotJustNow


def _held(introduction: Introduction) -> Introduction:
    """As it is now, with nobody else able to change it until this transaction ends."""
    rows = Introduction.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("member", "peer", "tea").get(pk=introduction.pk)


def _keep(now: Introduction, shown: Introduction) -> None:
    now.save()
    for field in ("state", "asked", "answered", "over", "tea", "member_after", "peer_after"):
        setattr(shown, field, getattr(now, field))


def _over(by: "Person", now: Introduction) -> None:
    """Over at once: a tea to come is off, and nobody of the two sees it in the other's diary."""
    now.state, now.over = State.OVER, timezone.now()
    Agreement.objects.filter(introduction=now, ended=None).update(ended=now.over)
    if now.tea is not None:
        meetings.end_tea(by=by, meeting=now.tea)
