"""The demo: filled through actions, for this machine only, each link once."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from ownway.demo import commands, links, players, story
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import queries as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
A_MONDAY = date(2027, 3, 1)
NOON = "2027-03-01T12:00:00+00:00"
WILF = players.PLAYERS[0]


@pytest.fixture
def demo(settings: Settings) -> Iterator[story.Cast]:
    """A filled demo, as ``ownway demo`` leaves it on that day."""
    settings.DEMO = True
    with time_machine.travel(NOON):
        yield story.tell(A_MONDAY, lambda _words: None)


def _path(link: str) -> str:
    return urlsplit(link).path


def test_the_partnership_is_whole(demo: story.Cast) -> None:
    roles = [teams.roles_of(person) for person in demo.values()]
    assert len(teams.projects()) == 3
    assert sum(bool(role & {Role.ADVISER, Role.COORDINATOR}) for role in roles) == 4
    assert sum(Role.PEER in role for role in roles) == 2
    assert sum(Role.MEMBER in role for role in roles) == 12
    assert teams.not_ready(A_MONDAY) == []
    assert record.check().problems == []


def test_nobody_can_be_reached_by_the_demo(demo: story.Cast) -> None:
    """Addresses and numbers are from the ranges kept for examples and stories."""
    for person in demo.values():
        for way in known.ways_of(person, of=person):
            digits = "".join(sign for sign in way.address if sign.isdigit())
            if way.kind in ("text", "phone"):
                assert digits.removeprefix("44").lstrip("0").startswith(("7700900", "1632960"))
            if way.kind == "email":
                assert way.address.endswith("@example.org")


def test_a_link_lets_one_browser_in_once(demo: story.Cast, client: Client) -> None:
    path = _path(links.make(WILF))
    assert "Wilf" in client.get(path).content.decode()
    assert client.get(path).status_code == 200, "looking does not use it up"
    assert client.post(path).headers["Location"] == "/home"
    assert "Hello, Wilf" in client.get("/my").content.decode()
    assert Client().post(path).status_code == 410


def test_the_button_beside_a_name_lets_in(demo: story.Cast, client: Client) -> None:
    assert "Be Wilf" in client.get("/demo").content.decode()
    assert client.post("/demo/as/maren").headers["Location"] == "/home"
    assert client.get("/team/today").status_code == 200


def test_every_page_says_that_it_is_a_demo(demo: story.Cast, client: Client) -> None:
    for path in ("/", "/hello", "/demo", "/sign-in/", "/help-now"):
        assert "This is a demo" in client.get(path).content.decode(), path


@pytest.mark.parametrize("from_where", [
    {"REMOTE_ADDR": "192.0.2.7"},
    {"HTTP_X_FORWARDED_FOR": "192.0.2.7"},
    {"HTTP_FORWARDED": "for=192.0.2.7"},
])  # fmt: skip
def test_its_doors_are_for_this_machine(
    demo: story.Cast, client: Client, from_where: dict[str, Any]
) -> None:
    path = _path(links.make(WILF))
    assert client.get("/demo", **from_where).status_code == 404
    assert client.post("/demo/as/wilf", **from_where).status_code == 404
    assert client.post(path, **from_where).status_code == 404


def test_where_there_is_no_demo_there_are_no_such_doors(
    demo: story.Cast, client: Client, settings: Settings
) -> None:
    path = _path(links.make(WILF))
    settings.DEMO = False
    assert client.get("/demo").status_code == 404
    assert client.post("/demo/as/wilf").status_code == 404
    assert client.post(path).status_code == 404


def test_filling_twice_changes_nothing(demo: story.Cast) -> None:
    before = record.head()
    said: list[str] = []
    commands.fill(said.append)
    assert record.head() == before
    assert "filled already" in said[0]


def test_a_real_service_is_never_filled_or_emptied() -> None:
    people.add_person(by=SYSTEM, called="Somebody real", told=True)
    with pytest.raises(RuntimeError, match="real service"):
        commands.fill(lambda _words: None)
    with pytest.raises(RuntimeError, match="not emptied"):
        commands._reset()
