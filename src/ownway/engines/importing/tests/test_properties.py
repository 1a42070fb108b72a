"""Whatever stands in a file: never a crash, never a silent loss."""

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownway.engines.importing import (
    Fate,
    KnownPerson,
    Words,
    header_at,
    plan_meetings,
    plan_people,
    suggest,
)
from ownway.engines.importing.cells import folded_name
from ownway.engines.importing.tables import FIELDS

HEADERS = {
    "ref": "Ref",
    "first_name": "First name",
    "family_name": "Surname",
    "phone": "Tel.",
    "email": "E-mail",
    "first_seen": "First seen",
    "outcome": "Outcome",
    "outcome_day": "Outcome date",
}
JUNK = st.sampled_from(
    ["", " ", "-", "?", "n/k", "=1+1", "+44 7700 900001", "'", "31/02/2014", "41457", "\0", "\ud800",
     "sometime in May", "college", "college and job", "Sam", "SAM", "Hill", "07700 900001",
     "sam@example.org", "R1", "r1", "1/4/13", "🌱", "ʼ", "١٢", "9" * 5000, "a" * 3000, "½", "\u202e"]
) | st.text(max_size=8)  # fmt: skip
ROWS = st.lists(st.lists(JUNK, max_size=12), max_size=25)
COLUMNS = {
    holds: st.dictionaries(
        st.sampled_from([field.code for field in fields]), st.integers(0, 14), max_size=10
    )
    for holds, fields in FIELDS.items()
}
SAID = st.dictionaries(st.sampled_from(["3-2", "4-2", "4-3", "3=p1", "2=p1", "5-4"]), st.booleans())
KNOWN = [
    KnownPerson(
        "p1", "Sam Hill", refs=("r1",), phones=("07700900001",), emails=("sam@example.org",)
    ),
    KnownPerson("p2", "Sam", outcomes=frozenset({("education", dt.date(2013, 4, 1))})),
]


@settings(deadline=None, max_examples=120)
@given(ROWS, COLUMNS["people"], SAID, st.booleans(), st.sampled_from([[], KNOWN]))
def test_people_rows_in_are_new_or_matched_or_refused(
    rows: list[list[str]],
    columns: dict[str, int],
    said: dict[str, bool],
    take: bool,
    known: list[KnownPerson],
) -> None:
    plan = plan_people(
        rows,
        columns,
        first_line=2,
        words=Words.outcomes(),
        known=known,
        said=said,
        take_suggested=take,
    )
    told = list(plan.rows(rows))
    counts = plan.counts
    assert [row.line for row in told] == list(range(2, len(rows) + 2))
    assert len(rows) == counts.rows == counts.new + counts.matched + counts.refused
    assert [sum(row.fate is fate for row in told) for fate in Fate] == [
        counts.new, counts.matched, counts.refused,
    ]  # fmt: skip
    new = {row.line for row in told if row.fate is Fate.NEW}
    keys = {pair.key for pair in plan.pairs}
    assert len(keys) == len(plan.pairs)
    for row in told:
        if row.fate is Fate.MATCHED:
            assert bool(row.person) != (row.first_line in new)
            assert row.first_line < row.line
            assert row.again or row.pair in keys
        else:
            assert not row.person and not row.first_line and not row.pair
        assert row.fate is not Fate.REFUSED or row.why
        assert row.fate is not Fate.NEW or row.name
    once = [
        (row.person or row.first_line or row.line, row.outcome.kind, row.outcome.day)
        for row in told
        if row.outcome
    ]
    assert len(set(once)) == len(once)
    assert list(plan.rows(rows)) == told


@settings(deadline=None, max_examples=80)
@given(ROWS, COLUMNS["meetings"], st.booleans())
def test_meeting_rows_in_are_new_or_matched_or_refused(
    rows: list[list[str]], columns: dict[str, int], hours: bool
) -> None:
    plan = plan_meetings(
        columns,
        first_line=2,
        words=Words.meetings(),
        known=KNOWN,
        said={"name:sam": True},
        hours=hours,
    )
    told = list(plan.rows(rows))
    counts, _names = plan.summary(rows)
    assert len(told) == len(rows) == counts.rows == counts.new + counts.matched + counts.refused
    for row in told:
        if row.fate is Fate.NEW:
            assert row.person and row.day
            assert row.minutes is None or 5 <= row.minutes <= 720
        assert row.fate is not Fate.REFUSED or row.why


