"""Reading what one wrote for oneself."""

from typing import Any

from django.db.models import QuerySet

from ownway.access import queries as access
from ownway.meetings.models import Meeting, Reflection
from ownway.meetings.rules import OWN_REFLECTION, REFLECT_ON


def reflections(person: Any) -> "QuerySet[Reflection]":
    """All of one's own, the newest first."""
    return access.reach(person, OWN_REFLECTION).select_related("meeting")


def to_bring(person: Any) -> "QuerySet[Reflection]":
    """What one wants to bring to supervision, the oldest first."""
    return reflections(person).filter(bring=True).order_by("created", "id")


def reflected_on(person: Any, meeting: Meeting) -> "QuerySet[Reflection]":
    """What one wrote beside this meeting."""
    return reflections(person).filter(meeting=meeting)


def may_reflect_on(person: Any, meeting: Meeting) -> bool:
    """Is it a meeting that ``person`` has as a colleague?"""
    return bool(access.reach(person, REFLECT_ON).filter(pk=meeting.pk).exists())
