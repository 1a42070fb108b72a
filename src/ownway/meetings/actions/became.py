"""What became of a meeting. Nothing is overwritten: whoever sees it otherwise adds their word."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.meetings import verbs
from ownway.meetings.actions.arranging import both, hold_diaries
from ownway.meetings.models import Afterwards, Meeting
from ownway.meetings.rules import SEE_MEETING
from ownway.people import queries as known
from ownway.record.actions import write
from ownway.record.verbs import Verb

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotYet(Exception):
    """Its time has not come, so nobody can say what became of it."""


@transaction.atomic
def say_afterwards(
    *,
    by: "Person",
    meeting: Meeting,
    what: str,
    whose: str = "",
    reason: str = "",
    words: str = "",
) -> Afterwards:
    """Either of the two says what became of a meeting: their word stands beside every other.

    Before its time only what is so already can be said once more, with whose reason it was.

    Args:
        what: one of ``State`` but ``arranged``.
        whose: one of ``Whose``; not saying is fine.
        reason: one of ``Reason``; not saying is fine.

    Raises:
        NotYet: it is still to come.
    """
    check(by, SEE_MEETING, meeting)
    hold_diaries(both(meeting))
    meeting.refresh_from_db(fields=["state", "starts"])
    if meeting.starts > timezone.now() and what != meeting.state:
        raise NotYet
    row = Afterwards(
        meeting=meeting, by=by, what=what, whose=whose, reason=reason, words=words.strip()
    )
    return _said_already(row) or _say(row, verbs.SAID)


@transaction.atomic
def write_down(
    *,
    by: "Person",
    member: "Person",
    colleague: "Person",
    starts: datetime,
    minutes: int,
    how: str,
    where: str = "",
    what: str,
    whose: str = "",
    words: str = "",
    first_chat: bool = False,
) -> Meeting:
    """Write down a meeting that was not in the diary and happened, or did not. Nobody is told.

    Raises:
        NotYet: it is still to come; then it is arranged instead.
    """
    if by.pk not in (member.pk, colleague.pk) or not known.are_together(member, colleague):
        raise NotYours
    if starts > timezone.now():
        raise NotYet
    meeting = Meeting(
        member=member,
        colleague=colleague,
        starts=starts,
        minutes=minutes,
        how=how,
        where=where,
        first_chat=first_chat,
    )
    meeting.full_clean()
    meeting.save()
    row = Afterwards(meeting=meeting, by=by, what=what, whose=whose, words=words.strip())
    _say(row, verbs.WROTE_DOWN)
    return meeting


def _said_already(row: Afterwards) -> Afterwards | None:
    """Their own newest word where this one adds nothing to it, and nobody spoke since."""
    newest = row.meeting.afterwards.order_by("-created", "-id").first()
    if newest is None or newest.by_id != row.by_id or newest.what != row.what:
        return None
    said = [(getattr(row, name), getattr(newest, name)) for name in ("whose", "reason", "words")]
    return None if any(new not in ("", old) for new, old in said) else newest


def _say(row: Afterwards, verb: Verb) -> Afterwards:
    row.full_clean()
    row.save()
    Meeting.objects.filter(pk=row.meeting_id).update(state=row.what)
    row.meeting.state = row.what
    by: Any = row.by
    write(verb, by=by, about=row.meeting.member_id, on=row.meeting, fields=["state"])
    return row
