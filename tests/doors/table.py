"""Reading the door table: ``everyday.txt``, which says itself how to read it, and one per room.

``journey.txt`` belongs to every day as well; ``away.txt`` and ``journey.away.txt`` are for when Olive
takes a break or has left, ``paused`` and ``left`` for one of the two.
"""

from dataclasses import dataclass
from pathlib import Path

from tests.cast import COLUMNS

ANSWERS = frozenset({"ok", "to", "in", "ag", "nt", "no", "--", "gx"})
HERE = Path(__file__).parent
OTHER_DAYS = ("away", "paused", "left")


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


def rows(day: str = "everyday") -> list[Row]:
    """The lines of the table for such a day, from every room's file. ``#`` begins a remark."""
    return [row for file in sorted(HERE.glob("*.txt")) if _day(file) == day for row in _read(file)]


def _day(file: Path) -> str:
    last = file.stem.rpartition(".")[2]
    return last if last in OTHER_DAYS else "everyday"


def _read(file: Path) -> list[Row]:
    made = []
    for line in file.read_text().splitlines():
        words = line.partition("#")[0].split()
        if not words:
            continue
        name, method, rule, *cells = words
        assert len(cells) == len(COLUMNS), f"{len(cells)} cells in {file.name}: {line}"
        assert set(cells) <= ANSWERS, f"an unknown answer in {file.name}: {line}"
        made.append(Row(name, method, rule, tuple(cells)))
    return made
