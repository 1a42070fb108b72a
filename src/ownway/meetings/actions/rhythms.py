"""The same day each week. Its meetings are made a few weeks ahead, each its own: one can be moved, and
the others stay. A week that is not free is left out, and both see that on the page of the rhythm."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.meetings import messages, verbs
from ownway.meetings.actions.arranging import NoLonger, take_off, tell_colleague
from ownway.meetings.actions.claiming import NotFree, claim_meeting, hold_diaries
from ownway.meetings.models import Meeting, Note, NoteDraft, Reflection, Rhythm, Room, State
from ownway.meetings.rhythm_days import days
from ownway.meetings.rules import SEE_RHYTHM
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor, NamedActor

if TYPE_CHECKING:
    from ownway.people.models import Person

AHEAD = timedelta(weeks=6)


@transaction.atomic
def begin_rhythm(
    *,
    by: "Person",
    member: "Person",
    colleague: "Person",
    first: date,
    at: time,
    minutes: int,
    how: str,
    where: str = "",
    every: int = 1,
    room: Room | None = None,
    travel_before: int = 0,
    travel_after: int = 0,
) -> Rhythm:
    """Agree on a set day, by one of the two. The other one is told, neutrally.

    Args:
        first: the first time; its day of the week is the day.
        at: by the clock of the place, summer and winter.
        every: every week, or every so many.

    Raises:
        NotFree: none of the weeks to come is free.
    """
    if by.pk not in (member.pk, colleague.pk) or not known.are_together(member, colleague):
        raise NotYours
    hold_diaries([member, colleague])
    same = Rhythm.objects.filter(member=member, colleague=colleague, until=None)
    if had := same.filter(weekday=first.weekday(), at=at).first():
        return had
    rhythm = Rhythm(
        member=member,
        colleague=colleague,
        weekday=first.weekday(),
        at=at,
        every=every,
        first=first,
        minutes=minutes,
        how=how,
        where=where,
        room=room,
        travel_before=travel_before,
        travel_after=travel_after,
        by=by,
    )
    rhythm.full_clean()
    rhythm.save()
    made, busy = _make_weeks(rhythm)
    if not made:
        raise busy or NotFree([])
    told = _tell(by, rhythm, messages.RHYTHM.name, made[0])
    if told or by.pk == member.pk:
        Meeting.objects.filter(rhythm=rhythm).update(member_told=True)
    write(verbs.BEGAN_RHYTHM, by=by, about=member.pk, on=rhythm)
    return rhythm


@transaction.atomic
def change_rhythm(*, by: "Person", rhythm: Rhythm, **given: Any) -> Rhythm:
    """Another day, time or place from now on, with what :func:`begin_rhythm` takes. What was moved
    by hand stays.

    Raises:
        NotFree: none of the weeks to come is free; then all stays as it was.
        NoLonger: the other one ended it or changed it already.
    """
    check(by, SEE_RHYTHM, rhythm)
    hold_diaries([rhythm.member, rhythm.colleague])
    _end(by, rhythm)
    return begin_rhythm(by=by, member=rhythm.member, colleague=rhythm.colleague, **given)


@transaction.atomic
def end_rhythm(*, by: "Person", rhythm: Rhythm) -> None:
    """No set day any more. What is to come of it is off, and the other one is told, once.

    Raises:
        NoLonger: it was ended already.
    """
    check(by, SEE_RHYTHM, rhythm)
    hold_diaries([rhythm.member, rhythm.colleague])
    _end(by, rhythm)
    _tell(by, rhythm, messages.RHYTHM_OFF.name, None)
    write(verbs.ENDED_RHYTHM, by=by, about=rhythm.member_id, on=rhythm, fields=["until"])


@transaction.atomic
def end_together(*, by: Actor, member: "Person", colleague: "Person") -> None:
    """These two do not meet any more: rhythms end, everything to come is off, a cup of tea closes, and
    whoever did not end it is told once, neutrally. Twice is once."""
    if by is not SYSTEM and by.pk not in (member.pk, colleague.pk):
        raise NotYours
    hold_diaries([member, colleague])
    two = Q(member=member, colleague=colleague)
    rhythms = list(Rhythm.objects.filter(two, until=None).select_related("member", "colleague"))
    for rhythm in rhythms:
        _end(by, rhythm)
    coming = list(
        Meeting.objects.filter(
            two, state=State.ARRANGED, brought_in=False, starts__gt=timezone.now()
        )
    )
    for meeting in coming:
        take_off(by=by, meeting=meeting)
    Meeting.objects.filter(two, tea=True).update(tea=False)
    if not rhythms and not coming:
        return
    _tell_both(by, member, colleague, messages.ENDED.name, {})
    write(verbs.ENDED_MEETINGS, by=by, about=member.pk, fields=["state"])


@transaction.atomic
def make_weeks(*, by: Actor, rhythm: Rhythm) -> int:
    """Make the weeks ahead of a rhythm, while the two meet; says how many were made."""
    only(by, SYSTEM)
    hold_diaries([rhythm.member, rhythm.colleague])
    rhythm = Rhythm.objects.select_related("member", "colleague", "room").get(pk=rhythm.pk)
    if rhythm.until is not None or not known.are_together(rhythm.member, rhythm.colleague):
        return 0
    made, _busy = _make_weeks(rhythm)
    if made:
        write(verbs.MADE_WEEKS, by=by, about=rhythm.member_id, on=rhythm)
    return len(made)


def _make_weeks(rhythm: Rhythm) -> tuple[list[Meeting], NotFree | None]:
    """The meetings of the weeks not made yet, and why the first week left out was left out."""
    until = max(timezone.localdate() + AHEAD, rhythm.first)
    made, busy = [], None
    for day in days(rhythm.first, rhythm.every, rhythm.made_until, until):
        starts = timezone.make_aware(datetime.combine(day, rhythm.at))
        if starts <= timezone.now():
            continue
        meeting = _one(rhythm, starts)
        try:
            with transaction.atomic():
                claim_meeting(meeting)
        except NotFree as taken:
            busy = busy or taken
        else:
            made.append(meeting)
    if rhythm.made_until is None or rhythm.made_until < until:
        rhythm.made_until = until
        rhythm.save(update_fields=["made_until"])
    return made, busy


def _one(rhythm: Rhythm, starts: datetime) -> Meeting:
    room = rhythm.room if rhythm.room and rhythm.room.retired is None else None
    return Meeting(
        member=rhythm.member,
        colleague=rhythm.colleague,
        starts=starts,
        minutes=rhythm.minutes,
        how=rhythm.how,
        where=rhythm.where,
        room=room,
        travel_before=rhythm.travel_before,
        travel_after=rhythm.travel_after,
        rhythm=rhythm,
        member_told=True,
    )


def _end(by: Actor, rhythm: Rhythm) -> None:
    """End it. What was made ahead and nobody has touched goes; where somebody wrote, it is off."""
    if not Rhythm.objects.filter(pk=rhythm.pk, until=None).update(until=timezone.localdate()):
        raise NoLonger
    coming = Meeting.objects.filter(rhythm=rhythm, state=State.ARRANGED, starts__gt=timezone.now())
    written = {
        key
        for table in (Note, NoteDraft, Reflection)
        for key in table._base_manager.filter(meeting__in=coming).values_list("meeting", flat=True)
    }
    for meeting in coming.filter(pk__in=written):
        take_off(by=by, meeting=meeting)
    coming.exclude(pk__in=written).delete()


def _tell(by: "Person", rhythm: Rhythm, template: str, meeting: Meeting | None) -> bool:
    said: dict[str, Any] = {}
    if meeting is not None:
        said = {
            "time": words.later(words.moment, meeting.starts),
            "name": rhythm.colleague.called,
        }
    return _tell_both(by, rhythm.member, rhythm.colleague, template, said, meeting)


def _tell_both(
    by: Actor,
    member: "Person",
    colleague: "Person",
    template: str,
    said: dict[str, Any],
    meeting: Meeting | None = None,
) -> bool:
    """Tell whoever did not do it. True where a message to the member is on its way."""
    key = None if isinstance(by, NamedActor) else by.pk
    told = False
    if key != member.pk:
        told = people.tell(by=by, person=member, template=template, words=said)
    if key != colleague.pk:
        when = meeting.starts if meeting is not None else timezone.now()
        tell_colleague(by, colleague, when)
    return told
