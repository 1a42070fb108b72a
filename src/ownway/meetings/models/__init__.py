"""Tables of the diary: meetings, rooms, rhythms, notes, reminders."""

from ownway.meetings.models.diary import (
    Claim,
    Entry,
    EntryKind,
    EntryPerson,
    Privacy,
    Rhythm,
    Room,
    RoomKind,
)
from ownway.meetings.models.meeting import Afterwards, How, Meeting, Reason, State, Whose
from ownway.meetings.models.notes import Note, NoteDraft, NoteVersion, Reflection
from ownway.meetings.models.reminding import Feed, Reminder, Reminding, Saying, When

__all__ = [
    "Afterwards",
    "Claim",
    "Entry",
    "EntryKind",
    "EntryPerson",
    "Feed",
    "How",
    "Meeting",
    "Note",
    "NoteDraft",
    "NoteVersion",
    "Privacy",
    "Reason",
    "Reflection",
    "Reminder",
    "Reminding",
    "Rhythm",
    "Room",
    "RoomKind",
    "Saying",
    "State",
    "When",
    "Whose",
]
