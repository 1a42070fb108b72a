"""Up to four people somebody could meet, chosen by plain rules (matching.md; ADR 0032).

Hard limits first: what must be so, "please not" of either side, free paid hours, whether somebody
meets anyone new. Then wishes met; of equals, those whose rare sides are not needed here, so that they
are there for whoever wishes for them; of those, a stable hash of the two keys, which favours nobody.
No diagnosis, no equality answer, no attendance, nothing of how earlier introductions went is taken in.

Standard library only; no clock and no chance: the same rows give the same list, in whatever order
they come.
"""

from ownway.engines.shortlist.choosing import (
    ANY_OF,
    MOST,
    REASONS,
    VERSION,
    Opening,
    Peer,
    ShortList,
    Suggestion,
    Wish,
    choose,
)

__all__ = [
    "ANY_OF",
    "MOST",
    "REASONS",
    "VERSION",
    "Opening",
    "Peer",
    "ShortList",
    "Suggestion",
    "Wish",
    "choose",
]
