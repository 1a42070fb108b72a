"""People are counted once in every number, and inside the dates alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.worth import Told, months_between, yearly

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
DAY = timedelta(days=1)

days = st.dates(FIRST - 40 * DAY, LAST + 40 * DAY)
told = st.lists(st.builds(Told, st.integers(0, 8), st.sampled_from("abc"), days), max_size=40)
people = st.sets(st.integers(0, 12))


def test_two_kinds_stand_in_two_rows_and_once_in_the_total() -> None:
    found = yearly(
        FIRST,
        LAST,
        told=[
            Told("sam", "work", date(2025, 5, 3)),
            Told("sam", "work", date(2025, 5, 9)),
            Told("sam", "home", date(2025, 6, 1)),
            Told("kit", "home", date(2025, 6, 30)),
        ],
        here={"sam", "lou"},
        kinds=["work", "home", "money"],
    )
    assert found.kinds == {"work": 1, "home": 2, "money": 0}
    assert (found.grown, found.people) == (2, 3)
    assert (found.several_kinds, found.several_months) == (1, 1)
    assert list(found.kinds) == ["work", "home", "money"]
    assert found.months[date(2025, 5, 1)] == 1
    assert found.months[date(2025, 6, 1)] == 2


@pytest.mark.parametrize(
    ("day", "counted"), [(FIRST - DAY, 0), (FIRST, 1), (LAST, 1), (LAST + DAY, 0)]
)
def test_both_days_belong_to_it(day: date, counted: int) -> None:
    assert yearly(FIRST, LAST, told=[Told("sam", "work", day)]).grown == counted


def test_one_project_alone() -> None:
    rows = [Told("sam", "work", FIRST), Told("kit", "work", FIRST)]
    found = yearly(FIRST, LAST, told=rows, here={"lou", "kit"}, only={"sam", "lou"})
    assert (found.grown, found.people) == (1, 2)


def test_nothing_is_a_year_too() -> None:
    found = yearly(FIRST, LAST, told=[], kinds=["work"])
    assert (found.people, found.grown, found.kinds) == (0, 0, {"work": 0})
    assert set(found.months.values()) == {0}


def test_months() -> None:
    assert len(months_between(FIRST, LAST)) == 12
    assert months_between(date(2025, 12, 31), date(2026, 1, 1)) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
    ]


def test_a_year_that_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        yearly(LAST, FIRST, told=[])


@given(told, people)
def test_an_independent_count(rows: list[Told], here: set[int]) -> None:
    found = yearly(FIRST, LAST, told=rows, here=here, kinds="abc")
    inside = [row for row in rows if FIRST <= row.day <= LAST]
    assert found.grown == len({row.person for row in inside})
    assert found.people == len({row.person for row in inside} | here)
    for kind in "abc":
        assert found.kinds[kind] == len({row.person for row in inside if row.kind == kind})
    for month, number in found.months.items():
        assert number == len(
            {r.person for r in inside if (r.day.year, r.day.month) == (month.year, month.month)}
        )
    assert max([*found.kinds.values(), 0]) <= found.grown <= sum(found.kinds.values())


@given(told, people, st.randoms())
def test_order_and_repeats_change_nothing(rows: list[Told], here: set[int], chance: object) -> None:
    again = rows + rows
    chance.shuffle(again)
    assert yearly(FIRST, LAST, told=rows, here=here, kinds="abc") == yearly(
        FIRST, LAST, told=again, here=list(here), kinds="abc"
    )
