"""Reading the diary."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from ownway.access import queries as access
from ownway.meetings.models import Meeting, State
from ownway.meetings.rules import SEE_MEETING


def _seen(person: Any) -> "QuerySet[Meeting]":
    return access.reach(person, SEE_MEETING).select_related("member", "colleague")


def _begun(now: datetime) -> datetime:
    """A meeting is still shown as the next one while it may be going on."""
    return now - timedelta(hours=1)


def coming(person: Any) -> list[Meeting]:
    """What is arranged, the next one first."""
    return list(
        _seen(person)
        .filter(state=State.ARRANGED, starts__gt=_begun(timezone.now()))
        .order_by("starts")
    )


def next_as_member(person: Any) -> Meeting | None:
    """The next meeting that somebody has with a colleague."""
    return (
        _seen(person)
        .filter(member=person, state=State.ARRANGED, starts__gt=_begun(timezone.now()))
        .order_by("starts")
        .first()
    )


def to_note(person: Any) -> list[Meeting]:
    """Past meetings of the last two weeks of which nobody said whether they happened."""
    now = timezone.now()
    return list(
        _seen(person)
        .filter(state=State.ARRANGED, starts__lte=_begun(now), starts__gt=now - timedelta(days=14))
        .order_by("-starts")
    )


def off(person: Any) -> list[Meeting]:
    """What is off, to come or in the last two weeks, for whoever would like another time."""
    return list(
        _seen(person)
        .filter(state=State.OFF, starts__gt=timezone.now() - timedelta(days=14))
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


def other(person: Any, meeting: Meeting) -> Any:
    """The one whom ``person`` meets there."""
    return meeting.colleague if meeting.member_id == person.pk else meeting.member


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
