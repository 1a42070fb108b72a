"""On which days a rhythm falls. No clock, no database."""

from collections.abc import Iterator
from datetime import date, timedelta


def days(first: date, every: int, after: date | None, until: date) -> Iterator[date]:
    """Each day of "the same day each week" (or every other) later than ``after``, up to ``until``."""
    step = timedelta(weeks=every)
    day = first
    if after is not None and after >= first:
        day = first + step * ((after - first) // step + 1)
    while day <= until:
        yield day
        day += step
