"""A year of a service's messy records, counted by the engine alone."""

import csv
import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ownway.engines.importing import (
    Fate,
    KnownPerson,
    MeetingRow,
    PeoplePlan,
    PersonRow,
    Words,
    header_at,
    looks_like_formula,
    plan_meetings,
    plan_people,
    suggest,
)
from ownway.engines.importing.cells import digits, folded_ref

RECORDS = Path(__file__).resolve().parents[6] / "shared" / "data" / "records"
YEAR = dt.date(2013, 4, 1), dt.date(2014, 3, 31)

pytestmark = pytest.mark.skipif(
    not RECORDS.is_dir(), reason="the records in ../shared/data/records are not on this machine"
)


def rows_of(name: str) -> list[list[str]]:
    """What a spreadsheet of those years wrote."""
    with (RECORDS / name).open(encoding="cp1252", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return json.loads((RECORDS / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def people() -> tuple[PeoplePlan, list[PersonRow]]:
    rows = rows_of("people.csv")
    at = header_at(rows)
    seen = suggest(rows[at], rows[at + 1 :])
    assert (at, seen.holds) == (2, "people")
    data = rows[at + 1 :]
    plan = plan_people(data, seen.columns, first_line=at + 2, words=Words.outcomes())
    return plan, list(plan.rows(data))


@pytest.fixture(scope="module")
def meetings(people: tuple[PeoplePlan, list[PersonRow]]) -> list[MeetingRow]:
    cards: dict[str, list[PersonRow]] = {}
    for row in people[1]:
        if row.fate is not Fate.REFUSED:
            cards.setdefault(str(row.first_line or row.line), []).append(row)
    known = [
        KnownPerson(
            key,
            rows[0].name,
            refs=tuple({folded_ref(row.ref) for row in rows} - {""}),
            phones=tuple({digits(row.phone) for row in rows} - {""}),
        )
        for key, rows in cards.items()
    ]
    rows = rows_of("appointments.csv")
    at = header_at(rows)
    seen = suggest(rows[at], rows[at + 1 :])
    assert (at, seen.holds) == (0, "meetings")
    plan = plan_meetings(seen.columns, first_line=at + 2, words=Words.meetings(), known=known)
    return list(plan.rows(rows[at + 1 :]))


def test_people_second_cards_and_what_cannot_be_used(
    people: tuple[PeoplePlan, list[PersonRow]], expected: dict[str, Any]
) -> None:
    plan, rows = people
    assert plan.counts.rows == expected["rows_in_people_file"]
    assert plan.counts.new == expected["people"]
    assert plan.counts.matched == expected["second_cards"]
    assert plan.counts.refused == expected["unusable_rows"]
    assert [pair.suggested for pair in plan.pairs] == [True] * expected["second_cards"]
    assert [row.why for row in rows if row.fate is Fate.REFUSED] == [("empty",), ("no_name",)]
    assert not any(row.name.isupper() or row.name != row.name.strip() for row in rows if row.name)


def test_cells_that_cannot_be_read(
    people: tuple[PeoplePlan, list[PersonRow]], expected: dict[str, Any]
) -> None:
    _plan, rows = people
    why = Counter(code for row in rows for code in row.why)
    unreadable = why["first_seen_unreadable"] + why["outcome_day_unreadable"]
    assert unreadable == expected["dates_that_cannot_be_read"]
    assert why["formula"] == expected["cells_that_look_like_formulas"]
    cells = (cell for row in rows_of("people.csv") for cell in row)
    assert sum(map(looks_like_formula, cells)) == expected["cells_that_look_like_formulas"]
    assert why["outcome_unknown"] == why["outcome_no_day"] == 0


def test_what_has_grown(
    people: tuple[PeoplePlan, list[PersonRow]], expected: dict[str, Any]
) -> None:
    grown = [(row.first_line or row.line, row.outcome) for row in people[1] if row.outcome]
    inside = [(who, outcome) for who, outcome in grown if YEAR[0] <= outcome.day <= YEAR[1]]
    assert Counter(outcome.kind for _who, outcome in inside) == expected["outcomes"]
    assert len({who for who, _outcome in inside}) == expected["people_with_an_outcome"]
    after = [outcome for _who, outcome in grown if outcome.day > YEAR[1]]
    assert len(after) == expected["outcomes_dated_after_the_year"]
    assert len(grown) == len(inside) + len(after)


def test_meetings(meetings: list[MeetingRow], expected: dict[str, Any]) -> None:
    assert len(meetings) == expected["appointments"]
    assert {row.fate for row in meetings} == {Fate.NEW}
    assert {row.why for row in meetings} == {()}
    became = Counter((row.what, row.whose) for row in meetings)
    assert became["met", ""] == expected["met"]
    assert became["missed", ""] == expected["missed"]
    assert became["off", ""] + became["off", "member"] == expected["cancelled"]
    assert became["off", "ours"] == expected["our_side"]
    assert sum(row.how == "phone" for row in meetings) == 205
