"""A text in sentences, for who chooses them from a list. Nothing here changes a word."""

import re
from collections.abc import Iterable

from ownway.inquiry.drawing import Piece

_END = re.compile(r"[.!?…。！？؟]+[”’\"')\]»]*\s+|\n+")


def sentences(cut: Iterable[Piece]) -> list[tuple[int, int, str]]:
    """Start, end and words of each sentence, in codepoints of the whole text."""
    found = []
    for piece in cut:
        at = 0
        for end in [*(one.end() for one in _END.finditer(piece.words)), len(piece.words)]:
            words = piece.words[at:end]
            begins = at + len(words) - len(words.lstrip())
            if words.strip():
                stripped = words.strip()
                start = piece.start + begins
                found.append((start, start + len(stripped), stripped))
            at = end
    return found
