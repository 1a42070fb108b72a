"""How long people wait for a first answer. No clock, no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from statistics import median


@dataclass(frozen=True)
class Waits:
    """The time to a first answer, over some hellos."""

    answered: int
    median: timedelta
    longest: timedelta


def waits(spans: Iterable[timedelta]) -> Waits | None:
    """Half of them waited no longer than the median. None where nobody was answered yet."""
    seconds = sorted(max(0.0, span.total_seconds()) for span in spans)
    if not seconds:
        return None
    return Waits(len(seconds), timedelta(seconds=median(seconds)), timedelta(seconds=seconds[-1]))
