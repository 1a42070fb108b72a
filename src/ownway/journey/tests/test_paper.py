"""One's own words on paper, the crisis card, and what is typed in with somebody."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import resolve, reverse

from ownway.access.errors import NotYours
from ownway.journey import sheets
from ownway.journey.actions import (
    book,
    goals,
    outcomes,
    outside,
    paper,
    put_away,
    share_with,
    story,
)
from ownway.journey.forms.paper import LONG, RING, CardForm
from ownway.journey.models import CrisisCard, Page
from ownway.journey.queries import book as pages
from ownway.journey.queries import paper as queries
from ownway.journey.queries import story as pieces
from ownway.kit import paper as kit
from ownway.kit.paper.tests.seen import Seen, sound
from ownway.people import queries as people
from ownway.people.models import Person, WrittenWith
from ownway.people.signin.testing import enter
from ownway.record.models import Entry

BODY = {
    "name": "Sam",
    "ring": [{"who": "Dee, my sister", "number": "07700 900 412"}],
    "helps": "Sit beside me.\nTea, two sugars.",
    "not_helps": "Lots of questions at once.",
    "know": "Dee has a key. Biscuit is the dog.",
}
SECTIONS = [
    {"heading": "How I can tell", "words": "The blinds stay down.\nAwake at three."},
    {"heading": "What I do then", "words": "Ten minutes outside, even in the rain."},
]


@pytest.fixture
def early(sam: Person) -> Page:
    return book.add_page(by=sam, kind_code="early", title="", sections=SECTIONS)


def opened(client: Client, name: str, title: str, **more: Any) -> Seen:
    """The PDF at this address: sound, kept nowhere, and of a name that says nothing."""
    query = "&".join(f"{key}={value}" for key, value in more.pop("query", {}).items())
    response = client.get(f"{reverse(name, kwargs=more)}?{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert "no-store" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    file = response["Content-Disposition"].casefold()
    assert file.startswith("attachment;") and file.isascii()
    assert not any(word in file for word in ("ownway", "sam", "crisis", "recovery", "peer"))
    return sound(response.content, title=title, language="en-GB")


@pytest.mark.parametrize("layout", kit.LAYOUTS)
def test_the_whole_book_is_printed_with_every_word(
    client: Client, sam: Person, early: Page, layout: str
) -> None:
    away = book.add_page(by=sam, kind_code="leaf", title="Put away", sections=SECTIONS)
    book.add_page(by=sam, kind_code="leaf", title="My #own *leaf*", sections=SECTIONS[:1])
    put_away(by=sam, item=away)
    enter(client, sam)
    seen = opened(client, "paper_book", "My book", query={"layout": layout})
    text = seen.text()
    for words in ("When it starts to tip", "My #own *leaf*", "Awake at three.", "in the rain"):
        assert words in text
    assert "Put away" not in text
    assert "Ownway" not in text


def test_one_page_and_one_piece(client: Client, sam: Person, early: Page) -> None:
    piece = story.write_piece(
        by=sam, part="happened", title="The allotment", words="Dad’s beans.", when="nine"
    )
    enter(client, sam)
    page = opened(client, "paper_page", "When it starts to tip", page=early.pk)
    assert "The blinds stay down." in page.text()
    one = opened(client, "paper_piece", "The allotment", piece=piece.pk)
    assert "Dad’s beans." in one.text() and "nine" in one.text()
    whole = opened(client, "paper_story", "My story")
    assert "The allotment" in whole.text()


def test_nobody_prints_what_is_somebody_elses(
    client: Client, sam: Person, kim: Person, bond: Any, early: Page
) -> None:
    share_with(by=sam, item=early, through="peer")
    enter(client, kim)
    assert client.get(reverse("page", kwargs={"page": early.pk})).status_code == 200
    assert client.get(reverse("paper_page", kwargs={"page": early.pk})).status_code == 404


def test_the_tree_is_a_poster_with_its_list_behind_it(client: Client, sam: Person) -> None:
    story.write_piece(by=sam, part="root", title="My nan’s garden", words="")
    goals.say_goal(by=sam, words="Work with plants")
    outcomes.add_outcome(
        by=sam, kind="education", day=date(2026, 3, 2), words="An evening class", counted=False
    )
    enter(client, sam)
    for size, wide in (("a4", 842), ("a3", 1191)):
        seen = opened(client, "paper_tree", "My tree", query={"size": size})
        box = [float(one) for one in seen.pdf.pages[0].MediaBox]
        assert round(max(box)) == wide
        assert len(seen.named("Figure")) == 1
        text = seen.text()
        for words in ("My nan’s garden", "Work with plants", "An evening class"):
            assert words in text


def test_a_layout_follows_how_somebody_has_their_screens(sam: Person) -> None:
    assert sheets.layout_of(sam, "") == "normal"
    sam.shown = {"text": "large"}
    assert sheets.layout_of(sam, "") == "large"
    sam.shown = {"text": "large", "easy": True}
    assert sheets.layout_of(sam, "") == "easy"
    assert sheets.layout_of(sam, "normal") == "normal"
    assert sheets.layout_of(sam, "tiny") == "easy"


def test_more_than_one_file_holds_is_said(
    client: Client, sam: Person, early: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_all: Any, **_more: Any) -> bytes:
        raise kit.TooMuch

    monkeypatch.setattr(kit, "pdf", too_much)
    enter(client, sam)
    response = client.get(reverse("paper_book"), follow=True)
    assert "page by page" in response.content.decode()


# --- the card


@pytest.mark.parametrize("layout", kit.LAYOUTS)
def test_the_card_carries_what_matters_and_names_no_service(
    client: Client, sam: Person, layout: str
) -> None:
    outside.save_card(by=sam, version=0, body=BODY)
    enter(client, sam)
    seen = opened(client, "paper_card", "My card", query={"layout": layout})
    text = seen.text()
    for words in ("Sam", "Dee, my sister", "07700 900 412", "Tea, two sugars.", "Biscuit"):
        assert words in text
    for word in ("ownway", "peer", "service", "mental", "hawthorn"):
        assert word not in text.casefold()
    assert not seen.named("Figure")
    assert len(seen.pdf.pages) == 1


def test_a_code_is_on_the_card_only_where_it_was_switched_on(
    client: Client, sam: Person, early: Page
) -> None:
    outside.save_card(by=sam, version=0, body=BODY)
    enter(client, sam)
    client.post(reverse("card_code"), {"pages": [str(early.pk)]})
    token = queries.token_of(sam)
    assert token
    seen = opened(client, "paper_card", "My card")
    assert [str(one.Alt) for one in seen.named("Figure")] == [
        "A code to scan. It opens a newer copy of this card."
    ]
    assert "When it starts to tip" in client.get(reverse("my_card")).content.decode()
    client.post(reverse("card_code_off"))
    assert queries.token_of(sam) == ""
    assert not opened(client, "paper_card", "My card").named("Figure")


def test_the_code_leads_to_the_public_address(sam: Person) -> None:
    assert resolve("/o/abc").kwargs == {"token": "abc"}
    assert sheets.code("abc").startswith(b"<?xml")
    assert sheets.code("abc") != sheets.code("abd")


def test_a_second_word_needs_somebody_who_knows_it(client: Client, sam: Person) -> None:
    outside.save_card(by=sam, version=0, body=BODY)
    enter(client, sam)
    response = client.post(reverse("card_code"), {"second_word": "plum"})
    assert "Say who knows the word" in response.content.decode()
    assert queries.token_of(sam) == ""


def test_without_a_card_there_is_none_to_print(client: Client, sam: Person) -> None:
    enter(client, sam)
    assert client.get(reverse("paper_card")).status_code == 404
    assert "Make a card" in client.get(reverse("my_card")).content.decode()


def form_of(**more: str) -> dict[str, str]:
    empty = dict.fromkeys(("name", "helps", "not_helps", "know"), "")
    for number in range(1, RING + 1):
        empty |= {f"who_{number}": "", f"number_{number}": ""}
    return empty | {"version": "0"} | more


def test_a_card_is_filled_in_and_changed(client: Client, sam: Person) -> None:
    enter(client, sam)
    client.post(reverse("card_change"), form_of(name="Sam", who_2="Dee", number_2="07700 900 412"))
    card = queries.card_of(sam)
    assert card is not None
    assert card.body["ring"] == [{"who": "Dee", "number": "07700 900 412"}]
    late = form_of(name="Sammy")
    response = client.post(reverse("card_change"), late)
    words = response.content.decode()
    assert "This was changed in between" in words and "Sammy" in words
    assert queries.card_of(sam).body["name"] == "Sam"


def test_a_card_stays_small_enough_to_read() -> None:
    form = CardForm(form_of(helps="x" * (LONG + 1), know="\n".join("a" * 20)))
    assert not form.is_valid()
    assert set(form.errors) == {"helps", "know"}
    full = CardForm(
        form_of(
            name="Bartholomew of the Green Gate",
            helps="Help me. " * 31,
            not_helps="Not that. " * 28,
            know="\n".join(["Something that matters a lot"] * 7),
            **{f"who_{number}": "Somebody with a rather long name" for number in range(1, 5)},
            **{f"number_{number}": "+44 7700 900 412" for number in range(1, 5)},
        )
    )
    assert full.is_valid(), full.errors
    data = sheets.card(Person(called="Sam", leaf="hazel"), full.body(), "x" * 32)
    file = data.pdf("normal")
    seen = sound(file, title="My card", language="en-GB")
    assert len(seen.pdf.pages) == 1
    assert min(seen.sizes()) >= 7
    assert seen.text().count("Something that matters a lot") == 7


# --- sheets to write on by hand


@pytest.mark.parametrize("layout", kit.LAYOUTS)
def test_empty_sheets_ask_what_the_page_would(client: Client, sam: Person, layout: str) -> None:
    enter(client, sam)
    at = {"query": {"layout": layout}}
    early = opened(client, "blank_sheet", "When it starts to tip", kind="early", **at)
    assert "How I can tell" in early.text()
    card = opened(client, "blank_sheet", "My card", kind="card", **at)
    assert "Please ring" in card.text() and "Sam" not in card.text()
    opened(client, "blank_sheet", "Something of my story", kind="story", **at)
    assert client.get(reverse("blank_sheet", kwargs={"kind": "nonsense"})).status_code == 404


# --- typed in with somebody


def test_what_is_typed_in_belongs_to_its_writer_alone(
    client: Client, sam: Person, kim: Person, cora: Person, bond: Any
) -> None:
    enter(client, kim)
    at = {"person": sam.pk}
    client.post(
        reverse("write_piece_with", kwargs=at),
        {"part": "happened", "words": "The winter of the snow", "said_yes": "on"},
    )
    client.post(
        reverse("write_page_with", kwargs=at | {"kind": "early"}),
        {"words_0": "I go quiet", "words_1": "", "words_2": "", "words_3": "", "said_yes": "on"},
    )
    client.post(reverse("write_card_with", kwargs=at), form_of(helps="Sit with me", said_yes="on"))
    assert [one.words for one in pieces.own_pieces(sam)] == ["The winter of the snow"]
    (page,) = pages.own_pages(sam)
    assert page.sections == [{"heading": "How I can tell", "words": "I go quiet"}]
    assert queries.card_of(sam).body["helps"] == "Sit with me"
    written = WrittenWith.objects.filter(person=sam, by=kim)
    assert sorted(written.values_list("what", flat=True)) == ["card", "page", "story"]
    for name, key in (("piece", pieces.own_pieces(sam)[0].pk), ("page", page.pk)):
        assert client.get(reverse(name, kwargs={name: key})).status_code == 404
    for name in ("write_with", "write_card_with", "person_page"):
        shown = client.get(reverse(name, kwargs=at)).content.decode()
        assert "Sit with me" not in shown and "go quiet" not in shown and "snow" not in shown
    assert len(people.written_with_to_look_at(cora)) == 3
    assert people.written_with_to_look_at(kim) == []


def test_nothing_is_typed_in_without_a_yes(
    client: Client, sam: Person, kim: Person, bond: Any
) -> None:
    enter(client, kim)
    at = {"person": sam.pk}
    for name, words in (
        ("write_piece_with", {"part": "happened", "words": "No"}),
        ("write_card_with", form_of(helps="No")),
    ):
        response = client.post(reverse(name, kwargs=at), words)
        assert "Only write this down together with them." in response.content.decode()
    assert not pieces.own_pieces(sam) and queries.card_of(sam) is None


def test_a_card_that_was_there_loses_no_word(sam: Person, kim: Person, bond: Any) -> None:
    outside.save_card(by=sam, version=0, body=BODY)
    paper.save_card_with(by=kim, person=sam, body={"helps": "Music", "know": "", "ring": []})
    card = CrisisCard.objects.get(owner=sam)
    assert card.body == BODY | {"helps": "Music"}
    assert card.version == 2
    (leaf,) = pages.own_pages(sam)
    assert leaf.sections == [{"heading": "What helps", "words": BODY["helps"]}]
    said = [(one.verb, one.why) for one in Entry.objects.filter(about_id=str(sam.pk))]
    assert "journey.wrote_card_with" in {verb for verb, _why in said}
    again = {"helps": "Music", "ring": [{"who": "Al", "number": "1"}]}
    paper.save_card_with(by=kim, person=sam, body=again)
    assert "07700 900 412" in pages.own_pages(sam)[-1].sections[0]["words"]


def test_only_who_meets_somebody_types_in_with_them(sam: Person, ade: Person) -> None:
    with pytest.raises((NotYours, PermissionDenied)):
        paper.save_card_with(by=ade, person=sam, body={"helps": "No"})
