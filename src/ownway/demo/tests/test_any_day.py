"""The demo can be filled on any day, and tells the same story each time."""

from datetime import date, timedelta
from typing import Any

import pytest

from ownway.demo import commands
from ownway.demo.days import ago
from ownway.demo.growing import GROWN
from ownway.demo.neighbours import NEIGHBOURS
from ownway.demo.tests.filled import assert_over, filled, rows
from ownway.engines.worth import Shown, Told, for_passing_on, yearly
from ownway.journey.kinds import NAMES
from ownway.people import actions as people
from ownway.record import queries as record
from ownway.record.actors import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("day", [date(2027, 1, 2), date(2027, 1, 1)], ids=["Saturday", "New Year"])
def test_filled_just_after_midnight(day: date) -> None:
    with filled(day, hour=0):
        assert_over(day)
        assert record.check().problems == []


def test_the_same_day_tells_the_same_story() -> None:
    day = date(2028, 2, 29)
    with filled(day, hour=0):
        assert_over(day)
        once = _told()
    with filled(day, hour=23):
        assert _told() == once


def _told() -> list[Any]:
    return [
        sorted(rows("meetings.Meeting").values_list("starts", "state", "how", "minutes")),
        sorted(rows("journey.Outcome").values_list("day", "kind__code", "counted")),
        sorted(note.words for note in rows("meetings.Note").all()),
        sorted(person.called for person in rows("people.Person").all()),
    ]


def test_a_real_service_is_never_filled_or_emptied() -> None:
    people.add_person(by=SYSTEM, called="Somebody real", told=True)
    with pytest.raises(RuntimeError, match="real service"):
        commands.fill(lambda _words: None)
    with pytest.raises(RuntimeError, match="not emptied"):
        commands._reset()


def test_any_day_has_a_report_with_numbers_and_with_some_that_are_hidden() -> None:
    """Of the last April to March that is over, as it may be passed on."""
    told = [(one.who, one.kind, one.weeks) for one in GROWN if one.counted]
    told += [(called, *_kind_and_weeks(pair)) for called, *_rest, grown, _here in NEIGHBOURS
             for pair in grown.split(", ") if pair and pair[0] != "-"]  # fmt: skip
    for number in range(366):
        shown = _passed_on(date(2027, 3, 1) + timedelta(days=number), told)
        assert shown.grown.value, number
        for cells in (shown.kinds, shown.months):
            assert any(cell.value is None for cell in cells.values()), number
        assert sum(cell.value is not None for cell in shown.kinds.values()) >= 2, number


def _kind_and_weeks(pair: str) -> tuple[str, int]:
    kind, weeks = pair.split()
    return kind, int(weeks)


def _passed_on(today: date, told: list[tuple[str, str, int]]) -> Shown:
    year = today.year - 1 - (today < date(today.year, 4, 1))
    rows = [Told(who, kind, ago(today, weeks)) for who, kind, weeks in told]
    counted = yearly(
        date(year, 4, 1),
        date(year + 1, 3, 31),
        told=rows,
        here={one.person for one in rows} | {f"came by {number}" for number in range(9)},
        kinds=NAMES,
    )
    return for_passing_on(counted, 5)
