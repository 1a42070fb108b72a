"""A text as the person who told it reads it: sentence by sentence, what was noted gently marked."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ownway.engines.inquiry.segments import flat
from ownway.inquiry.drawing import Piece
from ownway.inquiry.sentences import sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it is, its words in parts (words, noted or not), a space behind it."""

    start: int
    end: int
    parts: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """All of it."""
        return "".join(part for part, _noted in self.parts)


@dataclass(slots=True)
class Paragraph:
    """What one person says at one time."""

    speaker: str
    sentences: list[Sentence] = field(default_factory=list)


def read(text: str, cut: Iterable[Piece], noted: Iterable[tuple[int, int]]) -> list[Paragraph]:
    """Paragraphs of sentences. ``noted``: start and end (codepoints) of each quote."""
    stretches = [(start, end, "noted") for start, end in noted if end <= len(text)]
    segments = flat(len(text), stretches)
    found, at = [], 0
    for piece in cut:
        paragraph = Paragraph(piece.speaker)
        for start, end, _words in sentences([piece]):
            while at < len(segments) and segments[at][1] <= start:
                at += 1
            parts, here = [], at
            while here < len(segments) and segments[here][0] < end:
                first, last, keys = segments[here]
                parts.append((text[max(first, start) : min(last, end)], bool(keys)))
                here += 1
            paragraph.sentences.append(
                Sentence(start, end, tuple(parts) or ((text[start:end], False),))
            )
        found.append(paragraph)
    return found


def replaced(text: str, start: int, end: int, words: str) -> str:
    """The text with these words in place of those. Where they go altogether, so does a space."""
    if not words and text[end : end + 1] == " " and (start == 0 or text[start - 1] in " \n"):
        end += 1
    return text[:start] + words + text[end:]
