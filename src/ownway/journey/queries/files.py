"""Reading pictures and recordings: which there are, their bytes, and how much room is left."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Sum

from ownway.access import queries as access
from ownway.journey.models import Attachment, AttachmentPart, Page, StoryPiece
from ownway.journey.rules.files import READ_ATTACHMENT

#: Bytes of one sealed part.
PART = 256 * 1024
#: Bytes of all pictures and recordings of one person together.
MOST = 300 * 1024 * 1024


def attachments_of(person: Any, item: StoryPiece | Page) -> list[Attachment]:
    """The pictures and recordings of a piece or page that ``person`` may read, oldest first."""
    column = "piece" if isinstance(item, StoryPiece) else "page"
    rows = access.reach(person, READ_ATTACHMENT).filter(**{column: item})
    return list(rows.order_by("created"))


def belongs_to(attachment: Attachment) -> StoryPiece | Page:
    """What a picture or a recording belongs to."""
    found = attachment.piece or attachment.page
    assert found is not None  # noqa: S101 - a constraint sees to it
    return found


def room_left(person: Any) -> int:
    """How many bytes of pictures and recordings ``person`` may still add."""
    kept = Attachment.objects.filter(owner=person).aggregate(all=Sum("size"))["all"] or 0
    return max(0, MOST - int(kept))


def chunks(attachment: Attachment, first: int = 0, last: int | None = None) -> Iterator[bytes]:
    """Its bytes from ``first`` to ``last`` (both included; all of them), a part at a time.

    Ask :data:`READ_ATTACHMENT` or :data:`OWN_ATTACHMENT` before.
    """
    last = attachment.size - 1 if last is None else min(last, attachment.size - 1)
    for number in range(first // PART, last // PART + 1):
        part = AttachmentPart.objects.get(attachment=attachment, number=number)
        begins = number * PART
        yield part.data[max(0, first - begins) : last + 1 - begins]
