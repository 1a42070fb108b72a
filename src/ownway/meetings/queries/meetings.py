"""What two people have arranged, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from ownway.access import queries as access
from ownway.meetings.models import Afterwards, Meeting, Rhythm, State
from ownway.meetings.rules import SEE_MEETING


def _seen(person: Any) -> "QuerySet[Meeting]":
    return access.reach(person, SEE_MEETING).select_related("member", "colleague", "room")


def _begun(now: datetime) -> datetime:
    """A meeting is still shown as the next one while it may be going on."""
    return now - timedelta(hours=1)


def lately(meeting: Meeting) -> bool:
    """Is it so near that another time for it is a kind question?"""
    return not meeting.brought_in and meeting.starts > timezone.now() - timedelta(days=14)


def goes_on(meeting: Meeting) -> bool:
    """May the two still arrange another time for it: do both of them see it?"""
    return meeting.colleague is not None and (
        access.reach(meeting.colleague, SEE_MEETING).filter(pk=meeting.pk).exists()
    )


def coming(person: Any) -> list[Meeting]:
    """What is arranged, the next one first."""
    return list(
        _seen(person)
        .filter(state=State.ARRANGED, brought_in=False, starts__gt=_begun(timezone.now()))
        .order_by("starts")
    )


def next_as_member(person: Any) -> Meeting | None:
    """The next meeting that somebody has with a colleague."""
    return (
        _seen(person)
        .filter(
            member=person,
            state=State.ARRANGED,
            brought_in=False,
            starts__gt=_begun(timezone.now()),
        )
        .order_by("starts")
        .first()
    )


def to_note(person: Any) -> list[Meeting]:
    """Past meetings of the last two weeks of which nobody said whether they happened."""
    now = timezone.now()
    return list(
        _seen(person)
        .filter(
            state=State.ARRANGED,
            brought_in=False,
            starts__lte=_begun(now),
            starts__gt=now - timedelta(days=14),
        )
        .order_by("-starts")
    )


def off(person: Any) -> list[Meeting]:
    """What is off, to come or in the last two weeks, for whoever would like another time."""
    return list(
        _seen(person)
        .filter(
            state__in=[State.OFF, State.MISSED],
            moved_to=None,
            brought_in=False,
            starts__gt=timezone.now() - timedelta(days=14),
        )
        .order_by("starts")
    )


def week_of(person: Any, begins: datetime, ends: datetime) -> list[Meeting]:
    """A colleague's meetings between two moments, in order: to come, met, or did not happen."""
    return list(
        _seen(person)
        .filter(colleague=person, starts__gte=begins, starts__lt=ends)
        .exclude(state=State.MOVED)
        .order_by("starts")
    )


@dataclass(frozen=True)
class NamedOnly:
    """Somebody in earlier records whom nobody here knows: a name as it was written."""

    called: str
    leaf: str = ""
    pk: None = None


def other(person: Any, meeting: Meeting | Rhythm) -> Any:
    """The one whom ``person`` meets there; in earlier records perhaps a name and nothing else."""
    if meeting.member_id != person.pk:
        return meeting.member
    return meeting.colleague or NamedOnly(getattr(meeting, "with_whom", ""))


def earlier(person: Any) -> "QuerySet[Meeting]":
    """What is over, the newest first; the page takes as many as it shows."""
    return (
        _seen(person)
        .filter(starts__lte=timezone.now())
        .exclude(state=State.ARRANGED, starts__gt=_begun(timezone.now()))
        .order_by("-starts", "-id")
    )


def moved_from(person: Any, meeting: Meeting) -> Meeting | None:
    """The meeting that this one is the new time of."""
    return _seen(person).filter(moved_to=meeting).first()


def said_afterwards(person: Any, meeting: Meeting) -> list[Afterwards]:
    """What each said became of it, the oldest first. A word to which its speaker only added is
    shown with what was added, once."""
    rows = list(
        Afterwards.objects.filter(
            meeting__in=access.reach(person, SEE_MEETING).filter(pk=meeting.pk)
        ).select_related("by", "meeting__member", "meeting__colleague")
    )
    following = {row.pk: after for row, after in pairwise(rows)}
    return [row for row in rows if not _only_begun(row, following.get(row.pk))]


def _only_begun(row: Afterwards, following: Afterwards | None) -> bool:
    """Did the same person go on at once to say more of the same?"""
    if following is None or row.whose or row.reason or row.words:
        return False
    return (following.by_id, following.what) == (row.by_id, row.what)


def between(member: Any, colleague: Any) -> list[Meeting]:
    """What is arranged between these two, the next one first."""
    return list(
        _seen(colleague)
        .filter(
            member=member,
            colleague=colleague,
            state=State.ARRANGED,
            starts__gt=_begun(timezone.now()),
        )
        .order_by("starts")
    )
