"""Fills an empty demo: who is here, who meets whom, what they would like. Only through actions.

Days are counted from today, so the demo is as fresh next year as it is now. The story is that this
place kept its diary on paper for a year and has just written it down in here: who came when, who met
and what has grown carry their own days. The record is never dated back: it says what was done in
here, in order, while the demo was being filled.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from ownway.demo import (
    coming_by,
    companions,
    diary,
    earlier,
    getting_together,
    growing,
    hellos,
    inquiry,
    meeting_up,
    neighbours,
    own_space,
    place,
    players,
    wishes,
)
from ownway.demo.days import MON, ago, at
from ownway.demo.rhythms import ENDED
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.bonds import BondKind
from ownway.people.actions.persons import Way
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome import actions as welcome

Cast = dict[str, Any]

#: Person, project, role, answers hellos. The first line starts the place off.
STAFF: tuple[tuple[str, str, Role, bool], ...] = (
    ("maren", "alongside", Role.COORDINATOR, True),
    ("maren", "openings", Role.COORDINATOR, False),
    ("ishaan", "barrow", Role.COORDINATOR, False),
    ("tobias", "openings", Role.ADVISER, False),
    ("tobias", "alongside", Role.ADVISER, True),
    ("hester", "alongside", Role.ADVISER, True),
    ("bronwen", "alongside", Role.PEER, True),
    ("kwabena", "alongside", Role.PEER, False),
    ("kwabena", "barrow", Role.PEER, False),
    ("ottilie", "alongside", Role.PEER, False),
    ("femi", "alongside", Role.PEER, False),
    ("desmond", "alongside", Role.PEER, False),
    ("roshni", "alongside", Role.PEER, False),
    ("winifred", "alongside", Role.COMMISSIONER, False),
    ("bronwen", "alongside", Role.INQUIRY, False),
    ("tobias", "alongside", Role.INQUIRY, False),
)

#: Those who have no account: paper and phone are as good.
ON_PAPER = {"dorota": "Dorota", "leonie": "Leonie", "rhodri": "Rhodri", "piet": "Piet",
            "priya": "Priya", "ottilie": "Ottilie", "desmond": "Desmond"}  # fmt: skip

ON_PAPER_LEAVES = {"dorota": "damson", "leonie": "willow", "rhodri": "hazel", "piet": "quince",
                   "priya": "rowan", "ottilie": "damson", "desmond": "hazel"}  # fmt: skip

#: Member, project, and how many weeks ago that began. Sol came as a member and does more now.
MEMBERS: tuple[tuple[str, str, Role, int], ...] = (
    ("wilf", "alongside", Role.MEMBER, 50),
    ("nasreen", "openings", Role.MEMBER, 46),
    ("curtis", "barrow", Role.MEMBER, 42),
    ("curtis", "alongside", Role.MEMBER, 44),
    ("mostyn", "alongside", Role.MEMBER, 30),
    ("yasmin", "alongside", Role.MEMBER, 1),
    ("sol", "openings", Role.MEMBER, 51),
    ("sol", "alongside", Role.VOLUNTEER, 43),
    ("sol", "alongside", Role.INQUIRY, 20),
    ("dorota", "alongside", Role.MEMBER, 51),
    ("leonie", "alongside", Role.MEMBER, 38),
    ("rhodri", "barrow", Role.MEMBER, 40),
    ("piet", "openings", Role.MEMBER, 30),
    ("priya", "openings", Role.MEMBER, 48),
)
#: Those who began the place were here before that.
BEGAN = 120

#: Numbers from the ranges that Ofcom keeps for stories; no such phone rings.
WAYS: dict[str, tuple[Way, ...]] = {
    "wilf": (Way("text", "07700 900118", name_to_use="Wilf", good_times="After eleven"),),
    "nasreen": (
        Way("email", "nasreen@example.org"),
        Way("text", "07700 900131", good_times="Not on Fridays"),
    ),
    "curtis": (Way("text", "07700 900142"),),
    "mostyn": (
        Way("phone", "01632 960 152", may_leave_message=True, name_to_use="a friend from the band"),
    ),
    "yasmin": (Way("email", "yasmin@example.org"),),
    "sol": (Way("text", "07700 900165"), Way("come_in", good_times="Most mornings")),
    "dorota": (
        Way(
            "letter",
            "Flat 2, 18 Chandler’s Row",
            name_to_use="D.",
            good_times="Plain envelope, please",
        ),
    ),
    "leonie": (Way("phone", "01632 960 171", good_times="Not before half past nine"),),
    "rhodri": (Way("someone", "His sister Carys, 01632 960 174"),),
    "piet": (Way("come_in", good_times="Tuesdays, when the café is open"),),
    "priya": (Way("phone", "01632 960 179"),),
}

#: Member, supporter, kind, who suggested it, how many weeks ago. The last is new: Sol is asked
#: whether Bronwen may read what was shared with the team.
BONDS: tuple[tuple[str, str, str, str, int], ...] = (
    ("wilf", "bronwen", "peer", "maren", 50),
    ("nasreen", "tobias", "adviser", "maren", 46),
    ("curtis", "kwabena", "peer", "maren", 44),
    ("dorota", "kwabena", "peer", "maren", 51),
    ("mostyn", "bronwen", "peer", "maren", 30),
    ("leonie", "hester", "adviser", "maren", 38),
    ("sol", "tobias", "adviser", "maren", 51),
    ("rhodri", "kwabena", "peer", "ishaan", 40),
    ("piet", "tobias", "adviser", "maren", 30),
    ("priya", "tobias", "adviser", "maren", 48),
    ("sol", "bronwen", "peer", "maren", 0),
)


def tell(today: date, say: Callable[[str], object]) -> Cast:
    """Fill the demo from nothing; ``today`` is the day everything is counted from."""
    projects = place.build(today)
    cast = _people(projects, today)
    say("  three projects, four colleagues, six peer supporters")
    for *row, weeks in MEMBERS:
        _roles(cast, projects, [row], since=_monday(today, weeks))
    for key, ways in WAYS.items():
        by = cast[key] if cast[key].account else _coordinator_of(key, cast)
        people.set_ways(by=by, person=cast[key], ways=ways)
    _bonds(cast, today, BONDS[:-1])
    said = wishes.tell(cast)
    meeting_up.tell(cast, today)
    growing.tell(cast, said, today)
    _bonds(cast, today, BONDS[-1:])
    diary.tell(cast, today)
    companions.tell(cast, today)
    getting_together.tell(cast, projects, today)
    say("  a dozen members, whom they met in a year, what they would like and what has grown")
    coming_by.tell(cast, projects, today)
    own_space.keep(cast, today)
    say("  a few stories, books and trees, a card for a wallet, and somebody who listens")
    say(f"  {len(neighbours.NEIGHBOURS)} more who came by")
    earlier.tell(cast, projects, today)
    say("  a page of the book that was kept before, and who in it has not been told yet")
    inquiry.tell(cast, today)
    say("  an inquiry group, seven conversations with their themes and two trees, and a survey")
    hellos.tell(cast, today)
    say("  six hellos, three of them waiting")
    _paces(cast)
    return cast


def _monday(today: date, weeks: int) -> datetime | None:
    """The beginning of a week so many weeks ago; 0 is now."""
    return at(ago(today, weeks, MON), 9) if weeks else None


def _people(projects: dict[str, Any], today: date) -> Cast:
    """Everybody by their key. Maren began; she wrote the others down, with them."""
    cast: Cast = {}
    here = [player for player in players.PLAYERS if player.key != "effie"]  # she works elsewhere
    for player in sorted(here, key=lambda player: player.key != "maren"):
        person = people.add_person(
            by=cast.get("maren", SYSTEM), called=player.called, told=True, leaf=player.leaf
        )
        cast[player.key] = person
        if player.key == "maren":
            _roles(cast, projects, STAFF[:1], by=SYSTEM, since=_monday(today, BEGAN))
        people.add_account(by=person, person=person, email=player.email)
    for key, called in ON_PAPER.items():
        cast[key] = people.add_person(
            by=cast["maren"], called=called, told=True, leaf=ON_PAPER_LEAVES[key]
        )
    _roles(cast, projects, STAFF[1:], since=_monday(today, BEGAN))
    teams.change_site(
        by=cast["maren"],
        on_call=cast["maren"],
        delay_approver=cast["ishaan"],
        introduces=cast["maren"],
    )
    return cast


def _roles(
    cast: Cast, projects: dict[str, Any], rows: Any, *, since: datetime | None, by: Any = None
) -> None:
    for key, project, role, *answers in rows:
        teams.give_role(
            by=by or cast["maren"],
            person=cast[key],
            project=projects[project],
            role=role,
            answers=any(answers),
            since=since,
        )


def _coordinator_of(key: str, cast: Cast) -> Any:
    barrow = {"barrow"} == {project for who, project, *_ in MEMBERS if who == key}
    return cast["ishaan" if barrow else "maren"]


def _bonds(cast: Cast, today: date, rows: Any) -> None:
    """Suggested by a coordinator, said yes to by both."""
    for member, supporter, kind, by, weeks in rows:
        bond = people.propose_bond(
            by=cast[by],
            member=cast[member],
            supporter=cast[supporter],
            kind=BondKind(kind),
            since=_monday(today, weeks),
        )
        people.confirm_bond(by=cast[supporter], bond=bond)
        people.confirm_bond(by=cast[member], bond=bond)


def _paces(cast: Cast) -> None:
    """Two have met enough for now; Curtis takes a break; Priya has left. Any of them may come back."""
    for bond in [bond for key in ENDED for bond in known.bonds_of(cast[key])]:
        people.end_bond(by=bond.member, bond=bond)
    welcome.pause(by=cast["curtis"])
    welcome.leave(by=cast["priya"])
