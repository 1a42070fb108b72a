"""What the worker does for the outbox."""

from django_tasks import task

from ownway.post import actions


@task()
def deliver() -> int:
    """Send what is due."""
    return actions.deliver_due()


#: Looked for each minute by `ownway tick`: later tries, and what was to wait until morning.
DUE = [deliver]
