"""Mattie wrote something for herself, beside the meeting with Olive."""

from typing import Any

from ownway.meetings import actions as meetings

#: Hers alone.
MATTIE_THINKS = "I was in a hurry by the weir"


def set_up(cast: Any) -> None:
    """One reflection, marked for supervision. The parts are set up in order; the meeting is there."""
    cast.has.reflection = meetings.reflect(
        by=cast.mattie, meeting=cast.has.met, words=MATTIE_THINKS, template="moment", bring=True
    )
