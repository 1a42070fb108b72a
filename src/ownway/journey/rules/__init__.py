"""Who may do what in a person's own space. One module for each corner of it."""

from ownway.journey.rules.book import OWN_PAGE, READ_PAGE
from ownway.journey.rules.files import OWN_ATTACHMENT, READ_ATTACHMENT
from ownway.journey.rules.growing import (
    OWN_GOAL,
    OWN_OUTCOME,
    READ_GOAL,
    READ_OUTCOME,
)
from ownway.journey.rules.story import OWN_PIECE, READ_PIECE

__all__ = [
    "OWN_ATTACHMENT",
    "OWN_GOAL",
    "OWN_OUTCOME",
    "OWN_PAGE",
    "OWN_PIECE",
    "READ_ATTACHMENT",
    "READ_GOAL",
    "READ_OUTCOME",
    "READ_PAGE",
    "READ_PIECE",
]
