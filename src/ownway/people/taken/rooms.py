"""What this room itself says; a module of its own because the rooms above need the rest first."""

from ownway.people.taken import about, around, erasing

__all__ = ["about", "around", "erasing"]
