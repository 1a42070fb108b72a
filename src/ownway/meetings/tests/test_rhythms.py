"""The same day each week: made ahead, on the clock of the place, and never in anybody's way."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.kit.models import Counter
from ownway.meetings import actions, queries, tasks
from ownway.meetings.models import Claim, Meeting, Rhythm, Room, State
from ownway.meetings.rhythm_days import days
from ownway.meetings.rules import SEE_RHYTHM
from ownway.people import actions as people
from ownway.people.models import Bond, Pace, Person
from ownway.record.actors import SYSTEM

THURSDAY = date(2026, 10, 8)


@pytest.fixture(autouse=True)
def now(clock: Any) -> Any:
    return clock


def begin(sam: Person, kim: Person, **more: Any) -> Rhythm:
    given: dict[str, Any] = {"by": kim, "first": THURSDAY, "at": time(11), "minutes": 60}
    return actions.begin_rhythm(member=sam, colleague=kim, how="walk", **given | more)


@pytest.fixture
def rhythm(sam: Person, kim: Person) -> Rhythm:
    return begin(sam, kim)


def look_after() -> None:
    Counter.objects.all().delete()
    tasks.look_after_diary.call()


def test_six_weeks_are_made_each_its_own(sam: Person, rhythm: Rhythm) -> None:
    coming = queries.coming(sam)
    assert len(coming) == 6
    assert {timezone.localtime(one.starts).time() for one in coming} == {time(11)}
    # The clocks go back on 25 October: eleven is eleven.
    assert [one.starts.hour for one in coming] == [10, 10, 10, 11, 11, 11]


def test_in_spring_too(sam: Person, kim: Person, clock: Any) -> None:
    clock.move_to(datetime(2027, 3, 15, 9, tzinfo=UTC))
    begin(sam, kim, first=date(2027, 3, 23))
    assert [one.starts.hour for one in queries.coming(sam)] == [11, 10, 10, 10, 10]


def test_the_worker_makes_the_weeks_ahead_once(sam: Person, rhythm: Rhythm, clock: Any) -> None:
    clock.shift(timedelta(days=14))
    look_after()
    look_after()
    assert Meeting.objects.count() == 8
    assert len(queries.coming(sam)) == 6


def test_a_week_that_is_not_free_is_left_out_and_said(sam: Person, kim: Person) -> None:
    actions.put_in_diary(
        by=kim, kind="away", starts=datetime(2026, 10, 15, 8, tzinfo=UTC), minutes=600
    )
    rhythm = begin(sam, kim, by=sam)
    assert len(queries.coming(sam)) == 5
    for one in (sam, kim):
        assert queries.left_out(one) == [(rhythm, date(2026, 10, 15))]


def test_when_no_week_is_free_there_is_no_rhythm(sam: Person, kim: Person) -> None:
    for week in range(6):
        starts = datetime(2026, 10, 8, 8, tzinfo=UTC) + timedelta(weeks=week)
        actions.put_in_diary(by=kim, kind="away", starts=starts, minutes=600)
    with pytest.raises(actions.NotFree) as refused:
        begin(sam, kim)
    assert refused.value.who == [kim]
    assert not Rhythm.objects.exists()


def test_one_can_be_moved_and_the_others_stay(sam: Person, rhythm: Rhythm) -> None:
    first = queries.coming(sam)[0]
    actions.move(
        by=sam, meeting=first, starts=first.starts + timedelta(days=1), minutes=60, how="walk"
    )
    assert len(queries.coming(sam)) == 6
    assert queries.left_out(sam) == []


def test_changing_the_day_keeps_what_was_moved_by_hand(sam: Person, rhythm: Rhythm) -> None:
    first = queries.coming(sam)[0]
    moved = actions.move(
        by=sam, meeting=first, starts=first.starts + timedelta(days=1), minutes=60, how="walk"
    )
    made = actions.change_rhythm(
        by=sam,
        rhythm=rhythm,
        first=date(2026, 10, 6),
        at=time(14),
        minutes=30,
        how="phone",
        every=2,
    )
    assert [one for one in queries.coming(sam) if one.rhythm_id != made.pk] == [moved]
    assert [one.minutes for one in queries.coming(sam) if one.rhythm_id == made.pk] == [30] * 3
    with pytest.raises(actions.NoLonger):
        actions.end_rhythm(by=sam, rhythm=rhythm)


def test_ended_it_is_gone_but_not_what_was_written(
    sam: Person, kim: Person, rhythm: Rhythm
) -> None:
    written = queries.coming(sam)[0]
    actions.save_note(by=sam, meeting=written, words="Bring the map", version=0)
    actions.end_rhythm(by=kim, rhythm=rhythm)
    assert queries.coming(sam) == []
    assert [(one.pk, one.state) for one in Meeting.objects.all()] == [(written.pk, State.OFF)]
    assert not Claim.objects.exists()


def test_a_break_makes_no_weeks_and_ends_nothing(sam: Person, rhythm: Rhythm, clock: Any) -> None:
    people.set_pace(by=sam, pace=Pace.PAUSED)
    clock.shift(timedelta(days=14))
    look_after()
    assert Meeting.objects.count() == 6
    people.set_pace(by=sam, pace=Pace.HERE)
    look_after()
    assert Meeting.objects.count() == 8


def test_when_they_no_longer_meet_everything_to_come_is_off(
    sam: Person, kim: Person, bond: Bond, rhythm: Rhythm
) -> None:
    people.end_bond(by=sam, bond=bond)
    look_after()
    rhythm.refresh_from_db()
    assert rhythm.until is not None
    assert queries.coming(sam) == []
    assert not Claim.objects.exists()


def test_ending_together_is_for_the_two(
    sam: Person, kim: Person, cora: Person, lee: Person, rhythm: Rhythm
) -> None:
    single = actions.arrange(
        by=sam,
        member=sam,
        colleague=kim,
        starts=datetime(2026, 10, 9, 9, tzinfo=UTC),
        minutes=60,
        how="walk",
    )
    for one in (cora, lee):
        with pytest.raises(NotYours):
            actions.end_together(by=one, member=sam, colleague=kim)
    actions.end_together(by=kim, member=sam, colleague=kim)
    actions.end_together(by=kim, member=sam, colleague=kim)
    single.refresh_from_db()
    assert single.state == State.OFF
    assert not Claim.objects.exists()


def test_who_sees_it(sam: Person, kim: Person, lee: Person, cora: Person, rhythm: Rhythm) -> None:
    seen = {
        one.called: access.reach(one, SEE_RHYTHM).filter(pk=rhythm.pk).exists()
        for one in (sam, kim, lee, cora)
    }
    assert seen == {"Sam": True, "Kim": True, "Lee": False, "Cora": False}
    people.set_pace(by=sam, pace=Pace.PAUSED)
    assert not access.reach(kim, SEE_RHYTHM).exists()
    assert access.reach(sam, SEE_RHYTHM).exists()


def test_a_stranger_does_nothing(lee: Person, sam: Person, kim: Person, rhythm: Rhythm) -> None:
    with pytest.raises(NotYours):
        actions.end_rhythm(by=lee, rhythm=rhythm)
    with pytest.raises(NotYours):
        begin(sam, kim, by=lee)
    with pytest.raises(NotYours):
        actions.make_weeks(by=kim, rhythm=rhythm)


def test_a_room_that_is_no_longer_used_stops_no_rhythm(
    sam: Person, kim: Person, cora: Person, clock: Any
) -> None:
    room: Room = actions.add_room(by=SYSTEM, kind="room", name="The quiet room")
    begin(sam, kim, room=room)
    actions.retire_room(by=cora, room=room)
    clock.shift(timedelta(days=7))
    look_after()
    assert [one.room for one in queries.coming(sam)] == [room] * 5 + [None]


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 4),
    st.integers(-40, 200),
    st.integers(0, 200),
)
def test_days_are_the_same_whenever_they_are_asked_for(
    first: date, every: int, after: int, length: int
) -> None:
    since = first + timedelta(days=after)
    until = since + timedelta(days=length)
    everything = list(days(first, every, None, until))
    assert list(days(first, every, since, until)) == [one for one in everything if one > since]
    assert {one.weekday() for one in everything} <= {first.weekday()}
