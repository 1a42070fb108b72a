"""What this room does by itself, when it is due."""

from django_tasks import task

from ownway.record.actors import SYSTEM
from ownway.welcome import actions


@task()
def purge_drafts() -> None:
    """Put away half-written hellos that nobody came back to."""
    actions.purge_drafts(by=SYSTEM)


@task()
def tell_coordinators() -> None:
    """Tell the coordinators, once each working day, that a hello waits past its time."""
    actions.tell_coordinators(by=SYSTEM)


DUE = [purge_drafts, tell_coordinators]
