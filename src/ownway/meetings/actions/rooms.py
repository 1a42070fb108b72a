"""The rooms and desks of a place: what there is, and what somebody would want to know of each."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.meetings import verbs
from ownway.meetings.models import Room
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams.rules import RUN_PLACE

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def add_room(
    *,
    by: Actor,
    kind: str,
    name: str,
    where: str = "",
    privacy: str = "private",
    access: str = "",
    seats: int = 2,
) -> Room:
    """A room or a desk that can be claimed from now on."""
    if by is not SYSTEM:
        check(by, RUN_PLACE)
    room = Room(kind=kind, name=name, where=where, privacy=privacy, access=access, seats=seats)
    room.full_clean()
    room.save()
    write(verbs.ADDED_ROOM, by=by, on=room)
    return room


@transaction.atomic
def change_room(
    *,
    by: "Person",
    room: Room,
    kind: str,
    name: str,
    where: str,
    privacy: str,
    access: str,
    seats: int,
) -> None:
    """What it is called and what one wants to know of it. What is arranged there stays."""
    check(by, RUN_PLACE)
    room.kind, room.name, room.where = kind, name, where
    room.privacy, room.access, room.seats = privacy, access, seats
    room.full_clean()
    room.save()
    write(verbs.CHANGED_ROOM, by=by, on=room)


@transaction.atomic
def retire_room(*, by: "Person", room: Room) -> None:
    """It is not given any more, or (the other way round) it is given again. What is arranged stays."""
    check(by, RUN_PLACE)
    room.retired = None if room.retired else timezone.now()
    room.save(update_fields=["retired"])
    write(verbs.RETIRED_ROOM, by=by, on=room, fields=["retired"])
