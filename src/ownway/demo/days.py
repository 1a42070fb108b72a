"""Days of the demo, counted from today."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone


def weekday(today: date, number: int, *, hour: int, minute: int = 0) -> datetime:
    """A time on the ``number``-th day from Monday to Friday after ``today``."""
    day = today
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))
