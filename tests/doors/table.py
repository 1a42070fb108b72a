"""Reading the door table (``everyday.txt``, ``away.txt``), which says itself how to read it."""

from dataclasses import dataclass
from pathlib import Path

from tests.cast import COLUMNS

ANSWERS = frozenset({"ok", "to", "in", "ag", "nt", "no", "--", "gx"})
HERE = Path(__file__).parent


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


def rows(table: str = "everyday") -> list[Row]:
    """The lines of a table. ``#`` begins a remark."""
    made = []
    for line in (HERE / f"{table}.txt").read_text().splitlines():
        words = line.partition("#")[0].split()
        if not words:
            continue
        name, method, rule, *cells = words
        assert len(cells) == len(COLUMNS), f"{len(cells)} cells in: {line}"
        assert set(cells) <= ANSWERS, f"an unknown answer in: {line}"
        made.append(Row(name, method, rule, tuple(cells)))
    return made
