"""By when somebody answers, in working days. No clock, no database."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

#: Where a place has not said when it is open.
USUAL: Mapping[int, time] = dict.fromkeys(range(5), time(17))
_LONGEST = 366


def by_when(
    now: datetime, days: int, closes: Mapping[int, time], closed: Collection[date], zone: tzinfo
) -> datetime:
    """Closing time on the ``days``-th working day after today.

    Args:
        closes: weekday (0 is Monday) to when the place closes on it.
        closed: days on which nobody is there.
    """
    hours, day, left = closes or USUAL, now.astimezone(zone).date(), max(days, 1)
    for _passing in range(_LONGEST):
        day += timedelta(days=1)
        left -= day.weekday() in hours and day not in closed
        if not left:
            break
    return datetime.combine(day, hours.get(day.weekday(), time(17)), zone)
