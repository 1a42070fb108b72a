"""Where words stand after a text was amended: exactly, or not at all.

Two texts are compared by line, then by word, then by letter. What stayed the same letter by letter
is a run of a known length in both. Words that lie within one run are moved exactly; words that do
not were touched. Offsets are codepoints, 0-based, end exclusive.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

#: Start in the old text, start in the new one, length.
Run = tuple[int, int, int]
_WORDS = re.compile(r"\w+|\s+|[^\w\s]+")
#: Letters are compared one by one only where the pieces, multiplied, stay below this.
_LETTERS = 250_000


@dataclass(frozen=True)
class Mapping:
    """What stayed the same between two texts, in order."""

    runs: tuple[Run, ...]
    old: int  # lengths of both texts, in codepoints
    new: int

    def move(self, start: int, end: int) -> tuple[int, int] | None:
        """Where these words stand now; None if they were touched.

        Raises:
            ValueError: there are no words there.
        """
        if not 0 <= start < end <= self.old:
            raise ValueError(f"No words from {start} to {end} in a text of {self.old}.")
        run = self._run(start)
        if run is None or end > run[0] + run[2]:
            return None
        return start - run[0] + run[1], end - run[0] + run[1]

    def near(self, start: int, end: int) -> tuple[int, int]:
        """Where touched words may stand now: from what is left before them to what is left after."""
        first, last = self._from(start), self._to(end)
        if first >= last:
            first, last = max(0, min(first, self.new - 1)), max(0, min(first, self.new - 1)) + 1
        return first, last

    def _run(self, at: int) -> Run | None:
        """The run that holds the letter at this place."""
        number = bisect_right(self.runs, at, key=lambda run: run[0]) - 1
        if number < 0:
            return None
        run = self.runs[number]
        return run if at < run[0] + run[2] else None

    def _from(self, at: int) -> int:
        """The place in the new text of the letter at ``at``, or right behind what stood before it."""
        run = self._run(at)
        if run is not None:
            return at - run[0] + run[1]
        before = [run for run in self.runs if run[0] + run[2] <= at]
        return before[-1][1] + before[-1][2] if before else 0

    def _to(self, at: int) -> int:
        """The place behind the letter before ``at``, or right before what stood behind it."""
        run = self._run(at - 1)
        if run is not None:
            return at - run[0] + run[1]
        after = [run for run in self.runs if run[0] >= at]
        return after[0][1] if after else self.new


def mapping(old: str, new: str) -> Mapping:
    """Compare two texts."""
    return Mapping(tuple(_joined(_same(old, new, 0, 0, _STAGES))), len(old), len(new))


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _words(text: str) -> list[str]:
    return _WORDS.findall(text)


Cut = Callable[[str], Sequence[str]]
_STAGES: tuple[Cut, ...] = (_lines, _words, list)


def _same(old: str, new: str, at: int, to: int, stages: tuple[Cut, ...]) -> Iterator[Run]:
    """Runs that are the same in two pieces, which stand at ``at`` and ``to``."""
    begins = _alike(old, new)
    ends = _alike(old[begins:][::-1], new[begins:][::-1])
    if begins:
        yield at, to, begins
    was, now = old[begins : len(old) - ends], new[begins : len(new) - ends]
    if was and now and stages:
        yield from _inside(was, now, at + begins, to + begins, stages)
    if ends:
        yield at + len(old) - ends, to + len(new) - ends, ends


def _inside(old: str, new: str, at: int, to: int, stages: tuple[Cut, ...]) -> Iterator[Run]:
    cut, *finer = stages
    if cut is list and len(old) * len(new) > _LETTERS:
        return
    a, b = cut(old), cut(new)
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=len(a) > 2000).get_opcodes():
        was, now = "".join(a[a1:a2]), "".join(b[b1:b2])
        if kind == "equal":
            yield at, to, len(was)
        elif kind == "replace" and finer:
            yield from _same(was, now, at, to, tuple(finer))
        at, to = at + len(was), to + len(now)


def _alike(a: str, b: str) -> int:
    """How many letters two texts have in common from their beginning."""
    if a[:64] != b[:64]:
        return next(
            (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
        )
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if a[low:middle] == b[low:middle] else (low, middle - 1)
    return low


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs that touch in both texts are one."""
    last: Run | None = None
    for at, to, length in runs:
        if not length:
            continue
        if last is not None and (last[0] + last[2], last[1] + last[2]) == (at, to):
            last = (last[0], last[1], last[2] + length)
            continue
        if last is not None:
            yield last
        last = (at, to, length)
    if last is not None:
        yield last
