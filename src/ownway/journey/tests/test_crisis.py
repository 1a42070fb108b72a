"""In an emergency the page for a crisis is opened with the contacts, and nothing else of the book."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.journey.actions import book, sharing, story
from ownway.journey.models import Page
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.record import queries as record

pytestmark = pytest.mark.django_db

WHY = "Sam rang and the line went dead."


def wrote(by: Any, kind: str, words: str) -> Page:
    return book.add_page(
        by=by, kind_code=kind, sections=[{"heading": "What helps", "words": words}]
    )


def opened(ade: Person, sam: Person) -> Any:
    opening = people.open_emergency(by=ade, called=sam.called, why=WHY)
    assert opening is not None
    return opening


def test_the_crisis_page_opens_and_the_rest_stays_shut(
    sam: Person, ade: Person, client: Client
) -> None:
    wrote(sam, "crisis", "Ring my sister first.")
    wrote(sam, "well", "Beans on toast.")
    story.write_piece(by=sam, part="happened", words="The summer of the flood.")
    opening = opened(ade, sam)
    enter(client, ade)
    page = client.get(f"/team/emergency/{opening.pk}").content.decode()
    assert "Ring my sister first." in page
    assert "Beans on toast." not in page
    assert "The summer of the flood." not in page


def test_who_wrote_it_sees_that_it_was_read(sam: Person, ade: Person) -> None:
    wrote(sam, "crisis", "Ring my sister first.")
    people.read_crisis_pages(by=ade, opening=opened(ade, sam))
    assert "people.read_crisis_page" in [entry.verb for entry in record.about(sam.pk)]


def test_without_such_a_page_nothing_is_said_to_have_been_read(sam: Person, ade: Person) -> None:
    wrote(sam, "well", "Beans on toast.")
    assert people.read_crisis_pages(by=ade, opening=opened(ade, sam)) == []
    assert "people.read_crisis_page" not in [entry.verb for entry in record.about(sam.pk)]


def test_what_is_put_away_does_not_open(sam: Person, ade: Person) -> None:
    sharing.put_away(by=sam, item=wrote(sam, "crisis", "Ring my sister first."))
    assert people.read_crisis_pages(by=ade, opening=opened(ade, sam)) == []


def test_only_who_opened_it_and_only_for_half_an_hour(
    sam: Person, ade: Person, cora: Person
) -> None:
    wrote(sam, "crisis", "Ring my sister first.")
    opening = opened(ade, sam)
    with pytest.raises(NotYours):
        people.read_crisis_pages(by=cora, opening=opening)
    with time_machine.travel(timezone.now() + timedelta(minutes=31)), pytest.raises(NotYours):
        people.read_crisis_pages(by=ade, opening=opening)
