"""Who is there in the tests of this room: Sam, whom Kim meets; Lee, a member; Cora, who coordinates."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from ownway.meetings import actions
from ownway.meetings.models import Meeting
from ownway.people import actions as people
from ownway.people.models import Bond, BondKind, Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)
FRIDAY = datetime(2026, 10, 2, 10, tzinfo=UTC)
Down = Callable[..., Meeting]


@pytest.fixture
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def project(db: Any) -> Any:
    return teams.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def make(project: Any) -> Callable[..., Person]:
    def made(called: str, role: Role) -> Person:
        person = people.add_person(by=SYSTEM, called=called, told=True)
        people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
        return person

    return made


@pytest.fixture
def sam(make: Any) -> Person:
    return make("Sam", Role.MEMBER)


@pytest.fixture
def lee(make: Any) -> Person:
    return make("Lee", Role.MEMBER)


@pytest.fixture
def cora(make: Any) -> Person:
    return make("Cora", Role.COORDINATOR)


@pytest.fixture
def bond(sam: Person, make: Any) -> Bond:
    kim = make("Kim", Role.PEER)
    bond = people.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=sam, bond=bond)
    people.confirm_bond(by=kim, bond=bond)
    return bond


@pytest.fixture
def kim(bond: Bond) -> Person:
    return bond.supporter


@pytest.fixture
def down(sam: Person, kim: Person) -> Down:
    """Writes down a meeting of the two so many days ago."""

    def wrote(what: str = "met", days: int = 3, **more: Any) -> Meeting:
        given: dict[str, Any] = {"by": kim, "minutes": 60, "how": "walk", "what": what}
        starts = datetime.now(UTC) - timedelta(days=days)
        return actions.write_down(member=sam, colleague=kim, starts=starts, **given | more)

    return wrote


@pytest.fixture
def met(down: Down) -> Meeting:
    """The two have met."""
    return down()
