"""The header among title lines, and which column is what."""

import pytest

from ownway.engines.importing import FIELDS, header_at, lacking, suggest
from ownway.engines.importing.tables import in_hours

PEOPLE = ["Ref", "First name ", "Surname", "Tel.", "E-mail", "First seen", "Referred by", "Seen by",
          "Wants", "Outcome", "Outcome date", "Notes"]  # fmt: skip
ONE = ["R1", "Sam", "Hill", "07700 900001", "sam@example.org", "18/07/2013", "GP", "Kim", "a job",
       "college", "2013-08-07", "second card"]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([PEOPLE, ONE], 0),
        ([["Records, April 2013 to March 2014"], [], PEOPLE, ONE, ONE], 2),
        ([["Our project", "", "printed 12/04/2014"], ["Page", "1"], ["Name", "Date"], ["Sam", "1/4/13"]], 2),
        ([["Kundin", "Tag"], ["Sam", "1/4/13"], ["Kim", "2/4/13"]], 0),
        ([["Hello"], ["Client", "Appt date", "Worker", "DNA?"], ["Sam Hill", "1.4.13", "Kim", "Y"]], 1),
        ([], 0),
        ([[], ["", ""]], 0),
    ],
)  # fmt: skip
def test_the_header(rows: list[list[str]], at: int) -> None:
    assert header_at(rows) == at


def test_columns_of_people() -> None:
    seen = suggest(PEOPLE, [ONE] * 3)
    assert seen.holds == "people"
    assert seen.columns == {
        "ref": 0, "first_name": 1, "family_name": 2, "phone": 3, "email": 4, "first_seen": 5,
        "outcome": 9, "outcome_day": 10,
    }  # fmt: skip


def test_columns_of_meetings() -> None:
    header = ["Ref", "Date", "With", "How long", "Attended?", "Note"]
    rows = [
        ["R1", "2013-07-14", "Kim", "60", "attended", ""],
        ["R1", "41421", "Jo", "1hr", "DNA", ""],
    ]
    seen = suggest(header, rows)
    assert (seen.holds, seen.columns) == (
        "meetings",
        {"ref": 0, "day": 1, "with_whom": 2, "minutes": 3, "what": 4, "note": 5},
    )


@pytest.mark.parametrize(
    ("header", "row", "holds", "columns"),
    [
        (
            "Service user|Date of birth|Mobile No|Email address|Date of referral|Outcome achieved"
            "|Date achieved",
            "Sam Hill|1/1/1980|07700900001|s@example.org|1/4/13|Got job|2/5/13",
            "people",
            {"name": 0, "phone": 2, "email": 3, "first_seen": 4, "outcome": 5, "outcome_day": 6},
        ),
        (
            "CLIENT ID;FORENAME;LAST NAME;CONTACT NUMBER;START DATE;DESTINATION;WHEN",
            "17;SAM;HILL;0161 496 0000;1-Apr-13;uni;2-May-13",
            "people",
            {"ref": 0, "first_name": 1, "family_name": 2, "phone": 3, "first_seen": 4, "outcome": 5,
             "outcome_day": 6},
        ),
        (
            "Client name|Appt date|Start time|Adviser|Duration (mins)|Outcome|Comments",
            "Sam Hill|1/4/13|10:30|Kim|45|DNA|CV",
            "meetings",
            {"name": 0, "day": 1, "time": 2, "with_whom": 3, "minutes": 4, "what": 5, "note": 6},
        ),
        (
            "Member|When|Seen by|Kept?|Phone",
            "Sam Hill|1/4/13 10:30|Kim|Y|07700900001",
            "meetings",
            {"name": 0, "day": 1, "with_whom": 2, "what": 3, "phone": 4},
        ),
        ("Name|x|y", "Sam|07700 900001|s@example.org", "people", {"name": 0, "phone": 1, "email": 2}),
    ],
)  # fmt: skip
def test_other_services_other_names(
    header: str, row: str, holds: str, columns: dict[str, int]
) -> None:
    mark = "|" if "|" in header else ";"
    seen = suggest(header.split(mark), [row.split(mark)] * 3)
    assert (seen.holds, seen.columns) == (holds, columns)


def test_a_name_in_the_header_is_not_believed_against_what_stands_there() -> None:
    seen = suggest(["Name", "E-mail", "Outcome date"], [["Sam", "yes", "a job"]] * 5)
    assert seen.columns == {"name": 0}


def test_what_is_lacking() -> None:
    assert lacking("people", {"first_name": 1}) == []
    assert lacking("people", {"ref": 1}) == [("name", "first_name")]
    assert lacking("meetings", {"day": 1}) == [("ref", "name")]
    assert lacking("meetings", {}) == [("ref", "name"), ("day",)]
    for holds, fields in FIELDS.items():
        wanted = {name for group in lacking(holds, {}) for name in group}
        assert wanted == {field.code for field in fields if field.needed}


def test_nothing_to_go_by() -> None:
    assert suggest([], []).columns == {}
    assert suggest(["a", "b"], []).columns == {}


def test_a_column_of_hours() -> None:
    assert in_hours("Hours") and in_hours("Time spent (hrs)") and in_hours("Length in hours")
    assert not in_hours("Minutes") and not in_hours("Hours and minutes") and not in_hours("With")
