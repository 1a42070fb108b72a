"""What the worker and the clock do in this room."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from ownway.importing import actions, queries
from ownway.importing.models import Bringing
from ownway.kit.limits import allow
from ownway.record.actors import SYSTEM

HOUR = 3600
#: A file on which nothing has moved for so long is taken up again: its worker was stopped.
STALLED = timedelta(minutes=15)


@task()
def carry_on(bringing: str) -> None:
    """Read, compare, write or undo a file, until somebody is to be asked."""
    found = Bringing.objects.filter(pk=bringing).first()
    if found is not None:
        actions.work(bringing=found)


@task()
def understand() -> None:
    """Pick up the lines that waited for a word somebody has explained now."""
    actions.pick_up(by=SYSTEM)


@task()
def look_after() -> None:
    """Take up what a stopped worker left, and forget files nobody brings in; now and then."""
    if not allow("importing.look_after", "", most=1, seconds=HOUR // 6):
        return
    stalled = timezone.now() - STALLED
    for found in Bringing.objects.filter(stage__in=queries.WORKING, changed__lt=stalled):
        actions.work(bringing=found)
    actions.forget_unfinished(by=SYSTEM)


DUE = [look_after]
