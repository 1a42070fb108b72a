"""Who may see and do what with ready work and paid time."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.peers.models import PaidTime, Taking
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import for_roles, projects_where

DO_READY_WORK = for_roles(
    "peers.do_ready_work",
    says=_(
        "Peer supporters, advisers and coordinators have a list of ready work, and write down their "
        "paid time."
    ),
    roles=[*STAFF],
)


SEE_TASK = rule(
    "peers.see_task",
    model="peers.Task",
    says=_("Ready work is seen and taken by the colleagues of the project that keeps it ready."),
)


@SEE_TASK.filter
def _see_task(person: Any) -> Q:
    return Q(project__in=projects_where(person, *STAFF), retired=None)


KEEP_TASKS = rule(
    "peers.keep_tasks",
    model="teams.Project",
    says=_(
        "Coordinators keep the list of ready work of their project, and see who has taken what."
    ),
)


@KEEP_TASKS.filter
def _keep_tasks(person: Any) -> Q:
    return Q(pk__in=projects_where(person, Role.COORDINATOR))


CHANGE_TASK = rule(
    "peers.change_task",
    model="peers.Task",
    says=_("Coordinators change ready work of their project, and take it off the list."),
)


@CHANGE_TASK.filter
def _change_task(person: Any) -> Q:
    return Q(project__in=projects_where(person, Role.COORDINATOR), retired=None)


OWN_TAKING = rule(
    "peers.own_taking",
    model="peers.Taking",
    says=_("What a colleague has taken of ready work is done or given back by them alone."),
)


@OWN_TAKING.filter
def _own_taking(person: Any) -> Q:
    mine = Taking.objects.filter(person=person, given_back=None, done=None)
    return Q(pk__in=mine.filter(task__project__in=projects_where(person, *STAFF)).values("pk"))


OWN_TIME = rule(
    "peers.own_time",
    model="peers.PaidTime",
    says=_("Colleagues write down and put right their own paid time. Nobody else reads the words."),
)


@OWN_TIME.filter
def _own_time(person: Any) -> Q:
    """What stands now: neither put right since nor struck out."""
    later = PaidTime.objects.filter(instead=OuterRef("pk"))
    mine = PaidTime.objects.filter(~Exists(later), person=person, struck_out=False)
    return Q(pk__in=mine.values("pk"))


SET_WEEK = rule(
    "peers.set_week",
    model="people.Person",
    says=_("Coordinators say how much paid time their project’s colleagues have in a week."),
)


@SET_WEEK.filter
def _set_week(person: Any) -> Q:
    here = projects_where(person, Role.COORDINATOR)
    return Q(
        pk__in={one for project in here for one in teams.of_project(project["project"], *STAFF)}
    )
