"""Saying what one would like, and choosing who may read it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.journey import queries, verbs
from ownway.journey.models import Goal, GoalShare
from ownway.journey.rules import OWN_GOAL, READ_GOAL
from ownway.people import queries as people
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class Changed(Exception):
    """Somebody, perhaps the same person on another screen, changed the words in between.

    Nothing was saved: ``now`` holds what is there, and whoever calls still has what was typed.
    """

    def __init__(self, now: Goal) -> None:
        super().__init__("The words were changed in between.")
        self.now = now


@transaction.atomic
def say_goal(*, by: "Person", words: str) -> Goal:
    """Say one thing one would like. The first one shows on the home page."""
    first = not Goal.objects.filter(owner=by, chosen=True).exists()
    goal = Goal(owner=by, words=words.strip(), chosen=first)
    goal.full_clean()
    goal.save()
    write(verbs.SAID_GOAL, by=by, about=by.pk, on=goal, fields=["words"])
    return goal


@transaction.atomic
def change_goal(*, by: "Person", goal: Goal, words: str, version: int) -> Goal:
    """Change the words, if they are still those that were on the screen.

    Raises:
        Changed: they were changed in between; nothing is overwritten.
    """
    check(by, OWN_GOAL, goal)
    still = Goal.objects.filter(pk=goal.pk, version=version).update(version=F("version") + 1)
    fresh = Goal.objects.get(pk=goal.pk)
    if not still:
        raise Changed(fresh)
    fresh.words, fresh.changed = words.strip(), timezone.now()
    fresh.full_clean()
    fresh.save(update_fields=["words", "changed"])
    write(verbs.CHANGED_GOAL, by=by, about=by.pk, on=fresh, fields=["words"])
    return fresh


@transaction.atomic
def put_away(*, by: "Person", goal: Goal) -> None:
    """Out of sight, for readers too. Nothing is lost and nothing is counted."""
    check(by, OWN_GOAL, goal)
    goal.put_away, goal.chosen = timezone.now(), False
    goal.save(update_fields=["put_away", "chosen"])
    write(verbs.PUT_AWAY, by=by, about=by.pk, on=goal, fields=["put_away"])


@transaction.atomic
def take_out(*, by: "Person", goal: Goal) -> None:
    """Take it out again."""
    check(by, OWN_GOAL, goal)
    goal.put_away = None
    goal.save(update_fields=["put_away"])
    write(verbs.TOOK_OUT, by=by, about=by.pk, on=goal, fields=["put_away"])


@transaction.atomic
def choose(*, by: "Person", goal: Goal) -> None:
    """Show this one on the home page."""
    check(by, OWN_GOAL, goal)
    Goal.objects.filter(owner=by, chosen=True).exclude(pk=goal.pk).update(chosen=False)
    Goal.objects.filter(pk=goal.pk).update(chosen=True, put_away=None)
    write(verbs.CHOSE, by=by, about=by.pk, on=goal, fields=["chosen"])


@transaction.atomic
def share(
    *, by: "Person", goal: Goal, reader: "Person", until: datetime | None = None
) -> GoalShare:
    """Let somebody one already meets read this goal, until a date or until it is taken back."""
    check(by, OWN_GOAL, goal)
    if reader not in people.supporters_of(by):
        raise NotYours
    now = timezone.now()
    GoalShare.objects.live().filter(goal=goal, reader=reader).update(until=now)
    made = GoalShare(goal=goal, reader=reader, since=now, until=until)
    made.full_clean()
    made.save()
    write(verbs.SHARED, by=by, about=by.pk, on=goal, fields=["shares"])
    return made


@transaction.atomic
def take_back(*, by: "Person", goal: Goal, reader: "Person | None" = None) -> None:
    """Close the page to one reader, or to all of them, from the next request on."""
    check(by, OWN_GOAL, goal)
    shares = GoalShare.objects.live().filter(goal=goal)
    if reader is not None:
        shares = shares.filter(reader=reader)
    shares.update(until=timezone.now())
    write(verbs.TOOK_BACK, by=by, about=by.pk, on=goal, fields=["shares"])


@transaction.atomic
def look_at_goal(*, by: "Person", goal: Goal) -> None:
    """Note that somebody else reads what was shared with them. A look at one's own is no look."""
    check(by, READ_GOAL, goal)
    if by.pk != goal.owner_id:
        write(verbs.LOOKED_AT_GOAL, by=by, about=goal.owner_id, on=goal)


@transaction.atomic
def look_at_shared(*, by: "Person") -> list[Goal]:
    """Everything that is shared with ``by``, each noted as a look that its owner can see."""
    goals = queries.shared_with(by)
    for goal in goals:
        write(verbs.LOOKED_AT_GOAL, by=by, about=goal.owner_id, on=goal)
    return goals
