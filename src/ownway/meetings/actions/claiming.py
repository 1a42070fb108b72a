"""Claims of time, for people and rooms: taken together or not at all (trust.md, P4)."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from ownway.access.errors import NotYours
from ownway.meetings.models import Claim, Entry, How, Meeting, Room
from ownway.meetings.quarters import quarters

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotFree(Exception):
    """Somebody, or the room, has something else at that time. What it is stays theirs."""

    def __init__(self, who: "list[Person]", room: Room | None = None) -> None:
        super().__init__("Not everybody is free at that time.")
        self.who = who
        self.room = room


def both(meeting: Meeting) -> "list[Person]":
    """The two who meet; one, where earlier records name a colleague nobody here knows."""
    return [one for one in (meeting.member, meeting.colleague) if one is not None]


def hold_diaries(people: "Iterable[Person]") -> None:
    """Let nobody else write into these diaries until this transaction ends.

    Always in the same order and before anything is written, so that two cannot wait for each
    other. The constraint on :class:`Claim` holds without it; this keeps the refusal kind.
    """
    keys = {person.pk for person in people}
    persons: Any = Meeting._meta.get_field("member").related_model
    rows = persons._base_manager.filter(pk__in=keys).order_by("pk")
    list(rows.select_for_update(no_key=True).values_list("pk"))


def hold_room(room: Room | None) -> None:
    """Let nobody else give this room until this transaction ends. Always after the diaries.

    Raises:
        NotYours: it is no longer used.
    """
    if room is None:
        return
    rows = Room.objects.filter(pk=room.pk, retired=None)
    if not list(rows.select_for_update(no_key=True).values_list("pk")):
        raise NotYours


def claim_meeting(meeting: Meeting) -> None:
    """Write a new meeting down, with the time of both, of getting there, and of the room.

    Raises:
        NotFree: something of it is taken; nothing is written.
    """
    minutes, before, after = meeting.minutes or 0, meeting.travel_before, meeting.travel_after
    there = quarters(meeting.starts, minutes)
    away = quarters(meeting.starts - timedelta(minutes=before), before + minutes + after)
    times = dict.fromkeys(both(meeting), there)
    if meeting.colleague is not None:
        times[meeting.colleague] = away
    if meeting.how == How.VISIT:
        times[meeting.member] = away
    _claim(meeting, times, meeting.room, there)


def claim_entry(entry: Entry, people: "Iterable[Person]") -> None:
    """Write a new entry down, with the time of everybody in it and of the room.

    Raises:
        NotFree: something of it is taken; nothing is written.
    """
    wanted = quarters(entry.starts, entry.minutes)
    # At a desk one does one's work, and meets: the desk is taken, and nobody's time.
    _claim(entry, {} if entry.kind == "desk" else dict.fromkeys(people, wanted), entry.room, wanted)


def _claim(
    row: Meeting | Entry, times: "dict[Person, range]", room: Room | None, while_there: range
) -> None:
    hold_diaries(times)
    hold_room(room)
    busy = [one for one, wanted in times.items() if _taken(wanted, person=one)]
    full = room is not None and _taken(while_there, room=room)
    if busy or full:
        raise NotFree(busy, room if full else None)
    row.full_clean()
    row.save()
    on: dict[str, Any] = {"meeting" if isinstance(row, Meeting) else "entry": row}
    claims = [Claim(person=one, quarter=q, **on) for one, wanted in times.items() for q in wanted]
    if room is not None:
        claims += [Claim(room=room, quarter=quarter, **on) for quarter in while_there]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims)
    except IntegrityError:
        raise NotFree([]) from None


def _taken(wanted: range, **whose: Any) -> bool:
    return Claim.objects.filter(
        quarter__gte=wanted.start, quarter__lt=wanted.stop, **whose
    ).exists()
