"""Meeting somebody: what somebody takes with them, and what is deleted."""

from ownway.pairing.taken import chapters, erasing

__all__ = ["chapters", "erasing"]
