"""A small place: a coordinator, a member with e-mail and phone, somebody without a way in."""

import re
from typing import Any

import pytest
from django.test import Client

from ownway.people import actions
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

SAM, SAMS_PHONE = "sam@example.org", "+447700900123"


@pytest.fixture(autouse=True)
def texts_go_out(settings: Any) -> None:
    settings.OWNWAY_TEXT_SENDER = "ownway.post.testing.keep"


@pytest.fixture
def project() -> Any:
    teams.change_site(by=SYSTEM, name="Hawthorn", neutral_name="Mill Lane", phone="01632 960001")
    return teams.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def cora(project: Any) -> Person:
    return actions.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=project
    )


@pytest.fixture
def sam(project: Any) -> Person:
    """A member who signs in by e-mail or phone."""
    person = actions.add_person(by=SYSTEM, called="Sam", told=True)
    actions.add_account(by=SYSTEM, person=person, email=SAM, phone=SAMS_PHONE)
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.MEMBER)
    return person


@pytest.fixture
def kim(project: Any) -> Person:
    """A member who has no sign-in yet."""
    person = actions.add_person(by=SYSTEM, called="Kim", told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.MEMBER)
    return person


@pytest.fixture
def as_sam(client: Client, sam: Person) -> Client:
    enter(client, sam)
    return client


@pytest.fixture
def as_cora(client: Client, cora: Person) -> Client:
    enter(client, cora)
    return client


def newest(template: str = "people.code") -> Message:
    """The newest message of this kind in the outbox."""
    return Message.objects.filter(template=template).latest("created", "id")


def code_in(message: Message) -> str:
    """The six digits in a message."""
    found = re.search(r"\d{6}", message.body)
    assert found
    return found[0]
