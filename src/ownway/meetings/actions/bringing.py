"""Meetings from a service's earlier records: many at once, told to nobody.

Called by ``importing``, which writes the record: one entry for each person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from ownway.access.actions import only
from ownway.meetings.models import Afterwards, How, Meeting, Note, NoteVersion
from ownway.record.actors import SYSTEM, Actor


@dataclass(frozen=True)
class BroughtMeeting:
    """A meeting that was, or was to be, as earlier records tell it."""

    id: UUID
    member_id: UUID
    starts: datetime
    #: The records say a day and no time.
    day_only: bool
    #: None where they do not say, or it could not be a meeting's length.
    minutes: int | None
    #: As :class:`How`; "" where they do not say.
    how: str
    with_whom: str
    #: met, missed, off or moved.
    what: str
    #: As :class:`Whose`.
    whose: str = ""
    note: str = ""


@transaction.atomic
def bring_in_meetings(*, by: Actor, rows: Sequence[BroughtMeeting]) -> None:
    """Write down meetings of earlier years, what became of each, and the note that was written.

    Nobody's diary is asked or filled, and nobody is told. The colleague stays a name as it was
    written: whoever has that name today reads none of it.
    """
    only(by, SYSTEM)
    Meeting.objects.bulk_create(
        [
            Meeting(
                id=row.id,
                member_id=row.member_id,
                colleague=None,
                with_whom=row.with_whom[:120],
                brought_in=True,
                starts=row.starts,
                day_only=row.day_only,
                minutes=row.minutes,
                how=row.how if row.how in How.values else How.ELSEWHERE,
                state=row.what,
            )
            for row in rows
        ],
        batch_size=500,
    )
    Afterwards.objects.bulk_create(
        [Afterwards(meeting_id=row.id, by=None, what=row.what, whose=row.whose) for row in rows],
        batch_size=500,
    )
    notes = [Note(meeting_id=row.id, words=row.note[:20000]) for row in rows if row.note.strip()]
    Note.objects.bulk_create(notes, batch_size=500)
    NoteVersion.objects.bulk_create(
        [NoteVersion(note=note, number=1, words=note.words, by=None) for note in notes],
        batch_size=500,
    )


@transaction.atomic
def take_out_meetings(*, by: Actor, meetings: Iterable[UUID]) -> set[UUID]:
    """Take out again meetings that earlier records had brought, unless somebody has said or written
    something about them since. Returns the ids of those that are gone, or were gone before."""
    only(by, SYSTEM)
    wanted = set(meetings)
    list(Meeting.objects.filter(pk__in=wanted).select_for_update().values_list("pk"))
    mine = Meeting.objects.filter(pk__in=wanted, brought_in=True)
    said = Afterwards.objects.filter(meeting__in=wanted, by__isnull=False)
    written = Note.objects.filter(meeting__in=wanted, changed_by__isnull=False)
    kept = {
        *said.values_list("meeting_id", flat=True),
        *written.values_list("meeting_id", flat=True),
    }
    mine.exclude(pk__in=kept).delete()
    return wanted - kept


@transaction.atomic
def hand_over_meetings(*, by: Actor, meetings: Iterable[UUID], member: UUID) -> None:
    """Give meetings that earlier records had put down to the wrong person to the right one."""
    only(by, SYSTEM)
    Meeting.objects.filter(pk__in=list(meetings), brought_in=True).update(member_id=member)
