"""What a calendar reads from somebody's secret address."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ownway.access import queries as access
from ownway.meetings import wording
from ownway.meetings.calendars import Shown, calendar
from ownway.meetings.models import Feed, State
from ownway.meetings.queries.diary import Block, own_diary
from ownway.meetings.rules import SEE_MEETING

#: So far back, and so far ahead.
BACK, AHEAD = timedelta(days=31), timedelta(days=400)


def as_calendar(feed: Feed, language: str) -> bytes:
    """Their diary in their language: the times, and no more than they chose."""
    now = timezone.now()
    blocks = [*own_diary(feed.person, now - BACK, now + AHEAD), *_off(feed, now)]
    with translation.override(language):
        return calendar([_shown(feed, one) for one in blocks], name=_("Diary"))


def _off(feed: Feed, now: datetime) -> list[Block]:
    """What was called off or moved lately: it stays a while, so that calendars take it out."""
    rows = access.reach(feed.person, SEE_MEETING).filter(
        Q(member=feed.person) | Q(colleague=feed.person),
        state__in=(State.OFF, State.MOVED),
        brought_in=False,
        changed__gt=now - BACK,
        starts__gt=now - BACK,
    )
    found = rows.select_related("member", "colleague", "room").order_by("starts")
    return [Block(one.starts, one.ends, meeting=one) for one in found]


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
        off=block.meeting is not None and block.meeting.state in (State.OFF, State.MOVED),
    )


def _says(feed: Feed, block: Block) -> str:
    """A colleague's calendar never shows a member's name."""
    meeting = block.meeting
    if meeting is None:
        return _("Not free")
    mine = meeting.member_id == feed.person_id
    return meeting.colleague.called if feed.names and mine and meeting.colleague else _("Meeting")
