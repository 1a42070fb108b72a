"""From when until when a reminder may go. No clock, no database."""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

DAY, HOURS = "day", "hours"
#: Later than this before it begins, a reminder is no help any more.
_LAST = {DAY: timedelta(hours=3), HOURS: timedelta(minutes=10)}
_BEFORE_QUIET = timedelta(minutes=15)


def span(
    kind: str, starts: datetime, quiet_from: time | None, quiet_until: time | None
) -> tuple[datetime, datetime]:
    """The first and the last moment for one reminder.

    The day before is the same time on the clock. Where that is within somebody's quiet hours, it goes
    after them; where after them is too late, a little before they begin.
    """
    starts = starts.astimezone(UTC)  # two hours are two hours, whatever the clock shows
    last = starts - _LAST[kind]
    first = _a_day_before(starts) if kind == DAY else starts - timedelta(hours=2)
    began = _quiet_since(first, quiet_from, quiet_until)
    if began is None or quiet_until is None:
        return first, last
    ended = _next(began, quiet_until)
    return (ended, last) if ended < last else (began.astimezone(UTC) - _BEFORE_QUIET, last)


def _a_day_before(starts: datetime) -> datetime:
    local = timezone.localtime(starts).replace(tzinfo=None)
    return timezone.make_aware(local - timedelta(days=1))


def _quiet_since(moment: datetime, begins: time | None, ends: time | None) -> datetime | None:
    """When the quiet hours began that ``moment`` lies in; None where it does not."""
    if begins is None or ends is None or begins == ends:
        return None
    for days in (0, 1):
        day = timezone.localdate(moment) - timedelta(days=days)
        began = timezone.make_aware(datetime.combine(day, begins))
        if began <= moment < _next(began, ends):
            return began
    return None


def _next(began: datetime, ends: time) -> datetime:
    """When what began then is over: the next time that the clock shows ``ends``."""
    day = timezone.localdate(began)
    if ends <= timezone.localtime(began).time():
        day += timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, ends))
