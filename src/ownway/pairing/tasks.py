"""What this room does by itself, when it is due."""

from django_tasks import task

from ownway.pairing.actions import choosing
from ownway.record.actors import SYSTEM


@task()
def forget_lists() -> None:
    """Let go of lists whose thirty days are over."""
    choosing.forget_lists(by=SYSTEM)


DUE = [forget_lists]
