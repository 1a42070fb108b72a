"""Reading the diary. One module for each corner of it."""

from ownway.meetings.queries.counting import (
    Tally,
    met_between,
    tally,
)
from ownway.meetings.queries.meetings import (
    NamedOnly,
    between,
    coming,
    earlier,
    goes_on,
    lately,
    moved_from,
    next_as_member,
    off,
    other,
    said_afterwards,
    to_note,
    week_of,
)
from ownway.meetings.queries.notes import (
    both_read,
    draft_of,
    note_of,
    open_draft,
    version_of,
    versions,
    with_note,
)

__all__ = [
    "NamedOnly",
    "Tally",
    "between",
    "both_read",
    "coming",
    "draft_of",
    "earlier",
    "goes_on",
    "lately",
    "met_between",
    "moved_from",
    "next_as_member",
    "note_of",
    "off",
    "open_draft",
    "other",
    "said_afterwards",
    "tally",
    "to_note",
    "version_of",
    "versions",
    "week_of",
    "with_note",
]
