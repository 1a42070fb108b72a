"""Small steps towards a goal: add, tick, change, order, take out. Nobody counts them."""

from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.journey import verbs
from ownway.journey.models import Goal, Step
from ownway.journey.rules import OWN_GOAL
from ownway.journey.versions import still
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def add_step(*, by: "Person", goal: Goal, words: str) -> Step:
    """Add a small step, after those that are there."""
    check(by, OWN_GOAL, goal)
    last = _hold(goal).order_by("place").values_list("place", flat=True).last()
    step = Step(goal=goal, words=words.strip(), place=0 if last is None else last + 1)
    step.full_clean()
    step.save()
    write(verbs.ADDED_STEP, by=by, about=by.pk, on=step, fields=["words"])
    return step


@transaction.atomic
def change_step(*, by: "Person", step: Step, words: str, version: int) -> Step:
    """Change the words, if they are still those that were on the screen.

    Raises:
        Changed: they were changed in between; nothing is overwritten.
    """
    check(by, OWN_GOAL, step.goal)
    fresh = still(step, version)
    fresh.words = words.strip()
    fresh.full_clean()
    fresh.save(update_fields=["words"])
    write(verbs.CHANGED_STEP, by=by, about=by.pk, on=fresh, fields=["words"])
    return fresh


@transaction.atomic
def tick_step(*, by: "Person", step: Step, done: bool) -> Step:
    """Tick it, or take the tick off again. Ticking twice is ticking once."""
    check(by, OWN_GOAL, step.goal)
    if done != bool(step.done):
        step.done = timezone.now() if done else None
        step.save(update_fields=["done"])
    verb = verbs.TICKED_STEP if done else verbs.UNTICKED_STEP
    write(verb, by=by, about=by.pk, on=step, fields=["done"])
    return step


@transaction.atomic
def move_step(*, by: "Person", step: Step, up: bool) -> None:
    """Put it one place further up or down; at either end it stays where it is."""
    check(by, OWN_GOAL, step.goal)
    rows = list(_hold(step.goal).order_by("place", "created"))
    here = next((n for n, row in enumerate(rows) if row.pk == step.pk), None)
    if here is not None:
        there = max(0, min(len(rows) - 1, here - 1 if up else here + 1))
        rows.insert(there, rows.pop(here))
        for place, row in enumerate(rows):
            row.place = place
        Step.objects.bulk_update(rows, ["place"])
    write(verbs.MOVED_STEP, by=by, about=by.pk, on=step.goal, fields=["place"])


@transaction.atomic
def remove_step(*, by: "Person", step: Step, version: int) -> None:
    """Take a step out, if it is still as it was on the screen. Its words are gone then.

    Raises:
        Changed: it was changed in between; it stays.
    """
    check(by, OWN_GOAL, step.goal)
    gone = still(step, version)
    write(verbs.REMOVED_STEP, by=by, about=by.pk, on=gone)
    gone.delete()


def _hold(goal: Goal) -> "models.QuerySet[Step]":
    """The steps, with nobody else changing their order until this is done."""
    list(Goal.objects.filter(pk=goal.pk).select_for_update(no_key=True).values_list("pk"))
    return Step.objects.filter(goal=goal)
