"""A room; a set day of Olive and Mattie; an afternoon that Ada put down for herself and Mattie."""

from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from ownway.meetings import actions as meetings


def set_up(cast: Any) -> None:
    """What a diary holds besides meetings, once."""
    cast.has.room = meetings.add_room(by=cast.cora, kind="room", name="The quiet room")
    cast.has.rhythm = meetings.begin_rhythm(
        by=cast.mattie,
        member=cast.olive,
        colleague=cast.mattie,
        first=timezone.localdate() + timedelta(days=4),
        at=time(6, 15),
        minutes=30,
        how="phone",
    )
    cast.has.entry = meetings.put_in_diary(
        by=cast.ada,
        kind="team",
        title="Supervision behind the kiln",
        starts=timezone.now() + timedelta(days=20),
        minutes=30,
        others=[cast.mattie],
    )
