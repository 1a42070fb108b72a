"""A place with two projects, one coordinator, a commissioner, and an inquiry group of one."""

from typing import Any

import pytest
import time_machine
from django.test import Client

from ownway.people.signin.testing import enter as sign_in
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.worth.tests.town import NOW, make


@pytest.fixture
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def project(db: None, clock: Any) -> Any:
    made = teams.add_project(by=SYSTEM, name="Wicket Gate")
    teams.change_site(by=SYSTEM, name="Wicket Gate", welcoming=made)
    return made


@pytest.fixture
def other(project: Any) -> Any:
    return teams.add_project(by=SYSTEM, name="Green Lane")


@pytest.fixture
def cora(project: Any) -> Any:
    return make("Cora", Role.COORDINATOR, project)


@pytest.fixture
def wren(project: Any) -> Any:
    return make("Wren", Role.COMMISSIONER, project)


@pytest.fixture
def enter() -> Any:
    def into(person: Any) -> Client:
        client = Client()
        sign_in(client, person)
        return client

    return into
