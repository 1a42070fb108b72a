"""The promise: what somebody who says hello is told about when they hear from us."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownway.welcome.promise import NeverOpen, open_time, promised_by

LONDON = ZoneInfo("Europe/London")
WEEKDAYS = [(day, time(9), time(17)) for day in range(5)]


def london(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=LONDON)  # type: ignore[arg-type, misc]


def promised(now: datetime, closed: tuple[date, ...] = (), hours: int = 8) -> datetime:
    return promised_by(now, WEEKDAYS, closed, hours, LONDON)


@pytest.mark.parametrize(
    ("now", "by"),
    [
        (london(2026, 11, 23, 9), london(2026, 11, 23, 17)),  # a whole day before us
        (london(2026, 11, 23, 11), london(2026, 11, 24, 11)),  # six hours today, two tomorrow
        (london(2026, 11, 23, 11, 20), london(2026, 11, 24, 12)),  # said in whole hours
        (london(2026, 11, 23, 3), london(2026, 11, 23, 17)),  # in the night
        (london(2026, 11, 27, 16, 59), london(2026, 11, 30, 17)),  # never past closing time
        (london(2026, 11, 28, 12), london(2026, 11, 30, 17)),  # at the weekend
    ],
)
def test_counts_only_hours_in_which_somebody_is_there(now: datetime, by: datetime) -> None:
    assert promised(now) == by


def test_a_closed_day_moves_it_to_the_next_working_day() -> None:
    boxing_day = date(2026, 12, 28)
    assert promised(london(2026, 12, 26, 12), (boxing_day,)) == london(2026, 12, 29, 17)


def test_nothing_is_promised_where_nobody_is_ever_there() -> None:
    with pytest.raises(NeverOpen):
        promised_by(london(2026, 11, 23, 9), [], (), 8, LONDON)


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    # On 29 March 2026 the hour from one to two is left out,
    nights = [(6, time(0), time(4))]
    assert promised_by(london(2026, 3, 29), nights, (), 2, LONDON) == london(2026, 3, 29, 3)
    # and in autumn the hour from one to two comes twice
    assert promised_by(london(2026, 10, 25), nights, (), 2, LONDON) == datetime(
        2026, 10, 25, 1, tzinfo=UTC
    )


DATES = (datetime(2025, 1, 1), datetime(2027, 12, 1))
moments = st.datetimes(*DATES, timezones=st.just(UTC))
clock = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


@st.composite
def opening(draw: st.DrawFn) -> list[tuple[int, time, time]]:
    made = []
    for weekday in draw(st.lists(st.integers(0, 6), min_size=1, max_size=6)):
        one, other = sorted(draw(st.lists(clock, min_size=2, max_size=2, unique=True)))
        made.append((weekday, one, other))
    return made


closed_days = st.sets(st.dates(date(2025, 1, 1), date(2027, 12, 1)), max_size=4)
promises = st.integers(0, 24)


@settings(max_examples=60)
@given(moments, opening(), closed_days, promises)
def test_holds_for_any_hours(
    now: datetime, hours: list[tuple[int, time, time]], closed: set[date], promise: int
) -> None:
    by = promised_by(now, hours, closed, promise, LONDON)
    assert by >= now
    local = by.astimezone(LONDON)
    assert local.date() not in closed
    there = open_time(now, by, hours, closed, LONDON)
    assert timedelta(hours=promise) <= there < timedelta(hours=promise + 1)
    # Somebody is there at that moment, or has just stopped being there.
    at_end = open_time(by - timedelta(seconds=1), by, hours, closed, LONDON)
    starts = open_time(by, by + timedelta(seconds=1), hours, closed, LONDON)
    assert at_end or starts


@settings(max_examples=60)
@given(moments, st.timedeltas(timedelta(0), timedelta(days=9)), opening(), closed_days, promises)
def test_who_comes_later_is_not_answered_earlier(
    now: datetime,
    wait: timedelta,
    hours: list[tuple[int, time, time]],
    closed: set[date],
    promise: int,
) -> None:
    assert promised_by(now, hours, closed, promise, LONDON) <= promised_by(
        now + wait, hours, closed, promise, LONDON
    )


@settings(max_examples=60)
@given(moments, opening(), closed_days, st.dates(date(2025, 1, 1), date(2027, 12, 1)), promises)
def test_a_day_off_never_makes_it_earlier(
    now: datetime, hours: list[tuple[int, time, time]], closed: set[date], off: date, promise: int
) -> None:
    assert promised_by(now, hours, closed, promise, LONDON) <= promised_by(
        now, hours, closed | {off}, promise, LONDON
    )
