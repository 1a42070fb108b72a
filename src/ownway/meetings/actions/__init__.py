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
from ownway.meetings.actions.entries import put_in_diary, take_out_of_diary
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
from ownway.meetings.actions.paid import log_week
from ownway.meetings.actions.reflecting import (
    ReflectionChanged,
    bring_reflection,
    brought_reflection,
    change_reflection,
    delete_reflection,
    reflect,
)
from ownway.meetings.actions.rhythms import (
    begin_rhythm,
    change_rhythm,
    end_rhythm,
    end_together,
    make_weeks,
)
from ownway.meetings.actions.rooms import add_room, change_room, retire_room

__all__ = [
    "BroughtMeeting",
    "NoLonger",
    "NotFree",
    "NotYet",
    "NoteChanged",
    "ReflectionChanged",
    "a_week_later",
    "add_room",
    "arrange",
    "arrange_first_chat",
    "arrange_tea",
    "begin_rhythm",
    "bring_back",
    "bring_in_meetings",
    "bring_reflection",
    "brought_reflection",
    "call_off",
    "change_reflection",
    "change_rhythm",
    "change_room",
    "delete_reflection",
    "end_rhythm",
    "end_tea",
    "end_together",
    "hand_over_meetings",
    "hold_diaries",
    "keep_draft",
    "let_go_of_draft",
    "log_week",
    "look_at_note",
    "make_weeks",
    "move",
    "put_in_diary",
    "put_off",
    "reflect",
    "retire_room",
    "save_draft",
    "save_note",
    "say_afterwards",
    "take_copy",
    "take_out_meetings",
    "take_out_of_diary",
    "write_down",
]
