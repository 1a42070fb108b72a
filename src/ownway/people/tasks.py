"""What the clock does in this room."""

from django_tasks import task

from ownway.people import actions
from ownway.record.actors import SYSTEM


@task()
def emergency_looks() -> None:
    """Emergency looks that no second colleague saw in time, and people whose delay is over."""
    actions.tell_unseconded(by=SYSTEM)
    actions.tell_delayed(by=SYSTEM)


DUE = [emergency_looks]
