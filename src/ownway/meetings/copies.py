"""A note as plain text, to keep or to give away."""

from django.utils.translation import gettext as _

from ownway.meetings import wording
from ownway.meetings.models import Meeting, Note


def plain_text(meeting: Meeting, note: Note) -> str:
    """The words, under the day and the two names. Nothing in it says what place this is."""
    lines = [wording.when(meeting), wording.names(meeting), "", note.words]
    if note.about_others:
        lines += ["", _("About somebody else:"), "", note.about_others]
    return "\n".join(lines) + "\n"
