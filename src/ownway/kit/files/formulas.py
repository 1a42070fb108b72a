"""Text that a spreadsheet would run as a formula, made harmless on the way out and whole on the
way back in.

A cell that would run gets an apostrophe in front; one that already has apostrophes in front of
such a text gets one more; so taking one away again gives back exactly what was there.
"""

import re

#: What a spreadsheet may run: = + - @ in front, also full-width, also after spaces; or a tab or a
#: line end in front, which some programs drop before they look.
_RUNS = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212])")
#: Digits and spaces after one plus are a phone number and no sum.
_PHONE = re.compile(r"\+\d[\d ]{5,18}\d")


def _would_run(cell: str) -> bool:
    return _RUNS.match(cell) is not None and _PHONE.fullmatch(cell) is None


def defused(cell: str) -> str:
    """The cell as it may leave in a CSV file."""
    return f"'{cell}" if _would_run(cell) else cell


def undefused(cell: str) -> str:
    """The cell as it was before ``defused``."""
    return cell[1:] if cell.startswith("'") and _would_run(cell) else cell
