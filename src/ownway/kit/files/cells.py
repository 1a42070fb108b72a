"""Any value of a cell as the shortest text that says it."""

import re
from datetime import datetime, time, timedelta
from itertools import islice

from ownway.kit.files.limits import Limits
from ownway.kit.files.refused import Refused

#: Letters no text has: control characters, halves of letters, no-letters.
_NO_LETTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def cleaned(text: str) -> str:
    """Without control characters and half letters; a space stands for each."""
    return _NO_LETTERS.sub(" ", text) if _NO_LETTERS.search(text) else text


def text_of(value: object) -> str:
    """A value of a workbook's cell."""
    match value:
        case None:
            return ""
        case str():
            return _text(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            whole = value.is_integer() and abs(value) < 1e15
            return str(int(value)) if whole else format(value, ".15g")
        case datetime():
            clock = _clock(value.time())
            return f"{value.date()}" if clock == "00:00" else f"{value.date()} {clock}"
        case time():
            return _clock(value)
        case timedelta():
            return _length(value)
    return _text(str(getattr(value, "text", value)))  # whole numbers, days, formulas of an array


def _text(value: str) -> str:
    if "_x" in value:  # how a workbook writes letters that XML cannot hold
        value = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    return cleaned(value.replace("\r\n", "\n").replace("\r", "\n"))


def _length(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _clock(at: time) -> str:
    return at.strftime("%H:%M:%S" if at.second else "%H:%M")


def row_of(cells: list[str], limits: Limits, line: int) -> list[str]:
    """The cells up to the last that says something, if they are not too many or too long."""
    end = len(cells)
    if not end:
        return cells
    while end and not cells[end - 1].strip():
        end -= 1
    if end > limits.columns:
        raise Refused("too_many_columns", line)
    row = list(islice(cells, end))
    if sum(map(len, row)) > limits.row or any(len(cell) > limits.cell for cell in row):
        raise Refused("cell_too_long", line)
    return row
