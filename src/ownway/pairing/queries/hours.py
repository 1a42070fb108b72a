"""Whether a peer supporter has paid time left to meet one more."""

from typing import Any

from ownway.pairing.queries.choosing import free_minutes
from ownway.teams import queries as teams


def has_hours(peer: Any) -> bool:
    """A peer supporter is paid for whom they meet: without hours left nobody new is promised."""
    return free_minutes(peer) >= teams.site().minutes_each
