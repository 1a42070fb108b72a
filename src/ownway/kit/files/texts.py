"""CSV in any common encoding and with any common separator."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from ownway.kit.files.cells import cleaned, row_of
from ownway.kit.files.encodings import encoding_of
from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused
from ownway.kit.files.separators import Layout, layout_of

_SAMPLE = 1 << 16
#: Comes after the last line: alone in a row, unless a quotation mark before it was never closed.
_LAST = "\x00the end"


def rows_of_text(file: BinaryIO, name: str, limits: Limits) -> Iterator[list[str]]:
    """The rows of a text file, decoded and taken apart."""
    encoding = encoding_of(file)
    file.seek(0)
    text = io.TextIOWrapper(file, encoding.name, encoding.errors, newline="")
    try:
        layout = layout_of(text.read(_SAMPLE), name)
        text.seek(0)
        yield from _rows(text, layout, limits)
    except UnicodeDecodeError as broken:
        cut = "end of data" in broken.reason or "truncated" in broken.reason
        raise Refused("half_written" if cut else "damaged") from None
    finally:
        text.detach()  # whoever opened the file closes it


@dataclass(slots=True)
class _Lines:
    """The lines of a text with the last marker after them; remembers how it ended."""

    text: io.TextIOWrapper
    skip: int
    ended: bool = False  # with a line end, as a file does that was written to its end

    def __iter__(self) -> Iterator[str]:
        for _ in range(self.skip):
            self.text.readline()
        for line in self.text:
            if "\x00" in line:
                raise Refused("not_a_table")
            self.ended = line.endswith(("\n", "\r"))
            yield line
        yield _LAST


@dataclass(slots=True)
class _Widths:
    """How many cells rows have: enough to see a last row that was cut, or rows run into one."""

    layout: Layout
    seen: Counter[int] = field(default_factory=Counter)

    def usual(self) -> int:
        """The width nearly all rows have that have several cells; 0 where they differ."""
        wide = {width: rows for width, rows in self.seen.items() if width > 1}
        width, rows = max(wide.items(), key=lambda item: item[1], default=(0, 0))
        return width if rows >= 3 and rows >= 0.95 * sum(wide.values()) else 0

    def cut(self, last: list[str], *, ended: bool) -> bool:
        """The last row is shorter than the others and has no line end: the rest is missing. Some
        words in one cell are no row but a remark under the table."""
        remark = len(last) == 1 and " " in last[0].strip()
        return not ended and 0 < len(last) < self.usual() and not remark

    def swallowed(self, cell: str) -> bool:
        """A cell of several lines of which each looks like a row of its own."""
        lines = cell.split("\n")[1:-1]
        width = self.layout.width
        if width < 3 or not lines:
            return False
        mark = self.layout.separator
        return all(line.count(mark) == width - 1 and f"{mark} " not in line for line in lines)


def _rows(text: io.TextIOWrapper, layout: Layout, limits: Limits) -> Iterator[list[str]]:
    csv.field_size_limit(limits.row)
    lines = _Lines(text, layout.skip)
    reader = csv.reader(lines, delimiter=layout.separator, skipinitialspace=layout.spaces)
    widths = _Widths(layout)
    before: list[str] | None = None
    line = 0
    try:
        for row in reader:
            if row == [_LAST]:
                if before is not None and widths.cut(before, ended=lines.ended):
                    raise Refused("half_written", line)
                yield from [] if before is None else [_tidy(before, widths, limits, line)]
                return
            if before is not None:
                yield _tidy(before, widths, limits, line)
            before, line = row, line + 1
    except csv.Error:
        raise Refused("cell_too_long", line + 1) from None
    raise Refused("half_written", line)  # its last cell was still inside quotation marks


def _tidy(row: list[str], widths: _Widths, limits: Limits, line: int) -> list[str]:
    widths.seen[len(row)] += 1
    if any("\n" in cell and widths.swallowed(cell) for cell in row):
        raise Refused("stray_quote", line)
    return row_of([cleaned(cell.replace("\r\n", "\n")) for cell in row], limits, line)
