"""Earlier records of Alder: one file that is in, with Brigid in it, and one that waits."""

import tempfile
from pathlib import Path
from typing import Any

from ownway.importing import actions, queries

FILE = """Ref,First name,Surname,Tel.,First seen,Outcome,Outcome date
A1,Brigid,Brought,01632 960 171,3 Apr 2025,college,1 Sep 2025
,BRIGID,Brought,01632 960171,,,
,,,,,,
A9,,,,,,
"""
SECOND = "Ref,First name,Surname\nA2,Bruno,Waiting\n"


def set_up(cast: Any) -> None:
    """What the addresses of this room name."""
    cast.has.brought = _look(cast, FILE)
    actions.bring_in(by=cast.cora, bringing=cast.has.brought)
    cast.has.bringing = _look(cast, SECOND)
    (cast.has.second_card,) = queries.paired(cast.cora, cast.has.brought)
    cast.people["brigid"] = cast.has.second_card.person
    cast.has.word = actions.set_word(by=cast.cora, list="outcome", word="trng", means="training")


def _look(cast: Any, text: str) -> Any:
    """A file that has come as far as the preview."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.csv"
        path.write_text(text)
        begun = actions.begin(
            by=cast.cora, project=cast.has.alder, file=path, name="records.csv", holds="people"
        )
    begun.refresh_from_db()
    actions.choose_columns(
        by=cast.cora,
        bringing=begun,
        holds=begun.holds,
        header_row=begun.header_row,
        columns=begun.columns,
    )
    begun.refresh_from_db()
    return begun
