"""Pictures and recordings: kept in sealed parts, with what they belong to."""

from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.journey import items
from ownway.journey.models import Attachment, AttachmentKind, AttachmentPart, Page, StoryPiece
from ownway.journey.queries import files as queries
from ownway.journey.rules.files import OWN_ATTACHMENT, READ_ATTACHMENT
from ownway.journey.verbs import telling as verbs
from ownway.record import queries as record
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.kit.files import Safe
    from ownway.people.models import Person

Holder: TypeAlias = StoryPiece | Page
#: While a recording is heard it is asked for again and again: that is one look.
ONE_LOOK = timedelta(minutes=10)


class NoRoom(Exception):
    """All the pictures and recordings of one person together would be more than may be kept."""


@transaction.atomic
def attach(*, by: "Person", to: Holder, safe: "Safe", says: str = "") -> Attachment:
    """Keep a picture or a recording with a piece of one's story or a page of one's book.

    Args:
        safe: what ``kit.files`` made of the file that was sent; nothing else is ever kept.
        says: what it shows or says, in the owner's words.

    Raises:
        NoRoom: one's pictures and recordings together would be too large.
    """
    check(by, items.of(to).own, to)
    if len(safe.data) > queries.room_left(by):
        raise NoRoom
    made = Attachment(
        owner=by,
        kind=AttachmentKind.PICTURE if safe.is_picture else AttachmentKind.SOUND,
        says=says.strip(),
        media_type=safe.media_type,
        size=len(safe.data),
        wide=safe.wide,
        high=safe.high,
        seconds=safe.seconds,
        whole=True,
    )
    setattr(made, items.of(to).name, to)
    made.full_clean()
    made.save()
    for number, at in enumerate(range(0, made.size, queries.PART)):
        data = safe.data[at : at + queries.PART]
        AttachmentPart.objects.create(attachment=made, number=number, data=data)
    write(verbs.ATTACHED, by=by, about=by.pk, on=made, fields=["data"], why=made.kind)
    return made


@transaction.atomic
def say_of_attachment(*, by: "Person", attachment: Attachment, says: str) -> None:
    """Say what it shows or says, for those who cannot see or hear it."""
    check(by, OWN_ATTACHMENT, attachment)
    attachment.says = says.strip()
    attachment.full_clean()
    attachment.save(update_fields=["says"])
    write(verbs.SAID_OF_ATTACHMENT, by=by, about=by.pk, on=attachment, fields=["says"])


@transaction.atomic
def remove_attachment(*, by: "Person", attachment: Attachment) -> None:
    """Delete it for good, at once."""
    check(by, OWN_ATTACHMENT, attachment)
    write(verbs.REMOVED_ATTACHMENT, by=by, about=by.pk, on=attachment, why=attachment.kind)
    attachment.delete()


@transaction.atomic
def look_at_attachment(*, by: "Person", attachment: Attachment) -> None:
    """Note that somebody else sees or hears it: a look at what it belongs to."""
    check(by, READ_ATTACHMENT, attachment)
    item = queries.belongs_to(attachment)
    if by.pk == attachment.owner_id:
        return
    looked = items.of(item).looked
    lately = record.looks_at(attachment.owner_id).filter(
        verb=looked.name,
        on_table=item._meta.db_table,
        on_id=str(item.pk),
        by_id=by.pk,
        at__gt=timezone.now() - ONE_LOOK,
    )
    if not lately.exists():
        write(looked, by=by, about=attachment.owner_id, on=item)
