"""Kim and Una, peer supporters of one project that Cora coordinates; Elsa coordinates another."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine

from ownway.peers import actions
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

#: A Monday.
NOW = datetime(2026, 10, 5, 15, tzinfo=UTC)
AGO = timedelta(hours=2)


def add(called: str, project: Any, role: Role) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def build() -> SimpleNamespace:
    """Everybody, and a list of two: one for one person, one for everybody."""
    project = teams.add_project(by=SYSTEM, name="Hazel Works")
    other = teams.add_project(by=SYSTEM, name="Rowan Works")
    found = SimpleNamespace(
        project=project,
        other=other,
        cora=add("Cora", project, Role.COORDINATOR),
        kim=add("Kim", project, Role.PEER),
        una=add("Una", project, Role.PEER),
        sam=add("Sam", project, Role.MEMBER),
        elsa=add("Elsa", other, Role.COORDINATOR),
        far=add("Far", other, Role.PEER),
    )
    found.choir = actions.add_task(
        by=found.cora, project=project, kind="map", title="Ring the choir", minutes=20, once=True
    )
    found.course = actions.add_task(
        by=found.cora, project=project, kind="learn", title="Listening", minutes=45, once=False
    )
    return found


@pytest.fixture
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def here(db: Any, clock: Any) -> SimpleNamespace:
    return build()
