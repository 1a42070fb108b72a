"""What has to be swept up now and then, in every place."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from ownway.kit.limits import allow

HOUR = 3600
FINISHED_KEPT = timedelta(days=1)


@task()
def sweep() -> None:
    """Forget finished jobs and sessions that are over, once an hour however often it is asked."""
    if allow("kit.sweep", "", most=1, seconds=HOUR):
        old = timezone.now() - FINISHED_KEPT
        DBTaskResult.objects.finished().filter(finished_at__lt=old).delete()
        call_command("clearsessions", verbosity=0)


DUE = [sweep]
