"""Rules of ready work that stand behind a door."""

from ownway.peers import actions as peers
from tests.doors.behind import Row, may

ROWS = [
    # Una does not keep the list of her project.
    Row("peers.keep_tasks", lambda c: may(lambda: peers.add_task(
        by=c.una, project=c.has.alder, kind="map", title="Count the chairs")), False),
]  # fmt: skip
