"""The cast of the suite. Their names say what they are; all of them are invented.

Olive the **o**wner and Otto, an**o**ther member · Mattie, the **mat**ched peer supporter, and Una,
**un**matched · Ada, her **ad**viser · Cora, **co**o**r**dinator of her project, and Elsa, coordinator
**els**ewhere · Vic, **v**olunteer · Xena, **ex**-staff · Expira, whose share was taken back ·
Connie, **com**missioner · Pax, taking a break in **peace**, and Percy, Pax’s **pe**er supporter ·
Ines, **in**quiry group · Nell, **n**ot told yet, on paper.

Everything is set up through actions, once a module, and rolled back when the module ends.
"""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from ownway.journey import actions as journey
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from tests import scenes

#: The columns of the door table, in order: everybody who may stand before a door.
COLUMNS = ("visitor", "olive", "otto", "mattie", "una", "ada", "cora", "elsa", "vic", "xena",
           "expira", "connie", "percy", "ines")  # fmt: skip

#: Person, role, project (here: Alder; there: Birch), answers hellos.
ROLES: tuple[tuple[str, Role, str, bool], ...] = (
    ("cora", Role.COORDINATOR, "alder", True),
    ("elsa", Role.COORDINATOR, "birch", False),
    ("olive", Role.MEMBER, "alder", False),
    ("otto", Role.MEMBER, "birch", False),
    ("pax", Role.MEMBER, "alder", False),
    ("nell", Role.MEMBER, "alder", False),
    ("mattie", Role.PEER, "alder", False),
    ("una", Role.PEER, "alder", False),
    ("expira", Role.PEER, "alder", False),
    ("percy", Role.PEER, "alder", False),
    ("xena", Role.PEER, "alder", False),
    ("ada", Role.ADVISER, "alder", True),
    ("vic", Role.VOLUNTEER, "alder", False),
    ("connie", Role.COMMISSIONER, "alder", False),
    ("ines", Role.INQUIRY, "alder", False),
)

#: Member, supporter, kind.
BONDS = (("olive", "mattie", "peer"), ("olive", "expira", "peer"), ("olive", "xena", "peer"),
         ("olive", "ada", "adviser"), ("pax", "percy", "peer"))  # fmt: skip

#: The words of the owner. No page that is not hers to give may ever show them.
OLIVE_WOULD_LIKE = "Mend clocks in a shop with a bell on the door"
PAX_WOULD_LIKE = "Keep two hens"


@dataclass
class Cast:
    """Everybody by name (``cast["olive"]`` or ``cast.olive``), and what there is (``cast.has``)."""

    people: dict[str, Any] = field(default_factory=dict)
    #: Rows that addresses name: the owner's goal, a hello, a meeting, …
    has: SimpleNamespace = field(default_factory=SimpleNamespace)

    def __getitem__(self, name: str) -> Any:
        return self.people[name]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None


def build() -> Cast:
    """Set the scene. Call it inside a transaction."""
    cast = Cast()
    alder = teams.add_project(by=SYSTEM, name="Alder", says="A project.")
    birch = teams.add_project(by=SYSTEM, name="Birch", says="Another project.")
    cast.has.alder, cast.has.birch = alder, birch
    _people(cast)
    _bonds(cast)
    _goals(cast)
    scenes.set_up(cast)
    people.set_pace(by=cast.pax, pace="paused")
    people.end_role(by=cast.cora, membership=cast.has.xenas_role)
    return cast


def _people(cast: Cast) -> None:
    projects = {"alder": cast.has.alder, "birch": cast.has.birch}
    for place, (name, role, project, answers) in enumerate(ROLES):
        on_paper = name == "nell"
        person = people.add_person(by=SYSTEM, called=name.title(), told=not on_paper)
        if not on_paper:
            people.add_account(by=SYSTEM, person=person, email=f"{name}@example.org")
        cast.people[name] = person
        given = teams.give_role(
            by=SYSTEM if place == 0 else cast.cora,
            person=person,
            project=projects[project],
            role=role,
            answers=answers,
        )
        if name in ("xena", "una"):
            setattr(cast.has, f"{name}s_role", given)
    for number, name in enumerate(("olive", "otto", "pax"), start=900101):
        people.set_ways(by=cast[name], person=cast[name], ways=[Way("text", f"07700 {number}")])


def _bonds(cast: Cast) -> None:
    for member, supporter, kind in BONDS:
        bond = people.propose_bond(
            by=cast.cora, member=cast[member], supporter=cast[supporter], kind=kind
        )
        people.confirm_bond(by=cast[member], bond=bond)
        people.confirm_bond(by=cast[supporter], bond=bond)
        setattr(cast.has, f"{member}_and_{supporter}", bond)


def _goals(cast: Cast) -> None:
    """Olive lets Mattie and Ada read; Expira until just now; Xena until she left the service."""
    cast.has.goal = journey.say_goal(by=cast.olive, words=OLIVE_WOULD_LIKE)
    for reader in ("mattie", "ada", "expira", "xena"):
        journey.share_with(
            by=cast.olive, item=cast.has.goal, through="named", readers=[cast[reader]]
        )
    journey.take_back(by=cast.olive, item=cast.has.goal, reader=cast.expira)
    cast.has.pax_goal = journey.say_goal(by=cast.pax, words=PAX_WOULD_LIKE)
    journey.share_with(by=cast.pax, item=cast.has.pax_goal, through="named", readers=[cast.percy])
