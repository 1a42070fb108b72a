"""The demo can be filled on any day, and tells the same story each time."""

from datetime import date
from typing import Any

import pytest

from ownway.demo import commands
from ownway.demo.tests.filled import assert_over, filled, rows
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
