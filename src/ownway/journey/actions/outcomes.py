"""What has grown: noting it, with a day and a kind, and whether it may be counted."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.journey import verbs
from ownway.journey.models import Goal, Outcome, OutcomeKind
from ownway.journey.rules import OWN_GOAL, OWN_OUTCOME
from ownway.journey.versions import still
from ownway.people import actions as people
from ownway.people.rules import WRITE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def add_outcome(
    *,
    by: "Person",
    kind: str,
    day: date,
    counted: bool,
    words: str = "",
    goal: Goal | None = None,
) -> Outcome:
    """Note something that has grown for oneself. Private until it is shared.

    Args:
        kind: the code of a kind that is offered now.
        counted: whether it may be counted, without a name, in the yearly figures.
        goal: one of one's own goals that it belongs to.
    """
    if goal is not None:
        check(by, OWN_GOAL, goal)
    made = _noted(by, kind, day, counted, words, goal)
    write(verbs.ADDED_OUTCOME, by=by, about=by.pk, on=made, fields=["kind", "day", "counted"])
    return made


@transaction.atomic
def add_outcome_with(
    *, by: "Person", person: "Person", kind: str, day: date, counted: bool, words: str = ""
) -> Outcome:
    """Note what has grown for somebody, together with them, who said yes.

    It is theirs and private like any other: ``by`` does not read it afterwards. ``counted`` is
    what the person answered.
    """
    check(by, WRITE_WITH, person)
    made = _noted(person, kind, day, counted, words, None)
    people.written_with(by=by, person=person, what=people.WrittenWhat.OUTCOME, on=made)
    write(verbs.ADDED_OUTCOME_WITH, by=by, about=person.pk, on=made, fields=["kind", "day"])
    return made


@transaction.atomic
def change_outcome(
    *,
    by: "Person",
    outcome: Outcome,
    kind: str,
    day: date,
    counted: bool,
    words: str,
    goal: Goal | None,
    version: int,
) -> Outcome:
    """Change what was noted, if it is still as it was on the screen.

    Its kind may stay one that is no longer offered; a new one must be offered now.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
    """
    check(by, OWN_OUTCOME, outcome)
    if goal is not None:
        check(by, OWN_GOAL, goal)
    fresh = still(outcome, version)
    if kind != fresh.kind.code:
        fresh.kind = _offered(kind)
    fresh.day, fresh.counted, fresh.words, fresh.goal = day, counted, words.strip(), goal
    fresh.changed = timezone.now()
    fresh.full_clean()
    fresh.save()
    write(
        verbs.CHANGED_OUTCOME,
        by=by,
        about=by.pk,
        on=fresh,
        fields=["kind", "day", "words", "goal", "counted"],
    )
    return fresh


def _noted(
    owner: "Person", kind: str, day: date, counted: bool, words: str, goal: Goal | None
) -> Outcome:
    made = Outcome(
        owner=owner, kind=_offered(kind), day=day, counted=counted, words=words.strip(), goal=goal
    )
    made.full_clean()
    made.save()
    return made


def _offered(code: str) -> OutcomeKind:
    kind = OutcomeKind.objects.filter(code=code, retired=None).first()
    if kind is None:
        raise NotYours
    return kind
