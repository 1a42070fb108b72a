"""Olive's small step and what has grown for her, which she let her peer supporters read."""

from datetime import date
from typing import Any

from ownway.journey import actions as journey

#: Hers alone, unless she lets somebody read.
OLIVE_TRIED = "Ask what the bell costs"
OLIVE_GREW = "The evening class in horology, to the last evening"
PAX_GREW = "A coop, nearly straight"


def set_up(cast: Any) -> None:
    """Mattie reads what has grown for Olive; Expira no longer, Xena until she left, Ada never."""
    cast.has.step = journey.add_step(by=cast.olive, goal=cast.has.goal, words=OLIVE_TRIED)
    cast.has.outcome = journey.add_outcome(
        by=cast.olive, kind="education", day=date(2026, 3, 2), words=OLIVE_GREW, counted=True
    )
    journey.share_with(by=cast.olive, item=cast.has.outcome, through="peer")
    journey.take_back(by=cast.olive, item=cast.has.outcome, reader=cast.expira)
    cast.has.pax_outcome = journey.add_outcome(
        by=cast.pax, kind="home", day=date(2026, 4, 7), words=PAX_GREW, counted=False
    )
    journey.share_with(by=cast.pax, item=cast.has.pax_outcome, through="team")
    cast.has.kind = journey.add_kind(by=cast.cora, name="Singing", family="self")
