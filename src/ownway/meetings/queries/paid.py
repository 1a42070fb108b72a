"""A colleague's week as paid time: what is arranged, and what fell through and stays paid."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from ownway.access import queries as access
from ownway.meetings.models import Afterwards, Entry, EntryKind, Meeting, State, Whose
from ownway.meetings.queries.meetings import week_of
from ownway.meetings.rules import SEE_ENTRY
from ownway.peers import queries as peers


@dataclass(frozen=True)
class Paid:
    """One line of a week. A meeting, or something else in one's diary."""

    starts: datetime
    #: Paid minutes without travel; of what our side called off, none.
    minutes: int
    travel: int = 0
    meeting: Meeting | None = None
    entry: Entry | None = None
    #: It did not take place, and its time stays paid.
    kept: bool = False
    #: The member said so first: "Lee can't come".
    they_cannot: bool = False
    #: What was taken on instead, done or still to do.
    taking: Any = None
    #: It is in their log.
    logged: bool = False

    @property
    def ends(self) -> datetime:
        """When it is over, or would have been."""
        of = self.meeting or self.entry
        return self.starts + timedelta(minutes=(of.minutes or 0) if of else self.minutes)


def paid_week(person: Any, begins: datetime, ends: datetime) -> list[Paid]:
    """What ``person`` is paid for between two moments, in order."""
    meetings = week_of(person, begins, ends)
    said = _said(one for one in meetings if one.state in (State.OFF, State.MISSED))
    taken = peers.takings_for(person, meetings)
    lines = [_line(one, said.get(one.pk, []), taken.get(one.pk)) for one in meetings]
    entries = (
        access.reach(person, SEE_ENTRY)
        .filter(off=None, starts__gte=begins, starts__lt=ends, kind__in=_PAID)
        .filter(people__person=person)
        .select_related("room")
    )
    lines += [Paid(one.starts, one.minutes, entry=one) for one in entries]
    lines = _with_log(person, lines, begins, ends)
    return sorted(lines, key=lambda one: (one.starts, one.minutes))


_PAID = (EntryKind.TEAM, EntryKind.WORK)


def _line(one: Meeting, words: list[Afterwards], taking: Any) -> Paid:
    fell = one.state in (State.OFF, State.MISSED)
    whose = next((row.whose for row in reversed(words) if row.whose), "")
    went = one.state != State.OFF
    kept = fell and (went or whose != Whose.OURS)
    return Paid(
        starts=one.starts,
        minutes=(one.minutes or 0) if kept or not fell else 0,
        travel=one.travel_before + one.travel_after if went else 0,
        meeting=one,
        kept=kept,
        they_cannot=bool(words) and (words[0].by_id == one.member_id or whose == Whose.MEMBER),
        taking=taking,
    )


def _with_log(person: Any, lines: list[Paid], begins: datetime, ends: datetime) -> list[Paid]:
    """Mark what is in the log: by its meeting, by ready work done instead, or by that time itself."""
    meetings = [one.meeting for one in lines if one.meeting]
    logged, done = peers.logged_for(person, meetings), peers.done_for(person, meetings)
    rows = [row for row in peers.log_of(person, begins, ends) if row.taking is None]

    def is_logged(line: Paid) -> bool:
        if line.meeting and (
            line.meeting.pk in logged or done.get(line.meeting.pk, 0) >= line.minutes
        ):
            return True
        return any(row.starts < line.ends and row.ends > line.starts for row in rows)

    return [replace(line, logged=is_logged(line)) for line in lines]


def _said(meetings: Iterable[Meeting]) -> dict[Any, list[Afterwards]]:
    found: dict[Any, list[Afterwards]] = {}
    rows = Afterwards.objects.filter(meeting__in=[one.pk for one in meetings])
    for row in rows.order_by("created", "id"):
        found.setdefault(row.meeting_id, []).append(row)
    return found
