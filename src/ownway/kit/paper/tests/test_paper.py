"""Paper: tagged and named, every word on it, and nothing that somebody wrote is a command."""

from typing import Any

import pytest

from ownway.kit import paper
from ownway.kit.paper import printing
from ownway.kit.paper.tests.seen import Seen, size_of, sound
from ownway.kit.paper.words import clean, direction, instead, ready
from ownway.kit.pictures import leaf

LEAF = str(leaf("quince", "l")).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
PICTURES = {"leaf.svg": LEAF.encode()}
LEFT_OUT = "Some letters are left out."


def page(words: str, heading: str = "A heading", **more: Any) -> dict[str, Any]:
    section = {"heading": "Under it", "words": words}
    return {
        "pages": [{"heading": heading, "sections": [section]}],
        "left_out": LEFT_OUT,
        **more,
    }


def printed(words: str, **more: Any) -> Seen:
    file = paper.pdf("pages", page(words, **more), title="A title", language="en-gb")
    return sound(file, title="A title", language="en-GB")


CARD = {
    "heading": "My card",
    "called": "Please call me",
    "name": "Sam",
    "ring_heading": "Please ring",
    "ring": [{"who": "Dee", "number": "07700 900 412"}],
    "parts": [
        {"heading": "What helps", "words": "Sit with me."},
        {"heading": "What does not", "words": "Many questions."},
    ],
    "leaf": "leaf.svg",
    "code": "",
    "code_alt": "",
    "code_says": "",
    "how_two": ["Cut it out."],
    "how_strip": ["Cut the strip out."],
    "left_out": LEFT_OUT,
}
TREE = {
    "picture": "leaf.svg",
    "alt": "A tree",
    "size": "a4",
    "flipped": True,
    "parts": [
        {"heading": "Roots", "items": [{"words": "My nan", "inside": [{"words": "Her garden"}]}]},
        {"heading": "Branches", "items": []},
    ],
    "left_out": LEFT_OUT,
}


@pytest.mark.parametrize("layout", paper.LAYOUTS)
@pytest.mark.parametrize(
    ("sheet", "data"),
    [
        ("pages", page("One.\nTwo.", leaf="leaf.svg")),
        ("pages", page("One.", cover={"heading": "My book", "says": "Mine."}, contents="In it")),
        ("card", CARD),
        ("poster", TREE),
    ],
    ids=["page", "book", "card", "tree"],
)
def test_every_sheet_is_tagged_named_and_in_a_language(
    sheet: str, data: dict[str, Any], layout: str
) -> None:
    file = paper.pdf(sheet, data, title="A title", language="cy", layout=layout, pictures=PICTURES)
    seen = sound(file, title="A title", language="cy")
    assert "Ownway" not in seen.text()


def test_large_is_large() -> None:
    least = {"large": 18, "easy": 14}
    for layout, points in least.items():
        file = paper.pdf("pages", page("Words"), title="T", language="en", layout=layout)
        foot, *words = sorted(sound(file, title="T", language="en").sizes())
        assert foot >= 10 and min(words) >= points


@pytest.mark.parametrize(
    "words",
    [
        "#sys.version",
        "= not a heading",
        '#import "@preview/x:0.1.0"',
        "$x^2$ *not bold* _nor this_ `code` <label> @ref \\ ~ // ---",
        "#panic() #{ 1 + 1 } ]]] }}} [[[",
        "https://example.invalid/a?b=c&d=e",
        '" + read("/etc/passwd") + "',
        "<script>alert(1)</script> &amp;",
    ],
)
def test_words_are_never_markup(words: str) -> None:
    seen = printed(words, heading=words)
    assert seen.text().count(words) == 2
    assert seen.headings() == [1, 2]
    assert not seen.named("Link", "Code", "Formula", "Em", "Strong")


def test_signs_that_are_no_letters_are_left_out() -> None:
    seen = printed("be\x00fore\x07 and\u202e after\ud800\ufffe")
    assert "before and after" in seen.text()
    assert LEFT_OUT not in seen.text()


def test_words_in_other_scripts_and_directions_are_drawn() -> None:
    seen = printed("Ελληνικά Привет\nשלום\nمرحبا")
    for letter in "ΕλПםש":
        assert letter in seen.text()


def test_a_letter_no_font_here_has_is_named_or_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = printed("A crab \U0001f980 and \U00013000\U00013001 end")
    text = seen.text()
    assert "A crab" in text and "end" in text
    assert "\U0001f980" in text or ("[crab]" in text and LEFT_OUT in text)


