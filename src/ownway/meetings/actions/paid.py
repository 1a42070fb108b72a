"""From the diary into the log of paid time."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.meetings.models import EntryKind
from ownway.meetings.queries.paid import Paid, paid_week
from ownway.peers import actions as peers
from ownway.peers import queries as written
from ownway.peers.rules import DO_READY_WORK

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def log_week(*, by: "Person", begins: datetime, ends: datetime) -> int:
    """Write what is over of one's week into one's log, each stretch once; what overlaps with what is
    written down already is left to be written by hand. Returns how many stretches were written."""
    check(by, DO_READY_WORK)
    lines = paid_week(by, begins, ends)
    done = written.done_for(by, [one.meeting for one in lines if one.meeting])
    over = [one for one in lines if one.ends <= timezone.now() and not one.logged]
    return sum(_log(by, done, line) for line in over)


def _log(by: "Person", done: dict[Any, int], line: Paid) -> int:
    if line.entry is not None:
        kind = "team" if line.entry.kind == EntryKind.TEAM else "other"
        return _put(by, kind=kind, starts=line.starts, minutes=line.minutes)
    meeting: Any = line.meeting
    minutes, starts = line.minutes, line.starts
    if line.kept:  # ready work done in that time is written down as what it was
        minutes, used = max(0, minutes - done.get(meeting.pk, 0)), done.get(meeting.pk, 0)
        starts += timedelta(minutes=used)
    put = _put(
        by,
        kind="kept" if line.kept else "meeting",
        starts=starts,
        minutes=minutes,
        meeting=meeting,
    )
    if line.travel:
        there = line.starts - timedelta(minutes=meeting.travel_before)
        put += _put(by, kind="travel", starts=there, minutes=meeting.travel_before, meeting=meeting)
        put += _put(by, kind="travel", starts=line.ends, minutes=meeting.travel_after)
    return put


def _put(by: "Person", *, minutes: int, **what: Any) -> int:
    if not minutes:
        return 0
    try:
        with transaction.atomic():
            peers.log(by=by, minutes=minutes, **what)
    except (peers.AlreadyWritten, peers.NotYet):
        return 0
    return 1
