"""Stretches of words that two people saw differently, in words before any number."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from ownway.engines.inquiry.segments import flat


@dataclass(frozen=True)
class Stretch:
    """Words that hang together by overlapping marks: each author, and the codes they put on them."""

    start: int
    end: int
    saw: tuple[tuple[Hashable, frozenset[Hashable]], ...]


def stretches(length: int, marks: Iterable[tuple[int, int, Hashable, Hashable]]) -> list[Stretch]:
    """Where at least two people marked overlapping words and did not see the same everywhere in them.

    Args:
        length: of the text, in codepoints.
        marks: start, end, code, author.

    Words that only one of them marked are no difference: perhaps nobody else has read them yet.
    """
    marks = list(marks)
    covered = flat(length, [(start, end, "marked") for start, end, _code, _author in marks])
    runs = [(start, end) for start, end, keys in covered if keys]
    found = []
    for start, end in runs:
        inside = [one for one in marks if one[0] < end and start < one[1]]
        found += _parted(start, end, inside)
    return found


def _parted(
    start: int, end: int, marks: list[tuple[int, int, Hashable, Hashable]]
) -> list[Stretch]:
    """One run of marked words, cut where nobody's mark goes on; those seen alike are left out."""
    cuts = _cuts(start, end, marks)
    found = []
    for first, last in pairwise(cuts):
        here = [one for one in marks if one[0] < last and first < one[1]]
        authors = list(dict.fromkeys(author for _start, _end, _code, author in here))
        places = {
            author: {(max(s, first), min(e, last), code) for s, e, code, by in here if by == author}
            for author in authors
        }
        if len(authors) > 1 and any(places[one] != places[authors[0]] for one in authors):
            codes = {one: frozenset(code for _s, _e, code in places[one]) for one in authors}
            found.append(Stretch(first, last, tuple(codes.items())))
    return found


def _cuts(start: int, end: int, marks: list[tuple[int, int, Hashable, Hashable]]) -> list[int]:
    """Boundaries that no mark reaches over."""
    edges = {start, end} | {one[0] for one in marks} | {one[1] for one in marks}
    return sorted(
        at for at in edges
        if start <= at <= end and not any(one[0] < at < one[1] for one in marks)
    )  # fmt: skip
