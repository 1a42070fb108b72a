"""Pages about meetings."""

from ownway.meetings.views.diary import earlier, meeting_new, meetings, write_down
from ownway.meetings.views.notes import (
    note,
    note_bring_back,
    note_copy,
    note_let_go,
    note_now,
    note_text,
    note_versions,
    note_write,
)
from ownway.meetings.views.one import (
    afterwards,
    cannot_come,
    meeting,
    move,
    next_week,
)

__all__ = [
    "afterwards",
    "cannot_come",
    "earlier",
    "meeting",
    "meeting_new",
    "meetings",
    "move",
    "next_week",
    "note",
    "note_bring_back",
    "note_copy",
    "note_let_go",
    "note_now",
    "note_text",
    "note_versions",
    "note_write",
    "write_down",
]
