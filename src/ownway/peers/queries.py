"""Reading ready work, and the log of paid time."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet

from ownway.access import queries as access
from ownway.peers.models import PaidTime, Taking, Task, TimeKind, WeekHours
from ownway.peers.rules import CHANGE_TASK, KEEP_TASKS, OWN_TAKING, OWN_TIME, SEE_TASK, SET_WEEK


def ready_work(person: Any) -> list[Task]:
    """What ``person`` could take now: nobody else holds it, and they have not done it already."""
    going_on = Taking.objects.filter(task=OuterRef("pk"), given_back=None)
    taken = going_on.filter(once=True)
    mine = going_on.filter(person=person)
    rows = access.reach(person, SEE_TASK).filter(~Exists(taken), ~Exists(mine))
    return list(rows.select_related("project"))


def holding(person: Any) -> list[Taking]:
    """What ``person`` has taken, and neither done nor given back."""
    return list(access.reach(person, OWN_TAKING).select_related("task__project", "instead_of"))


def fallen_through(person: Any, key: Any) -> Any:
    """The meeting with this key, where it was one of theirs and did not take place; else nothing."""
    meetings: Any = Taking._meta.get_field("instead_of").related_model
    try:
        found = meetings.objects.filter(
            pk=key or None, colleague=person, state__in=["off", "missed"]
        ).first()
    except (ValidationError, ValueError):
        return None
    return found


def takings_for(person: Any, meetings: Iterable[Any]) -> dict[Any, Taking]:
    """What ``person`` took on when these meetings fell through, done or still to do, by meeting."""
    rows = Taking.objects.filter(
        person=person, instead_of__in=[one.pk for one in meetings], given_back=None
    )
    return {one.instead_of_id: one for one in rows.select_related("task")}


def done_for(person: Any, meetings: Iterable[Any]) -> dict[Any, int]:
    """Minutes of ready work that ``person`` did instead of each of these meetings, by its key."""
    found: dict[Any, int] = {}
    rows = access.reach(person, OWN_TIME).filter(
        kind=TimeKind.TASK, taking__instead_of__in=[one.pk for one in meetings]
    )
    for meeting, minutes in rows.values_list("taking__instead_of", "minutes"):
        found[meeting] = found.get(meeting, 0) + minutes
    return found


def week_minutes(person: Any, on: date) -> int:
    """How many minutes ``person`` is paid for in the week of a day; 0 where nobody said."""
    rows = WeekHours.objects.filter(person=person, since__lte=on).order_by("-since", "-created")
    return rows.values_list("minutes", flat=True).first() or 0


def weeks_minutes(people: Iterable[Any], on: date) -> dict[Any, int]:
    """The same for many, by their keys; who has none is not in it."""
    rows = WeekHours.objects.filter(person__in=[one.pk for one in people], since__lte=on)
    return dict(rows.order_by("since", "created").values_list("person_id", "minutes"))


def log_of(person: Any, begins: datetime, ends: datetime) -> list[PaidTime]:
    """Their own paid time that began between two moments, as it stands now, in order."""
    rows = access.reach(person, OWN_TIME).filter(starts__gte=begins, starts__lt=ends)
    return list(rows.select_related("taking__task", "instead").order_by("starts", "id"))


def logged_for(person: Any, meetings: Iterable[Any]) -> set[Any]:
    """Keys of those of these meetings that ``person`` has written down as paid time."""
    rows = PaidTime.objects.filter(person=person, meeting__in=[one.pk for one in meetings])
    return set(rows.values_list("meeting_id", flat=True))


def before(person: Any, row: PaidTime) -> list[PaidTime]:
    """How a stretch was written down before it was put right, the newest first."""
    found: list[PaidTime] = []
    older = row.instead if row.person_id == person.pk else None
    while older is not None:
        found.append(older)
        older = older.instead
    return found


def struck_out(person: Any, begins: datetime, ends: datetime) -> list[PaidTime]:
    """What they struck out between two moments; it counts nothing and stays readable."""
    rows = PaidTime.objects.filter(person=person, struck_out=True)
    found = rows.filter(instead__starts__gte=begins, instead__starts__lt=ends)
    return [one.instead for one in found.select_related("instead__taking__task") if one.instead]


def kept_projects(person: Any) -> "QuerySet[Any]":
    """The projects whose list ``person`` keeps."""
    return access.reach(person, KEEP_TASKS).order_by("name")


def kept_tasks(person: Any) -> list[tuple[Task, list[Taking]]]:
    """The lists that ``person`` keeps, each piece with who holds it now."""
    tasks = list(access.reach(person, CHANGE_TASK).select_related("project"))
    held: dict[Any, list[Taking]] = {}
    rows = Taking.objects.filter(task__in=tasks, given_back=None, done=None)
    for one in rows.select_related("person"):
        held.setdefault(one.task_id, []).append(one)
    return [(task, held.get(task.pk, [])) for task in tasks]


def done_lately(person: Any, since: datetime) -> list[Taking]:
    """What was done of the lists that ``person`` keeps, the newest first."""
    rows = Taking.objects.filter(
        task__project__in=access.reach(person, KEEP_TASKS), done__gte=since
    )
    return list(rows.select_related("task", "person").order_by("-done"))


def colleagues(person: Any) -> list[Any]:
    """Whose hours in a week ``person`` says, by name."""
    return sorted(access.reach(person, SET_WEEK), key=lambda one: str(one.called).casefold())
