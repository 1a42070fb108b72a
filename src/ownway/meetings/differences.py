"""Two texts beside each other: what stands in only one of them, and both joined. No clock, no
database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

#: A stretch with more words than this is marked as a whole: finer would be slow and no clearer.
FINE = 1500
#: Below this share of common words it is easier to read two whole stretches than many small ones.
ALIKE = 0.5
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """A stretch of one text. ``alone``: it is not in the other one."""

    text: str
    alone: bool


def marked(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, each with what the other has not."""
    left: list[Piece] = []
    right: list[Piece] = []
    for same, mine, theirs in _stretches(one.splitlines(True), other.splitlines(True)):
        a, b = _WORDS.findall("".join(mine)), _WORDS.findall("".join(theirs))
        finer = not same and _much_alike(a, b)
        for alike, ours, yours in _stretches(a, b) if finer else [(same, mine, theirs)]:
            _add(left, "".join(ours), not alike)
            _add(right, "".join(yours), not alike)
    return left, right


def joined(theirs: str, mine: str, before: str = "") -> str:
    """One text with every line of both, what they share only once.

    Args:
        before: how it read when both began; whoever changed nothing since adds nothing.
    """
    if mine in (before, theirs):
        return theirs
    if theirs == before:
        return mine
    lines: list[str] = []
    for same, one, other in _stretches(theirs.splitlines(), mine.splitlines()):
        first, second = "\n".join(one), "\n".join(other)
        if same or second == "" or first.startswith(second):
            lines += one
        elif second.startswith(first):
            lines += other
        else:
            lines += [*one, *other]
    return "\n".join(lines)


def _much_alike(one: list[str], other: list[str]) -> bool:
    """Is it one sentence changed, rather than two that share an "and"?"""
    if len(one) + len(other) > FINE:
        return False
    first, second = ([word for word in text if not word.isspace()] for text in (one, other))
    return SequenceMatcher(None, first, second).ratio() >= ALIKE


def _stretches(one: list[str], other: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) + len(other) > FINE)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        yield what == "equal", one[i1:i2], other[j1:j2]


def _add(pieces: list[Piece], text: str, alone: bool) -> None:
    if not text:
        return
    alone = alone and not text.isspace()
    if alone and len(pieces) > 1 and pieces[-2].alone and pieces[-1].text.isspace():
        text, pieces[-2:] = pieces[-2].text + pieces[-1].text + text, []  # one mark, not one a word
    if pieces and pieces[-1].alone == alone:
        text, pieces[-1:] = pieces[-1].text + text, []
    pieces.append(Piece(text, alone))
