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

#: Why a line could not be brought in, or what in it stays on the card only.
WHY: dict[str, Words] = {
    "empty": _("The line is empty."),
    "no_name": _("There is no name in it."),
    "unknown_person": _("It is about somebody who is not here. Bring in the people first."),
    "no_day": _("There is no day in it that can be read."),
    "unread_first_seen": _("The day they were first seen cannot be read."),
    "unread_outcome_day": _("The day it grew cannot be read, so it is not counted."),
    "no_outcome_day": _("It does not say when it grew, so it is not counted."),
    "unread_day": _("The day cannot be read."),
    "unread_time": _("The time cannot be read."),
    "unread_minutes": _("How long it was cannot be read."),
    "unread_phone": _("The phone number cannot be read."),
    "unread_email": _("The e-mail address cannot be read."),
    "unknown_word": _("Nobody has said yet what its word means, so it is not counted."),
    "no_what": _("It does not say whether they met, so it is not counted."),
    "here_already": _("This line is here already."),
    "two_kinds": _("Its words could mean two things, so it is not counted."),
    "removed": _("They were removed before they were told."),
    # Why undoing left a line:
    "touched": _("Somebody has written or changed something about them since."),
    "later_file": _("A later file says something about them. Undo that one first."),
}

#: What makes two lines look like one person.
REASONS: dict[str, Words] = {
    "ref": _("the same reference"),
    "phone": _("the same phone number"),
    "email": _("the same e-mail address"),
    "name": _("the same name"),
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
