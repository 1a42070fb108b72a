"""What grows in a person's own words comes onto their tree, and no time takes it away again."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.config.tick import tick
from ownway.engines.tree import read
from ownway.journey import actions, tree
from ownway.journey.actions import story
from ownway.journey.models import Goal
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

YEARS = (1, 5, 20)


def leaves(data: Any) -> list[str]:
    """Every text that stands on the tree, in order."""
    if isinstance(data, dict):
        mine = [data["text"]] if "text" in data else []
        return mine + [one for value in data.values() for one in leaves(value)]
    if isinstance(data, list):
        return [one for value in data for one in leaves(value)]
    return []


@pytest.fixture
def sam(db: Any) -> Person:
    project = teams.add_project(by=SYSTEM, name="Hawthorn Works")
    person = people.add_person(by=SYSTEM, called="Sam", told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.MEMBER)
    return person


@pytest.fixture
def goal(sam: Person) -> Goal:
    return actions.say_goal(by=sam, words="Work with plants")


@pytest.fixture
def told(sam: Person, goal: Goal) -> Person:
    """Something of everything."""
    story.write_piece(by=sam, part="root", title="Gran’s kitchen")
    story.write_piece(by=sam, part="strength", words="I can get up at five")
    story.write_piece(by=sam, part="hope", title="A garden of my own")
    story.write_piece(by=sam, part="happened", words="The mill shut")
    actions.add_step(by=sam, goal=goal, words="Ask at the nursery")
    said: dict[str, Any] = {"by": sam, "day": date(2020, 5, 4), "counted": False}
    actions.add_outcome(**said, kind="education", words="A course in grafting", goal=goal)
    actions.add_outcome(**said, kind="home", words="A flat with a balcony")
    return sam


def test_it_comes_onto_the_tree_in_their_own_words(told: Person) -> None:
    texts = leaves(tree.of(told))
    for words in (
        "Gran’s kitchen",
        "I can get up at five",
        "A garden of my own",
        "Work with plants",
        "Ask at the nursery",
        "A course in grafting",
        "A flat with a balcony",
    ):
        assert words in texts
    assert "The mill shut" not in texts, "what happened is not on the tree"
    read(tree.of(told))


@pytest.mark.parametrize("years", YEARS)
@pytest.mark.parametrize("pace", ["here", "paused", "left"])
def test_no_time_takes_anything_from_it(told: Person, years: int, pace: str) -> None:
    before = tree.of(told)
    if pace != "here":
        people.set_pace(by=told, pace=pace)
    with time_machine.travel(timezone.now() + timedelta(days=365 * years)):
        assert tick() >= 0
        told.refresh_from_db()
        assert tree.of(told) == before


def test_no_state_of_a_wish_takes_what_grew_from_it(told: Person, goal: Goal) -> None:
    for state in ("doing", "grown", "let_go", "thinking"):
        actions.set_state(by=told, goal=goal, state=state)
        assert "A course in grafting" in leaves(tree.of(told))
    actions.put_away(by=told, item=goal)
    assert "A course in grafting" in leaves(tree.of(told)), "it hangs on a bough of its own now"


def test_what_is_added_moves_nothing_that_was_there(told: Person) -> None:
    before = leaves(tree.of(told)["branches"])
    actions.say_goal(by=told, words="Sing in a choir")
    after = leaves(tree.of(told)["branches"])
    assert [one for one in after if one in before] == before
