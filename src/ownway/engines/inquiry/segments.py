"""Stretches of words that lie over one another, as flat segments cut at every boundary."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def flat(
    length: int, stretches: Iterable[tuple[int, int, Key]]
) -> list[tuple[int, int, tuple[Key, ...]]]:
    """The whole length in pieces, each with the keys that lie over it, in the order they were given.

    What reaches beyond the text is cut to it; what is empty is left out. Neighbours never have the
    same keys. The work grows with the number of stretches, not with the length.
    """
    begins: dict[int, list[tuple[int, Key]]] = {}
    ends: dict[int, list[int]] = {}
    for number, (start, end, key) in enumerate(stretches):
        first, last = max(0, start), min(length, end)
        if first < last:
            begins.setdefault(first, []).append((number, key))
            ends.setdefault(last, []).append(number)
    there: dict[int, Key] = {}
    found: list[tuple[int, int, tuple[Key, ...]]] = []
    at = 0
    for cut in sorted({*begins, *ends, length}):
        if cut > at:
            _add(found, at, cut, tuple(dict.fromkeys(there[number] for number in sorted(there))))
            at = cut
        for number in ends.get(cut, ()):
            del there[number]
        there.update(begins.get(cut, ()))
    return found


def _add(
    found: list[tuple[int, int, tuple[Key, ...]]], start: int, end: int, keys: tuple[Key, ...]
) -> None:
    if found and found[-1][2] == keys:
        start = found.pop()[0]
    found.append((start, end, keys))
