"""The rule of lists of people one could meet, which stands behind a door."""

from typing import Any

from ownway.pairing.actions import choosing as actions
from ownway.pairing.queries import choosing as queries
from tests.doors.behind import Row


def _otto_finds_what_olive_was_shown(cast: Any) -> bool:
    actions.look_for(by=cast.olive)
    return queries.newest(cast.otto) is not None


ROWS = [
    Row("pairing.own_list", _otto_finds_what_olive_was_shown, False),
]
