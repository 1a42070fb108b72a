"""The words for what the engine and the gate say in codes."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

#: Field code -> what it is called beside the columns of a file.
FIELDS: dict[str, Words] = {
    "ref": _("Reference or number"),
    "name": _("Whole name"),
    "first_name": _("First name"),
    "family_name": _("Family name"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "first_seen": _("First seen on"),
    "outcome": _("What has grown"),
    "outcome_day": _("When it grew"),
    "day": _("Day"),
    "time": _("Time"),
    "with_whom": _("With whom"),
    "minutes": _("How long"),
    "what": _("What became of it"),
    "note": _("Note"),
}

#: Why a line could not be brought in, or what in it stays on its card only.
WHY: dict[str, Words] = {
    # The whole line is left out:
    "empty": _("The line is empty."),
    "no_name": _("There is no name in it."),
    "no_person": _("It does not say whom it is about."),
    "unknown_ref": _("Nobody here has this reference. Bring in the people first."),
    "unknown_person": _("It is about somebody who is not here. Bring in the people first."),
    "ref_of_several": _("Several people here have this reference."),
    "name_of_several": _("Several people here have this name."),
    "name_alone": _("Only the name is the same, so it is kept apart unless you say so."),
    "no_day": _("There is no day in it."),
    "day_unreadable": _("The day cannot be read."),
    # Something in it stays on its card and is not counted:
    "first_seen_unreadable": _("The day they were first seen cannot be read."),
    "outcome_unknown": _("Nobody has said yet what its word means, so it is not counted."),
    "outcome_no_day": _("It does not say when it grew, so it is not counted."),
    "outcome_day_unreadable": _("The day it grew cannot be read, so it is not counted."),
    "outcome_again": _("The same kind on the same day is here already, and counts once."),
    "phone_unreadable": _("The phone number cannot be read."),
    "email_unreadable": _("The e-mail address cannot be read."),
    "what_unknown": _("Nobody has said yet what its word means, so it is not counted."),
    "what_unsaid": _("It does not say what became of it, so it is not counted."),
    "time_unreadable": _("The time cannot be read."),
    "minutes_unreadable": _("How long it was cannot be read."),
    "formula": _("A cell looks like a formula. It stays text."),
    "again": _("This line is here already."),
    "removed": _("They were removed before they were told."),
    # Why undoing left a line:
    "touched": _("Somebody has written or changed something about them since."),
    "later_file": _("A later file says something about them. Undo that one first."),
}

#: What makes two lines look like one person.
REASONS: dict[str, Words] = {
    "same_ref": _("the same reference"),
    "same_phone": _("the same phone number"),
    "same_email": _("the same e-mail address"),
    "same_name": _("the same name"),
    "other_name": _("but another name"),
    "other_ref": _("but another reference"),
}

#: What became of a meeting, as the words of a file mean it.
MEETING_MEANINGS: dict[str, Words] = {
    "met": _("They met"),
    "missed": _("They missed each other"),
    "off": _("Did not happen, and it does not say why"),
    "off_member": _("Did not happen: something came up for them"),
    "off_ours": _("Did not happen: something came up on our side"),
    "off_nobody": _("Did not happen: neither, weather or such things"),
    "moved": _("Moved to another time"),
}

NOTHING = "nothing"
NOTHING_SAYS: Words = _("Nothing to count")
