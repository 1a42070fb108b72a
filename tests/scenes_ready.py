"""Ready work of Olive's project: one piece waits, one is Mattie's; she has written down an hour."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ownway.peers import actions as peers

#: What Mattie wrote beside her paid time: for her alone.
MATTIE_DID = "Counted the chairs in the chapel"


def set_up(cast: Any) -> None:
    """A list, something taken, something done."""
    for name, title, once in (("task", "Ring the choir", True), ("course", "Listening", False)):
        made = peers.add_task(
            by=cast.cora,
            project=cast.has.alder,
            kind="map" if once else "learn",
            title=title,
            minutes=20,
            once=once,
        )
        setattr(cast.has, name, made)
    cast.has.taking = peers.take(by=cast.mattie, task=cast.has.course)
    cast.has.stretch = peers.log(
        by=cast.mattie,
        kind="team",
        starts=timezone.now() - timedelta(days=2),
        minutes=60,
        words=MATTIE_DID,
    )
