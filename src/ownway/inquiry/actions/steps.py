"""Every change to a study's codes, quotes and themes is a step: numbered, told to whoever works
beside, and undone by another step.

A corner registers how its kinds of steps are undone::

    @undoing("quote_add")
    def _take_quote_away(step: Step) -> tuple[dict, dict]: ...

The function puts things back as they were before, or raises ``CannotUndo`` where somebody went on
from there; it gives what changed (before, after), for the step that the undo is.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import F

from ownway.inquiry.models import Round, Source, Step, Study, StudyMember

Change = tuple[dict[str, Any], dict[str, Any]]
_UNDO: dict[str, Callable[[Step], Change]] = {}


class CannotUndo(Exception):
    """Somebody went on from there. Nothing was changed."""


def undoing(*kinds: str) -> Callable[[Callable[[Step], Change]], Callable[[Step], Change]]:
    """Registers how steps of these kinds are put back."""

    def register(undo: Callable[[Step], Change]) -> Callable[[Step], Change]:
        for kind in kinds:
            _UNDO[kind] = undo
        return undo

    return register


def take(
    study: Study,
    kind: str,
    *,
    by: StudyMember | None,
    source: Source | None = None,
    within: Round | None = None,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    why: str = "",
    undoes: Step | None = None,
) -> Step:
    """Write one step, in the transaction of what it tells of. Call it just before the record.

    The study's row is locked from here to the end of the transaction, so numbers come in the order
    in which they can be seen, and whoever asks for "all since 41" misses none.
    """
    Study.objects.filter(pk=study.pk).update(step=F("step") + 1)
    number = Study.objects.values_list("step", flat=True).get(pk=study.pk)
    return Step.objects.create(
        study=study, number=number, by=by, kind=kind, source=source, round=within,
        before=before or {}, after=after or {}, why=why, undoes=undoes,
    )  # fmt: skip


def can_undo(kind: str) -> bool:
    """Whether steps of this kind can be put back at all."""
    return kind in _UNDO


@transaction.atomic
def undo(step: Step, *, by: StudyMember) -> Step:
    """Put one step back, as a step of its own. Raises CannotUndo."""
    known = _UNDO.get(step.kind)
    if known is None or hasattr(step, "undone_by"):
        raise CannotUndo
    before, after = known(step)
    return take(
        step.study, _the_other_way(step.kind), by=by, source=step.source, within=_still(step.round),
        before=before, after=after, undoes=step,
    )  # fmt: skip


def _the_other_way(kind: str) -> str:
    """What undoing it is called: "theme_add_undo"; and undoing that is "theme_add" once more."""
    return kind.removesuffix("_undo") if kind.endswith("_undo") else f"{kind}_undo"


def _still(within: Round | None) -> Round | None:
    """A blind round that is over hides nothing more."""
    return within if within is not None and within.ended is None else None
