"""When somebody answers: a promise worked out from opening hours. No clock, no database."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

#: weekday (0 is Monday), from, until, as the clocks of the place show it
Hours = tuple[int, time, time]
Span = tuple[datetime, datetime]

#: A place that opens on no day for so long gives no promise.
_A_YEAR = timedelta(days=366)


class NeverOpen(ValueError):
    """There is no opening time for a whole year, so nothing can be promised."""


def promised_by(
    now: datetime,
    hours: Iterable[Hours],
    closed_days: Iterable[date],
    promise_hours: int,
    zone: tzinfo,
) -> datetime:
    """The moment by which somebody will have answered a hello that came at ``now``.

    Only time in which somebody is there counts. The answer is rounded up to a whole hour on the
    clock, but never past closing time, because that is how people say it: "by 3 o'clock".
    Counted in real time, so that an hour is an hour when the clocks change.

    Raises:
        NeverOpen: nobody is there on any day of a whole year.
    """
    left = timedelta(hours=promise_hours)
    for opens, closes in _open_spans(now.astimezone(UTC), list(hours), set(closed_days), zone):
        if left <= closes - opens:
            return min(_whole_hour(opens + left, zone), closes)
        left -= closes - opens
    raise NeverOpen


def open_time(
    start: datetime,
    end: datetime,
    hours: Iterable[Hours],
    closed_days: Iterable[date],
    zone: tzinfo,
) -> timedelta:
    """How much opening time lies between two moments."""
    total = timedelta()
    for opens, closes in _open_spans(start.astimezone(UTC), list(hours), set(closed_days), zone):
        if opens >= end:
            break
        total += min(closes, end) - opens
    return total


def _open_spans(
    now: datetime, hours: list[Hours], closed: set[date], zone: tzinfo
) -> Iterator[Span]:
    """The stretches from ``now`` on in which somebody is there, in order, none twice."""
    until = now
    day = last_open = now.astimezone(zone).date()
    while day - last_open <= _A_YEAR:
        todays = [h for h in hours if h[0] == day.weekday() and day not in closed]
        for opens, closes in sorted(_span(day, h, zone) for h in todays):
            begins = max(opens, until)
            if begins < closes:
                yield begins, closes
                until, last_open = closes, day
        day += timedelta(days=1)


def _span(day: date, hours: Hours, zone: tzinfo) -> Span:
    _weekday, opens, closes = hours
    return (
        datetime.combine(day, opens, zone).astimezone(UTC),
        datetime.combine(day, closes, zone).astimezone(UTC),
    )


def _whole_hour(moment: datetime, zone: tzinfo) -> datetime:
    """Up to the next whole hour on the wall clock (some zones are half an hour off)."""
    local = moment.astimezone(zone)
    past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return moment if not past else moment + timedelta(hours=1) - past
