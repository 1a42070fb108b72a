"""Reading the note of a meeting."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from ownway.access import queries as access
from ownway.meetings.models import Meeting, Note, NoteDraft, NoteVersion
from ownway.meetings.rules import SHARE_NOTE
from ownway.people import queries as people


def note_of(person: Any, meeting: Meeting) -> Note | None:
    """The note of a meeting, where there is one that ``person`` reads."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return Note.objects.filter(meeting__in=mine).select_related("changed_by").first()


def with_note(person: Any, meetings: Iterable[Meeting]) -> set[UUID]:
    """Which of these meetings have a note that ``person`` reads."""
    mine = access.reach(person, SHARE_NOTE).filter(pk__in=[one.pk for one in meetings])
    return set(Note.objects.filter(meeting__in=mine).values_list("meeting", flat=True))


def draft_of(person: Any, meeting: Meeting) -> NoteDraft | None:
    """What ``person`` has typed there; with no word in it where all is saved or let go."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return NoteDraft.objects.filter(meeting__in=mine, by=person).first()


def open_draft(person: Any, meeting: Meeting) -> NoteDraft | None:
    """What ``person`` typed there and neither saved nor let go."""
    draft, note = draft_of(person, meeting), note_of(person, meeting)
    if draft is None or not (draft.words or draft.about_others):
        return None
    saved = (note.words, note.about_others) if note else ("", "")
    return None if (draft.words.strip(), draft.about_others.strip()) == saved else draft


def version_of(person: Any, meeting: Meeting, number: int) -> NoteVersion | None:
    """One version."""
    return versions(person, meeting).filter(number=number).first()


def both_read(meeting: Meeting) -> bool:
    """Can the colleague read the note just now? The member always can."""
    return meeting.colleague is not None and people.are_together(meeting.member, meeting.colleague)


def versions(person: Any, meeting: Meeting) -> "QuerySet[NoteVersion]":
    """How the note read after each save, the newest first."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return NoteVersion.objects.filter(note__meeting__in=mine).select_related("by")
