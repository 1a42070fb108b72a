"""Who may read what a person would like, and who may change it."""

from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.journey.models import Goal, GoalShare
from ownway.people import queries as people

OWN_GOAL = rule(
    "journey.own_goal",
    model="journey.Goal",
    says=_(
        "What you would like is in your own words. Only you can change it, put it away, or choose who "
        "reads it."
    ),
)


@OWN_GOAL.filter
def _own_goal(person: Any) -> Q:
    return Q(owner=person)


READ_GOAL = rule(
    "journey.read_goal",
    model="journey.Goal",
    says=_(
        "What you would like is read by you alone, unless you share it with somebody you meet. They "
        "stop seeing it the moment you take it back, put it away, take a break, leave or end meeting "
        "them."
    ),
)


@READ_GOAL.filter
def _read_goal(person: Any) -> Q:
    """A share holds for the meeting-together in which it was given: a later one starts afresh."""
    goals = Goal.objects.all()
    met = people.live_bonds_of(person)
    shared = GoalShare.objects.live().filter(
        reader=person,
        goal__put_away=None,
        goal__owner__supported_by__in=met,
        goal__owner__supported_by__since__lte=F("since"),
    )
    return either(
        "journey.Goal", goals.filter(owner=person), goals.filter(pk__in=shared.values("goal"))
    )
