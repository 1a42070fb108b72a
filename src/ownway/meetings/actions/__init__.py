"""What can be done with meetings and with the note that belongs to each.

Others call ``meetings.actions.X``; the files say what belongs together.
"""

from ownway.meetings.actions.arranging import (
    NoLonger,
    a_week_later,
    arrange,
    arrange_first_chat,
    arrange_tea,
    call_off,
    end_tea,
    move,
    put_off,
)
from ownway.meetings.actions.became import NotYet, say_afterwards, write_down
from ownway.meetings.actions.bringing import (
    BroughtMeeting,
    bring_in_meetings,
    hand_over_meetings,
    take_out_meetings,
)
from ownway.meetings.actions.claiming import NotFree, hold_diaries
from ownway.meetings.actions.notes import (
    NoteChanged,
    bring_back,
    keep_draft,
    let_go_of_draft,
    look_at_note,
    save_draft,
    save_note,
    take_copy,
)

__all__ = [
    "BroughtMeeting",
    "NoLonger",
    "NotFree",
    "NotYet",
    "NoteChanged",
    "a_week_later",
    "arrange",
    "arrange_first_chat",
    "arrange_tea",
    "bring_back",
    "bring_in_meetings",
    "call_off",
    "end_tea",
    "hand_over_meetings",
    "hold_diaries",
    "keep_draft",
    "let_go_of_draft",
    "look_at_note",
    "move",
    "put_off",
    "save_draft",
    "save_note",
    "say_afterwards",
    "take_copy",
    "take_out_meetings",
    "write_down",
]
