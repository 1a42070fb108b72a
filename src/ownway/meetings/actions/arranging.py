"""Arranging, moving and calling off. No reason is needed, and nothing is counted."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.meetings import messages, verbs
from ownway.meetings.actions.claiming import both, claim_meeting, hold_diaries
from ownway.meetings.models import Afterwards, Claim, Meeting, Room, State
from ownway.meetings.rules import ARRANGE_FIRST_CHAT, SEE_MEETING
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.rules import PACE_WITH
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor, NamedActor

if TYPE_CHECKING:
    from ownway.people.models import Person


class NoLonger(Exception):
    """The meeting was changed in between by the other one."""


@transaction.atomic
def arrange(
    *,
    by: "Person",
    member: "Person",
    colleague: "Person",
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    room: Room | None = None,
    travel_before: int = 0,
    travel_after: int = 0,
) -> Meeting:
    """Arrange to meet, by one of the two. The other one is told, neutrally.

    Args:
        room: one of ours; it is claimed too.
        travel_before: minutes to get there, claimed with the colleague's time; of a visit together
            with the member's as well.
        travel_after: the same, on the way back.

    Raises:
        NotFree: one of them, or the room, has something else then.
    """
    if by.pk not in (member.pk, colleague.pk) or not known.are_together(member, colleague):
        raise NotYours
    return _arrange(
        by,
        Meeting(
            member=member,
            colleague=colleague,
            starts=starts,
            minutes=minutes,
            how=how,
            where=where,
            room=room,
            travel_before=travel_before,
            travel_after=travel_after,
        ),
    )


@transaction.atomic
def arrange_tea(
    *,
    by: "Person",
    member: "Person",
    colleague: "Person",
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    room: Room | None = None,
) -> Meeting:
    """Arrange a cup of tea before anything is agreed: this one meeting, and nothing else opens.

    Pairing calls it, once both said yes to it.

    Raises:
        NotFree: one of them, or the room, has something else then.
    """
    if by.pk not in (member.pk, colleague.pk):
        raise NotYours
    return _arrange(
        by,
        Meeting(
            member=member,
            colleague=colleague,
            starts=starts,
            minutes=minutes,
            how=how,
            where=where,
            room=room,
            tea=True,
        ),
    )


@transaction.atomic
def end_tea(*, by: Actor, meeting: Meeting) -> None:
    """What opened one meeting is over: without a bond its colleague stops seeing it at once. Then, if
    it is still to come, it is off, and whoever did not end it is told, neutrally. Twice is once."""
    if by is not SYSTEM and by.pk not in (meeting.member_id, meeting.colleague_id):
        raise NotYours
    hold_diaries(both(meeting))
    same = Meeting.objects.filter(
        member=meeting.member_id, colleague=meeting.colleague_id, tea=True
    ).select_related("member", "colleague")
    together = meeting.colleague and known.are_together(meeting.member, meeting.colleague)
    for one in [] if together else same:
        if one.state == State.ARRANGED and one.starts > timezone.now():
            take_off(by=by, meeting=one)
            _tell(by, one, messages.OFF.name)
    if same.update(tea=False):
        write(verbs.ENDED_TEA, by=by, about=meeting.member_id, on=meeting, fields=["tea"])
    meeting.tea = False


@transaction.atomic
def arrange_first_chat(
    *,
    by: "Person",
    member: "Person",
    colleague: "Person",
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    room: Room | None = None,
) -> Meeting:
    """Arrange a first chat for somebody who said hello, by whoever answers them.

    Raises:
        NotFree: one of them has something else then.
    """
    check(by, ARRANGE_FIRST_CHAT)
    if not known.are_together(member, colleague):
        raise NotYours
    return _arrange(
        by,
        Meeting(
            member=member,
            colleague=colleague,
            starts=starts,
            minutes=minutes,
            how=how,
            where=where,
            room=room,
            first_chat=True,
        ),
    )


@transaction.atomic
def move(
    *,
    by: "Person",
    meeting: Meeting,
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    room: Room | None = None,
    travel_before: int | None = None,
    travel_after: int | None = None,
) -> Meeting:
    """Another time for the same two. The old time is free again, and the old room.

    Args:
        travel_before: as it was, if nothing is said.
        travel_after: as it was, if nothing is said.

    Raises:
        NotFree: one of them has something else then; the old time stays.
        NoLonger: the other one moved it already.
    """
    check(by, SEE_MEETING, meeting)
    if meeting.colleague is None:
        raise NotYours
    check(meeting.colleague, SEE_MEETING, meeting)  # who no longer sees it is not asked to come
    hold_diaries([meeting.member, meeting.colleague])
    old = Meeting.objects.get(pk=meeting.pk)
    if old.moved_to_id or old.state not in (State.ARRANGED, State.OFF, State.MISSED):
        raise NoLonger
    if old.state == State.ARRANGED or old.starts > timezone.now():
        # What did not happen in its time stays that, and the new time is one more meeting.
        Afterwards.objects.create(meeting=old, by=by, what=State.MOVED)
        _note_change(old, state=State.MOVED)
    Claim.objects.filter(meeting=meeting).delete()
    made = _arrange(
        by,
        Meeting(
            member=meeting.member,
            colleague=meeting.colleague,
            first_chat=meeting.first_chat,
            starts=starts,
            minutes=minutes,
            how=how,
            where=where,
            room=room,
            travel_before=old.travel_before if travel_before is None else travel_before,
            travel_after=old.travel_after if travel_after is None else travel_after,
            tea=old.tea,
        ),
        moved=True,
    )
    Meeting.objects.filter(pk=meeting.pk).update(moved_to=made)
    return made


@transaction.atomic
def call_off(*, by: "Person", meeting: Meeting) -> None:
    """ "I can't come", from either side. Their time is free again, and the other one is told.

    Raises:
        NoLonger: it was moved or called off already.
    """
    check(by, SEE_MEETING, meeting)
    hold_diaries(both(meeting))
    take_off(by=by, meeting=meeting)
    _tell(by, meeting, messages.OFF.name)
    write(verbs.TOOK_OFF, by=by, about=meeting.member_id, on=meeting, fields=["state"])


@transaction.atomic
def put_off(*, by: "Person", member: "Person | None" = None) -> None:
    """Take a break from meeting: everything to come is off, and those one meets are told so.

    Args:
        member: who takes the break, where a colleague writes it down with them.
    """
    if member is not None:
        check(by, PACE_WITH, member)
    member = member or by
    coming = list(
        Meeting.objects.filter(
            member=member, state=State.ARRANGED, starts__gt=timezone.now()
        ).select_related("member", "colleague")
    )
    if not coming:
        return
    hold_diaries(one for meeting in coming for one in both(meeting))
    for meeting in coming:
        take_off(by=by, meeting=meeting)
    for meeting in coming:
        if meeting.colleague_id != by.pk:
            _tell_colleague(by, meeting)
    write(verbs.PUT_OFF, by=by, about=member.pk, fields=["state"])


def _arrange(by: "Person", meeting: Meeting, *, moved: bool = False) -> Meeting:
    claim_meeting(meeting)
    told = _tell(by, meeting, messages.MOVED.name if moved else messages.NEW.name)
    if by.pk != meeting.member_id:
        meeting.member_told = told
        meeting.save(update_fields=["member_told"])
    write(verbs.MOVED if moved else verbs.ARRANGED, by=by, about=meeting.member_id, on=meeting)
    return meeting


def _note_change(meeting: Meeting, *, state: State) -> bool:
    """A calendar that has it sees that it is another. False where somebody was faster."""
    still = Meeting.objects.filter(pk=meeting.pk).exclude(state=state)
    if state == State.OFF:
        still = still.filter(state=State.ARRANGED)
    return bool(still.update(state=state, sequence=F("sequence") + 1, changed=timezone.now()))


@transaction.atomic
def take_off(*, by: Actor, meeting: Meeting) -> None:
    """It is off: the time of both is free again, and of the room.

    Raises:
        NoLonger: it was moved or called off already.
    """
    if not _note_change(meeting, state=State.OFF):
        raise NoLonger
    Claim.objects.filter(meeting=meeting).delete()
    who: Any = None if isinstance(by, NamedActor) else by
    Afterwards.objects.create(meeting=meeting, by=who, what=State.OFF)
    meeting.state = State.OFF


def _tell(by: Actor, meeting: Meeting, template: str) -> bool:
    """Tell whoever did not do it. True where a message to the member is on its way."""
    told = False
    key = None if isinstance(by, NamedActor) else by.pk
    if key != meeting.member_id:
        said: dict[str, Any] = {"time": words.later(words.moment, meeting.starts)}
        if template != messages.OFF.name and meeting.colleague is not None:
            said["name"] = meeting.colleague.called
        told = people.tell(by=by, person=meeting.member, template=template, words=said)
    if key != meeting.colleague_id:
        _tell_colleague(by, meeting)
    return told


def _tell_colleague(by: Actor, meeting: Meeting) -> None:
    if meeting.colleague is not None:
        tell_colleague(by, meeting.colleague, meeting.starts)


def tell_colleague(by: Actor, colleague: "Person", when: datetime) -> None:
    """Tell a colleague that their diary changed, and nothing about whom."""
    people.tell(
        by=by,
        person=colleague,
        template=messages.DIARY.name,
        words={"date": words.later(words.day, when)},
    )


def a_week_later(meeting: Meeting) -> datetime:
    """The same time on the clock a week after it was, or after today if that has passed."""
    local = timezone.localtime(meeting.starts).replace(tzinfo=None)
    then = timezone.make_aware(local + timedelta(days=7))
    while then <= timezone.now():
        local += timedelta(days=7)
        then = timezone.make_aware(local + timedelta(days=7))
    return then
