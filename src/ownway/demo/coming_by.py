"""Lets the many others come, meet somebody for a while, note what has grown, and go their ways."""

from collections import Counter
from datetime import date, datetime
from typing import Any

from ownway.demo.days import MON, THU, WED, ago, at
from ownway.demo.neighbours import ALSO_IN, NEIGHBOURS
from ownway.journey import actions as journey
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.bonds import BondKind
from ownway.people.actions.persons import Way
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome import actions as welcome

#: Weekday and first hour on which each of them keeps time for a first chat and what follows.
COLLEAGUES = {"bronwen": (WED, 13), "kwabena": (THU, 11), "tobias": (WED, 10), "hester": (MON, 10)}
LEAVES = ("hazel", "willow", "rowan", "quince", "damson")
PEERS = ("Bronwen", "Kwabena")
#: A first chat, and once more.
MET_AFTER = (0, 3)


def tell(cast: dict[str, Any], projects: dict[str, Any], today: date) -> None:
    """Write each of them down, let them meet, note with them what has grown, and part again."""
    taken: Counter[tuple[str, int]] = Counter()
    for number, (called, project, colleague, weeks, grown, here) in enumerate(NEIGHBOURS):
        by = cast["ishaan" if project == "barrow" else "maren"]
        person = people.add_person(
            by=by,
            called=called,
            told=True,
            ways=[Way("come_in")],
            leaf=LEAVES[number % len(LEAVES)],
        )
        for name in filter(None, (project, ALSO_IN.get(called))):
            _join(cast, person, projects[name], at(ago(today, weeks, MON), 10))
        bond = _meet(by, person, cast[colleague], _times(today, colleague, weeks, taken))
        for kind, ago_weeks in _pairs(grown):
            journey.add_outcome_with(
                by=by,
                person=person,
                kind=kind.removeprefix("-"),
                day=ago(today, ago_weeks),
                counted=not kind.startswith("-"),
            )
        if here:
            for written in known.written_with_at(person):
                people.look_at_written_with(by=cast[colleague], written=written)
            people.end_bond(by=person, bond=bond)
        else:
            welcome.leave(by=person)


def _join(cast: dict[str, Any], person: Any, project: Any, since: Any) -> None:
    teams.give_role(by=cast["maren"], person=person, project=project, role=Role.MEMBER, since=since)


def _times(
    today: date, colleague: str, weeks: int, taken: "Counter[tuple[str, int]]"
) -> list[datetime]:
    """When the two meet: one hour after another where several come in the same week."""
    day, first = COLLEAGUES[colleague]
    times = []
    for week in [weeks - later for later in MET_AFTER if weeks > later]:
        times.append(at(ago(today, week, day), first + taken[colleague, week]))
        taken[colleague, week] += 1
    return times


def _meet(by: Any, person: Any, colleague: Any, times: list[Any]) -> Any:
    """Both say yes, and meet a few times."""
    kind = BondKind.PEER if colleague.called in PEERS else BondKind.ADVISER
    bond = people.propose_bond(
        by=by, member=person, supporter=colleague, kind=kind, since=min(times)
    )
    people.confirm_bond(by=colleague, bond=bond)
    people.confirm_bond(by=person, bond=bond)
    for number, starts in enumerate(times):
        meetings.write_down(
            by=colleague,
            member=person,
            colleague=colleague,
            starts=starts,
            minutes=45,
            how="here",
            what="met",
            first_chat=number == 0,
        )
    return bond


def _pairs(grown: str) -> list[tuple[str, int]]:
    pairs = [one.split() for one in grown.split(", ") if one]
    return [(kind, int(weeks)) for kind, weeks in pairs]
