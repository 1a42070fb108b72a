"""Rules of bringing in that stand behind a door."""

from pathlib import Path

from ownway.importing import actions, queries
from tests.doors.behind import Row, may

ROWS = [
    # Elsa coordinates another project.
    Row("importing.bring_into", lambda c: may(lambda: actions.begin(
        by=c.elsa, project=c.has.alder, file=Path(__file__), name="records.csv")), False),
    # What was written about Brigid is not for Elsa.
    Row("importing.read_card", lambda c: bool(queries.cards_about(c.elsa, c["brigid"])), False),
]  # fmt: skip
