"""The door table: who is answered what, at every address, by every method.

Written by hand from what the service promises, never computed from the rules: it is the second
opinion. A new address fails until its two rows exist.

    ok  the door opens (a page, or a form that wants more)
    to  opened, done, and sent on to another page
    in  asked to sign in first
    no  404, the same as for something that does not exist
    --  405, this address has no such method
    gx  410, it was there once

Columns: Vi visitor · Ol Olive, the owner · Ot another member · Ma matched peer supporter · Un
unmatched · Ad her adviser · Co coordinator of her project · El coordinator elsewhere · Vo
volunteer · Xe ex-staff · Ex her share to them was taken back · Cm commissioner · Pe peer supporter
of a member who takes a break · In inquiry group.
"""

from dataclasses import dataclass

from tests.cast import COLUMNS
from tests.doors import grids

ANSWERS = frozenset({"ok", "to", "in", "no", "--", "gx"})


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    method: str
    rule: str
    cells: tuple[str, ...]

    def expected(self) -> dict[str, str]:
        """Column by column."""
        return dict(zip(COLUMNS, self.cells, strict=True))


def rows(grid: str = grids.EVERYDAY) -> list[Row]:
    """The lines of a grid. ``#`` begins a remark."""
    made = []
    for line in grid.splitlines():
        words = line.partition("#")[0].split()
        if not words:
            continue
        name, method, rule, *cells = words
        assert len(cells) == len(COLUMNS), f"{len(cells)} cells in: {line}"
        assert set(cells) <= ANSWERS, f"an unknown answer in: {line}"
        made.append(Row(name, method, rule, tuple(cells)))
    return made
