"""What Olive is typing, and has not saved yet."""

from typing import Any

from ownway.people import actions as people

#: Hers alone.
OLIVE_TYPES = "A bell tower, and nobody in it but me"


def set_up(cast: Any) -> None:
    """A draft of Olive’s."""
    cast.has.draft = people.save_draft(
        by=cast.olive, on="goal:new", body={"words": [OLIVE_TYPES]}, count=1
    )
