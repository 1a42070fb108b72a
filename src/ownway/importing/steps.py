"""What every step shares: who may, one at a time, and the worker that carries on."""

from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.rules import Rule
from ownway.importing.models import Bringing, Stage
from ownway.record.actors import SYSTEM, Actor


class NotNow(Exception):
    """It cannot be done as things stand; ``code`` says why.

    ``stage``: it is not at this point, or no longer; ``busy``: another file of this project is
    being brought in or undone; ``changed``: something was brought in since it was compared, so it
    is being compared again; ``columns``: not said yet which column is what.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def may(by: Actor, rule: Rule, row: object = None) -> None:
    """Somebody for whom the rule holds; or SYSTEM: the command line, and the worker."""
    if by is SYSTEM:
        only(by, SYSTEM)
    else:
        check(by, rule, row)  # type: ignore[arg-type]


def hold(bringing: Bringing, *stages: Stage) -> Bringing:
    """The file as it is now, with nobody else able to carry it on until this transaction ends.

    Raises:
        NotNow: it is at none of these stages.
    """
    now = Bringing.objects.select_for_update().filter(pk=bringing.pk, stage__in=stages).first()
    if now is None:
        raise NotNow("stage")
    return now


def hold_project(bringing: Bringing) -> None:
    """Nobody else starts to write into this project until this transaction ends."""
    projects = Bringing._meta.get_field("project").related_model
    rows = projects._base_manager.filter(pk=bringing.project_id)
    list(rows.select_for_update(no_key=True).values_list("pk"))


def move(bringing: Bringing, stage: Stage, *fields: str) -> None:
    """Save these fields, and that it has come this far."""
    bringing.stage, bringing.changed = stage, timezone.now()
    bringing.save(update_fields=["stage", "changed", *fields])


def carry_on(bringing: Bringing, later: bool) -> None:
    """Have the worker go on with it. The job is put in the queue in this same transaction."""
    if later:
        from ownway.importing import tasks  # the tasks call these actions

        tasks.carry_on.enqueue(str(bringing.pk))
        bringing.refresh_from_db()
