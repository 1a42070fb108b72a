"""A text with its codes as HTML, made of strings: fifteen hundred quotes in a blink.

Each code that lies over words draws its own line under them, in its colour, one below the other; what
they are called stands beside the words. Nothing here asks the database.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from ownway.engines.inquiry.segments import flat

#: So many lines fit under a row of words; more are said beside it.
LINES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or what one person says at one time."""

    start: int
    words: str
    speaker: str = ""
    at: int | None = None

    @property
    def end(self) -> int:
        """After its last letter."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Mark:
    """One quote."""

    key: Any
    start: int
    end: int
    code: Any
    by: str = ""
    memo: bool = False
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A code as it is drawn."""

    name: str
    css: str


@dataclass(frozen=True, slots=True)
class Says:
    """Sentences for what stands beside the words, in the reader's language, and where a quote is."""

    memo: str
    touched: str
    #: The address of a quote, with ``KEY`` in place of its key.
    address: str


def pieces(passages: Iterable[Any]) -> list[Piece]:
    """Passages (start, words, speaker, at) cut into paragraphs; what has no words is left out."""
    found = []
    for one in passages:
        at, first = one.start, True
        for line in one.words.split("\n"):
            if line.strip():
                found.append(
                    Piece(at, line, one.speaker if first else "", one.at if first else None)
                )
                first = False
            at += len(line) + 1
    return found


def around(cut: list[Piece], start: int, end: int) -> list[int]:
    """The numbers of the pieces these words reach into, or the one beside which they are noted."""
    found = [number for number, one in enumerate(cut) if one.start < end and start < one.end]
    return found or [number for number, one in enumerate(cut) if start < one.end][:1]


def draw(
    cut: list[Piece], marks: list[Mark], codes: Mapping[Any, Named], says: Says, only: Any = None
) -> list[tuple[int, str, str]]:
    """Number, words and notes of each piece (or of ``only`` those), as HTML."""
    length = cut[-1].end if cut else 0
    # Codes by number: a key is looked at once for each quote, not for each segment it lies over.
    numbers = {key: number for number, key in enumerate(codes)}
    lines = [code.css for code in codes.values()]
    there = [one for one in marks if not one.touched and one.code in numbers]
    segments = flat(length, [(one.start, one.end, numbers[one.code]) for one in there])
    notes = _begin_in(cut, marks)
    drawn, at = [], 0
    for number, piece in enumerate(cut):
        while at < len(segments) and segments[at][1] <= piece.start:
            at += 1
        if only is not None and number not in only:
            continue
        words, here = [], at
        while here < len(segments) and segments[here][0] < piece.end:
            words.append(_segment(piece, segments[here], lines))
            here += 1
        beside = "".join(_note(one, codes, says) for one in notes.get(number, ()))
        drawn.append((number, "".join(words), f"<ul>{beside}</ul>" if beside else ""))
    return drawn


def _begin_in(cut: list[Piece], marks: list[Mark]) -> dict[int, list[Mark]]:
    """By piece, the quotes that begin in it (or in the gap before it)."""
    notes: dict[int, list[Mark]] = {}
    number = 0
    for one in sorted(marks, key=lambda each: (each.start, each.end)):
        while number < len(cut) - 1 and one.start >= cut[number].end:
            number += 1
        notes.setdefault(number, []).append(one)
    return notes


def _segment(piece: Piece, segment: tuple[int, int, tuple[int, ...]], lines: list[str]) -> str:
    start, end, over = segment
    first = max(start, piece.start) - piece.start
    words = escape(piece.words[first : min(end, piece.end) - piece.start], quote=False)
    for depth, number in enumerate(over[:LINES]):
        words = f'<span class="ow-q ow-d{depth} {lines[number]}">{words}</span>'
    return f'<span class="ow-q ow-q-more">{words}</span>' if len(over) > LINES else words


def _note(one: Mark, codes: Any, says: Says) -> str:
    code = codes.get(one.code)
    if code is None:
        return ""
    more = f' <span class="ow-mark__more">{says.memo}</span>' if one.memo else ""
    if one.touched:
        more += f' <span class="ow-mark__more">{says.touched}</span>'
    return (
        f'<li><a class="ow-mark {code.css}" href="{says.address.replace("KEY", str(one.key))}"'
        f' data-quote="{one.key}" data-from="{one.start}" data-to="{one.end}">'
        f'<span class="ow-mark__line"></span><span class="ow-mark__name">{escape(code.name)}</span> '
        f'<span class="ow-mark__by">{escape(one.by)}</span>{more}</a></li>'
    )
