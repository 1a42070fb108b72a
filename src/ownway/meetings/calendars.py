"""A diary as iCalendar (RFC 5545). Moments are written in UTC, so no table of clock changes is needed.
Rows in, bytes out; no clock, no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

#: Calendars come back about as often as this.
EVERY = timedelta(hours=1)


@dataclass(frozen=True)
class Shown:
    """Something in a diary, with as much as is to be said of it."""

    uid: str
    begins: datetime
    ends: datetime
    says: str
    where: str = ""
    sequence: int = 0
    changed: datetime | None = None
    #: It does not happen, or not then. A calendar that had it takes it out.
    off: bool = False


def calendar(shown: Iterable[Shown], *, name: str) -> bytes:
    """The whole file. Who made it and what for is not said anywhere in it."""
    whole = Calendar()
    whole.add("prodid", "-//Diary//EN")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", name)
    whole.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    for one in shown:
        whole.add_component(_event(one))
    return bytes(whole.to_ical())


def _event(one: Shown) -> Event:
    event = Event()
    changed = (one.changed or one.begins).astimezone(UTC)
    event.add("uid", one.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", one.sequence)
    event.add("dtstart", one.begins.astimezone(UTC))
    event.add("dtend", one.ends.astimezone(UTC))
    event.add("summary", one.says)
    event.add("class", "PRIVATE")
    if one.off:
        event.add("status", "CANCELLED")
    if one.where:
        event.add("location", one.where)
    return event
