"""What the diary wants now and then: the weeks ahead, and no time kept for two who do not meet."""

from django_tasks import task

from ownway.kit.limits import allow
from ownway.meetings import actions, queries
from ownway.record.actors import SYSTEM

HOUR = 3600


@task()
def look_after_diary() -> None:
    """Make the weeks ahead of each set day, once an hour however often it is asked."""
    if not allow("meetings.weeks", "", most=1, seconds=HOUR):
        return
    for member, colleague in queries.parted():
        actions.end_together(by=SYSTEM, member=member, colleague=colleague)
    for rhythm in queries.open_rhythms():
        actions.make_weeks(by=SYSTEM, rhythm=rhythm)


DUE = [look_after_diary]