@settings(deadline=None, max_examples=60)
@given(ROWS)
def test_any_rows_have_a_header_and_a_suggestion(rows: list[list[str]]) -> None:
    at = header_at(rows)
    assert at == 0 or at < len(rows)
    if rows:
        seen = suggest(rows[at], rows[at + 1 :])
        assert set(seen.columns) <= {field.code for field in FIELDS[seen.holds]}
        assert len(set(seen.columns.values())) == len(seen.columns)


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Ama", "Bryn", "Cleo", "Dilys"]),
        st.sampled_from(["Archer", "O'Barker", "Cooper-Hale"]),
        st.sampled_from(["", "R1", "R2", "R3"]),
        st.sampled_from(["", "07700 900001", "07700 900002"]),
    ),
    min_size=1,
    max_size=20,
)


@settings(deadline=None, max_examples=60)
@given(PEOPLE, st.permutations(list(HEADERS)), st.integers(0, 3), st.integers(0, 2**32))
def test_the_order_of_columns_makes_no_difference(
    people: list[tuple[str, str, str, str]], order: list[str], titles: int, seed: int
) -> None:
    """Titles above, columns in any order, names typed in any way: the same people come of it."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret about it
    sayings = [str.upper, str.lower, str.title, " {} ".format]
    cells = [
        {
            "first_name": chance.choice(sayings)(first),
            "family_name": chance.choice(sayings)(family),
            "ref": ref,
            "phone": phone.replace(" ", chance.choice([" ", "", "-"])),
            "email": "",
            "first_seen": "1/4/13",
            "outcome": "college",
            "outcome_day": "2 May 2013",
        }
        for first, family, ref, phone in people
    ]
    rows = [["Records of a year"]] * titles
    rows += [[HEADERS[name] for name in order]]
    rows += [[one[name] for name in order] for one in cells]
    at = header_at(rows)
    assert at == titles
    seen = suggest(rows[at], rows[at + 1 :])
    assert seen.holds == "people"
    assert seen.columns == {name: order.index(name) for name in order}
    data = rows[at + 1 :]
    plan = plan_people(data, seen.columns, first_line=at + 2, words=Words.outcomes())
    straight = [[one[name] for name in HEADERS] for one in cells]
    columns = {name: place for place, name in enumerate(HEADERS)}
    same = plan_people(straight, columns, first_line=at + 2, words=Words.outcomes())
    assert plan.counts == same.counts
    assert [(row.fate, row.first_line) for row in plan.rows(data)] == [
        (row.fate, row.first_line) for row in same.rows(straight)
    ]
    assert {folded_name(row.name) for row in plan.rows(data)} == {
        folded_name(first + family) for first, family, _ref, _phone in people
    }


@settings(deadline=None, max_examples=60)
@given(PEOPLE)
def test_the_same_file_again_adds_nothing(people: list[tuple[str, str, str, str]]) -> None:
    rows = [[ref, f"{first} {family}", phone] for first, family, ref, phone in people]
    columns = {"ref": 0, "name": 1, "phone": 2}
    first = plan_people(rows, columns, first_line=2, words=Words.outcomes())
    whose = {
        tuple(row): str(told.first_line or told.line)
        for row, told in zip(rows, first.rows(rows), strict=True)
    }
    again = plan_people(
        rows,
        columns,
        first_line=2,
        words=Words.outcomes(),
        here=lambda row: whose.get(tuple(row)),
    )
    assert again.counts.new == 0
    assert again.counts.matched == len(rows)


@pytest.mark.parametrize("same", ["name", "phone", "ref", "nothing"])
def test_pairs_grow_in_step_with_rows(same: str) -> None:
    """Not timed: what is compared and listed stays in proportion however alike all rows are."""
    listed = {}
    for size in (200, 2_000):
        rows = [
            ["R1" if same == "ref" else f"R{n}", "Sam Hill" if same == "name" else f"Sam{n} Hill{n}",
             "0161 496 0000" if same == "phone" else f"07700{n:06}"]
            for n in range(size)
        ]  # fmt: skip
        plan = plan_people(
            rows, {"ref": 0, "name": 1, "phone": 2}, first_line=2, words=Words.outcomes()
        )
        listed[size] = len(plan.pairs)
        assert plan.counts.rows == size
    assert listed[2_000] <= max(20, 11 * listed[200])
