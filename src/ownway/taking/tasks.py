"""What the worker and the clock do in this room."""

from django.db import connection
from django.utils import timezone
from django_tasks import task

from ownway.kit.limits import allow
from ownway.record.actors import SYSTEM
from ownway.taking import actions, queries
from ownway.taking.models import Archive

HOUR = 3600


@task()
def make_one(archive: str) -> None:
    """Make one archive."""
    found = Archive.objects.filter(pk=archive).select_related("person").first()
    if found is not None:
        actions.make_archive(by=SYSTEM, archive=found)


@task()
def finish() -> int:
    """Delete what is due to be deleted, each person's in one go."""
    due = queries.due(timezone.now()).select_related("person")
    done = sum(actions.finish_farewell(by=SYSTEM, farewell=one) for one in list(due))
    if done and connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # the journal holds pages as they were before
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return done


@task()
def look_after() -> None:
    """Begin anew what a stopped worker left; forget what is over; now and then."""
    if not allow("taking.look_after", "", most=1, seconds=HOUR // 6):
        return
    for archive in queries.stalled(timezone.now()):
        actions.make_archive(by=SYSTEM, archive=archive)
    actions.forget_old_archives(by=SYSTEM)
    actions.forget_messages(by=SYSTEM)
    if allow("taking.forget_words", "", most=1, seconds=24 * HOUR):
        actions.forget_words(by=SYSTEM)


DUE = [finish, look_after]
