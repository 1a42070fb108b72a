"""What the diary wants now and then: the weeks ahead, and no time kept for two who do not meet."""

from django.utils import timezone
from django_tasks import task

from ownway.kit.limits import allow
from ownway.meetings import actions, queries
from ownway.meetings.actions import reminding
from ownway.meetings.queries.reminding import to_remind
from ownway.people.actions.telling import not_before
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


@task()
def remind() -> None:
    """Write the reminders that may go now.

    None waits in the outbox for the end of quiet hours: what was called off meanwhile would still
    be reminded of.
    """
    now = timezone.now()
    for meeting, person, kind, saying in list(to_remind(now)):
        if not_before(person, now) == now:
            reminding.remind(by=SYSTEM, meeting=meeting, person=person, kind=kind, saying=saying)


DUE = [look_after_diary, remind]
