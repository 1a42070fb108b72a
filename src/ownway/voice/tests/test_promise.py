"""Working days by opening hours."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from ownway.voice.promise import USUAL, by_when

LONDON = ZoneInfo("Europe/London")
FRIDAY = datetime(2026, 10, 9, 15, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("days", "closes", "closed", "expected"),
    [
        (1, USUAL, (), datetime(2026, 10, 12, 17, tzinfo=LONDON)),
        (5, USUAL, (), datetime(2026, 10, 16, 17, tzinfo=LONDON)),
        (1, USUAL, [date(2026, 10, 12)], datetime(2026, 10, 13, 17, tzinfo=LONDON)),
        (2, {1: time(20)}, (), datetime(2026, 10, 20, 20, tzinfo=LONDON)),
        (0, {}, (), datetime(2026, 10, 12, 17, tzinfo=LONDON)),
    ],
)
def test_closing_time_of_that_working_day(
    days: int, closes: dict[int, time], closed: list[date], expected: datetime
) -> None:
    assert by_when(FRIDAY, days, closes, closed, LONDON) == expected


def test_a_place_that_never_opens_promises_no_day_for_ever() -> None:
    every = [date.fromordinal(FRIDAY.date().toordinal() + n) for n in range(400)]
    assert by_when(FRIDAY, 5, {0: time(17)}, every, LONDON).year == 2027


def test_the_clocks_change_and_closing_time_does_not() -> None:
    before = datetime(2026, 10, 23, 12, tzinfo=LONDON)
    assert by_when(before, 1, USUAL, (), LONDON).astimezone(LONDON).hour == 17
