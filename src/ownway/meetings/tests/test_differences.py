"""Two texts beside each other: nothing of either is lost, and what differs is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.meetings.differences import FINE, Piece, joined, marked

TEXTS = st.text(alphabet="ab \n", max_size=60)


@given(TEXTS, TEXTS)
def test_the_pieces_are_the_whole_text(one: str, other: str) -> None:
    left, right = marked(one, other)
    assert "".join(piece.text for piece in left) == one
    assert "".join(piece.text for piece in right) == other


@given(TEXTS)
def test_the_same_twice_is_marked_nowhere(text: str) -> None:
    for pieces in marked(text, text):
        assert not any(piece.alone for piece in pieces)


@given(st.lists(st.sampled_from(["tea", "rain", "bus", "tea and rain"]), max_size=8),
       st.lists(st.sampled_from(["tea", "rain", "bus", "tea and rain"]), max_size=8))  # fmt: skip
def test_joined_holds_every_line_of_both(one: list[str], other: list[str]) -> None:
    made = joined("\n".join(one), "\n".join(other), before="something else")
    for line in [*one, *other]:
        assert line in made


def test_words_are_marked_finely() -> None:
    left, right = marked("We walked to the mill", "We walked to the café")
    assert left == [Piece("We walked to the ", False), Piece("mill", True)]
    assert right == [Piece("We walked to the ", False), Piece("café", True)]


def test_words_side_by_side_are_one_mark() -> None:
    left, _right = marked(
        "It rained a lot at the mill today", "It was dry as dust at the mill today"
    )
    assert [piece.text for piece in left if piece.alone] == ["rained a lot"]


def test_two_different_sentences_are_marked_whole() -> None:
    left, right = marked("Wilf brought the flask.", "Next time: the library card.")
    assert left == [Piece("Wilf brought the flask.", True)]
    assert right == [Piece("Next time: the library card.", True)]


def test_a_very_long_stretch_is_marked_whole() -> None:
    left, _right = marked("one " * FINE, "two " * FINE)
    assert left == [Piece("one " * FINE, True)]


@pytest.mark.parametrize(
    ("theirs", "mine", "before", "made"),
    [
        ("A\nB", "A\nC", "", "A\nB\nC"),
        ("A", "A and more", "", "A and more"),
        ("A and more", "A", "", "A and more"),
        ("A\nB", "A", "A", "A\nB"),  # I changed nothing since
        ("A", "A\nB", "A", "A\nB"),  # they changed nothing since
        ("A", "", "A", ""),  # they changed nothing, I took it out
        ("", "Mine", "", "Mine"),
        ("Same", "Same", "x", "Same"),
    ],
)
def test_joined(theirs: str, mine: str, before: str, made: str) -> None:
    assert joined(theirs, mine, before) == made
