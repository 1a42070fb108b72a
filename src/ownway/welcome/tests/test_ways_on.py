"""What stands at the top of a colleague's pages."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.people import actions as people
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome.context import HOMES

pytestmark = pytest.mark.django_db


def ways_on(client: Client, role: Role) -> list[str]:
    project: Any = teams.add_project(by=SYSTEM, name="Hazel Works")
    person = people.add_person(by=SYSTEM, called="Kim", told=True)
    people.add_account(by=SYSTEM, person=person, email="kim@example.org")
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    enter(client, person)
    page = client.get(reverse(HOMES[role].url)).content.decode()
    (ways,) = re.findall(r"<nav.*?</nav>", page, re.DOTALL)[:1]
    return re.findall(r'href="([^"]+)"', ways)


def test_a_peer_supporter_finds_their_work(client: Client) -> None:
    shown = ways_on(client, Role.PEER)
    for name in ("my_week", "introductions", "meetings", "my_peer_page", "ready_work"):
        assert reverse(name) in shown
    assert all(client.get(href).status_code == 200 for href in shown)


def test_a_coordinator_finds_introductions(client: Client) -> None:
    shown = ways_on(client, Role.COORDINATOR)
    assert reverse("introductions") in shown
    assert all(client.get(href).status_code == 200 for href in shown)


def test_a_member_has_five_ways_and_no_more(client: Client) -> None:
    names = ("my_home", "book", "my_tree", "my_people", "meetings")
    assert ways_on(client, Role.MEMBER) == [reverse(name) for name in names]
