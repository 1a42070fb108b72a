"""Small files as other services keep them: other columns, words, separators, encodings."""

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

#: A drop-in's list, kept by hand: title lines, other names for the columns, in another order.
DROP_IN: list[list[str]] = [
    ["Harbour Café drop-in — register", "", "", "", "", "", ""],
    ["printed for the committee", "", "", "", "", "", ""],
    ["", "", "", "", "", "", ""],
    ["Result", "When", "Mobile", "Client name", "Email address", "ID no.", "Start date"],
    [
        "night class",
        "14-Mar-25",
        "01632 960 811",
        "Quilter, Rosalind",
        "",
        "H/7",
        "3 February 2025",
    ],
    [
        "part-time job",
        "2 June 2025",
        "",
        "ANSELM ÅKERBLOM",
        "anselm@example.org",
        "H/8",
        "11.02.25",
    ],
    ["none yet", "", "01632 960 813", "Zoë Marchbanks", "", "H/9", "2025-02-20"],
    ["forklift licence", "1 July 2025", "01632960813", "zoe marchbanks", "", "", ""],
    ["volunteer, food bank", "31/06/2025", "+44 1632 960815", "Ifan Prosser", "", "H/10", ""],
    ["zorbing", "4 July 2025", "", "Minnie Oakapple", "", "H/11", "5 May 2025"],
]


def separated(rows: Rows, *, by: str = ",", encoding: str = "utf-8", ends: str = "\r\n") -> bytes:
    """Rows as text with a separator."""
    made = io.StringIO()
    csv.writer(made, delimiter=by, lineterminator=ends).writerows(rows)
    return made.getvalue().encode(encoding)


def workbook(rows: Rows) -> bytes:
    """Rows as a spreadsheet: numbers as numbers and days as days, as it saves what it opens."""
    book, made = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(list(row))
    book.save(made)
    return made.getvalue()


def rows_of(text: str) -> list[list[str]]:
    """A small CSV as rows."""
    return list(csv.reader(io.StringIO(text)))
