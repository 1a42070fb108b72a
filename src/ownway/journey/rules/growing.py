"""Who may read what a person would like and what has grown, and who may change it."""

from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import either, rule
from ownway.journey.models import Goal, Outcome
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
        "What you would like, with its small steps, is read by you alone, unless you share it with "
        "somebody you meet. They stop seeing it the moment you take it back, put it away, take a "
        "break, leave or end meeting them. If you shared it with your team, somebody new does not "
        "read it until you say yes to that."
    ),
)


@READ_GOAL.filter
def _read_goal(person: Any) -> Q:
    return readable(person, Goal.objects.all())


OWN_OUTCOME = rule(
    "journey.own_outcome",
    model="journey.Outcome",
    says=_(
        "What has grown is yours to note. Only you can change it, put it away, choose who reads it, "
        "or say whether it is counted, without your name, in the yearly figures."
    ),
)


@OWN_OUTCOME.filter
def _own_outcome(person: Any) -> Q:
    return Q(owner=person)


READ_OUTCOME = rule(
    "journey.read_outcome",
    model="journey.Outcome",
    says=_(
        "What has grown is read by you alone, unless you share it with somebody you meet. They stop "
        "seeing it the moment you take it back, put it away, take a break, leave or end meeting them. "
        "Sharing what you would like does not share what has grown."
    ),
)


@READ_OUTCOME.filter
def _read_outcome(person: Any) -> Q:
    return readable(person, Outcome.objects.all())


def readable(person: Any, items: QuerySet[Any]) -> Q:
    """One's own, and what is shared with one. The same for every kind of item.

    A share holds for the meeting-together in which it was given: a later one starts afresh.
    """
    shares = items.model._meta.get_field("shares")
    name = shares.field.name
    shared = shares.related_model.objects.live().filter(
        **{
            "reader": person,
            f"{name}__put_away": None,
            f"{name}__owner__supported_by__in": people.live_bonds_of(person),
            f"{name}__owner__supported_by__since__lte": F("since"),
        }
    )
    return either(
        items.model._meta.label,
        items.filter(owner=person),
        items.filter(pk__in=shared.values(name)),
    )