def test_one_word_without_end_stays_on_the_page() -> None:
    seen = printed("a" * 3000)
    assert seen.text().count("a") > 3000
    one = paper.look("pages", page("m" * 400), title="T", language="en")[0]
    wide, high = size_of(one)
    assert 600 < wide < high


def test_long_words_take_more_pages_and_none_is_lost() -> None:
    words = "\n\n".join(f"Paragraph {number} goes on. " * 8 for number in range(200))
    text = printed(words).text()
    assert all(f"Paragraph {number} goes on." in text for number in range(200))


def test_too_much_at_once_is_said() -> None:
    with pytest.raises(paper.TooMuch):
        paper.pdf("pages", page("word " * 1_300_000), title="T", language="en")


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        printing, "LIMITS", printing.Limits(memory=2 << 30, cpu_seconds=60, wait_seconds=0)
    )
    with pytest.raises(paper.TooMuch):
        paper.pdf("pages", page("word"), title="T", language="en")


def test_a_wrong_sheet_is_our_mistake() -> None:
    with pytest.raises(paper.NotPrinted):
        paper.pdf("no_such_sheet", {}, title="T", language="en")
    with pytest.raises(ValueError, match="tiny"):
        paper.pdf("pages", page("x"), title="T", language="en", layout="tiny")


def test_the_same_words_make_the_same_file() -> None:
    made = {paper.pdf("pages", page("Words"), title="T", language="en") for _time in range(2)}
    assert len(made) == 1


def test_a_card_whose_words_are_many_unfolds_downwards_on_one_page() -> None:
    parts = [{"heading": name, "words": "Some words that help a little. " * 9} for name in "ABC"]
    few = paper.pdf("card", CARD, title="T", language="en", pictures=PICTURES)
    many = paper.pdf("card", CARD | {"parts": parts}, title="T", language="en", pictures=PICTURES)
    assert "Cut it out." in sound(few, title="T", language="en").text()
    seen = sound(many, title="T", language="en")
    assert "Cut the strip out." in seen.text()
    assert len(seen.pdf.pages) == 1
    assert seen.text().count("Some words that help a little.") == 27


def test_the_code_on_a_card_says_what_it_is() -> None:
    data = CARD | {"code": "leaf.svg", "code_alt": "Opens a newer copy", "code_says": "Newer copy"}
    seen = sound(
        paper.pdf("card", data, title="T", language="en", pictures=PICTURES),
        title="T",
        language="en",
    )
    assert [str(one.Alt) for one in seen.named("Figure")] == ["Opens a newer copy"]


def test_a_tree_is_a_picture_with_the_same_in_words_behind_it() -> None:
    for size, points in (("a4", (841.9, 595.3)), ("a3", (1190.6, 841.9))):
        file = paper.pdf(
            "poster", TREE | {"size": size}, title="My tree", language="en", pictures=PICTURES
        )
        seen = sound(file, title="My tree", language="en")
        box = [float(one) for one in seen.pdf.pages[0].MediaBox]
        assert (round(box[2], 1), round(box[3], 1)) == pytest.approx(points, abs=0.3)
        assert [str(one.Alt) for one in seen.named("Figure")] == ["A tree"]
        assert len(seen.named("LI")) == 2
        assert "Her garden" in seen.text()


def test_a_broken_picture_keeps_no_word_from_being_printed() -> None:
    data = page("The words")
    data["pages"][0]["pictures"] = [{"file": "one", "alt": "A hill"}, {"file": "two", "alt": "A"}]
    pictures = {"one": LEAF.encode(), "two": b"\xff\xd8\xff\xd9"}
    seen = sound(
        paper.pdf("pages", data, title="T", language="en", pictures=pictures),
        title="T",
        language="en",
    )
    assert "The words" in seen.text()
    assert [str(one.Alt) for one in seen.named("Figure")] == ["A hill", "A"]


def test_words_are_made_ready() -> None:
    assert clean("a\r\nb\u2028c\x00\u202ed\ue000") == "a\nb\ncd"
    assert ready({"one": ["x" * 30, 1, None, True]})["one"][0].count("\u200b") == 1
    assert (direction("12 שלום a"), direction("a שלום"), direction("1")) == ("rtl", "ltr", "")
    assert (instead("\U0001f980"), instead("\ufe0f"), instead("漢")) == ("[crab]", "", "…")
