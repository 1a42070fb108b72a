"""What this room does by itself, when it is due."""

from django_tasks import task

from ownway.record.actors import SYSTEM
from ownway.voice import actions


@task()
def unanswered() -> None:
    """Notice what was not answered in the promised time."""
    actions.tell_next(by=SYSTEM)


DUE = [unanswered]
