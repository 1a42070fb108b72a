"""Figures as boughs: a leaf for each person, none for what is hidden."""

import xml.etree.ElementTree as ET

import pytest

from ownway.kit.pictures import Figure, figures_rows, figures_tree, people_to_a_leaf

SVG = "{http://www.w3.org/2000/svg}"
DRAW = [figures_tree, figures_rows]


def read(drawing: str) -> ET.Element:
    """The picture, which must be well-formed."""
    return ET.fromstring(drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '))  # noqa: S314


def leaves(root: ET.Element) -> int:
    """Leaves are groups of two halves."""
    return len(root.findall(f"{SVG}g"))


@pytest.mark.parametrize("draw", DRAW)
@pytest.mark.parametrize("number", [0, 1, 2, 13, 38])
def test_a_leaf_for_each_person(draw: object, number: int) -> None:
    root = read(draw([Figure("Paid work", number, str(number))], name="Grown", says="How many."))
    assert leaves(root) == number
    assert "Paid work" in [text.text for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("draw", DRAW)
def test_where_there_are_many_a_leaf_stands_for_more(draw: object) -> None:
    figures = [Figure("Work", 400, "400"), Figure("Home", 3, "3")]
    per = people_to_a_leaf(figures, tree=draw is figures_tree)
    assert per > 1
    assert leaves(read(draw(figures, name="Grown", says=""))) == -(-400 // per) + 1
    assert people_to_a_leaf([Figure("Work", 10**9, "")]) == 10000


def test_what_is_hidden_looks_the_same_however_much_it_is() -> None:
    """The picture is drawn from the sign alone, and a small number by its own shape."""
    few = figures_rows([Figure("May", None, "fewer than 5", few=True)], name="n", says="s")
    other = figures_rows([Figure("May", None, "hidden")], name="n", says="s")
    assert leaves(read(few)) == leaves(read(other)) == 0
    assert few.count("<path") == other.count("<path") + 1
    assert "stroke-dasharray" in few
    assert "stroke-dasharray" in other


@pytest.mark.parametrize("draw", DRAW)
def test_it_says_what_it_is_and_means_only_what_it_says(draw: object) -> None:
    drawing = draw([Figure("<b>&", 2, "2")], name="What <has> grown", says="Two & more.")
    root = read(drawing)
    assert root.get("role") == "img"
    named, described = root.get("aria-labelledby"), root.get("aria-describedby")
    assert root.find(f"{SVG}title[@id='{named}']").text == "What <has> grown"
    assert root.find(f"{SVG}desc[@id='{described}']").text == "Two & more."
    assert "style=" not in drawing
    assert drawing == draw([Figure("<b>&", 2, "2")], name="What <has> grown", says="Two & more.")
