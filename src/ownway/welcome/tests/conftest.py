"""A place that is ready to be said hello to, and a visitor's browser."""

from datetime import date, time
from typing import Any

import pytest
import time_machine

from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome.models import Hello
from ownway.welcome.tests.browser import Browser
from ownway.welcome.tests.team import NOW, hello, make


@pytest.fixture
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def place(db: None, clock: Any) -> Any:
    """A place with two people who answer, Wanda by text and Wilf on paper only."""
    project = teams.add_project(by=SYSTEM, name="Wicket Gate")
    wanda = people.first_coordinator(
        by=SYSTEM, called="Wanda", email="wanda@example.org", project=project
    )
    people.set_ways(by=wanda, person=wanda, ways=[Way(kind="text", address="07700 900 111")])
    wilf = people.add_person(by=SYSTEM, called="Wilf", told=True)
    teams.give_role(by=SYSTEM, person=wilf, project=project, role=Role.PEER, answers=True)
    people.set_ways(by=wilf, person=wilf, ways=[Way(kind="email", address="wilf@example.org")])
    site = teams.change_site(
        by=SYSTEM,
        name="Wicket Gate",
        welcoming=project,
        phone="01632 960 300",
        address="3 Wicket Lane",
        hours_text="Monday to Friday, 9 to 5",
        out_of_hours="At night and at weekends nobody reads this.",
        stays_between="What you tell Wanda or Wilf stays with them.",
        passed_on="Danger to somebody’s life goes to 999.",
        complain_to="Wicket Voices.",
    )
    teams.set_hours(by=SYSTEM, hours=[(day, time(9), time(17)) for day in range(5)])
    teams.put_help_line(
        by=SYSTEM, name="Ambulance", number="999", emergency=True, review_by=date(2027, 6, 1)
    )
    teams.put_help_line(
        by=SYSTEM,
        name="Night line",
        number="01632 960 999",
        hours="Any time",
        text_number="Text NIGHT to 01632 960 998",
        review_by=date(2027, 6, 1),
    )
    return site


@pytest.fixture
def wanda(place: Any) -> Any:
    from ownway.teams import queries

    return queries.answerers()[0].person


@pytest.fixture
def browser(place: Any) -> Browser:
    return Browser()


@pytest.fixture
def project(db: Any) -> Any:
    project = teams.add_project(by=SYSTEM, name="Wicket Gate")
    teams.change_site(by=SYSTEM, name="Wicket Gate", welcoming=project)
    teams.set_hours(by=SYSTEM, hours=[(day, time(9), time(17)) for day in range(5)])
    return project


@pytest.fixture
def cora(project: Any) -> Person:
    cora = make("Cora", Role.COORDINATOR, project)
    people.set_ways(by=SYSTEM, person=cora, ways=[Way("email", "cora@example.org")])
    return cora


@pytest.fixture
def tom(project: Any) -> Person:
    return make("Tom", Role.ADVISER, project, answers=True)


@pytest.fixture
def maya(project: Any) -> Person:
    return make("Maya", Role.PEER, project, answers=True)


@pytest.fixture
def kim(project: Any) -> Person:
    return make("Kim", Role.PEER, project)


@pytest.fixture
def jo(project: Any, cora: Person, tom: Person) -> Hello:
    return hello()
