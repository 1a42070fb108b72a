"""Days of the demo, counted from today: forward for what is arranged, back for what has been."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

MON, TUE, WED, THU, FRI = range(5)
#: Month and day on which nobody meets anybody here.
CLOSED = {(12, 25), (12, 26), (1, 1)}


def weekday(today: date, number: int, *, hour: int, minute: int = 0) -> datetime:
    """A time on the ``number``-th day from Monday to Friday after ``today``."""
    day = today
    while number:
        day += timedelta(days=1)
        number -= is_open(day)
    return at(day, hour, minute)


def weekday_before(today: date, number: int, *, hour: int) -> datetime:
    """A time on the ``number``-th day from Monday to Friday before ``today``."""
    day = today
    while number:
        day -= timedelta(days=1)
        number -= is_open(day)
    return at(day, hour)


def ago(today: date, weeks: int, weekday: int = WED) -> date:
    """That day of the week, so many weeks before this one; the day before where it is closed.

    ``weeks`` is 1 or more, so it is always over.
    """
    day = today - timedelta(days=today.weekday()) + timedelta(days=weekday, weeks=-weeks)
    while not is_open(day):
        day -= timedelta(days=1)
    return day


def is_open(day: date) -> bool:
    """Is it a day on which people meet?"""
    return day.weekday() < 5 and (day.month, day.day) not in CLOSED


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A time on a day, on the clock here."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))
