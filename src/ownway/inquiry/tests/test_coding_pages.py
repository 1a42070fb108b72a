"""The coding page: what is drawn, what a living page is told, and what others in a blind round are not."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway import kit
from ownway.inquiry import colours, drawing
from ownway.inquiry.actions import coding
from ownway.inquiry.actions.amending import amend
from ownway.inquiry.models import Code, Quote, Source, SourceText
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.sentences import sentences
from ownway.inquiry.views import live
from ownway.people.signin.testing import enter
from ownway.record.models import Entry

TOLD = "I had nobody 🪴.\n\nThen somebody listened. I mended a clock.\nשלום, e\u0301 was said <b>loudly</b>."
SAYS = drawing.Says(memo="with a memo", touched="place it again", address="/q/KEY")


@pytest.fixture
def told(asked: Any) -> Any:
    """Juniper told something, and Ines marked a part of it."""
    asked.source = Source.objects.create(
        study=asked.study, title="A talk", participant=asked.juniper, length=len(TOLD)
    )
    SourceText.objects.create(source=asked.source, number=1, text=TOLD)
    asked.heard = coding.add_code(by=asked.ines, study=asked.study, name="Heard")
    return asked


def at(words: str) -> dict[str, int]:
    start = TOLD.index(words)
    return {"start": start, "end": start + len(words)}


def mark(told: Any, words: str, by: Any = None, code: Any = None) -> Quote:
    who, what = by or told.ines, code or told.heard
    return coding.add_quote(by=who, source=told.source, code=what, **at(words))


def browser(person: Any) -> Client:
    client = Client()
    enter(client, person)
    return client


def plain(html: str) -> str:
    """The words of a piece, as a browser reads them."""
    bare = re.sub(r"<[^>]+>", "", html)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


# -- Drawing


def pieces(text: str = TOLD) -> list[drawing.Piece]:
    return drawing.pieces([drawing.Piece(0, text)])


def test_pieces_stand_where_their_words_are() -> None:
    cut = pieces()
    assert len(cut) == 3
    assert all(TOLD[one.start : one.end] == one.words for one in cut)


def test_words_are_drawn_as_they_are() -> None:
    marks = [
        drawing.Mark(1, **at("nobody 🪴.\n\nThen somebody"), code="a"),
        drawing.Mark(2, **at("somebody listened"), code="b"),
        drawing.Mark(3, **at("e\u0301 was"), code="a", touched=True),
        drawing.Mark(4, **at("said <b>"), code="b"),
    ]
    codes = {"a": drawing.Named("A & co", "ow-c0 ow-l0"), "b": drawing.Named("B", "ow-c1 ow-l1")}
    drawn = drawing.draw(pieces(), marks, codes, SAYS)
    assert [plain(words) for _at, words, _notes in drawn] == [one.words for one in pieces()]
    assert "ow-d1" in drawn[1][1]
    assert "A &amp; co" in drawn[0][2]
    assert "place it again" in drawn[2][2]
    assert "ow-c0" not in drawn[2][1]  # a touched quote draws no line where it may not stand
    assert [len(re.findall("data-quote", notes)) for _at, _words, notes in drawn] == [1, 1, 2]


def test_only_some_are_drawn_as_all_would_be() -> None:
    marks = [drawing.Mark(1, **at("nobody 🪴.\n\nThen"), code="a")]
    codes = {"a": drawing.Named("A", "ow-c0 ow-l0")}
    whole = drawing.draw(pieces(), marks, codes, SAYS)
    assert drawing.draw(pieces(), marks, codes, SAYS, only={1}) == [whole[1]]
    assert drawing.around(pieces(), **at("nobody 🪴.\n\nThen")) == [0, 1]


def test_more_codes_than_lines_are_said() -> None:
    codes = {n: drawing.Named(str(n), f"ow-c{n} ow-l0") for n in range(5)}
    marks = [drawing.Mark(n, 0, 5, n) for n in range(5)]
    _at, words, notes = drawing.draw(pieces("Words."), marks, codes, SAYS)[0]
    assert words.count("ow-d") == drawing.LINES
    assert "ow-q-more" in words
    assert notes.count("data-quote") == 5


def test_sentences_are_words_of_the_text() -> None:
    found = sentences(pieces())
    assert [words for _s, _e, words in found][:3] == [
        "I had nobody 🪴.", "Then somebody listened.", "I mended a clock.",
    ]  # fmt: skip
    assert all(TOLD[start:end] == words for start, end, words in found)


# -- Colours


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_colour_can_be_read() -> None:
    for name, ink, ground in colours.COLOURS:
        assert _contrast(ink, ground) >= 7, name
        assert _contrast("#3f4a43", ground) >= 7, name
        assert _contrast("#1f2a24", ground) >= 7, name


def test_no_two_looks_are_the_same() -> None:
    assert len({(one.colour, one.line) for one in colours.LOOKS}) == colours.MOST == 60


def test_the_style_sheet_has_the_same_colours() -> None:
    sheet = Path(kit.__file__).parent / "assets/sass/_inquiry_coding.scss"
    found = re.findall(r"\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", sheet.read_text())
    assert found == [(ink.lower(), ground.lower()) for _name, ink, ground in colours.COLOURS]
    lines = re.search(r"\$lines: ([^;]+);", sheet.read_text())
    assert lines is not None
    assert lines[1].split(", ") == [name for name, _words in colours.LINES]


# -- The page


def test_the_page_shows_words_and_marks_and_notes_one_look(told: Any) -> None:
    quote = mark(told, "somebody listened")
    client, address = browser(told.mattie), reverse("source_coding", args=[told.source.pk])
    page = client.get(address).content.decode()
    client.get(address)
    assert f'data-quote="{quote.pk}"' in page
    assert "&lt;b&gt;loudly&lt;/b&gt;" in page
    assert "Olive" not in page
    assert Entry.objects.filter(verb="inquiry.looked_at_words", by_id=told.mattie.pk).count() == 1


def test_a_page_with_many_quotes_asks_no_more_often(
    told: Any, django_assert_max_num_queries: Any
) -> None:
    client, address = browser(told.ines), reverse("source_coding", args=[told.source.pk])
    client.get(address)
    codes = [
        coding.add_code(by=told.ines, study=told.study, name=f"Code {number}")
        for number in range(20)
    ]
    for one in codes:
        mark(told, "somebody", code=one)
    with django_assert_max_num_queries(30):
        assert client.get(address).content.decode().count("data-quote=") == 20


def test_marking_by_a_page_that_lives(told: Any) -> None:
    client = browser(told.ines)
    sent = {**at("I mended a clock."), "number": 1, "name": "Clocks", "since": 1, "shown": 1}
    answer = client.post(
        reverse("source_mark", args=[told.source.pk]), sent, headers={"accept": "application/json"}
    ).json()
    assert answer["problem"] == ""
    assert "Clocks" in answer["codes"]
    assert "Clocks" in answer["pieces"]["1"]["notes"]
    again = {**at("somebody"), "number": 1, "name": " clocks ", "since": answer["step"], "shown": 1}
    client.post(
        reverse("source_mark", args=[told.source.pk]), again, headers={"accept": "application/json"}
    )
    assert Code.objects.filter(study=told.study).count() == 2
    assert Quote.objects.get(start=at("somebody")["start"]).code.name == "Clocks"


def test_marking_without_scripts(told: Any) -> None:
    client = browser(told.ines)
    sent = {"number": 1, "first": 1, "last": 2, "code": told.heard.pk, "name": ""}
    client.post(reverse("source_sentences", args=[told.source.pk]), sent)
    quote = Quote.objects.get()
    assert TOLD[quote.start : quote.end] == "Then somebody listened. I mended a clock."
    nothing = client.post(reverse("source_sentences", args=[told.source.pk]), sent | {"code": ""})
    assert "Choose a code, or give a new one its name." in nothing.content.decode()


def test_another_page_is_told_of_its_own_pieces_only(told: Any) -> None:
    mattie = hand(told.mattie, told.study)
    told.study.refresh_from_db()
    since = told.study.step
    mark(told, "I mended a clock.")
    source = Source.objects.get(pk=told.source.pk)
    news = live.changes(mattie, source, since, 1)
    assert set(news["pieces"]) == {"1"}
    assert news["said"] == "Ines marked words."
    assert "codes" not in news
    assert live.changes(mattie, source, news["step"], 1) == {"step": news["step"]}
    coding.undo(by=told.ines, study=told.study)
    source = Source.objects.get(pk=told.source.pk)
    back = live.changes(mattie, source, news["step"], 1)
    assert "data-quote" not in back["pieces"]["1"]["notes"]


def test_asking_for_news_costs_little(told: Any, django_assert_max_num_queries: Any) -> None:
    client = browser(told.ines)
    told.study.refresh_from_db()
    address = reverse("source_steps", args=[told.source.pk])
    asked = f"{address}?since={told.study.step}&shown=1"
    client.get(asked)
    with django_assert_max_num_queries(8):
        assert client.get(asked).json() == {"step": told.study.step}


def test_a_blind_round_tells_a_page_nothing(told: Any) -> None:
    mattie = hand(told.mattie, told.study)
    within = coding.begin_round(by=told.ines, study=told.study, sources=[told.source])
    told.study.refresh_from_db()
    since = told.study.step
    mark(told, "I mended a clock.")
    source = Source.objects.get(pk=told.source.pk)
    assert set(live.changes(mattie, source, since, 1)) == {"step"}
    page = browser(told.mattie).get(reverse("source_coding", args=[source.pk])).content.decode()
    assert "data-quote" not in page
    history = browser(told.mattie).get(reverse("study_steps", args=[told.study.pk]))
    assert "marked words" not in history.content.decode()
    coding.end_round(by=told.ines, round=within)
    source = Source.objects.get(pk=told.source.pk)
    news = live.changes(mattie, source, since, 1)
    assert "data-quote" in news["pieces"]["1"]["notes"]


def test_a_page_of_an_earlier_text_is_loaded_again(told: Any) -> None:
    ines = hand(told.ines, told.study)
    before = at("I mended a clock.")
    amend(told.source, TOLD.replace("nobody", "hardly anybody"), by=ines, why="amended")
    source = Source.objects.get(pk=told.source.pk)
    assert live.changes(ines, source, 1, 1)["reload"] is True
    moved = coding.add_quote(by=told.ines, source=source, code=told.heard, number=1, **before)
    now = SourceText.objects.get(source=source, number=2).text
    assert now[moved.start : moved.end] == "I mended a clock."
    with pytest.raises(coding.NotThere):
        coding.add_quote(by=told.ines, source=source, code=told.heard, number=1, **at("nobody"))


def test_undo_after_an_amendment_stands_on_the_same_words(told: Any) -> None:
    quote = mark(told, "I mended a clock.")
    coding.change_quote(by=told.ines, quote=quote, **at("somebody listened"))
    ines = hand(told.ines, told.study)
    amend(told.source, TOLD.replace("nobody", "hardly anybody"), by=ines, why="amended")
    coding.undo(by=told.ines, study=told.study)
    quote.refresh_from_db()
    now = SourceText.objects.get(source=told.source, number=2).text
    assert now[quote.start : quote.end] == "I mended a clock."


def test_a_quote_of_its_own_page(told: Any) -> None:
    quote, client = mark(told, "I mended a clock."), browser(told.mattie)
    address = reverse("quote", args=[quote.pk])
    assert "I mended a clock." in client.get(address).content.decode()
    client.post(address, {"memo": "With her own hands."})
    quote.refresh_from_db()
    assert quote.memo == "With her own hands."
    other = coding.add_code(by=told.ines, study=told.study, name="Clocks")
    place = {"number": 1, "first": 2, "last": 2, "code": other.pk}
    client.post(reverse("quote_place", args=[quote.pk]), place)
    quote.refresh_from_db()
    assert (quote.code, quote.start) == (other, at("I mended")["start"])
    client.post(reverse("quote_place", args=[quote.pk]), place | {"first": 0, "last": 1})
    quote.refresh_from_db()
    assert TOLD[quote.start : quote.end].endswith("Then somebody listened.")
    client.post(reverse("quote_remove", args=[quote.pk]))
    assert client.get(address).status_code == 404


def test_codes_are_changed_on_their_page(told: Any) -> None:
    client = browser(told.mattie)
    client.post(reverse("code_new", args=[told.study.pk]), {"name": "Clocks", "parent": ""})
    made = Code.objects.exclude(pk=told.heard.pk).get()
    twice = client.post(reverse("code_new", args=[told.study.pk]), {"name": "CLOCKS", "parent": ""})
    assert "There is a code of that name already." in twice.content.decode()
    sent = {"name": "Mending", "definition": "With tools.", "memo": "", "look": 13}
    client.post(reverse("code", args=[made.pk]), sent | {"parent": str(told.heard.pk)})
    made.refresh_from_db()
    assert (made.name, made.parent, made.look) == ("Mending", told.heard, 13)
    merge = {"into": str(told.heard.pk), "why": "The same."}
    client.post(reverse("code_merge", args=[made.pk]), merge)
    assert Code.objects.get(gone=None) == told.heard
    page = client.get(reverse("study_steps", args=[told.study.pk])).content.decode()
    assert "made one code of two" in page
    assert "The same." in page


def test_reading_all_words_of_a_code_is_noted(told: Any) -> None:
    mark(told, "I mended a clock.")
    page = browser(told.mattie).get(reverse("code_quotes", args=[told.heard.pk]))
    assert "I mended a clock." in page.content.decode()
    assert Entry.objects.filter(verb="inquiry.looked_at_words", about_id=told.olive.pk).exists()
