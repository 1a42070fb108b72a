"""The book: pages in any order, nothing asked for, nothing lost, nobody else's."""

from typing import Any

import pytest
from django.test import Client

from ownway.access.errors import NotYours
from ownway.journey import pagekinds
from ownway.journey.actions import book
from ownway.journey.models import Page
from ownway.journey.queries import book as queries
from ownway.people.models import Person
from ownway.people.signin.testing import enter

pytestmark = pytest.mark.django_db


def well(by: Any, words: str = "Beans on toast.") -> Page:
    return book.add_page(by=by, kind_code="well", sections=[{"heading": "Daily", "words": words}])


def change(by: Any, page: Page, version: int, words: str) -> Page:
    said = [{"heading": "Daily", "words": words}]
    return book.change_page(by=by, page=page, version=version, title="", sections=said)


def test_every_kind_that_comes_with_ownway_is_offered() -> None:
    assert [kind.code for kind in queries.kinds("en-gb")] == [
        one.code for one in pagekinds.COME_WITH
    ]
    assert all(kind.name for kind in queries.kinds("en-gb"))


def test_headings_without_words_are_left_out(sam: Person) -> None:
    said = [{"heading": "One", "words": "  "}, {"heading": "Mine", "words": " A walk. "}]
    page = book.add_page(by=sam, kind_code="well", sections=said)
    assert page.sections == [{"heading": "Mine", "words": "A walk."}]


def test_a_page_without_a_word_is_not_made(sam: Person) -> None:
    with pytest.raises(book.NothingInIt):
        book.add_page(by=sam, kind_code="well", sections=[{"heading": "One", "words": ""}])


def test_of_two_screens_none_overwrites_the_other(sam: Person) -> None:
    page = well(sam)
    change(sam, page, 1, "Rice.")
    with pytest.raises(book.Changed):
        change(sam, page, 1, "Soup.")
    page.refresh_from_db()
    assert page.sections[0]["words"] == "Rice."


def test_put_back_as_it_was_loses_nothing(sam: Person) -> None:
    page = change(sam, well(sam), 1, "Rice.")
    page = book.put_back(by=sam, page=page, number=1, version=2)
    assert page.sections[0]["words"] == "Beans on toast."
    words = [one.sections[0]["words"] for one in queries.versions_of(sam, page)]
    assert words == ["Beans on toast.", "Rice.", "Beans on toast."]


def test_nobody_else_changes_it_or_sees_how_it_read(sam: Person, cora: Person) -> None:
    page = well(sam)
    with pytest.raises(NotYours):
        change(cora, page, 1, "Rice.")
    with pytest.raises(NotYours):
        book.put_back(by=cora, page=page, number=1, version=1)
    assert queries.versions_of(cora, page) == []
    assert queries.own_pages(cora) == []


def test_a_page_moves_up(sam: Person) -> None:
    first, second = well(sam), well(sam, "Tea.")
    book.move_page(by=sam, page=second, up=True)
    assert queries.own_pages(sam) == [second, first]


def test_a_leaf_from_elsewhere_is_ones_own_copy(sam: Person) -> None:
    said = [{"heading": "Sleep", "words": "Lights down."}]
    leaf = book.add_leaf(by=sam, title="Nights", sections=said, source="library:nights")
    assert leaf.source == "library:nights"
    assert change(sam, leaf, 1, "Later.").sections[0]["words"] == "Later."


def test_a_conflict_shows_both_texts(sam: Person, client: Client) -> None:
    page = well(sam)
    change(sam, page, 1, "Rice, and quiet.")
    enter(client, sam)
    sent = {"title": "", "version": "1", "heading-0": "Daily", "words-0": "Soup, and noise."}
    shown = client.post(f"/my/book/{page.pk}/change", sent).content.decode()
    assert "Rice, and quiet." in shown
    assert "Soup, and noise." in shown


def test_an_empty_book_is_warm_and_counts_nothing(sam: Person, client: Client) -> None:
    enter(client, sam)
    shown = client.get("/my/book").content.decode()
    assert "Begin anywhere. No page has to be there." in shown
    assert "%" not in shown.split("<main")[1].split("</main")[0]
