"""Reading the partnership's own affairs."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ownway.teams.models import (
    ClosedDay,
    HelpLine,
    Membership,
    OpeningHours,
    Project,
    Site,
    TextChecked,
)
from ownway.teams.roles import STAFF, Role


def site() -> Site:
    """What the partnership says about itself; plain defaults before anybody has said anything."""
    return Site.objects.select_related("welcoming").first() or Site()


def as_seen(site: Site, names: Iterable[str]) -> str:
    """A mark of these fields as they are: whoever changes them says which they had before them."""
    values = [(name, str(site.serializable_value(name))) for name in sorted(names)]
    return sha256(repr(values).encode()).hexdigest()


def words_checked(language: str) -> bool:
    """Has somebody by name found the words of this language good? What it was written in is good."""
    own = language == settings.LANGUAGE_CODE or language not in dict(settings.LANGUAGES)
    return own or TextChecked.objects.filter(language=language).exists()


def checks() -> dict[str, TextChecked]:
    """Who checked the words of which language, by its code."""
    return {one.language: one for one in TextChecked.objects.all()}


def help_lines() -> list[HelpLine]:
    """Where to turn to this minute, danger to life first."""
    return list(HelpLine.objects.order_by("-emergency", "place", "name"))


def opening_hours() -> list[OpeningHours]:
    """When somebody answers, by weekday."""
    return list(OpeningHours.objects.all())


def closed_days() -> set[date]:
    """Days on which nobody answers."""
    return set(ClosedDay.objects.values_list("day", flat=True))


def projects() -> list[Project]:
    """The projects of the partnership, by name."""
    return list(Project.objects.order_by("name"))


def roles_of(person: Any) -> set[Role]:
    """The roles that ``person`` has today."""
    if person is None:
        return set()
    return {
        Role(r)
        for r in Membership.objects.live().filter(person=person).values_list("role", flat=True)
    }


def memberships_of(person: Any) -> list[Membership]:
    """Every role that ``person`` has or had, newest first."""
    return list(
        Membership.objects.filter(person=person).select_related("project").order_by("-since")
    )


def answerers(project: Project | None = None) -> list[Membership]:
    """Who answers hellos today (in one project, or in any)."""
    live = Membership.objects.live().filter(answers=True, role__in=STAFF)
    if project is not None:
        live = live.filter(project=project)
    return list(live.select_related("person", "project").order_by("since"))


def of_project(project: Any, *roles: Role) -> set[UUID]:
    """Ids of who has one of these roles in a project today (given by its key)."""
    live = Membership.objects.live().filter(project=project, role__in=roles)
    return set(live.values_list("person_id", flat=True))


def roles_by_project(person: Any) -> dict[UUID, set[Role]]:
    """The roles that ``person`` has today, by the key of the project."""
    found: dict[UUID, set[Role]] = {}
    for project, role in (
        Membership.objects.live().filter(person=person).values_list("project_id", "role")
    ):
        found.setdefault(project, set()).add(Role(role))
    return found


def coordinators(project: Project | None = None) -> list[Any]:
    """Today's coordinators (of one project, or of all), each once."""
    live = Membership.objects.live().filter(role=Role.COORDINATOR).select_related("person")
    if project is not None:
        live = live.filter(project=project)
    return list({m.person_id: m.person for m in live.order_by("since")}.values())


def must_hand_over(person: Any) -> list[str]:
    """What somebody has to hand over before they can go for good: codes, ``coordinator`` (the last
    one), ``on_call``, ``delay_approver``."""
    here, others = site(), [one.pk for one in coordinators() if one.pk != person.pk]
    holds = {
        "coordinator": Role.COORDINATOR in roles_of(person) and not others,
        "on_call": here.on_call_id == person.pk,
        "delay_approver": here.delay_approver_id == person.pk,
    }
    return [code for code, is_theirs in holds.items() if is_theirs]


def team() -> list[Membership]:
    """Everybody who works or volunteers here today, by project. Members are not listed."""
    return list(
        Membership.objects.live()
        .exclude(role=Role.MEMBER)
        .select_related("person", "project")
        .order_by("project__name", "role", "since")
    )


def team_by_project(
    *, roles: Iterable[Role] = tuple(Role)
) -> list[tuple[Project, list[Membership]]]:
    """Each project with everybody who has one of these roles in it today; members never."""
    wanted = set(roles)
    everybody = [m for m in team() if Role(m.role) in wanted]
    return [
        (project, [m for m in everybody if m.project_id == project.pk]) for project in projects()
    ]


def help_line(key: Any) -> HelpLine:
    """One help line.

    Raises:
        Http404: there is none with this key.
    """
    return get_object_or_404(HelpLine, pk=key)


def ever_colleagues(ids: Iterable[Any]) -> set[Any]:
    """Which of these persons work here or once did: their names may stand in somebody's record."""
    return set(
        Membership.objects.filter(person__in=list(ids), role__in=STAFF).values_list(
            "person_id", flat=True
        )
    )


def help_lines_to_review(today: date) -> list[HelpLine]:
    """Help lines whose day to be checked again has come."""
    return [line for line in help_lines() if line.review_by <= today]


def not_ready(today: date) -> list[str]:
    """What is still missing before the hello page may open: codes, in the order to do them.

    ``help_numbers``: no help line at all, or one past its review date;
    ``answerer``: nobody is named to answer; ``out_of_hours``: no words for nights and weekends;
    ``hours``: no opening hours, so no promise can be worked out;
    ``confidentiality``: not said what stays between us and what must be passed on;
    ``project``: no project that hellos come to.
    """
    here, lines = site(), help_lines()
    missing = {
        "help_numbers": not lines or any(line.review_by < today for line in lines),
        "answerer": not answerers(here.welcoming),
        "out_of_hours": not here.out_of_hours.strip(),
        "hours": not OpeningHours.objects.exists(),
        "confidentiality": not (here.stays_between.strip() and here.passed_on.strip()),
        "project": here.welcoming is None,
    }
    return [code for code, is_missing in missing.items() if is_missing]


def joined_between(begins: date, ends: date) -> set[UUID]:
    """Ids of those who became a member between two days, both included, where that day is known."""
    joined = Membership.objects.filter(
        role=Role.MEMBER,
        since_known=True,
        since__gte=_midnight(begins),
        since__lt=_midnight(ends + timedelta(days=1)),
    )
    return set(joined.values_list("person_id", flat=True))


def members_between(begins: date, ends: date) -> set[tuple[UUID, UUID]]:
    """Ids of who was a member, and of which project, on any day between these two."""
    there = Membership.objects.filter(role=Role.MEMBER).filter(
        Q(since_known=False) | Q(since__lt=_midnight(ends + timedelta(days=1))),
        Q(until=None) | Q(until__gte=_midnight(begins)),
    )
    return set(there.values_list("person_id", "project_id"))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def standing(person: Any) -> str:
    """Today's roles of ``person`` with their projects, in one line that changes when any does."""
    live = Membership.objects.live().filter(person=person).values_list("project", "role")
    return " ".join(sorted(f"{role}:{project}" for project, role in live))


def is_staff_standing(standing: str) -> bool:
    """Does a line from :func:`standing` hold a role in which one reaches members' contacts?"""
    return any(Role(part.partition(":")[0]) in STAFF for part in standing.split())


def member_count(project: Any) -> int:
    """How many people are or were members of a project. For comparing, shown nowhere."""
    return Membership.objects.filter(project=project, role=Role.MEMBER).count()
