"""What of a year's figures may leave the team, so that no small number can be worked out.

Small numbers are hidden ("fewer than 5", and nobody is fewer than 5 too). A hidden number could be
worked out again from what is shown, so more is hidden where it must be. Four things make this
harder than a table whose rows add up:

* The total counts people once, and somebody with two kinds stands in two rows. From total and rows
  one knows that the hidden rows hold *at least* the total less the shown rows (the gap), and
  exactly that much where nobody has two kinds, which a reader may know or guess.
* The readers know these rules. If the smallest number were hidden beside a small one, that it was
  the smallest would tell how much it can be. So which row is hidden beside, its guard, does not
  depend on how large it is: it is the last row of the list that is not small, then the one above.
* The two signs tell a reader that a guard is not small, so guards must hold more than the least.
  How much more is asked of the gap alone. Where no guard holds enough, no row of the table is
  shown, and no sign either.
* The people with nothing grown are the difference of two totals. Where they are few, how many
  people there were is hidden.

The promise, held by tests that try every small table: whoever knows the rules and everything
shown, and even that nobody stands in two rows, can never tell which number a small one hides, or
that a guard's is one number and no other. The one thing such a reader may learn is that *nobody*
is hidden at all.

Percentages are of shown numbers only, and say nothing new. A kind within a month is shown nowhere.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ownway.engines.worth.yearly import Year

Key = TypeVar("Key", bound=Hashable)

#: Outside the team numbers below this are never shown; a place may hide more, not less.
LEAST = 5


class Sign(StrEnum):
    """Why there is no number."""

    NONE = ""
    #: Fewer than the least, perhaps nobody.
    FEW = "few"
    #: Not few, but a small number could be worked out from it.
    GUARD = "guard"


@dataclass(frozen=True)
class Cell:
    """A number, or the sign in its place."""

    value: int | None
    sign: Sign = Sign.NONE


@dataclass(frozen=True)
class Shown:
    """A year's figures as somebody may see them. Everything drawn, printed or saved is from here."""

    people: Cell
    grown: Cell
    #: Empty where not even signs may be shown.
    kinds: dict[str, Cell]
    months: dict[date, Cell]
    #: The least number shown; 0 where nothing is hidden.
    least: int = 0

    @property
    def per_cent(self) -> int | None:
        """The share in whole per cent, where both numbers are shown."""
        if not self.people.value or self.grown.value is None:
            return None
        return (200 * self.grown.value + self.people.value) // (2 * self.people.value)


def whole(year: Year) -> Shown:
    """Every number, for the team."""
    return Shown(
        people=Cell(year.people),
        grown=Cell(year.grown),
        kinds={kind: Cell(number) for kind, number in year.kinds.items()},
        months={month: Cell(number) for month, number in year.months.items()},
    )


def for_passing_on(year: Year, least: int) -> Shown:
    """The figures that may leave the team. Numbers below ``least`` (5 at the least) go."""
    least = max(least, LEAST)
    few = Cell(None, Sign.FEW)
    if year.grown < least:
        people = few if year.people < least else Cell(year.people)
        return Shown(people, few, {}, {}, least)
    others = year.people - year.grown
    return Shown(
        people=Cell(None, Sign.GUARD) if others < least else Cell(year.people),
        grown=Cell(year.grown),
        kinds=rows(year.grown, year.kinds, least),
        months=rows(year.grown, year.months, least),
        least=least,
    )


def rows(total: int, numbers: Mapping[Key, int], least: int) -> dict[Key, Cell]:
    """The rows of one table beside its total, which counts people once and is shown.

    Returns an empty table where none of its rows may be shown.
    """
    few = [key for key, number in numbers.items() if number < least]
    shown = [key for key in numbers if key not in few]
    guards = _guards(total, [numbers[key] for key in shown], len(few), least)
    if guards is None:
        return {}
    hidden = {key: Cell(None, Sign.FEW) for key in few}
    hidden |= {key: Cell(None, Sign.GUARD) for key in shown[len(shown) - guards :]}
    return {key: hidden.get(key) or Cell(number) for key, number in numbers.items()}


def _guards(total: int, shown: list[int], few: int, least: int) -> int | None:
    """How many rows, from the last, must be hidden beside the few; ``None``: all, with their signs.

    ``gap`` is what the hidden rows hold at least (exactly, where nobody stands in two rows).
    """
    gap = total - sum(shown)
    most = least - 1
    if len(shown) < 2 and total == most * (few + len(shown)):
        return None  # a table of nothing but the most a few can be, and others to hide it among
    if not few or gap <= 0:
        return 0  # the shown rows may make up the total by themselves: they tell nothing
    if least <= gap <= most * (few - 1):
        return 0  # together they are no small number, and each may be nobody or the most it can be
    for guards in range(1, len(shown) + 1):
        gap += shown[-guards]
        if gap - guards * least >= least:
            return guards
    return None
