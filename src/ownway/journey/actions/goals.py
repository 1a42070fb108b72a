"""Saying what one would like, in one's own words, and how it is going."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.journey import verbs
from ownway.journey.models import Goal, State
from ownway.journey.rules import OWN_GOAL
from ownway.journey.versions import still
from ownway.people import actions as people
from ownway.people.rules import WRITE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def say_goal(*, by: "Person", words: str) -> Goal:
    """Say one thing one would like. The first one shows on the home page."""
    goal = _said(by, words)
    write(verbs.SAID_GOAL, by=by, about=by.pk, on=goal, fields=["words"])
    return goal


@transaction.atomic
def say_goal_with(*, by: "Person", person: "Person", words: str) -> Goal:
    """Write down what somebody would like, together with them, who said yes.

    It is theirs and private like any other: ``by`` does not read it afterwards.
    """
    check(by, WRITE_WITH, person)
    goal = _said(person, words)
    people.written_with(by=by, person=person, what=people.WrittenWhat.GOAL, on=goal)
    write(verbs.SAID_GOAL_WITH, by=by, about=person.pk, on=goal, fields=["words"])
    return goal


@transaction.atomic
def change_goal(*, by: "Person", goal: Goal, words: str, version: int) -> Goal:
    """Change the words, if they are still those that were on the screen.

    Raises:
        Changed: they were changed in between; nothing is overwritten.
    """
    check(by, OWN_GOAL, goal)
    fresh = still(goal, version)
    fresh.words, fresh.changed = words.strip(), timezone.now()
    fresh.full_clean()
    fresh.save(update_fields=["words", "changed"])
    write(verbs.CHANGED_GOAL, by=by, about=by.pk, on=fresh, fields=["words"])
    return fresh


@transaction.atomic
def set_state(*, by: "Person", goal: Goal, state: str) -> Goal:
    """Say how it is going. Any state may follow any other.

    It changes nothing else: no meeting ends, no share ends, and nothing is noted as grown unless
    the person does that too.
    """
    check(by, OWN_GOAL, goal)
    goal.state = State(state)
    goal.save(update_fields=["state"])
    write(verbs.SET_STATE, by=by, about=by.pk, on=goal, fields=["state"], why=goal.state)
    return goal


@transaction.atomic
def choose(*, by: "Person", goal: Goal) -> None:
    """Show this one on the home page."""
    check(by, OWN_GOAL, goal)
    Goal.objects.filter(owner=by, chosen=True).exclude(pk=goal.pk).update(chosen=False)
    Goal.objects.filter(pk=goal.pk).update(chosen=True, put_away=None)
    write(verbs.CHOSE, by=by, about=by.pk, on=goal, fields=["chosen"])


def _said(owner: "Person", words: str) -> Goal:
    first = not Goal.objects.filter(owner=owner, chosen=True).exists()
    goal = Goal(owner=owner, words=words.strip(), chosen=first)
    goal.full_clean()
    goal.save()
    return goal
