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
#: Words, spaces and signs; where a script puts no spaces between words, its letters.
_WIDE = "\u3040-\u30ff\u3400-\u9fff"
_WORDS = re.compile(rf"[{_WIDE}]|[^\W{_WIDE}]+|\s+|[^\w\s]+")
#: Pieces are compared one by one only where their numbers, multiplied, stay below this.
_FEW = 10_000
#: Else by what stands once in both: so many pieces in a row, the longest first.
_IN_A_ROW = (9, 3, 1)


@dataclass(frozen=True)
class Mapping:
    """What stayed the same between two texts, in order."""

    runs: tuple[Run, ...]
    old: int  # lengths of both texts, in codepoints
    new: int
    #: The same runs as far as their letters go on being the same, over one another: of "No. No." one
    #: "No." may be gone, and the other is not touched by it.
    reach: tuple[Run, ...] = ()

    def move(self, start: int, end: int) -> tuple[int, int] | None:
        """Where these words stand now; None if they were touched.

        Raises:
            ValueError: there are no words there.
        """
        if not 0 <= start < end <= self.old:
            raise ValueError(f"No words from {start} to {end} in a text of {self.old}.")
        near = self._run(start)
        for run in ((near,) if near is not None else ()) + self.reach:
            if run[0] <= start and end <= run[0] + run[2]:
                return start - run[0] + run[1], end - run[0] + run[1]
        return None

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
    runs = tuple(_joined(_same(old, new, 0, 0, _STAGES)))
    return Mapping(runs, len(old), len(new), tuple(_reach(old, new, runs)))


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
    a, b = cut(old), cut(new)
    here, there = 0, 0
    for i, j, many in [*_pairs(a, b), (len(a), len(b), 0)]:
        was, now = "".join(a[here:i]), "".join(b[there:j])
        if finer and was and now:
            yield from _same(was, now, at, to, tuple(finer))
        at, to = at + len(was), to + len(now)
        length = sum(map(len, a[i : i + many]))
        yield at, to, length
        at, to, here, there = at + length, to + length, i + many, j + many


def _pairs(
    a: Sequence[str], b: Sequence[str], rows: tuple[int, ...] = _IN_A_ROW, i: int = 0, j: int = 0
) -> Iterator[Run]:
    """Pieces that are the same in both, in order: place in a, place in b, how many."""
    begins = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    if begins is None:
        begins = min(len(a), len(b))
    rest = zip(reversed(a[begins:]), reversed(b[begins:]), strict=False)
    ends = next((k for k, (x, y) in enumerate(rest) if x != y), None)
    if ends is None:
        ends = min(len(a), len(b)) - begins
    yield i, j, begins
    yield from _between(
        a[begins : len(a) - ends], b[begins : len(b) - ends], rows, i + begins, j + begins
    )
    yield i + len(a) - ends, j + len(b) - ends, ends


def _between(
    a: Sequence[str], b: Sequence[str], rows: tuple[int, ...], i: int, j: int
) -> Iterator[Run]:
    if len(a) * len(b) <= _FEW:
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
            yield i + block.a, j + block.b, block.size
    elif rows:
        many, *fewer = rows
        here, there = 0, 0
        for x, y in [*_once(a, b, many), (len(a), len(b))]:
            if x < here or y < there:
                continue
            yield from _pairs(a[here:x], b[there:y], tuple(fewer), i + here, j + there)
            yield i + x, j + y, min(many, len(a) - x)
            here, there = min(x + many, len(a)), min(y + many, len(b))


def _once(a: Sequence[str], b: Sequence[str], many: int) -> list[tuple[int, int]]:
    """Where ``many`` pieces in a row stand that stand once in each, as far as their order is the same."""
    first, second = _standing_once(a, many), _standing_once(b, many)
    found = [(x, second[row]) for row, x in first.items() if row in second]
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_x, y) in enumerate(found):
        at = bisect_right(tops, y)
        before.append(last[at - 1] if at else -1)
        tops[at : at + 1], last[at : at + 1] = [y], [number]
    chosen, number = [], last[-1] if last else -1
    while number >= 0:
        chosen.append(found[number])
        number = before[number]
    return chosen[::-1]


def _standing_once(pieces: Sequence[str], many: int) -> dict[tuple[str, ...], int]:
    """Rows that stand once, in their order, with where."""
    places: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(zip(*(pieces[k:] for k in range(many)), strict=False)):
        places[row] = -1 if row in places else at
    return {row: at for row, at in places.items() if at >= 0}


def _reach(old: str, new: str, runs: tuple[Run, ...]) -> Iterator[Run]:
    """What ends both texts, and each run on both sides as far as the letters are the same, up to its
    neighbours' far ends."""
    ends = _alike(old[::-1], new[::-1])
    yield len(old) - ends, len(new) - ends, ends
    for number, (at, to, length) in enumerate(runs):
        low = runs[number - 1] if number else (0, 0, 0)
        after = runs[number + 1] if number + 1 < len(runs) else (len(old), len(new), 0)
        high = after[0] + after[2], after[1] + after[2]
        left = _alike(old[low[0] : at][::-1], new[low[1] : to][::-1])
        right = _alike(old[at + length : high[0]], new[to + length : high[1]])
        if left or right:
            yield at - left, to - left, length + left + right


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
