"""Diaries of people, teams and rooms. One's own says what it is; of another's only "not free" is read,
and what is read for that is the claims of time alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, Min, OuterRef
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings.models import Claim, Entry, Meeting, Rhythm, Room, State
from ownway.meetings.quarters import begins, quarters
from ownway.meetings.rhythm_days import days
from ownway.meetings.rules import (
    KEEP_DIARY,
    SEE_ENTRY,
    SEE_MEETING,
    SEE_RHYTHM,
    SEE_TEAM_DIARY,
)
from ownway.people import queries as people
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF


@dataclass(frozen=True)
class Block:
    """Some time that is not free. With neither meeting nor entry it says nothing else."""

    begins: datetime
    ends: datetime
    meeting: Meeting | None = None
    entry: Entry | None = None


@dataclass(frozen=True)
class Line:
    """Somebody or a room, and what is not free there."""

    of: Any
    blocks: list[Block]


def own_diary(person: Any, begins: datetime, ends: datetime) -> list[Block]:
    """One's own, in order, with what it is; the time to get there stands in each block."""
    meetings = (
        access.reach(person, SEE_MEETING)
        .filter(brought_in=False, starts__gte=begins, starts__lt=ends)
        .exclude(state__in=[State.MOVED, State.OFF])
        .select_related("member", "colleague", "room")
    )
    entries = (
        access.reach(person, SEE_ENTRY)
        .filter(off=None, starts__gte=begins, starts__lt=ends)
        .select_related("room", "by")
    )
    blocks = [Block(one.starts, one.ends, meeting=one) for one in meetings]
    blocks += [Block(one.starts, one.ends, entry=one) for one in entries]
    return sorted(blocks, key=lambda one: (one.begins, one.ends))


def team_diary(person: Any, project: Any, begins: datetime, ends: datetime) -> list[Line]:
    """Everybody who works in a project, by name, and when they are not free."""
    access.get(person, SEE_TEAM_DIARY, project.pk)
    team = {
        one.person_id: one.person
        for one in teams.team()
        if one.project_id == project.pk and one.role in STAFF
    }
    busy = _busy("person", team, begins, ends)
    return [Line(one, busy[one.pk]) for one in sorted(team.values(), key=_called)]


def room_diaries(person: Any, begins: datetime, ends: datetime) -> list[Line]:
    """Every room and desk, and when it is not free."""
    if not access.may(person, KEEP_DIARY):
        raise NotYours
    every = rooms(person)
    busy = _busy("room", [one.pk for one in every], begins, ends)
    return [Line(one, busy[one.pk]) for one in every]


def diary(person: Any, of: Any, begins: datetime, ends: datetime) -> list[Block]:
    """The diary of somebody or of a room: one's own in full, of another's only "not free".

    Raises:
        NotYours: neither a room nor a colleague whose team one is in.
    """
    if isinstance(of, Room):
        lines = room_diaries(person, begins, ends)
    elif of.pk == person.pk:
        return own_diary(person, begins, ends)
    else:
        shared = access.reach(person, SEE_TEAM_DIARY)
        lines = [line for one in shared for line in team_diary(person, one, begins, ends)]
    found = [line for line in lines if line.of.pk == of.pk]
    if not found:
        raise NotYours
    return found[0].blocks


def team_projects(person: Any) -> list[Any]:
    """The projects whose diary ``person`` sees, by name."""
    return sorted(access.reach(person, SEE_TEAM_DIARY), key=lambda one: one.name.casefold())


def rooms(person: Any) -> list[Room]:
    """Rooms and desks that can be had. What each is like is said on the pages of the place."""
    return list(Room.objects.filter(retired=None))


def all_rooms() -> list[Room]:
    """Every room and desk, those no longer used last."""
    return sorted(Room.objects.all(), key=lambda one: one.retired is not None)


def room(key: Any) -> Room:
    """One of them.

    Raises:
        NotYours: there is none.
    """
    found = Room.objects.filter(pk=key).first()
    if found is None:
        raise NotYours
    return found


def room_called(name: str) -> Room | None:
    """The room or desk of this name, in whatever letters."""
    return Room.objects.filter(name__iexact=name).first()


