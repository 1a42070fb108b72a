"""Dates, times and spans in plain words and in the reader's language."""

import datetime as dt

import pytest
from django.utils import timezone, translation

from ownway.kit import words

LONDON_SUMMER = dt.datetime(2026, 7, 7, 10, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (dt.time(0), "midnight"),
        (dt.time(9), "9am"),
        (dt.time(11, 5), "11:05am"),
        (dt.time(12), "midday"),
        (dt.time(12, 30), "12:30pm"),
        (dt.time(17), "5pm"),
    ],
)
def test_times_as_people_say_them(at: dt.time, said: str) -> None:
    assert words.time(at) == said


def test_a_moment_is_told_by_the_clocks_of_this_place() -> None:
    with timezone.override("Europe/London"):
        assert words.moment(LONDON_SUMMER) == "Tuesday 7 July at 11am"
    with timezone.override("Pacific/Auckland"):
        assert words.day(LONDON_SUMMER) == "Tuesday 7 July"
        assert words.time(LONDON_SUMMER) == "10pm"


def test_a_date_stays_the_day_it_is() -> None:
    assert words.date(dt.date(2026, 10, 6)) == "6 October 2026"


def test_other_languages_have_their_own_names_and_clocks() -> None:
    with translation.override("de"):
        assert words.day(dt.date(2026, 10, 6)).startswith("Dienstag")
        assert words.time(dt.time(17)) == "17:00"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ({"minutes": 0}, "less than an hour"),
        ({"minutes": 59}, "less than an hour"),
        ({"minutes": 60}, "1 hour"),
        ({"hours": 23}, "23 hours"),
        ({"hours": 24}, "1 day"),
        ({"days": 3, "hours": 5}, "3 days"),
        ({"minutes": -5}, "less than an hour"),
    ],
)
def test_how_long_somebody_has_waited(span: dict[str, int], said: str) -> None:
    assert words.waited(dt.timedelta(**span)) == said


def test_nothing_is_said_about_nothing() -> None:
    assert [
        say(None)
        for say in (words.date, words.day, words.time, words.moment, words.number, words.waited)
    ] == [""] * 6


def test_numbers_have_the_readers_marks() -> None:
    assert words.number(2200) == "2,200"
    with translation.override("de"):
        assert words.number(2200.5, 1) == "2.200,5"
