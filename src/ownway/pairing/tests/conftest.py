"""Sam and Lee, who may meet Kim or Una; Cora coordinates them, Elsa elsewhere."""

from types import SimpleNamespace
from typing import Any

import pytest
import time_machine

from ownway.pairing.tests.introduced import MONDAY, add, open_page, paid
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role


@pytest.fixture
def introduced(db: Any) -> Any:
    """On a Monday in October, and time stands still."""
    with time_machine.travel(MONDAY, tick=False):
        project = teams.add_project(by=SYSTEM, name="Hazel Works")
        other = teams.add_project(by=SYSTEM, name="Far Works")
        teams.change_site(by=SYSTEM, name="Hazel", neutral_name="Hazel")
        found = SimpleNamespace(
            project=project,
            sam=add("Sam", project, Role.MEMBER),
            lee=add("Lee", project, Role.MEMBER),
            kim=add("Kim", project, Role.PEER),
            una=add("Una", project, Role.PEER),
            cora=add("Cora", project, Role.COORDINATOR),
            elsa=add("Elsa", other, Role.COORDINATOR),
        )
        for peer in (found.kim, found.una):
            open_page(peer)
            paid(found.cora, peer)
        yield found


@pytest.fixture
def clock(introduced: SimpleNamespace) -> Any:
    """The clock, to be moved on."""
    with time_machine.travel(MONDAY, tick=False) as travel:
        yield travel
