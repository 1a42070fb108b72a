"""Otto has an archive that is ready, and has asked that everything of his be deleted."""

from typing import Any

from ownway.record.actors import SYSTEM
from ownway.taking import actions


def set_up(cast: Any) -> None:
    """Called when the cast is there."""
    cast.has.archive = actions.ask_archive(by=cast.otto)
    actions.make_archive(by=SYSTEM, archive=cast.has.archive)
    cast.has.archive.refresh_from_db()
    cast.has.farewell = actions.ask_farewell(by=cast.otto)
