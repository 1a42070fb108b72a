"""No small number can be worked out: not from the totals, and not by knowing the rules.

The attacker of these tests knows everything: the published table and its total, which kinds there
are, the rules by which rows were hidden, and if they like, that nobody stands in two rows. They
write down every table that would have been published in exactly this way. What is the same in all
of them, they know.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.worth import Shown, Sign, Told, Year, for_passing_on, whole, yearly
from ownway.engines.worth.disclosure import LEAST, rows

BEGINS, ENDS = date(2025, 4, 1), date(2026, 3, 31)
Table = tuple[int, ...]


def year(people: int, grown: int, kinds: Iterable[int], months: Iterable[int] = ()) -> Year:
    return Year(
        BEGINS,
        ENDS,
        people,
        grown,
        dict(zip("abcdefghijkl", kinds, strict=False)),
        {date(2025, 4 + place, 1): number for place, number in enumerate(months)},
    )


def any_table(total: int, count: int) -> Iterator[Table]:
    """Every table of so many rows whose people, counted once, are the total."""
    for table in product(range(total + 1), repeat=count):
        if max(table) <= total <= sum(table):
            yield table


def nobody_twice(total: int, count: int) -> Iterator[Table]:
    """Every table in which nobody stands in two rows: bars between as many stars as people."""
    for bars in combinations(range(total + count - 1), count - 1):
        ends = (-1, *bars, total + count - 1)
        yield tuple(ends[i + 1] - ends[i] - 1 for i in range(count))


def attack(tables: Iterable[Table], total: int, least: int) -> list[str]:
    """What the attacker can tell of a hidden row: nothing, or these tests fail."""
    possible: dict[object, list[set[int]]] = defaultdict(list)
    for table in tables:
        seen = tuple(rows(total, dict(enumerate(table)), least).values())
        found = possible[seen] or [set() for _ in table]
        for numbers, number in zip(found, table, strict=True):
            numbers.add(number)
        possible[seen] = found
    told = []
    for seen, found in possible.items():
        hidden = [numbers for at, numbers in enumerate(found) if not seen or seen[at].sign]
        nobody_is_hidden = all(numbers == {0} for numbers in hidden)
        if not nobody_is_hidden and any(len(numbers) < 2 for numbers in hidden):
            told.append(f"{total}: {seen} can only be {found}")
    return told


@pytest.mark.parametrize(
    ("least", "count", "totals"),
    [(4, 2, 26), (4, 3, 18), (4, 4, 9), (5, 2, 26), (5, 3, 19), (6, 3, 17)],
)
def test_whoever_knows_the_rules_cannot_tell(least: int, count: int, totals: int) -> None:
    for total in range(least, totals):
        assert attack(any_table(total, count), total, least) == []


@pytest.mark.parametrize(
    ("least", "count", "totals"), [(4, 5, 17), (5, 2, 40), (5, 3, 40), (5, 4, 24), (5, 5, 21)]
)
def test_not_even_where_nobody_stands_in_two_rows(least: int, count: int, totals: int) -> None:
    for total in range(least, totals):
        assert attack(nobody_twice(total, count), total, least) == []


def test_this_attack_can_succeed() -> None:
    """Hiding the small number alone, as a careless table would, is found out."""

    def careless(total: int, numbers: dict[int, int], least: int) -> dict[int, object]:
        return {k: number if number >= least else "few" for k, number in numbers.items()}

    seen = defaultdict(set)
    for table in nobody_twice(20, 3):
        seen[tuple(careless(20, dict(enumerate(table)), 5).values())].add(table)
    assert any(len(tables) == 1 and "few" in key for key, tables in seen.items())


@pytest.mark.parametrize("least", [5, 7])
def test_totals_and_who_is_left_cannot_be_told(least: int) -> None:
    """People, people with something grown, and the difference of the two."""
    possible: dict[object, set[tuple[int, int]]] = defaultdict(set)
    for people in range(40):
        for grown in range(people + 1):
            shown = for_passing_on(year(people, grown, [grown]), least)
            possible[(shown.people, shown.grown)].add((people, grown))
    for (people, grown), pairs in possible.items():
        if people.sign and max(p for p, _ in pairs) < 36:  # cut off by where the table ends
            assert len({p for p, _ in pairs}) >= 2
        if grown.sign and max(p for p, _ in pairs) < 36:
            assert len({g for _, g in pairs}) >= 2
        if people.value is not None and grown.value is not None:
            assert people.value - grown.value >= least


def test_kinds_say_nothing_about_months() -> None:
    """With one total, every table of kinds goes with every table of months: tried with few people."""
    one = list(product("ab", "xy"))
    everybody = [
        [set_of for place, set_of in enumerate(one) if number >> place & 1]
        for number in range(1, 16)
    ]
    for total in (1, 2, 3):
        kinds, months, both = set(), set(), set()
        for people in product(everybody, repeat=total):
            k = tuple(sum(any(p[0] == kind for p in had) for had in people) for kind in "ab")
            m = tuple(sum(any(p[1] == month for p in had) for had in people) for month in "xy")
            kinds.add(k)
            months.add(m)
            both.add((k, m))
        assert both == set(product(kinds, months))
        assert kinds == set(any_table(total, 2))


# --- as people will see it ------------------------------------------------------------------------


def values(shown: Shown) -> list[int | None]:
    return [cell.value for cell in shown.kinds.values()]


def signs(shown: Shown) -> str:
    letter = {Sign.NONE: ".", Sign.FEW: "f", Sign.GUARD: "g"}
    return "".join(letter[cell.sign] for cell in shown.kinds.values())


def test_an_ordinary_year_is_shown_whole() -> None:
    """Six kinds that nobody has are fewer than 5 each, and hide no other."""
    shown = for_passing_on(year(113, 70, [13, 22, 21, 14, 0, 0, 0, 0, 0, 0]), 5)
    assert values(shown) == [13, 22, 21, 14, *[None] * 6]
    assert signs(shown) == "....ffffff"
    assert (shown.people.value, shown.grown.value, shown.per_cent) == (113, 70, 62)


@pytest.mark.parametrize(
    ("grown", "kinds", "expected"),
    [
        (53, [13, 22, 4, 14], "..fg"),  # alone, 53 - 49 would give the 4 away
        (60, [13, 22, 4, 25], "..f."),  # the rest may well be all of them: nothing to work out
        (51, [13, 34, 2, 2], ".gff"),  # 4 people in both together are few as well
        (53, [13, 34, 2, 2, 2], "..fff"),  # 6 are not, and any of the three may be nobody
        (49, [13, 34, 1, 1], ".gff"),
        (50, [44, 6, 0, 0], "..ff"),
        (45, [37, 7, 1], "ggf"),  # 7 and 1 are 8, too few to hide a small one in
        (8, [5, 3], ""),
        (12, [4, 4, 4], ""),
        (8, [4, 4, 3], "fff"),
        (8, [4, 4], ""),
    ],
)
def test_what_is_hidden_beside(grown: int, kinds: list[int], expected: str) -> None:
    assert signs(for_passing_on(year(200, grown, kinds), 5)) == expected


def test_few_people_with_something_grown() -> None:
    shown = for_passing_on(year(30, 4, [4, 1], [4]), 5)
    assert shown.grown.sign == Sign.FEW
    assert shown.people.value == 30
    assert (shown.kinds, shown.months, shown.per_cent) == ({}, {}, None)


def test_few_people_at_all() -> None:
    shown = for_passing_on(year(4, 4, [4]), 5)
    assert (shown.people.sign, shown.grown.sign) == (Sign.FEW, Sign.FEW)


@pytest.mark.parametrize("people", [70, 71, 74])
def test_few_people_without(people: int) -> None:
    shown = for_passing_on(year(people, 70, [70]), 5)
    assert (shown.people.sign, shown.grown.value, shown.per_cent) == (Sign.GUARD, 70, None)


def test_a_place_may_hide_more_and_not_less() -> None:
    assert for_passing_on(year(30, 9, [9]), 10).grown.sign == Sign.FEW
    assert for_passing_on(year(30, 4, [4]), 0).grown.sign == Sign.FEW
    assert for_passing_on(year(30, 4, [4]), 0).least == LEAST


def test_the_team_sees_every_number() -> None:
    shown = whole(year(30, 2, [2, 1, 0]))
    assert (values(shown), shown.people.value, shown.per_cent) == ([2, 1, 0], 30, 7)
    assert whole(year(0, 0, [0])).per_cent is None


@pytest.mark.parametrize(("grown", "people", "per_cent"), [(70, 113, 62), (1, 8, 13), (1, 3, 33)])
def test_whole_per_cent(grown: int, people: int, per_cent: int) -> None:
    assert whole(year(people, grown, [grown])).per_cent == per_cent


days = st.dates(BEGINS, ENDS)
told = st.lists(st.builds(Told, st.integers(0, 60), st.sampled_from("abcdef"), days), max_size=120)


@given(told, st.integers(0, 90), st.integers(0, 12))
def test_what_is_shown_is_true_and_never_small(
    rows_told: list[Told], here: int, least: int
) -> None:
    counted = yearly(BEGINS, ENDS, told=rows_told, here=range(here), kinds="abcdef")
    shown = for_passing_on(counted, least)
    truth = {**counted.kinds, **counted.months, "people": counted.people, "grown": counted.grown}
    cells = {**shown.kinds, **shown.months, "people": shown.people, "grown": shown.grown}
    for key, cell in cells.items():
        if cell.value is not None:
            assert (cell.value, cell.sign) == (truth[key], Sign.NONE)
            assert cell.value >= max(5, least)
        else:
            assert (cell.sign == Sign.FEW) == (truth[key] < max(5, least))
    if shown.people.value is not None and shown.grown.value is not None:
        assert shown.people.value - shown.grown.value >= max(5, least)
    for table in (shown.kinds, shown.months):
        hidden = [cell for cell in table.values() if cell.sign]
        assert not hidden or any(cell.sign == Sign.FEW for cell in hidden)