def free_rooms(person: Any, starts: datetime, minutes: int) -> list[Room]:
    """The rooms and desks that nobody has then."""
    wanted = quarters(starts, minutes)
    taken = Claim.objects.filter(
        room=OuterRef("pk"), quarter__gte=wanted.start, quarter__lt=wanted.stop
    )
    return list(Room.objects.filter(~Exists(taken), retired=None))


def colleagues_to_ask(person: Any) -> list[Any]:
    """Everybody else who keeps a diary here, by name: whom time with the team may be put down for."""
    team = {one.person_id: one.person for one in teams.team() if one.role in STAFF}
    return sorted((one for one in team.values() if one.pk != person.pk), key=_called)


def in_it(person: Any, entry: Entry) -> list[Any]:
    """Who is in an entry, by name."""
    access.get(person, SEE_ENTRY, entry.pk)
    return sorted((one.person for one in entry.people.select_related("person")), key=_called)


def rhythms(person: Any) -> list[Rhythm]:
    """The set days that go on."""
    return list(
        access.reach(person, SEE_RHYTHM)
        .filter(until=None)
        .select_related("member", "colleague", "room")
        .order_by("weekday", "at")
    )


@dataclass(frozen=True)
class Week:
    """One day on which a rhythm falls; without a meeting it was not free."""

    day: date
    meeting: Meeting | None


def weeks(person: Any, rhythm: Rhythm) -> list[Week]:
    """The weeks that are made, from today on, and those left out because somebody was not free."""
    access.get(person, SEE_RHYTHM, rhythm.pk)
    if rhythm.made_until is None:
        return []
    made = access.reach(person, SEE_MEETING).filter(rhythm=rhythm, starts__gte=_midnight())
    by_day = {timezone.localdate(one.starts): one for one in made}
    since = timezone.localdate(rhythm.created) - timedelta(days=1)
    from_today = max(since, timezone.localdate() - timedelta(days=1))
    return [
        Week(day, by_day.get(day))
        for day in days(rhythm.first, rhythm.every, from_today, rhythm.made_until)
    ]


def left_out(person: Any) -> list[tuple[Rhythm, date]]:
    """Weeks to come in which a set day was not free: another time can be arranged by hand."""
    found = [(one, week) for one in rhythms(person) for week in weeks(person, one)]
    return [(one, week.day) for one, week in found if week.meeting is None]


def open_rhythms() -> list[Rhythm]:
    """Every rhythm that goes on. For the program alone."""
    return list(Rhythm.objects.filter(until=None).select_related("member", "colleague"))


def parted() -> list[tuple[Any, Any]]:
    """Pairs who have something to come and do not meet any more. For the program alone."""
    bond = people.agreed_bonds().filter(member=OuterRef("member"), supporter=OuterRef("colleague"))
    coming = Meeting.objects.filter(
        ~Exists(bond), state=State.ARRANGED, tea=False, brought_in=False, starts__gt=timezone.now()
    ).select_related("member", "colleague")
    going_on = Rhythm.objects.filter(~Exists(bond), until=None)
    rows: list[Any] = [*coming, *going_on.select_related("member", "colleague")]
    return list(
        {(one.member_id, one.colleague_id): (one.member, one.colleague) for one in rows}.values()
    )


def _busy(
    kind: str, keys: Iterable[UUID], begins_: datetime, ends: datetime
) -> "defaultdict[UUID, list[Block]]":
    """When each of these people or rooms is not free, in one query."""
    wanted = quarters(begins_, int((ends - begins_).total_seconds() // 60))
    rows = (
        Claim.objects.filter(
            quarter__gte=wanted.start, quarter__lt=wanted.stop, **{f"{kind}__in": list(keys)}
        )
        .values_list(kind, "meeting", "entry")
        .annotate(first=Min("quarter"), last=Max("quarter"))
        .order_by("first")
    )
    found: defaultdict[UUID, list[Block]] = defaultdict(list)
    for key, _meeting, _entry, first, last in rows:
        block, before = Block(begins(first), begins(last + 1)), found[key]
        if before and before[-1].ends >= block.begins:  # one after the other is one time not free
            before[-1] = Block(before[-1].begins, max(before[-1].ends, block.ends))
        else:
            before.append(block)
    return found


def _midnight() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate(), time.min))


def _called(person: Any) -> str:
    return str(person.called.casefold())
