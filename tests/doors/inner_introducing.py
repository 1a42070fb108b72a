"""Rules of introductions that stand behind a door."""

from ownway.pairing.queries import introducing as queries
from tests.doors.behind import Row

ROWS = [
    # Una opens the page of introductions, but coordinates nobody.
    Row("pairing.watch_introduction", lambda c: bool(queries.in_motion(c.una)), False),
]
