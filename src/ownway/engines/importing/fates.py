"""Every row of a file has exactly one fate, so that none is lost silently."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

#: A row of a file: one text for each cell. It may be shorter or longer than the header.
Row = Sequence[str]
#: Field -> column, counted from 0.
Columns = Mapping[str, int]


class Fate(StrEnum):
    """The same codes as ``importing.models.Fate``."""

    NEW = "new"
    MATCHED = "matched"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Counts:
    """``rows == new + matched + refused``, always."""

    rows: int = 0
    new: int = 0
    matched: int = 0
    refused: int = 0


def counted(fates: Iterable[Fate]) -> Counts:
    """How many rows met which fate."""
    by = dict.fromkeys(Fate, 0)
    for fate in fates:
        by[fate] += 1
    return Counts(sum(by.values()), by[Fate.NEW], by[Fate.MATCHED], by[Fate.REFUSED])


def cell(row: Row, columns: Columns, field: str) -> str:
    """The text of a field in a row, without spaces around it; empty where there is none."""
    at = columns.get(field, -1)
    return row[at].strip() if 0 <= at < len(row) else ""


def is_empty(row: Row) -> bool:
    """Nothing is written in any cell."""
    return not any(text.strip() for text in row)


def same_row(row: Row) -> tuple[str, ...]:
    """The row as it is compared with others to see whether it is the very same: spaces around
    cells and empty cells at its end make no difference."""
    texts = [" ".join(text.split()) for text in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def numbered(rows: Iterable[Row], first_line: int) -> Iterator[tuple[int, Row]]:
    """Rows with their line in the file, as a spreadsheet counts it."""
    return enumerate(rows, start=first_line)
