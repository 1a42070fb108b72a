"""Somebody who would like something, and those they meet."""

from collections.abc import Callable
from typing import Any

import pytest

from ownway.journey import actions
from ownway.journey.models import Goal
from ownway.people import actions as people
from ownway.people.models import Bond, BondKind, Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

Make = Callable[..., Person]
Meet = Callable[..., Bond]


@pytest.fixture
def make(db: Any) -> Make:
    """Somebody with a role, in one project."""
    project = teams.add_project(by=SYSTEM, name="Hawthorn Works")

    def made(called: str, role: Role) -> Person:
        person = people.add_person(by=SYSTEM, called=called, told=True)
        people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
        return person

    return made


@pytest.fixture
def meet() -> Meet:
    """Two people meet, and both have said yes."""

    def met(member: Person, supporter: Person, kind: BondKind = BondKind.PEER) -> Bond:
        bond = people.propose_bond(by=SYSTEM, member=member, supporter=supporter, kind=kind)
        people.confirm_bond(by=member, bond=bond)
        people.confirm_bond(by=supporter, bond=bond)
        return bond

    return met


@pytest.fixture
def sam(make: Make) -> Person:
    return make("Sam", Role.MEMBER)


@pytest.fixture
def kim(make: Make) -> Person:
    return make("Kim", Role.PEER)


@pytest.fixture
def ade(make: Make) -> Person:
    return make("Ade", Role.ADVISER)


@pytest.fixture
def cora(make: Make) -> Person:
    return make("Cora", Role.COORDINATOR)


@pytest.fixture
def bond(sam: Person, kim: Person, meet: Meet) -> Bond:
    return meet(sam, kim)


@pytest.fixture
def goal(sam: Person) -> Goal:
    return actions.say_goal(by=sam, words="  Work with plants ")
