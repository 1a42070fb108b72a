"""A recording beside what was told: kept in sealed parts, while whoever speaks in it agrees."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction

from ownway.access.actions import check
from ownway.inquiry.actions import looking
from ownway.inquiry.models import Recording, RecordingPart, Source, Use
from ownway.inquiry.queries.sources import PART
from ownway.inquiry.queries.studies import may
from ownway.inquiry.rules.sources import HEAR_RECORDING, SEE_SOURCE
from ownway.inquiry.verbs import sources as verbs
from ownway.kit.files import Safe, safe_sound
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotRecorded(ValueError):
    """Whoever speaks in it does not agree to be recorded."""


def add_recording(*, by: "Person", source: Source, path: Path) -> Recording:
    """Put the recording in this file beside its words, in place of the one that was there.

    Raises:
        Refused: by kit.files; nothing was kept.
        NotRecorded: whoever speaks in it does not agree to it.
    """
    check(by, SEE_SOURCE, source)
    return keep_recording(by=by, source=source, safe=safe_sound(path))


@transaction.atomic
def keep_recording(*, by: "Person", source: Source, safe: Safe) -> Recording:
    """The same, once kit.files made it safe."""
    check(by, SEE_SOURCE, source)
    told_by = source.participant
    if told_by is not None and told_by.pk not in may(source.study, Use.RECORD):
        raise NotRecorded
    Recording.objects.filter(source=source).delete()
    made = Recording(
        source=source,
        media_type=safe.media_type,
        size=len(safe.data),
        seconds=safe.seconds,
        whole=True,
    )
    made.full_clean()
    made.save()
    for number, at in enumerate(range(0, made.size, PART)):
        data = safe.data[at : at + PART]
        RecordingPart.objects.create(recording=made, number=number, data=data)
    write(verbs.RECORDED, by=by, about=_whose(source), on=made)
    return made


@transaction.atomic
def remove_recording(*, by: "Person", source: Source) -> None:
    """Delete it for good. The words stay."""
    check(by, SEE_SOURCE, source)
    Recording.objects.filter(source=source).delete()
    write(verbs.UNRECORDED, by=by, about=_whose(source), on=source)


@transaction.atomic
def look_at_recording(*, by: "Person", recording: Recording) -> None:
    """Somebody listens: noted as a look at the words, unless it is their own voice."""
    check(by, HEAR_RECORDING, recording)
    if SEE_SOURCE.rows(by).filter(pk=recording.source_id).exists():
        looking.look_at_source(by=by, source=recording.source)


def _whose(source: Source) -> Any:
    return source.participant.person_id if source.participant is not None else None
