"""Olive and Mattie met, and wrote about it together; Mattie has begun to write more."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from ownway.meetings import actions as meetings

#: What the two wrote, and what in it is about somebody else.
OLIVE_AND_MATTIE_WROTE = "We walked as far as the heron"
ABOUT_OLIVES_SISTER = "Her sister has the baby in May"
#: What Mattie typed and has not saved: nobody reads it but her.
MATTIE_TYPED = "Ask about the blue kettle"


def set_up(cast: Any) -> None:
    """One meeting that is over, with a note and a draft."""
    cast.has.met = meetings.write_down(
        by=cast.mattie,
        member=cast.olive,
        colleague=cast.mattie,
        starts=timezone.now() - timedelta(days=3),
        minutes=60,
        how="walk",
        where="Along the mill race",
        what="met",
    )
    meetings.save_note(
        by=cast.olive,
        meeting=cast.has.met,
        words=OLIVE_AND_MATTIE_WROTE,
        about_others=ABOUT_OLIVES_SISTER,
        version=0,
    )
    meetings.save_draft(
        by=cast.mattie, meeting=cast.has.met, words=MATTIE_TYPED, based_on=1, count=1
    )
