"""What can be written in the record about meetings. Why somebody could not come is not among it."""

from django.utils.translation import gettext_lazy as _

from ownway.record.verbs import verb

ARRANGED = verb("meetings.arranged", _("arranged a meeting"))
MOVED = verb("meetings.moved", _("moved a meeting to another time"))
TOOK_OFF = verb("meetings.took_off", _("took a meeting out of the diary"))
PUT_OFF = verb("meetings.put_off", _("put off the meetings to come"))
ENDED_TEA = verb("meetings.ended_tea", _("ended what a first cup of tea had opened"))
BEGAN_RHYTHM = verb("meetings.began_rhythm", _("agreed on a set day to meet"))
ENDED_RHYTHM = verb("meetings.ended_rhythm", _("ended a set day to meet"))
MADE_WEEKS = verb("meetings.made_weeks", _("put the next weeks of a set day into the diary"))
ENDED_MEETINGS = verb("meetings.ended_meetings", _("took every meeting to come out of the diary"))
PUT_IN_DIARY = verb("meetings.put_in_diary", _("put something into the diary"))
TOOK_OUT_OF_DIARY = verb("meetings.took_out_of_diary", _("took something out of the diary"))
ADDED_ROOM = verb("meetings.added_room", _("wrote down a room or a desk"))
CHANGED_ROOM = verb("meetings.changed_room", _("changed what is said about a room or a desk"))
RETIRED_ROOM = verb("meetings.retired_room", _("changed whether a room or a desk can be had"))
SAID = verb("meetings.said_afterwards", _("said what became of a meeting"))
WROTE_DOWN = verb("meetings.wrote_down", _("wrote down a meeting that was not in the diary"))
WROTE_NOTE = verb("meetings.wrote_note", _("wrote in the note about a meeting"))
DRAFTED = verb("meetings.drafted", _("began to write something about a meeting"))
LET_GO_OF_DRAFT = verb("meetings.let_go_of_draft", _("let go of words about a meeting, unsaved"))
LOOKED_AT_NOTE = verb("meetings.looked_at_note", _("looked at the note about a meeting"), look=True)
COPIED_NOTE = verb("meetings.copied_note", _("took a copy of the note about a meeting"))
COPIED_NOTE_FOR_OTHERS = verb(
    "meetings.copied_note_for_others",
    _("took a copy of the note about a meeting, to give to somebody else"),
)
REFLECTED = verb("meetings.reflected", _("wrote something for yourself about your work"))
CHANGED_REFLECTION = verb(
    "meetings.changed_reflection", _("changed something you wrote for yourself about your work")
)
BROUGHT_REFLECTION = verb(
    "meetings.brought_reflection", _("brought something you wrote for yourself to supervision")
)
DELETED_REFLECTION = verb(
    "meetings.deleted_reflection", _("deleted something you wrote for yourself about your work")
)
SET_REMINDERS = verb("meetings.set_reminders", _("changed when to be reminded"))
REMINDED = verb("meetings.reminded", _("wrote a reminder of a meeting"))
ANSWERED = verb("meetings.answered_reminder", _("answered a reminder"))
MADE_FEED = verb("meetings.made_feed", _("made a calendar address"))
CHANGED_FEED = verb("meetings.changed_feed", _("changed what a calendar address says"))
ENDED_FEED = verb("meetings.ended_feed", _("ended a calendar address"))
READ_FEED = verb("meetings.read_feed", _("fetched the diary for a calendar"))
