"""What the corners of somebody's own space say alike: readers, and what was shown or said with it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from ownway.journey.models import Attachment, AttachmentPart, Share
from ownway.kit import words
from ownway.people.taken import File, Words

_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "audio/aac": "aac",
    "audio/flac": "flac",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/opus": "opus",
    "audio/wav": "wav",
    "audio/webm": "webm",
    "audio/x-wav": "wav",
}


def file_name(attachment: Attachment) -> str:
    """A name that nobody chose, and that every system can hold."""
    ending = _ENDINGS.get(attachment.media_type.partition(";")[0], "bin")
    return f"{attachment.kind}-{attachment.pk.hex[-12:]}.{ending}"


def chunks(attachment: Attachment) -> Iterator[bytes]:
    """Its bytes, one sealed part in memory at a time."""
    parts = AttachmentPart.objects.filter(attachment=attachment).order_by("number")
    for pk in list(parts.values_list("pk", flat=True)):
        part = AttachmentPart.objects.filter(pk=pk).first()
        if part is not None:
            yield part.data


def files_of(item: Any) -> list[File]:
    """The pictures and recordings of a piece or a page."""
    return [
        File(
            file_name(one),
            one.media_type,
            one.says,
            lambda one=one: chunks(one),  # type: ignore[misc]
        )
        for one in item.attachments.filter(whole=True)
    ]


def file_data(item: Any) -> list[dict[str, Any]]:
    """The same, for a program."""
    return [
        {
            "name": file_name(one),
            "media_type": one.media_type,
            "says": one.says,
            "size": one.size,
        }
        for one in item.attachments.filter(whole=True)
    ]


def readers(item: Any) -> list[dict[str, Any]]:
    """Everybody who may read it or once might, and from when until when."""
    return [
        {
            "reader": share.reader.called,
            "through": share.through,
            "since": share.since,
            "until": share.until,
        }
        for share in _shares(item)
    ]


def reader_facts(item: Any) -> list[Words]:
    """The same, for people."""
    facts = []
    for share in _shares(item):
        if share.until is not None and share.until <= share.since:
            continue  # a no to somebody who joined later
        name = share.reader.called
        if share.until is None:
            said = _("%(name)s, since %(since)s")
        else:
            said = _("%(name)s, from %(since)s to %(until)s")
        facts.append(
            (
                _("Shared with"),
                said
                % {
                    "name": name,
                    "since": words.date(share.since),
                    "until": words.date(share.until),
                },
            )
        )
    return facts


def _shares(item: Any) -> list[Share]:
    return list(item.shares.select_related("reader").order_by("since"))


def days(item: Any) -> list[Words]:
    """When it was written, changed, put away."""
    facts = [(_("Written on"), words.date(item.created))]
    if words.date(item.changed) != words.date(item.created):
        facts.append((_("Changed on"), words.date(item.changed)))
    if item.put_away:
        facts.append((_("Put away on"), words.date(item.put_away)))
    if item.erase_from:
        facts.append((_("Deleted for good from"), words.date(item.erase_from)))
    return facts
