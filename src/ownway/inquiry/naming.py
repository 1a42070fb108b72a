"""Finding names in a text, and putting others in their place. Pure: a text in, a text out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

#: Codepoints of what stands around a name, as somebody sees it who decides.
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a name stands, with what stands around it."""

    start: int
    end: int
    before: str
    found: str
    after: str
    stands: str

    @property
    def key(self) -> str:
        """How a form says which."""
        return f"{self.start}-{self.end}"


def hits(text: str, pairs: Iterable[tuple[str, str]]) -> list[Hit]:
    """Every place where one of the names stands as words of its own, in the order of the text.

    Of two names that begin at one place, the longer one: "Rosa Lee" before "Rosa".
    """
    stands = {real.casefold(): other for real, other in pairs if real.strip()}
    if not stands:
        return []
    longest = sorted(stands, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest)
    found = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE).finditer(text)
    return [
        Hit(
            one.start(), one.end(), _before(text, one.start()), one[0], _after(text, one.end()),
            stands[re.sub(r"\s+", " ", one[0]).casefold()],
        )
        for one in found
        if re.sub(r"\s+", " ", one[0]).casefold() in stands
    ]  # fmt: skip


def _before(text: str, at: int) -> str:
    """Some words before, none of them cut."""
    begins = max(0, at - _AROUND)
    if begins:
        gap = text.find(" ", begins, at)
        return "… " + text[gap + 1 if gap >= 0 else begins : at]
    return text[:at]


def _after(text: str, at: int) -> str:
    ends = min(len(text), at + _AROUND)
    if ends < len(text):
        gap = text.rfind(" ", at, ends)
        return text[at : gap if gap >= 0 else ends] + " …"
    return text[at:]


def put(
    text: str, turns: Sequence[dict[str, Any]], chosen: Sequence[Hit]
) -> tuple[str, list[dict[str, Any]]]:
    """The text with the other names at the chosen places, and its turns moved along."""
    out, at, shifts = [], 0, []
    for hit in sorted(chosen, key=lambda one: one.start):
        out += [text[at : hit.start], hit.stands]
        at = hit.end
        shifts.append((hit.end, len(hit.stands) - (hit.end - hit.start)))
    out.append(text[at:])
    return "".join(out), [
        turn | {"start": _moved(turn["start"], shifts), "end": _moved(turn["end"], shifts)}
        for turn in turns
    ]


def _moved(place: int, shifts: Sequence[tuple[int, int]]) -> int:
    return place + sum(by for end, by in shifts if end <= place)


def relabelled(
    turns: Sequence[dict[str, Any]], pairs: Iterable[tuple[str, str]]
) -> list[dict[str, Any]]:
    """The turns, with the other name for who speaks."""
    pairs = list(pairs)
    return [turn | {"speaker": _in(turn.get("speaker") or "", pairs)} for turn in turns]


def _in(label: str, pairs: Sequence[tuple[str, str]]) -> str:
    return put(label, (), hits(label, pairs))[0]
