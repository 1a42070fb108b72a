"""Between which letters the cells of a text file stand."""

import csv
import math
import re
from collections import Counter
from dataclasses import dataclass

_SEPARATORS = (",", ";", "\t", "|")
#: Excel says it in a first line of its own.
_SAYS = re.compile(r"\ufeff?\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_ROWS = 200


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text file is laid out. ``skip``: lines before the first row that are not shown;
    ``spaces``: a space may stand between a separator and a quotation mark; ``width``: how many
    cells a row usually has."""

    separator: str = ","
    skip: int = 0
    spaces: bool = False
    width: int = 0


def layout_of(sample: str, name: str = "") -> Layout:
    """The separator that makes the most even table of the beginning of a text."""
    says = _SAYS.match(sample)
    if says:
        rest = sample[says.end() :]
        return Layout(says[1], 1, _spaces(rest, says[1]), _even(_split(rest, says[1]))[0])
    order = ("\t", ",", ";", "|") if name.lower().endswith((".tsv", ".tab")) else _SEPARATORS
    scored = [(_score(sample, mark), -at, mark) for at, mark in enumerate(order)]
    _best, _order, separator = max(scored)
    return Layout(separator, 0, _spaces(sample, separator), _even(_split(sample, separator))[0])


def _split(sample: str, separator: str) -> list[list[str]]:
    """The first rows; the last is left out, for the sample may end inside it."""
    csv.field_size_limit(len(sample) + 1)
    lines = sample.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=_spaces(sample, separator))
    rows = [row for row, _ in zip(reader, range(_ROWS), strict=False) if any(row)]
    return rows[:-1] if len(rows) > 2 and not sample.endswith(("\n", "\r")) else rows


def _even(rows: list[list[str]]) -> tuple[int, float]:
    """The most usual width, and how many of the rows have it."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 1, 0.0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return width, times / len(rows)


def _score(sample: str, separator: str) -> float:
    rows = _split(sample, separator)
    width, share = _even(rows)
    if width < 2:
        return 0.0
    cells = [cell for row in rows for cell in row[1:] if cell] or [""]
    # Commas between words have a space after them; a mark inside a cell belongs to another layout.
    spaced = sum(cell[0] == " " for cell in cells if cell) / len(cells)
    odd = sum(cell.count('"') % 2 for cell in cells) / len(cells)
    usual = 0.9 if separator == "," else 1.0
    return share * share * math.log(width + 1) * (1 - spaced) * (1 - odd) * usual


def _spaces(sample: str, separator: str) -> bool:
    return f'{separator} "' in sample and f'{separator}"' not in sample
