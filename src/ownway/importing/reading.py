"""From rows to columns: which line has the names, what the file holds, what each column is.

Nothing here touches the database.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ownway.engines import importing as engine

#: How many rows of a file stand in one piece.
PIECE = 500
#: How many of the first rows a page shows, and how many examples of a column.
FIRST_ROWS = 12
EXAMPLES = 3
#: Rows that are looked at to tell what a column is.
SAMPLE = 200


@dataclass(frozen=True)
class Read:
    """How a file seems to be laid out."""

    holds: str
    header_row: int
    columns: dict[str, int]


def without_empty_end(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Rows without the empty ones at the end: spreadsheets have many that nobody wrote."""
    empty: list[list[str]] = []
    for row in rows:
        if any(cell.strip() for cell in row):
            yield from empty
            empty = []
            yield row
        else:
            empty.append([])


def packed(rows: Iterable[list[str]]) -> Iterator[str]:
    """Rows as text, some hundred at a time: a tenth of the memory."""
    piece: list[list[str]] = []
    for row in without_empty_end(rows):
        piece.append(row)
        if len(piece) == PIECE:
            yield json.dumps(piece, ensure_ascii=False)
            piece = []
    if piece:
        yield json.dumps(piece, ensure_ascii=False)


def unpacked(pieces: Iterable[str], header_row: int) -> Iterator[list[str]]:
    """The rows below the header again."""
    skip = header_row + 1
    for number, piece in enumerate(pieces):
        yield from json.loads(piece)[max(0, skip - number * PIECE) :]


def layout(rows: Sequence[list[str]], holds: str = "", header_row: int | None = None) -> Read:
    """What the engine makes of the first rows. What somebody has said already stays so."""
    at = engine.header_at(rows) if header_row is None else header_row
    header, sample = rows[at], rows[at + 1 : at + 1 + SAMPLE]
    seen = engine.suggest(header, sample, holds)
    return Read(seen.holds, at, dict(seen.columns))


def width(rows: Iterable[Sequence[str]]) -> int:
    """How many columns the widest of these rows has."""
    return max(map(len, rows), default=0)


def header_names(header: Sequence[str], width: int) -> list[str]:
    """A name for each column, each of them once, also where the file gives none or one twice."""
    names: list[str] = []
    for number in range(max(width, len(header))):
        said = " ".join(header[number].split()) if number < len(header) else ""
        name = said or f"({number + 1})"
        while name in names:
            name = f"{said} ({number + 1})"
            said = f"{said} "
        names.append(name)
    return names


def problem(holds: str, columns: Mapping[str, int], *, width: int) -> tuple[str, str] | None:
    """Why columns cannot be so: a code and the field it is about; None where they can."""
    if holds not in engine.FIELDS:
        return "holds", ""
    known = {field.code for field in engine.FIELDS[holds]}
    seen: set[int] = set()
    for field, column in columns.items():
        if field not in known or not 0 <= column < width:
            return "none", field
        if column in seen:
            return "twice", field
        seen.add(column)
    missing = engine.lacking(holds, columns)
    return ("needed", missing[0][0]) if missing else None


def needed(holds: str) -> set[str]:
    """Fields that no other can stand in for."""
    return {group[0] for group in engine.lacking(holds, {}) if len(group) == 1}
