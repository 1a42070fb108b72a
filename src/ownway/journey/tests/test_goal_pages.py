"""What somebody would like, as pages."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownway.journey import actions, queries
from ownway.journey.models import Goal
from ownway.people.models import Bond, Person
from ownway.people.signin.testing import enter as sign_in
from ownway.record import queries as record

NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def enter(person: Person) -> Client:
    client = Client()
    sign_in(client, person)
    return client


def at(name: str, goal: Goal) -> str:
    return reverse(name, kwargs={"goal": goal.pk})


def test_say_one_thing(sam: Person) -> None:
    client = enter(sam)
    assert "Nothing said yet" in client.get(reverse("goals")).content.decode()
    empty = client.post(reverse("goal_new"), {"words": " "}).content.decode()
    assert "Write one thing you would like" in empty
    said = client.post(reverse("goal_new"), {"words": "Work with plants"}, follow=True)
    assert "Only you." in said.content.decode()
    assert [g.words for g in queries.own(sam)] == ["Work with plants"]


def test_a_stale_page_shows_both_texts_and_loses_none(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    actions.change_goal(by=sam, goal=goal, words="Work outdoors", version=1)
    stale = client.post(
        at("goal_change", goal), {"words": "A garden job", "version": "1"}
    ).content.decode()
    assert "Work outdoors" in stale
    assert "A garden job" in stale
    assert 'name="version" value="2"' in stale
    client.post(at("goal_change", goal), {"words": "A garden job", "version": "2"})
    goal.refresh_from_db()
    assert goal.words == "A garden job"


def test_share_and_take_back_in_one_tap(sam: Person, kim: Person, bond: Bond, goal: Goal) -> None:
    client, reader = enter(sam), enter(kim)
    assert reader.get(at("goal", goal)).status_code == 404
    client.post(
        at("goal_share", goal), {"through": "named", "readers": [str(kim.pk)], "until": "back"}
    )
    before = record.looks_at(sam.pk).count()
    shown = reader.get(at("goal", goal)).content.decode()
    assert "Work with plants" in shown
    assert "Change the words" not in shown
    assert "How is it going?" not in shown
    assert record.looks_at(sam.pk).count() == before + 1
    client.post(at("goal_take_back", goal), {"reader": str(kim.pk)})
    assert reader.get(at("goal", goal)).status_code == 404


def test_until_a_day_counts_that_day_whole(
    sam: Person, kim: Person, bond: Bond, goal: Goal, clock: Any
) -> None:
    client = enter(sam)
    day = {
        "through": "named",
        "readers": [str(kim.pk)],
        "until": "day",
        "day_month": "10",
        "day_year": "2026",
    }
    past = client.post(at("goal_share", goal), day | {"day_day": "4"}).content.decode()
    assert "That day has passed" in past
    client.post(at("goal_share", goal), day | {"day_day": "7"})
    assert "until" in client.get(at("goal", goal)).content.decode()
    clock.move_to(datetime(2026, 10, 7, 22, tzinfo=UTC))
    assert [s.reader for s in queries.readers(sam, goal)] == [kim]
    clock.move_to(datetime(2026, 10, 7, 23, 30, tzinfo=UTC))
    assert queries.readers(sam, goal) == []


@pytest.mark.parametrize("name", ["goal_change", "goal_share"])
def test_pages_of_the_owner_do_not_exist_for_a_reader(
    sam: Person, kim: Person, bond: Bond, goal: Goal, name: str
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    assert enter(kim).get(at(name, goal)).status_code == 404
    assert enter(sam).get(at(name, goal)).status_code == 200


@pytest.mark.parametrize(
    "name", ["goal_put_away", "goal_take_out", "goal_choose", "goal_take_back"]
)
def test_buttons_of_the_owner_do_not_exist_for_a_reader(
    sam: Person, kim: Person, bond: Bond, goal: Goal, name: str
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    assert enter(kim).post(at(name, goal)).status_code == 404
    assert enter(sam).get(at(name, goal)).status_code == 405
    assert enter(sam).post(at(name, goal)).status_code == 302


def test_put_away_and_out_again(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    client.post(at("goal_put_away", goal))
    away = client.get(reverse("goals")).content.decode()
    assert "Put away" in away
    assert "Take it out again" in client.get(at("goal", goal)).content.decode()
    client.post(at("goal_take_out", goal))
    client.post(at("goal_choose", goal))
    assert queries.chosen(sam) == goal


def test_a_long_list_needs_no_more_queries(sam: Person, goal: Goal) -> None:
    client = enter(sam)
    client.get(reverse("goals"))
    few = _queries(client)
    for number in range(12):
        actions.say_goal(by=sam, words=f"Thing {number}")
    assert _queries(client) == few


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse("goals")).status_code == 200
    return len(asked)
