"""What somebody takes with them of their own space, and what is deleted at their wish."""

from ownway.journey.taken import book, erasing, growing, outside, story

__all__ = ["book", "erasing", "growing", "outside", "story"]
