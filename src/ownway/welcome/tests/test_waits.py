"""Median and longest time to a first answer, and how a moment is said."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.welcome.since import clock, when
from ownway.welcome.waits import waits

SPANS = st.lists(st.timedeltas(timedelta(0), timedelta(days=90)), min_size=1, max_size=60)


def test_nobody_answered_yet_is_no_figure() -> None:
    assert waits([]) is None


def test_one_long_wait_does_not_move_the_middle() -> None:
    found = waits([timedelta(hours=h) for h in (1, 2, 300)])
    assert found is not None
    assert (found.answered, found.median, found.longest) == (
        3,
        timedelta(hours=2),
        timedelta(hours=300),
    )


@given(SPANS)
def test_half_wait_no_longer_and_half_no_less(spans: list[timedelta]) -> None:
    found = waits(spans)
    assert found is not None
    a_hair = timedelta(microseconds=2)
    no_longer = sum(span <= found.median + a_hair for span in spans)
    no_less = sum(span >= found.median - a_hair for span in spans)
    assert no_longer * 2 >= len(spans)
    assert no_less * 2 >= len(spans)
    assert found.median <= found.longest
    assert abs(found.longest - max(spans)) < timedelta(milliseconds=1)


@given(SPANS, st.randoms())
def test_the_order_does_not_matter(spans: list[timedelta], chance: object) -> None:
    shuffled = list(spans)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert waits(shuffled) == waits(spans)


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (16, 10, "ten past four"),
        (9, 0, "nine o’clock"),
        (9, 30, "half past nine"),
        (8, 45, "quarter to nine"),
        (12, 35, "twenty-five to one"),
        (0, 0, "twelve o’clock"),
        (23, 55, "five to twelve"),
        (16, 14, "ten past four"),
    ],
)
def test_the_clock_is_said_as_people_say_it(hour: int, minute: int, said: str) -> None:
    assert clock(datetime(2026, 10, 6, hour, minute, tzinfo=UTC)) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 10, 6, 9, 5, tzinfo=UTC), "this morning at five past nine"),
        (datetime(2026, 10, 6, 3, 0, tzinfo=UTC), "in the night at three o’clock"),
        (datetime(2026, 10, 5, 16, 10, tzinfo=UTC), "yesterday afternoon at ten past four"),
        (datetime(2026, 10, 3, 19, 0, tzinfo=UTC), "on Saturday evening at seven o’clock"),
        (datetime(2026, 9, 20, 19, 0, tzinfo=UTC), "on Sunday 20 September"),
    ],
)
def test_how_long_ago_is_said_in_words(moment: datetime, said: str) -> None:
    assert when(moment, datetime(2026, 10, 6, 11, 0, tzinfo=UTC)) == said
