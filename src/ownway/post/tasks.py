"""What the worker does for the outbox."""

from django_tasks import task

from ownway.kit.limits import allow
from ownway.post import actions

HOUR = 3600


@task()
def deliver() -> int:
    """Send what is due."""
    return actions.deliver_due()


@task()
def tidy() -> int:
    """Forget old messages, once an hour however often it is asked."""
    return actions.tidy() if allow("post.tidy", "", most=1, seconds=HOUR) else 0


#: Looked for each minute by `ownway tick`: later tries, and what was to wait until morning.
DUE = [deliver, tidy]
