"""Arranging, moving and calling off. No reason is needed, and nothing is counted."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.meetings import messages, verbs
from ownway.meetings.models import Afterwards, Claim, Meeting, State
from ownway.meetings.quarters import quarters
from ownway.meetings.rules import ARRANGE_FIRST_CHAT, SEE_MEETING
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.rules import PACE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotFree(Exception):
    """One of the two has something else at that time. What it is stays theirs."""

    def __init__(self, who: "list[Person]") -> None:
        super().__init__("Somebody is not free at that time.")
        self.who = who


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
) -> Meeting:
    """Arrange to meet, by one of the two. The other one is told, neutrally.

    Raises:
        NotFree: one of them has something else then.
    """
    if by.pk not in (member.pk, colleague.pk) or not known.are_together(member, colleague):
        raise NotYours
    return _arrange(
        by,
        Meeting(
            member=member, colleague=colleague, starts=starts, minutes=minutes, how=how, where=where
        ),
    )


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
            first_chat=True,
        ),
    )


@transaction.atomic
def move(
    *, by: "Person", meeting: Meeting, starts: datetime, minutes: int, how: str, where: str = ""
) -> Meeting:
    """Another time for the same two. The old time is free again.

    Raises:
        NotFree: one of them has something else then; the old time stays.
        NoLonger: the other one moved it already.
    """
    check(by, SEE_MEETING, meeting)
    if meeting.colleague is None:
        raise NotYours
    hold_diaries([meeting.member, meeting.colleague])
    old = Meeting.objects.get(pk=meeting.pk)
    if old.moved_to_id or old.state not in (State.ARRANGED, State.OFF, State.MISSED):
        raise NoLonger
    if old.state == State.ARRANGED or old.starts > timezone.now():
        # What did not happen in its time stays that, and the new time is one more meeting.
        Afterwards.objects.create(meeting=old, by=by, what=State.MOVED)
        Meeting.objects.filter(pk=old.pk).update(state=State.MOVED)
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
    _take_off(by, meeting)
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
        _take_off(by, meeting)
    for meeting in coming:
        if meeting.colleague_id != by.pk:
            _tell_colleague(by, meeting)
    write(verbs.PUT_OFF, by=by, about=member.pk, fields=["state"])


def both(meeting: Meeting) -> "list[Person]":
    """The two who meet; one, where earlier records name a colleague nobody here knows."""
    return [one for one in (meeting.member, meeting.colleague) if one is not None]


def hold_diaries(people: "Iterable[Person]") -> None:
    """Let nobody else write into these diaries until this transaction ends.

    Always in the same order and before anything is written, so that two cannot wait for each
    other. The constraint on :class:`Claim` holds without it; this keeps the refusal kind.
    """
    keys = {person.pk for person in people}
    persons: Any = Meeting._meta.get_field("member").related_model
    rows = persons._base_manager.filter(pk__in=keys).order_by("pk")
    list(rows.select_for_update(no_key=True).values_list("pk"))


def _arrange(by: "Person", meeting: Meeting, *, moved: bool = False) -> Meeting:
    two = both(meeting)
    hold_diaries(two)
    wanted = quarters(meeting.starts, meeting.minutes or 0)
    taken = set(
        Claim.objects.filter(person__in=two, quarter__in=wanted).values_list("person", flat=True)
    )
    if taken:
        raise NotFree([one for one in two if one.pk in taken])
    meeting.full_clean()
    meeting.save()
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(
                Claim(person=one, quarter=quarter, meeting=meeting)
                for one in two
                for quarter in wanted
            )
    except IntegrityError:
        raise NotFree([]) from None
    told = _tell(by, meeting, messages.MOVED.name if moved else messages.NEW.name)
    if by.pk != meeting.member_id:
        meeting.member_told = told
        meeting.save(update_fields=["member_told"])
    write(verbs.MOVED if moved else verbs.ARRANGED, by=by, about=meeting.member_id, on=meeting)
    return meeting


def _take_off(by: "Person", meeting: Meeting) -> None:
    still = Meeting.objects.filter(pk=meeting.pk, state=State.ARRANGED).update(state=State.OFF)
    if not still:
        raise NoLonger
    Claim.objects.filter(meeting=meeting).delete()
    Afterwards.objects.create(meeting=meeting, by=by, what=State.OFF)
    meeting.state = State.OFF


def _tell(by: "Person", meeting: Meeting, template: str) -> bool:
    """Tell whoever did not do it. True where a message to the member is on its way."""
    told = False
    if by.pk != meeting.member_id:
        said: dict[str, Any] = {"time": words.later(words.moment, meeting.starts)}
        if template != messages.OFF.name and meeting.colleague is not None:
            said["name"] = meeting.colleague.called
        told = people.tell(by=by, person=meeting.member, template=template, words=said)
    if by.pk != meeting.colleague_id:
        _tell_colleague(by, meeting)
    return told


def _tell_colleague(by: "Person", meeting: Meeting) -> None:
    """Tell a colleague that their diary changed, and nothing about whom."""
    if meeting.colleague is not None:
        people.tell(
            by=by,
            person=meeting.colleague,
            template=messages.DIARY.name,
            words={"date": words.later(words.day, meeting.starts)},
        )


def a_week_later(meeting: Meeting) -> datetime:
    """The same time on the clock a week after it was, or after today if that has passed."""
    local = timezone.localtime(meeting.starts).replace(tzinfo=None)
    then = timezone.make_aware(local + timedelta(days=7))
    while then <= timezone.now():
        local += timedelta(days=7)
        then = timezone.make_aware(local + timedelta(days=7))
    return then
