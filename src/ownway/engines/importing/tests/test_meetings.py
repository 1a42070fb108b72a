"""Whose a meeting was, when, and what became of it."""

import datetime as dt

from ownway.engines.importing import Counts, Fate, KnownPerson, MeetingRow, Words, plan_meetings
from ownway.engines.importing.meetings import end_of

COLUMNS = {"ref": 0, "name": 1, "phone": 2, "day": 3, "time": 4, "with_whom": 5, "minutes": 6,
           "what": 7, "note": 8}  # fmt: skip
KNOWN = [
    KnownPerson("sam", "Sam Hill", refs=("r1", "r7"), phones=("07700900001",)),
    KnownPerson("kim", "Kim Vale", refs=("r2",)),
    KnownPerson("one", "Jo Ash", refs=("r3",)),
    KnownPerson("two", "Jo Ash", refs=("r3",)),
]


def told(*rows: list[str], **more: object) -> list[MeetingRow]:
    """Each row's fate."""
    plan = plan_meetings(COLUMNS, first_line=2, words=Words.meetings(), known=KNOWN, **more)
    return list(plan.rows(rows))


def test_a_row_is_read() -> None:
    [row] = told(
        ["R7", "", "", "1/4/13", "2.30pm", "KIM", "15 min phone call", "staff off sick", "CV"]
    )
    assert (row.fate, row.person, row.found_by) == (Fate.NEW, "sam", "ref")
    assert (row.day, row.time) == (dt.date(2013, 4, 1), dt.time(14, 30))
    assert (row.with_whom, row.minutes, row.how) == ("Kim", 15, "phone")
    assert (row.what, row.whose, row.note, row.why) == ("off", "ours", "CV", ())


def test_a_time_beside_the_day() -> None:
    assert told(["R1", "", "", "2013-04-01 10:30"])[0].time == dt.time(10, 30)
    assert told(["R1", "", "", "2013-04-01 00:00"])[0].time is None


def test_what_cannot_be_read_is_said_and_the_rest_is_kept() -> None:
    [row] = told(["R1", "", "", "1/4/13", "soon", "Kim", "a while", "seemed fine", "=1+1"])
    assert (row.fate, row.what) == (Fate.NEW, "")
    assert row.why == ("time_unreadable", "minutes_unreadable", "what_unknown", "formula")
    assert told(["R1", "", "", "1/4/13", "", "", "3 mins"])[0].why == ("minutes_unreadable",)
    assert told(["R1", "", "", "1/4/13", "", "", "45", "", ""])[0].what == ""


def test_rows_that_are_refused() -> None:
    rows = told(
        [], ["R9", "", "", "1/4/13"], ["", "", "", "1/4/13"], ["R1"], ["R1", "", "", "31/02/2014"],
        ["R3", "", "", "1/4/13"], ["", "Jo Ash", "", "1/4/13"], ["", "Nobody", "", "1/4/13"],
        ["", "Kim Vale", "", "1/4/13"], ["R1", "Nobody Else", "", "1/4/13"],
    )  # fmt: skip
    assert all(row.fate is Fate.REFUSED for row in rows)
    assert [row.why[0] for row in rows] == [
        "empty", "unknown_ref", "no_person", "no_day", "day_unreadable", "ref_of_several",
        "name_of_several", "unknown_person", "name_alone", "unknown_ref",
    ]  # fmt: skip


def test_other_ways_to_find_somebody() -> None:
    assert told(["", "sam hill", "07700 900001", "1/4/13"])[0].found_by == "phone"
    assert told(["", "", "07700 900001", "1/4/13"])[0].person == "sam"
    assert told(["R9", "Sam Hill", "07700 900001", "1/4/13"])[0].person == "sam"
    assert told(["R1", "Sam", "", "1/4/13"])[0].person == "sam"
    assert told(["", "Kim", "07700 900001", "1/4/13"])[0].fate is Fate.REFUSED


def test_a_name_alone_has_to_be_said() -> None:
    rows = [["", "KIM VALE", "", "1/4/13"], ["", "Kim Vale", "", "2/4/13"]]
    plan = plan_meetings(COLUMNS, first_line=2, words=Words.meetings(), known=KNOWN)
    counts, [name] = plan.summary(rows)
    assert counts == Counts(rows=2, refused=2)
    assert (name.name, name.person, name.line, name.rows, name.together) == (
        "Kim Vale", "kim", 2, 2, False,
    )  # fmt: skip
    assert [row.person for row in told(*rows, said={name.key: True})] == ["kim", "kim"]


def test_the_very_same_row_again_adds_nothing() -> None:
    row = ["R1", "", "", "1/4/13", "", "Kim", "60", "attended"]
    assert [(one.fate, one.first_line) for one in told(row, [*row, ""], [*row[:6], "45"])] == [
        ("new", 0), ("matched", 2), ("new", 0),
    ]  # fmt: skip
    [one] = told(row, here=lambda _row: "sam")
    assert (one.fate, one.person) == (Fate.MATCHED, "sam")


def test_codes_are_taken_apart() -> None:
    assert [end_of(code) for code in ("met", "off_ours", "off")] == [
        ("met", ""), ("off", "ours"), ("off", ""),
    ]  # fmt: skip
