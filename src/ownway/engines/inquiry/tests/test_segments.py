"""Segments cover everything once; places are the same in both ways of counting."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.inquiry.offsets import Counted
from ownway.engines.inquiry.segments import flat

stretch = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("abcde"))


def test_cut_at_every_boundary() -> None:
    assert flat(10, [(2, 6, "a"), (4, 8, "b")]) == [
        (0, 2, ()), (2, 4, ("a",)), (4, 6, ("a", "b")), (6, 8, ("b",)), (8, 10, ()),
    ]  # fmt: skip


def test_the_same_key_twice_is_there_once() -> None:
    assert flat(6, [(0, 4, "a"), (2, 6, "a")]) == [(0, 6, ("a",))]


def test_nothing_of_nothing() -> None:
    assert flat(0, [(0, 3, "a")]) == []
    assert flat(3, [(2, 2, "a"), (5, 9, "b")]) == [(0, 3, ())]


@given(st.integers(0, 50), st.lists(stretch, max_size=20))
def test_segments_cover_the_text_once(length: int, stretches: list[tuple[int, int, str]]) -> None:
    found = flat(length, stretches)
    assert [at for start, end, _ in found for at in range(start, end)] == list(range(length))
    for start, end, keys in found:
        for at in range(start, end):
            assert set(keys) == {key for first, last, key in stretches if first <= at < last}
    assert all(one[2] != other[2] for one, other in pairwise(found))


TEXTS = [
    "plain words",
    "a 🪴 grew, then two 🪴🪴",
    "e\u0301 is two, é is one",
    "👩🏽‍🌾 with joiners",
    "שלום, and back; قالت إنها 🌳",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_places_as_a_browser_counts_them(text: str) -> None:
    counted = Counted(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert counted.utf16(at) == units
        assert counted.codepoints(units) == at


@given(st.text(), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert Counted(text).codepoints(Counted(text).utf16(at)) == at


def test_within_a_letter_is_before_it() -> None:
    assert Counted("a🪴b").codepoints(2) == 1
