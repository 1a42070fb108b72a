"""What a calendar reads from somebody's secret address."""

from datetime import timedelta
from hashlib import sha256

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ownway.meetings import wording
from ownway.meetings.calendars import Shown, calendar
from ownway.meetings.models import Feed
from ownway.meetings.queries.diary import Block, own_diary

#: So far back, and so far ahead.
BACK, AHEAD = timedelta(days=31), timedelta(days=400)


def as_calendar(feed: Feed, language: str) -> bytes:
    """Their diary in their language: the times, and no more than they chose."""
    now = timezone.now()
    blocks = own_diary(feed.person, now - BACK, now + AHEAD)
    with translation.override(language):
        return calendar([_shown(feed, one) for one in blocks], name=_("Diary"))


def _shown(feed: Feed, block: Block) -> Shown:
    row = block.meeting or block.entry
    if row is None:
        raise ValueError("Somebody's own diary says what each thing is.")
    return Shown(
        # An id would tell when the row was made; this is the same as long as the address is.
        uid=sha256(f"{feed.token}|{row.pk}".encode()).hexdigest()[:40],
        begins=block.begins,
        ends=block.ends,
        says=_says(feed, block),
        where=wording.place(block.meeting) if feed.places and block.meeting else "",
        sequence=row.sequence,
        changed=row.changed,
    )


def _says(feed: Feed, block: Block) -> str:
    """A colleague's calendar never shows a member's name."""
    meeting = block.meeting
    if meeting is None:
        return _("Not free")
    mine = meeting.member_id == feed.person_id
    return meeting.colleague.called if feed.names and mine and meeting.colleague else _("Meeting")
