"""One rule, one filter: the list, the door and the action agree."""

from typing import Any
from uuid import uuid4

import pytest
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from ownway.access import actions, queries
from ownway.access.doors import SIGNED_IN, needs
from ownway.access.errors import NotYours
from ownway.access.rules import RULES, Rule, rule
from ownway.people import actions as people
from ownway.people.rules import OWN_SELF
from ownway.record.actors import SYSTEM, VISITOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam() -> Any:
    return people.add_person(by=SYSTEM, called="Sam", told=True)


@pytest.fixture
def kim() -> Any:
    return people.add_person(by=SYSTEM, called="Kim", told=True)


def test_list_and_door_agree(sam: Any, kim: Any) -> None:
    assert list(queries.reach(sam, OWN_SELF)) == [sam]
    assert queries.get(sam, OWN_SELF, sam.pk) == sam
    with pytest.raises(NotYours):
        queries.get(sam, OWN_SELF, kim.pk)


@pytest.mark.parametrize("key", [uuid4(), "not-a-key", ""])
def test_absent_answers_as_forbidden(sam: Any, key: Any) -> None:
    with pytest.raises(Http404):
        queries.get(sam, OWN_SELF, key)


def test_nobody_reaches_nothing() -> None:
    assert queries.may(None, SIGNED_IN) is False
    with pytest.raises(NotYours):
        queries.get(None, OWN_SELF, uuid4())


@pytest.mark.parametrize("actor", [VISITOR, SYSTEM])
def test_named_actors_have_no_rights_of_their_own(sam: Any, actor: Any) -> None:
    with pytest.raises(NotYours):
        actions.check(actor, OWN_SELF, sam)


def test_only_lets_the_named_actor_through(sam: Any) -> None:
    actions.only(SYSTEM, SYSTEM)
    with pytest.raises(NotYours):
        actions.only(sam, SYSTEM)
    with pytest.raises(NotYours):
        actions.only(VISITOR, SYSTEM)


def test_two_rules_cannot_share_a_name() -> None:
    with pytest.raises(ValueError, match="two rules"):
        rule(OWN_SELF.name, says="again")


def test_a_rule_has_one_filter() -> None:
    made = Rule("test.twice", "twice")
    made.filter(lambda person: Q())
    with pytest.raises(ValueError, match="has a filter"):
        made.filter(lambda person: Q())


def test_every_rule_has_a_sentence_and_a_filter(sam: Any) -> None:
    for each in RULES.values():
        assert str(each.says).strip().endswith("."), each.name
        each.rows(sam).count()


def test_the_door_hands_over_the_row(rf: RequestFactory, sam: Any, kim: Any) -> None:
    @needs(OWN_SELF, on="person")
    def view(request: Any, person: Any) -> HttpResponse:
        return HttpResponse(person.called)

    request = rf.get("/")
    request.person = sam  # type: ignore[attr-defined]
    assert view(request, person=sam.pk).content == b"Sam"
    with pytest.raises(Http404):
        view(request, person=kim.pk)


def test_a_public_page_says_so() -> None:
    @needs(None)
    def view(request: Any) -> HttpResponse:
        return HttpResponse("hello")

    assert view.login_required is False  # type: ignore[attr-defined]
    assert view.states_rule is True  # type: ignore[attr-defined]
