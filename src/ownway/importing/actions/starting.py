"""The two buttons: bring it in, and undo it. The worker does the rest, piece by piece."""

from django.db import transaction

from ownway.importing import comparing, verbs
from ownway.importing.actions.planning import compare_again
from ownway.importing.models import Bringing, Stage
from ownway.importing.rules import SEE_BRINGING
from ownway.importing.steps import NotNow, carry_on, hold, hold_project, may, move
from ownway.record.actions import write
from ownway.record.actors import Actor

__all__ = ["NotNow", "bring_in", "undo"]


def bring_in(*, by: Actor, bringing: Bringing, later: bool = True) -> Bringing:
    """Bring in exactly what the preview shows. One file of a project at a time.

    Raises:
        NotNow: ``stage``; ``busy``: another file is being written; ``changed``: something came in
            since it was compared, so it is being compared again: look at the preview once more.
    """
    may(by, SEE_BRINGING, bringing)
    try:
        return _bring_in(by, bringing, later)
    except NotNow as problem:
        if problem.code == "changed":
            compare_again(by=by, bringing=bringing, later=later)
        raise


@transaction.atomic
def _bring_in(by: Actor, bringing: Bringing, later: bool) -> Bringing:
    hold_project(bringing)
    now = hold(bringing, Stage.PREVIEW)
    _alone(now)
    if now.preview.get("standing") != comparing.standing(now.project_id):
        raise NotNow("changed")
    entry = write(verbs.BROUGHT_IN, by=by, on=now, why=now.holds)
    now.rows_done, now.record_head = 0, entry.pk
    move(now, Stage.WRITING, "rows_done", "record_head")
    carry_on(now, later)
    return now


@transaction.atomic
def undo(*, by: Actor, bringing: Bringing, later: bool = True) -> Bringing:
    """Take out again what this file brought. What somebody has touched since is left, and said.

    May be called once more on a file of which something was left.

    Raises:
        NotNow: ``stage`` or ``busy``.
    """
    may(by, SEE_BRINGING, bringing)
    hold_project(bringing)
    now = hold(bringing, Stage.DONE, Stage.UNDONE)
    if now.stage == Stage.UNDONE and not now.preview.get("left"):
        raise NotNow("stage")
    _alone(now)
    now.rows_done = 0
    now.preview = now.preview | {"removed": now.preview.get("removed", 0), "left": 0}
    now.preview["left_rows"] = []
    move(now, Stage.UNDOING, "rows_done", "preview")
    write(verbs.UNDID, by=by, on=now, why=now.holds)
    carry_on(now, later)
    return now


def _alone(bringing: Bringing) -> None:
    """Refuse while another file of the project is being written or undone."""
    others = Bringing.objects.filter(
        project=bringing.project_id, stage__in=[Stage.WRITING, Stage.UNDOING]
    )
    if others.exclude(pk=bringing.pk).exists():
        raise NotNow("busy")
