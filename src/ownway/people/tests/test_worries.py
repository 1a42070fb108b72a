"""I'm worried about somebody: one named person hears of it, and says what came of it."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.people import actions, queries
from ownway.people.actions.persons import Way
from ownway.people.models import Worry
from ownway.people.rules import SEE_WORRY
from ownway.people.tests.conftest import Door, text
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams

pytestmark = pytest.mark.django_db

WORDS = "Sam gave the cat away and said goodbye to everybody."


@pytest.fixture
def on_call(place: SimpleNamespace) -> Any:
    teams.change_site(by=place.cora, on_call=place.ada)
    return place.ada


def test_the_person_on_call_hears_of_it(place: SimpleNamespace, on_call: Any) -> None:
    worry = actions.tell_worry(by=place.kim, words=WORDS, about=place.sam)
    assert worry.told_to == on_call
    assert worry.message_sent
    assert record.about(place.sam.pk)[0].verb == "people.worried"


@pytest.mark.parametrize("who", ["kim", "vic", "cora"])
def test_colleagues_and_volunteers_may_tell(place: SimpleNamespace, on_call: Any, who: str) -> None:
    assert actions.tell_worry(by=getattr(place, who), words=WORDS).told_to == on_call


@pytest.mark.parametrize("who", ["sam", "wren"])
def test_members_have_other_ways(place: SimpleNamespace, on_call: Any, who: str) -> None:
    with pytest.raises(NotYours):
        actions.tell_worry(by=getattr(place, who), words=WORDS)


@pytest.mark.parametrize("actor", [VISITOR, SYSTEM])
def test_named_actors_tell_nothing(place: SimpleNamespace, on_call: Any, actor: Any) -> None:
    with pytest.raises(NotYours):
        actions.tell_worry(by=actor, words=WORDS)


@pytest.mark.parametrize(("who", "about"), [("kim", "wren"), ("una", "sam"), ("vic", "sam")])
def test_only_about_somebody_whose_name_one_knows(
    place: SimpleNamespace, on_call: Any, who: str, about: str
) -> None:
    with pytest.raises(NotYours):
        actions.tell_worry(by=getattr(place, who), words=WORDS, about=getattr(place, about))


def test_nobody_on_call_is_said_and_nothing_is_kept(place: SimpleNamespace) -> None:
    with pytest.raises(ValidationError):
        actions.tell_worry(by=place.kim, words=WORDS)
    assert not Worry.objects.exists()
    page = text(Door(place.kim).get("/team/worry"))
    assert "please ring" in page
    assert "Cora" in page


def test_a_worry_about_the_person_on_call_goes_to_a_coordinator(
    place: SimpleNamespace, on_call: Any
) -> None:
    assert actions.tell_worry(by=place.kim, words=WORDS, about=on_call).told_to == place.cora
    assert actions.tell_worry(by=on_call, words=WORDS).told_to == place.cora


def test_somebody_who_no_longer_works_here_is_not_on_call(
    place: SimpleNamespace, on_call: Any
) -> None:
    actions.end_role(by=place.cora, membership=on_call.memberships.get())
    assert queries.who_hears_worry(place.kim) == place.cora


def test_only_the_two_of_them_read_it(place: SimpleNamespace, on_call: Any) -> None:
    worry = actions.tell_worry(by=place.kim, words=WORDS, about=place.sam)
    for who in (place.cora, place.una, place.sam, place.elsa, place.vic):
        assert not access.reach(who, SEE_WORRY).exists()
        with pytest.raises(NotYours):
            actions.look_at_worry(by=who, worry=worry)
    for who in (place.kim, on_call):
        assert list(access.reach(who, SEE_WORRY)) == [worry]


def test_ex_colleagues_read_none(place: SimpleNamespace, on_call: Any) -> None:
    actions.tell_worry(by=place.kim, words=WORDS, about=place.sam)
    actions.end_role(by=place.cora, membership=place.kim.memberships.get())
    assert not access.reach(place.kim, SEE_WORRY).exists()


def test_reading_it_is_a_look_that_the_person_can_see(place: SimpleNamespace, on_call: Any) -> None:
    worry = actions.tell_worry(by=place.kim, words=WORDS, about=place.sam)
    actions.look_at_worry(by=place.kim, worry=worry)
    assert worry.seen_at is None
    actions.look_at_worry(by=on_call, worry=worry)
    assert worry.seen_at is not None
    looks = [e.by_id for e in record.looks_at(place.sam.pk) if e.verb == "people.looked_at_worry"]
    assert looks == [on_call.pk]


def test_only_the_person_told_answers(place: SimpleNamespace, on_call: Any) -> None:
    worry = actions.tell_worry(by=place.kim, words=WORDS, about=place.sam)
    for who in (place.kim, place.cora):
        with pytest.raises(NotYours):
            actions.answer_worry(by=who, worry=worry, done="Went round.", person_told="That.")
    actions.answer_worry(by=on_call, worry=worry, done="Went round.", person_told="That I came.")
    worry.refresh_from_db()
    assert (worry.done, worry.person_told) == ("Went round.", "That I came.")


# --- its pages ----------------------------------------------------------------------------------


def test_help_comes_first_on_the_page(place: SimpleNamespace, on_call: Any) -> None:
    page = text(Door(place.kim).get("/team/worry"))
    assert page.index("Ring 999") < page.index("I am worried that…")


def test_the_choice_holds_only_names_one_knows(place: SimpleNamespace, on_call: Any) -> None:
    page = text(Door(place.kim).get("/team/worry"))
    assert f'value="{place.sam.pk}"' in page
    for unknown in (place.wren, place.robin):
        assert str(unknown.pk) not in page


def test_the_way_through_the_pages(place: SimpleNamespace, on_call: Any) -> None:
    kim, ada = Door(place.kim), Door(on_call)
    sent = kim.post("/team/worry", words=WORDS, about=str(place.sam.pk))
    assert sent.status_code == 302
    assert "has not read it yet" in text(kim.get(sent.url))
    assert WORDS in text(ada.get(sent.url))
    assert Door(place.cora).get(sent.url).status_code == 404
    assert ada.post(sent.url, done="Had tea.", person_told="").status_code == 200
    assert ada.post(sent.url, done="Had tea.", person_told="That you rang.").status_code == 302
    assert "Had tea." in text(kim.get(sent.url))


def test_an_empty_worry_keeps_what_was_chosen(place: SimpleNamespace, on_call: Any) -> None:
    page = text(Door(place.kim).post("/team/worry", words="", about=str(place.sam.pk)))
    assert "Write what worries you" in page
    assert f'value="{place.sam.pk}" selected' in page


def test_when_no_message_can_go_it_says_so(place: SimpleNamespace, on_call: Any) -> None:
    actions.set_ways(by=on_call, person=on_call, ways=[Way("come_in")])
    kim = Door(place.kim)
    sent = kim.post("/team/worry", words=WORDS, about="nobody")
    assert "Please ring Ada" in text(kim.get(sent.url))
