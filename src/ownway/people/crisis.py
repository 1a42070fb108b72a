"""What somebody wrote to be read in an emergency: opened with their contacts, and nothing else.

A room hands it over in ``ROOM/crisis.py`` (found by itself when the application starts):

    @read_in_emergency
    def pages(person: Person) -> list[Crisis]: …
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Crisis:
    """One page of it: its name, and ``{"heading": …, "words": …}`` each."""

    name: str
    sections: list[dict[str, str]]


Reading = Callable[[Any], list[Crisis]]
_readings: list[Reading] = []


def read_in_emergency(reading: Reading) -> Reading:
    """Decorator: have this opened in an emergency. Only what was written to be opened then."""
    _readings.append(reading)
    return reading


def pages_of(person: Any) -> list[Crisis]:
    """Every page ``person`` wrote for it. Asked for by one action alone, behind its rule."""
    return [page for reading in _readings for page in reading(person)]
