"""Somebody who has something to say, two who listen, and those it might be about."""

from types import SimpleNamespace
from typing import Any

import pytest

from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.voice import actions


def add(called: str, project: Any, role: Role | None) -> Person:
    email = f"{called.lower()}@example.org"
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=email)
    people.set_ways(by=SYSTEM, person=person, ways=[Way("email", email)])
    if role:
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


@pytest.fixture
def here(db: Any) -> SimpleNamespace:
    """Sam meets Kim, a peer supporter. Grace, who has no role here, listens, and so does Vic."""
    project = teams.add_project(by=SYSTEM, name="Hazel Works")
    teams.change_site(
        by=SYSTEM, name="Hazel", neutral_name="Hazel", complain_to="Far Voices, 01632 960 777"
    )
    found = SimpleNamespace(
        project=project,
        cora=add("Cora", project, Role.COORDINATOR),
        sam=add("Sam", project, Role.MEMBER),
        otto=add("Otto", project, Role.MEMBER),
        kim=add("Kim", project, Role.PEER),
        vic=add("Vic", project, Role.VOLUNTEER),
        una=add("Una", project, Role.PEER),
    )
    bond = people.propose_bond(by=SYSTEM, member=found.sam, supporter=found.kim, kind="peer")
    people.confirm_bond(by=found.sam, bond=bond)
    people.confirm_bond(by=found.kim, bond=bond)
    found.first = actions.name_new_listener(
        by=found.cora, called="Grace", email="grace@example.org", says="From the advice shop."
    )
    found.grace = found.first.person
    people.add_account(by=SYSTEM, person=found.grace, email="grace@example.org")
    found.second = actions.name_listener(by=found.cora, person=found.una, says="From the crew.")
    return found
