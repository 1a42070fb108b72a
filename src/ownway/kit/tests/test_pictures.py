"""Pictures are drawn from data, the same way every time, and say their words safely."""

import re
from xml.etree import ElementTree

import pytest

from ownway.kit.letters import measure
from ownway.kit.pictures import LEAVES, espalier, leaf, seedling, sprig

SVG = "{http://www.w3.org/2000/svg}"
WORDS = ["Being heard", "Your own pace", "Work & learning", "A <warm> place"]


def read(picture: str) -> ElementTree.Element:
    """The picture as a tree of elements; fails on anything malformed."""
    return ElementTree.fromstring(  # noqa: S314
        picture.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )


@pytest.mark.parametrize("kind", LEAVES)
def test_each_leaf_is_drawn_and_differs(kind: str) -> None:
    assert read(leaf(kind)) is not None
    assert all(leaf(kind) != leaf(other) for other in LEAVES if other != kind)


def test_a_leaf_is_silent_beside_a_name_and_named_where_it_stands_alone() -> None:
    assert read(leaf("rowan")).get("aria-hidden") == "true"
    alone = read(leaf("rowan", label='"Rowan"'))
    assert (alone.get("role"), alone.get("aria-label")) == ("img", '"Rowan"')


def test_an_unknown_leaf_is_still_a_leaf() -> None:
    assert leaf("nettle") == leaf("hazel")


def test_the_tree_says_all_its_words() -> None:
    tree = read(espalier(WORDS, "Our tree"))
    assert tree.findtext(f"{SVG}title") == "Our tree"
    said = tree.findtext(f"{SVG}desc") or ""
    drawn = "".join(tree.itertext())
    assert all(words in said for words in WORDS)
    assert all(words in drawn.replace(said, "") for words in WORDS)


def test_the_tree_is_the_same_every_time_and_its_ids_are_its_own() -> None:
    assert espalier(WORDS) == espalier(WORDS)
    first, second = (
        set(re.findall(r' id="([^"]+)"', espalier(words))) for words in (WORDS, WORDS[:2])
    )
    assert len(first) == len(second) == 2
    assert not first & second


def test_a_bough_about_which_little_is_said_has_leaves_all_the_same() -> None:
    fruits = [{"text": "Two new friends", "kind": "inclusion"}] * 2
    bare = espalier({"kind": "person", "branches": ["More people"]})
    full = espalier({"kind": "person", "branches": [{"text": "More people", "fruits": fruits}] * 4})
    assert 0 < bare.count("rotate(") == full.count("rotate(")
    assert bare.count("scale(1.2)") == 0 < full.count("scale(1.2)")


def test_long_words_take_two_lines_and_never_reach_the_trunk() -> None:
    words = "Find out about the gardening course, and then perhaps begin it in the spring"
    tree = read(espalier([words, "incomprehensibilities" * 3]))
    for tag in tree.iter(f"{SVG}text"):
        lines = [line.text or "" for line in tag]
        assert 1 <= len(lines) <= 2
        assert all(measure(line, 16.5, "plain 600") <= 138 for line in lines)
        assert lines[-1].endswith("…")
    assert words in (tree.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("picture", [espalier(WORDS), leaf("quince"), seedling(), sprig()])
def test_no_picture_needs_inline_style(picture: str) -> None:
    assert "style" not in picture
    assert read(picture) is not None
