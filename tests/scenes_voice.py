"""What Olive is typing and has not saved, and how it is, as she said it to Una."""

from typing import Any

from ownway.people import actions as people
from ownway.voice import actions as voice

#: Hers alone.
OLIVE_TYPES = "A bell tower, and nobody in it but me"
#: Hers and Una’s.
OLIVE_SAYS = "Mattie never asked about the bell"


def set_up(cast: Any) -> None:
    """Una and Ada listen. Una, who does not meet Olive, was told something about Mattie."""
    cast.has.draft = people.save_draft(
        by=cast.olive, on="goal:new", body={"words": [OLIVE_TYPES]}, count=1
    )
    cast.has.listener = voice.name_listener(by=cast.cora, person=cast.una, says="From the mill.")
    cast.has.second_listener = voice.name_listener(
        by=cast.cora, person=cast.ada, says="From the advice shop."
    )
    cast.has.saying = voice.say(
        by=cast.olive, to=cast.has.listener, words=OLIVE_SAYS, about=[cast.mattie]
    )
