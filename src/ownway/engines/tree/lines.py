"""Words in lines: measured, broken where their script breaks them, and about equally long."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

#: How wide words are: (text, size, face) -> px. The faces are FACES; the fonts are the caller's.
Measure = Callable[[str, float, str], float]
#: Plain type in three weights; the type of headings and of people's own words in two.
FACES = ("plain 400", "plain 600", "plain 700", "words 420", "words 560")

_MORE = "…"
#: More than any label shows; the list has it all.
_LOOKED_AT = 600


@dataclass(frozen=True)
class Type:
    """How a kind of label is set: no line is wider, no label has more lines."""

    size: float
    face: str
    leading: float
    widest: float
    most: int = 5


@dataclass(frozen=True)
class Lines:
    """Words as they stand on a label."""

    lines: tuple[str, ...]
    wide: float
    type: Type
    #: Right to left, by the first letter that has a direction.
    rtl: bool = False
    #: These are not all the words.
    shortened: bool = False

    @property
    def tall(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * self.type.leading


class Piece(NamedTuple):
    """Words that stay together; ``apart`` where a space stands before them."""

    text: str
    apart: bool
    wide: float


def lines(text: str, kind: Type, measure: Measure) -> Lines:
    """The words in as few lines as fit, balanced; what is too long ends in "…"."""

    def wide(words: str) -> float:
        return measure(words, kind.size, kind.face)

    pieces = list(_pieces(text[:_LOOKED_AT], kind.widest, wide))
    space = wide(" ")
    rows = _fill(pieces, kind.widest, space)
    shortened = len(rows) > kind.most
    if shortened:
        rows = rows[: kind.most]
        rows[-1] = _cut(rows[-1], kind.widest, wide)
    elif len(rows) > 1:
        rows = _balanced(pieces, len(rows), kind.widest, space)
    widest = max((wide(row) for row in rows), default=0.0)
    return Lines(tuple(rows), widest, kind, right_to_left(text), shortened)


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def graphemes(text: str) -> Iterator[str]:
    """What a reader sees as one letter: marks, joined signs and flags stay together."""
    held = ""
    for letter in text:
        if held and (_clings(letter) or held[-1] == "\u200d" or _flag(held, letter)):
            held += letter
            continue
        if held:
            yield held
        held = letter
    if held:
        yield held


def _clings(letter: str) -> bool:
    return letter == "\u200d" or (
        not letter.isascii()
        and (unicodedata.category(letter)[0] == "M" or "\U0001f3fb" <= letter <= "\U0001f3ff")
    )


def _flag(held: str, letter: str) -> bool:
    return len(held) == 1 and all("\U0001f1e6" <= one <= "\U0001f1ff" for one in held + letter)


def _ideograph(letter: str) -> bool:
    """A letter between two of which a line may break."""
    return unicodedata.east_asian_width(letter) in "WF" and letter.isalnum()


def _pieces(text: str, widest: float, wide: Callable[[str], float]) -> Iterator[Piece]:
    for word in text.split():
        apart = True
        for part in [word] if word.isascii() else _parts(word):
            width = wide(part)
            if width <= widest:
                yield Piece(part, apart, width)
            else:
                for chunk in _even_chunks(part, widest, wide):
                    yield Piece(chunk, apart, wide(chunk))
                    apart = False
            apart = False


def _parts(word: str) -> Iterator[str]:
    """A word where its script lets a line break: after each ideograph, but not before a stop."""
    held = ""
    for one in graphemes(word):
        stop = unicodedata.category(one[0]) in ("Pe", "Pf", "Po")
        if held and not stop and (_ideograph(one[0]) or _ideograph(held[0])):
            yield held
            held = one
        else:
            held += one
    if held:
        yield held


def _even_chunks(word: str, widest: float, wide: Callable[[str], float]) -> list[str]:
    """The same number of pieces as fit, none of them a mere letter or two."""
    chunks = list(_chunks(word, widest, wide))
    for share in (0.6, 0.7, 0.8, 0.9):
        even = list(_chunks(word, widest * share, wide))
        if len(even) == len(chunks):
            return even
    return chunks


def _chunks(word: str, widest: float, wide: Callable[[str], float]) -> Iterator[str]:
    """A word longer than a line, in pieces; with a hyphen where the script has hyphens."""
    hyphen = "-" if word[0].lower() != word[0].upper() else ""
    held = ""
    for one in graphemes(word):
        if held and wide(held + one + hyphen) > widest:
            yield held + hyphen
            held = one
        else:
            held += one
    yield held


def _fill(pieces: list[Piece], widest: float, space: float) -> list[str]:
    """Line after line, each as full as it gets."""
    rows: list[str] = []
    used = 0.0
    for piece in pieces:
        gap = space if piece.apart else 0.0
        if rows and used + gap + piece.wide <= widest:
            rows[-1] += (" " if piece.apart else "") + piece.text
            used += gap + piece.wide
        else:
            rows.append(piece.text)
            used = piece.wide
    return rows


def _balanced(pieces: list[Piece], count: int, widest: float, space: float) -> list[str]:
    """The same number of lines, none much longer than the others."""
    low, high = widest / 2, widest
    for _ in range(6):
        middle = (low + high) / 2
        if max(piece.wide for piece in pieces) <= middle:
            fits = len(_fill(pieces, middle, space)) <= count
        else:
            fits = False
        low, high = (low, middle) if fits else (middle, high)
    return _fill(pieces, high, space)


def _cut(row: str, widest: float, wide: Callable[[str], float]) -> str:
    """As much of a line as leaves room for "…"."""
    letters = list(graphemes(row))
    while letters and wide("".join(letters).rstrip() + _MORE) > widest:
        letters.pop()
    return "".join(letters).rstrip(" -,.;:") + _MORE
