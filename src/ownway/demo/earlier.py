"""A page of the book that was kept before: Maren brings it in, and reads what one line said.

The people in it have not been told yet. One of them is Leonie, who rang once and came back years later.
"""

import csv
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ownway.importing import actions as importing

TITLE = "Book by the telephone"
HEADER = (
    "No.",
    "Name",
    "Tel",
    "E-mail",
    "First seen",
    "Wants",
    "Outcome",
    "Outcome date",
    "Remarks",
)

#: As it was written: numbers for days are weeks ago.
LINES: tuple[tuple[Any, ...], ...] = (
    ("B1", "Leonie", "01632 960171", "", 190, "somebody to ring", "", "", "Ring after half past nine"),
    ("B2", "Marged Tallis", "01632 960281", "", 188, "company", "-", "", "Shares the phone with Ivo"),
    ("B3", "IVO TALLIS", "01632 960281", "", 188, "a shed to work in", "volunteering", 171, ""),
    ("B4", "Cuthbert Anning", "07700 900282", "cuthbert@example.org", 180, "sums", "access course",
     165, "Bring the brochure"),
    ("", "", "", "", "", "", "", "", ""),
    ("B5", "Solveig Marr", "+44 7700 900283", "", 177, "to sing", "choir", 160, ""),
    ("B6", "Tam Odell", "", "", 176, "", "still looking", "", "Comes for the soup"),
    ("B7", "Rukmini Vale", "07700 900285", "", 170, "paid work", "job", 158, "Bakery, mornings"),
    ("B7", "Rukmini Vale", "07700 900285", "", 170, "paid work", "job", 158, "Bakery, mornings"),
    ("B8", "Bran Hollis", "", "bran@example.org", 169, "a trade", "trng", "one spring", ""),
)  # fmt: skip

#: What the book called by a word of its own.
WORDS = {"choir": "out_in_the_world"}


def tell(cast: dict[str, Any], projects: dict[str, Any], today: date) -> None:
    """Take the file in, say what its columns and words mean, bring it in, and read a card."""
    maren = cast["maren"]
    with tempfile.TemporaryDirectory(prefix="ownway-demo-") as folder:
        path = Path(folder) / "book.csv"
        with path.open("w", newline="", encoding="utf-8") as opened:
            csv.writer(opened).writerows([[TITLE], [], HEADER, *_lines(today)])
        bringing = importing.begin(
            by=maren,
            project=projects["alongside"],
            file=path,
            name="Book by the telephone.csv",
            holds="people",
            later=False,
        )
    bringing = importing.work(bringing=bringing)
    bringing = importing.choose_columns(
        by=maren,
        bringing=bringing,
        holds=bringing.holds,
        header_row=bringing.header_row,
        columns=bringing.columns,
        later=False,
    )
    bringing = importing.work(bringing=bringing)
    bringing = importing.answer(by=maren, bringing=bringing, words=WORDS, later=False)
    bringing = importing.work(bringing=bringing)
    bringing = importing.bring_in(by=maren, bringing=bringing, later=False)
    importing.work(bringing=bringing)
    importing.look_at_cards(by=maren, person=cast["leonie"])


def _lines(today: date) -> list[list[str]]:
    return [
        [_day(today, cell) if isinstance(cell, int) else cell for cell in line] for line in LINES
    ]


def _day(today: date, weeks: int) -> str:
    return (today - timedelta(weeks=weeks)).strftime("%d/%m/%Y")
