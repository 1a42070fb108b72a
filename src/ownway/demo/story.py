"""Fills an empty demo: who is here, who meets whom, what they would like. Only through actions.

Days are counted from today, so the demo is as fresh next year as it is now. Nothing is dated back:
what looks as if it happened before happened, in order, while the demo was being filled.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from ownway.demo import diary, hellos, place, players, wishes
from ownway.people import actions as people
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
    ("winifred", "alongside", Role.COMMISSIONER, False),
    ("bronwen", "alongside", Role.INQUIRY, False),
    ("tobias", "alongside", Role.INQUIRY, False),
)

#: Members who have no account: paper and phone are as good.
ON_PAPER = {"dorota": "Dorota", "leonie": "Leonie", "rhodri": "Rhodri", "piet": "Piet",
            "priya": "Priya"}  # fmt: skip

#: Member, project. Sol came as a member and does more now.
MEMBERS: tuple[tuple[str, str, Role], ...] = (
    ("wilf", "alongside", Role.MEMBER),
    ("nasreen", "openings", Role.MEMBER),
    ("curtis", "barrow", Role.MEMBER),
    ("curtis", "alongside", Role.MEMBER),
    ("mostyn", "alongside", Role.MEMBER),
    ("yasmin", "alongside", Role.MEMBER),
    ("sol", "openings", Role.MEMBER),
    ("sol", "alongside", Role.VOLUNTEER),
    ("sol", "alongside", Role.INQUIRY),
    ("dorota", "alongside", Role.MEMBER),
    ("leonie", "alongside", Role.MEMBER),
    ("rhodri", "barrow", Role.MEMBER),
    ("piet", "openings", Role.MEMBER),
    ("priya", "openings", Role.MEMBER),
)

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

#: Member, supporter, kind, who suggested it.
BONDS: tuple[tuple[str, str, str, str], ...] = (
    ("wilf", "bronwen", "peer", "maren"),
    ("nasreen", "tobias", "adviser", "maren"),
    ("curtis", "kwabena", "peer", "maren"),
    ("dorota", "kwabena", "peer", "maren"),
    ("mostyn", "bronwen", "peer", "maren"),
    ("leonie", "hester", "adviser", "maren"),
    ("sol", "tobias", "adviser", "maren"),
)  # fmt: skip


def tell(today: date, say: Callable[[str], object]) -> Cast:
    """Fill the demo from nothing; ``today`` is the day everything is counted from."""
    projects = place.build(today)
    cast = _people(projects)
    say("  three projects, four colleagues, two peer supporters")
    _roles(cast, projects, MEMBERS)
    for key, ways in WAYS.items():
        by = cast[key] if cast[key].account else _coordinator_of(key, cast)
        people.set_ways(by=by, person=cast[key], ways=ways)
    _bonds(cast)
    wishes.tell(cast)
    diary.tell(cast, today)
    say("  a dozen members, who meets whom, and what they would like")
    hellos.tell(cast, today)
    say("  six hellos, three of them waiting")
    _paces(cast)
    return cast


def _people(projects: dict[str, Any]) -> Cast:
    """Everybody by their key. Maren began; she wrote the others down, with them."""
    cast: Cast = {}
    for player in sorted(players.PLAYERS, key=lambda player: player.key != "maren"):
        person = people.add_person(
            by=cast.get("maren", SYSTEM), called=player.called, told=True, leaf=player.leaf
        )
        cast[player.key] = person
        if player.key == "maren":
            _roles(cast, projects, STAFF[:1], by=SYSTEM)
        people.add_account(by=person, person=person, email=player.email)
    _roles(cast, projects, STAFF[1:])
    teams.change_site(by=cast["maren"], on_call=cast["maren"], delay_approver=cast["ishaan"])
    for key, called in ON_PAPER.items():
        cast[key] = people.add_person(by=cast["hester"], called=called, told=True)
    return cast


def _roles(cast: Cast, projects: dict[str, Any], rows: Any, *, by: Any = None) -> None:
    for key, project, role, *answers in rows:
        teams.give_role(
            by=by or cast["maren"],
            person=cast[key],
            project=projects[project],
            role=role,
            answers=any(answers),
        )


def _coordinator_of(key: str, cast: Cast) -> Any:
    barrow = {"barrow"} == {project for who, project, _ in MEMBERS if who == key}
    return cast["ishaan" if barrow else "maren"]


def _bonds(cast: Cast) -> None:
    """Suggested by a coordinator, said yes to by both."""
    for member, supporter, kind, by in BONDS:
        bond = people.propose_bond(
            by=cast[by], member=cast[member], supporter=cast[supporter], kind=BondKind(kind)
        )
        people.confirm_bond(by=cast[supporter], bond=bond)
        people.confirm_bond(by=cast[member], bond=bond)


def _paces(cast: Cast) -> None:
    """Curtis takes a break; Priya has left, and may come back any day."""
    welcome.pause(by=cast["curtis"])
    welcome.leave(by=cast["priya"])
