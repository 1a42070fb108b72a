"""What this room does by itself, when it is due."""

from django_tasks import task

from ownway.journey.actions import erasing
from ownway.record.actors import SYSTEM


@task()
def erase() -> None:
    """Delete for good what its owner asked to have deleted, once its days are over."""
    erasing.erase_due(by=SYSTEM)


DUE = [erase]
