"""What two people saw differently is found, and what they saw alike, or one alone saw, is not."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ownway.engines.inquiry.differing import stretches

MARK = st.tuples(
    st.integers(0, 30), st.integers(1, 9), st.sampled_from("xy"), st.sampled_from("AB")
)


def test_other_codes_on_the_same_words() -> None:
    (one,) = stretches(20, [(2, 8, "x", "A"), (2, 8, "y", "B")])
    assert (one.start, one.end) == (2, 8)
    assert dict(one.saw) == {"A": frozenset("x"), "B": frozenset("y")}


def test_the_same_code_reaching_further() -> None:
    (one,) = stretches(20, [(2, 8, "x", "A"), (4, 12, "x", "B")])
    assert (one.start, one.end) == (2, 12)


def test_seen_alike_is_no_difference() -> None:
    assert stretches(20, [(2, 8, "x", "A"), (2, 8, "x", "B")]) == []


def test_seen_by_one_alone_is_no_difference() -> None:
    assert stretches(20, [(2, 8, "x", "A"), (8, 12, "y", "B")]) == []


def test_neighbours_are_told_apart() -> None:
    marks = [(0, 4, "x", "A"), (0, 4, "y", "B"), (4, 9, "x", "A"), (4, 9, "x", "B")]
    assert [(one.start, one.end) for one in stretches(20, marks)] == [(0, 4)]


@given(st.lists(MARK, max_size=12))
def test_each_stretch_has_two_who_differ_and_none_overlaps(
    marks: list[tuple[int, int, str, str]],
) -> None:
    found = stretches(40, [(start, start + long, code, by) for start, long, code, by in marks])
    assert all(one.start < one.end and len(one.saw) > 1 for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
