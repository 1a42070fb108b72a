"""What has to be swept up now and then, in every place."""

from django.core.management import call_command
from django_tasks import task

from ownway.kit.limits import allow

HOUR = 3600


@task()
def sweep() -> None:
    """Forget finished jobs and sessions that are over, once an hour however often it is asked."""
    if allow("kit.sweep", "", most=1, seconds=HOUR):
        call_command("prune_db_task_results", min_age_days=1, verbosity=0)
        call_command("clearsessions", verbosity=0)


DUE = [sweep]
