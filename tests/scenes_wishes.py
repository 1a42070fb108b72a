"""Olive said what she wishes and whom she would rather not meet; Mattie has a page for all to see."""

from typing import Any

from ownway.pairing.actions import wishes
from ownway.pairing.queries import wishes as queries
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams

#: What Olive wrote for whoever chooses with her, and whom she would rather not meet.
OLIVE_WISHES = "Somebody who does not mind long silences"
OLIVE_WOULD_RATHER_NOT = "Thaddeus from the old band"
#: What Mattie shows, and what she keeps for matching.
MATTIES_LINE = "I mend clocks and listen"


def set_up(cast: Any) -> None:
    """Cora is the one who helps people to find somebody."""
    teams.change_site(by=SYSTEM, introduces=cast.cora)
    cast.has.trait = next(one.row for one in queries.traits() if one.code == "library")
    cast.has.olives_wishes = wishes.save_wishes(
        by=cast.olive,
        version=0,
        wanted={"english": "must", "library": "nice", "voices": "nice"},
        words=OLIVE_WISHES,
    )
    cast.has.please_not = wishes.add_please_not(by=cast.olive, name=OLIVE_WOULD_RATHER_NOT)
    wishes.add_please_not(by=cast.mattie)
    wishes.save_peer_page(
        by=cast.mattie,
        version=0,
        line=MATTIES_LINE,
        parts=[{"heading": "What I like", "words": "Quiet rooms, loud rain", "shows": "seen"}],
        traits={"english": "seen", "library": "seen", "voices": "matching"},
        open=True,
    )
