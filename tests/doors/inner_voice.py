"""Rules of saying how it is that stand behind a door."""

from ownway.voice import queries
from tests.doors.behind import Row

ROWS = [
    # Nothing is late, so Ada, who listens too, does not know that Una was told anything.
    Row("voice.know_late", lambda c: bool(queries.late_elsewhere(c.ada)), False),
]
