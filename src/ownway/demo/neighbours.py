"""More people of the three projects, without an account, in few words each.

They came, met somebody for a while, and most of them stay welcome without meeting anybody just now.
"""

from datetime import date
from typing import Any

from ownway.demo.days import MON, THU, WED, ago, at
from ownway.journey import actions as journey
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.bonds import BondKind
from ownway.people.actions.persons import Way
from ownway.teams import actions as teams
from ownway.teams.roles import Role

#: Weekday and first hour on which each of them keeps time for a first chat and what follows.
COLLEAGUES = {"bronwen": (WED, 13), "kwabena": (THU, 10), "tobias": (WED, 10), "hester": (MON, 10)}
PEERS = ("Bronwen", "Kwabena")
#: A first chat, then about once in three weeks.
MET_AFTER = (0, 2, 5)

#: Called, project, whom they met, weeks since they came, what has grown: kind and how many weeks ago.
#: A kind that begins with "-" they keep out of the figures.
NEIGHBOURS: tuple[tuple[str, str, str, int, str], ...] = (
    ("Anneke", "alongside", "bronwen", 51, "volunteering 40, in_myself 22"),
    ("Baraka", "openings", "tobias", 50, "education 38"),
    ("Ceridwen", "alongside", "hester", 49, "health 33"),
    ("Dashiell", "barrow", "kwabena", 48, "employment 44"),
    ("Elspeth", "openings", "tobias", 47, "training 35, employment 12"),
    ("Folarin", "barrow", "kwabena", 46, "employment 41, -in_myself 20"),
    ("Giselle", "alongside", "bronwen", 45, "out_in_the_world 30"),
    ("Hamza", "openings", "tobias", 44, "education 33"),
    ("Ines", "alongside", "hester", 43, "volunteering 31"),
    ("Jarek", "barrow", "kwabena", 42, "training 30"),
    ("Keziah", "openings", "tobias", 41, "education 29, volunteering 8"),
    ("Lorcan", "alongside", "bronwen", 39, "in_myself 28"),
    ("Maeve", "alongside", "hester", 38, "home 25"),
    ("Nikolai", "openings", "tobias", 37, "employment 22"),
    ("Oonagh", "alongside", "bronwen", 36, "volunteering 24"),
    ("Pranav", "openings", "tobias", 35, "education 23"),
    ("Quentin", "barrow", "kwabena", 34, ""),
    ("Rosalind", "alongside", "hester", 33, "advice 21, money 15"),
    ("Soren", "openings", "tobias", 31, "training 18"),
    ("Tabitha", "alongside", "bronwen", 30, "out_in_the_world 16"),
    ("Umar", "openings", "tobias", 29, "education 17, training 7"),
    ("Verity", "alongside", "hester", 28, "in_myself 15"),
    ("Wolfram", "barrow", "kwabena", 27, "employment 19"),
    ("Xanthe", "alongside", "bronwen", 25, "-health 12"),
    ("Yannick", "openings", "tobias", 24, "education 10"),
    ("Zelda", "alongside", "hester", 23, "volunteering 11"),
    ("Aurelio", "openings", "tobias", 21, "training 9"),
    ("Bettina", "alongside", "bronwen", 20, "out_in_the_world 6"),
    ("Cosmo", "barrow", "kwabena", 19, "employment 13"),
    ("Delphine", "alongside", "hester", 17, "in_myself 7"),
    ("Emrys", "openings", "tobias", 16, "education 6"),
    ("Fatou", "alongside", "bronwen", 14, "volunteering 3"),
    ("Gunnar", "barrow", "kwabena", 12, ""),
    ("Hyacinth", "alongside", "hester", 9, "in_myself 2"),
)  # fmt: skip

#: Here in two projects, and counted once.
ALSO_IN = {"Folarin": "alongside", "Elspeth": "alongside", "Umar": "barrow"}


def tell(cast: dict[str, Any], projects: dict[str, Any], today: date) -> None:
    """Write each of them down, let them meet, note with them what has grown, and part again."""
    order = dict.fromkeys(COLLEAGUES, 0)
    for called, project, colleague, weeks, grown in NEIGHBOURS:
        by = cast["ishaan" if project == "barrow" else "maren"]
        person = people.add_person(by=by, called=called, told=True, ways=[Way("come_in")])
        for name in filter(None, (project, ALSO_IN.get(called))):
            _join(cast, person, projects[name], at(ago(today, weeks, MON), 10))
        hour = COLLEAGUES[colleague][1] + order[colleague] % 3
        order[colleague] += 1
        bond = _meet(by, person, cast[colleague], _times(today, colleague, weeks, hour))
        for kind, ago_weeks in _pairs(grown):
            journey.add_outcome_with(
                by=by,
                person=person,
                kind=kind.removeprefix("-"),
                day=ago(today, ago_weeks),
                counted=not kind.startswith("-"),
            )
        for written in known.written_with_at(person):
            people.look_at_written_with(by=cast[colleague], written=written)
        people.end_bond(by=person, bond=bond)


def _join(cast: dict[str, Any], person: Any, project: Any, since: Any) -> None:
    teams.give_role(by=cast["maren"], person=person, project=project, role=Role.MEMBER, since=since)


def _times(today: date, colleague: str, weeks: int, hour: int) -> list[Any]:
    day = COLLEAGUES[colleague][0]
    return [at(ago(today, weeks - later, day), hour) for later in MET_AFTER if weeks > later]


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
