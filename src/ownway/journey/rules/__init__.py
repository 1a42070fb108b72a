"""Who may do what in a person's own space. One module for each corner of it."""

from ownway.journey.rules.growing import (
    OWN_GOAL,
    OWN_OUTCOME,
    READ_GOAL,
    READ_OUTCOME,
)

__all__ = [
    "OWN_GOAL",
    "OWN_OUTCOME",
    "READ_GOAL",
    "READ_OUTCOME",
]
