"""A piece of Olive's story with a picture, which she lets her peer supporters read."""

from typing import Any

from ownway.journey.actions import sharing, story
from ownway.kit.files import Safe

#: Hers alone, unless she lets somebody read.
OLIVE_TOLD = "The works hooter stopped, and the whole street with it"
OLIVE_SHOWED = "A street of ten doors"
#: As small as a picture can be.
DOT = Safe(b"\xff\xd8\xff\xd9", "image/jpeg", wide=1, high=1)


def set_up(cast: Any) -> None:
    """Mattie reads it; Expira no longer, Xena until she left, Ada never."""
    cast.has.piece = story.write_piece(by=cast.olive, part="happened", words=OLIVE_TOLD)
    cast.has.attachment = story.attach(
        by=cast.olive, to=cast.has.piece, safe=DOT, says=OLIVE_SHOWED
    )
    sharing.share_with(by=cast.olive, item=cast.has.piece, through="peer")
    sharing.take_back(by=cast.olive, item=cast.has.piece, reader=cast.expira)
