"""A small tree trained along a wall: one labelled bough for each thing, never a score.

The tree is always whole: every bough carries leaves, however little is written about it, and
nothing is ever shed. Its words are always on the page as a list too; the list is the interface.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from textwrap import shorten, wrap
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ownway.engines.tree.shapes import (
    BARK,
    DEEP,
    MIDDLE,
    SPRING,
    TONES,
    Point,
    blade,
    cubic,
    fruit,
    n,
    tapering,
    wander,
)
from ownway.kit.pictures.leaves import angle_towards

WIDE, MIDDLE_X, BAND = 560, 280, 172
_FRUITS = (
    ("quince", "apple"),
    ("quince", "damson"),
    ("apple", "damson"),
    ("apple", "quince"),
    ("damson", "quince"),
    ("damson", "apple"),
)
_LABEL = 16.5
_LETTERS = 15  # as many as fit on a tag beside the trunk, also where tags grow


@dataclass(frozen=True)
class Bough:
    """What one bough says, and how many fruits hang from it."""

    text: str
    fruits: int = 2


def espalier(
    boughs: Iterable[str | Mapping[str, Any] | Bough], title: str = "", taller: int = 0
) -> SafeString:
    """Draw the tree. ``boughs``: words, or ``{"text": …, "fruits": 1}``, in reading order.

    ``taller`` adds room between the boughs, for a tree with few of them.
    """
    said = [_bough(one) for one in boughs]
    band = BAND + taller
    rows = max(1, (len(said) + 1) // 2)
    # Tags in two lines, and the wall's round corner, want more room above.
    above = 34 if any(len(_lines(bough.text)) > 1 for bough in said[:2]) else 0
    height = 60 + above + rows * band
    top, ground = 66.0 + above, height - 14.0
    pieces = [
        _ground(height),
        *(_wire(_row(top, band, row)) for row in range(rows)),
        _trunk(top, ground),
    ]
    labels = []
    for index, bough in enumerate(said):
        side = -1 if index % 2 == 0 else 1
        y = _row(top, band, index // 2)
        drawn, label = _draw(bough, side, y, index)
        pieces.append(drawn)
        labels.append(label)
    pieces.append(_crown(top))
    words = ", ".join(bough.text for bough in said if bough.text)
    name = escape(title or _("A tree trained along a wall"))
    says = escape(
        _("Its boughs say: %(words)s.") % {"words": words}
        if words
        else _("It is green, and nothing is written on it yet.")
    )
    # Two trees on one page must not share an id, and the same tree must always have the same.
    own = sha256(f"{title}{words}".encode()).hexdigest()[:8]
    return mark_safe(  # noqa: S308  (all words are escaped above and in _tag)
        f'<svg class="ow-tree__drawing" viewBox="0 0 {WIDE} {height}" role="img" '
        f'aria-labelledby="tree-{own}-name" aria-describedby="tree-{own}-says" focusable="false">'
        f'<title id="tree-{own}-name">{name}</title><desc id="tree-{own}-says">{says}</desc>'
        f"{''.join(pieces)}{''.join(labels)}</svg>"
    )


def _bough(one: str | Mapping[str, Any] | Bough) -> Bough:
    if isinstance(one, Bough):
        return one
    if isinstance(one, Mapping):
        return Bough(str(one["text"]), int(one.get("fruits", 2)))
    return Bough(str(one))


def _row(top: float, band: int, row: int) -> float:
    """The height of the wire a row of boughs is tied to."""
    return top + 62 + row * band


def _ground(height: int) -> str:
    return (
        f'<path fill="#CFE1BE" d="M0 {height}V{height - 26}Q{MIDDLE_X} {height - 50} {WIDE} '
        f'{height - 26}V{height}Z"/>'
    )


def _wire(y: float) -> str:
    return f'<path stroke="#D8CFBA" stroke-width="1.5" d="M0 {n(y)}H{WIDE}"/>'


def _trunk(top: float, ground: float) -> str:
    x = MIDDLE_X
    return (
        f'<path fill="{BARK}" d="M{x - 4} {n(top + 12)}'
        f"C{x - 6} {n(ground * 0.5)} {x - 9} {n(ground - 70)} {x - 11} {n(ground - 40)}"
        f"C{x - 12} {n(ground - 18)} {x - 22} {n(ground - 8)} {x - 32} {n(ground - 3)}"
        f"H{x + 32}C{x + 22} {n(ground - 8)} {x + 12} {n(ground - 18)} {x + 11} "
        f"{n(ground - 40)}C{x + 9} {n(ground - 70)} {x + 6} {n(ground * 0.5)} {x + 4} "
        f'{n(top + 12)}Z"/>'
    )


def _crown(top: float) -> str:
    at = (float(MIDDLE_X), top + 18)
    return (
        blade(at, -152, 24, MIDDLE)
        + blade(at, -28, 24, SPRING)
        + blade(at, -112, 27, DEEP)
        + blade(at, -70, 27, SPRING)
    )


def _draw(bough: Bough, side: int, y: float, index: int) -> tuple[str, str]:
    """One bough with its leaves and fruits; and its label, drawn last so that it stays on top."""
    start: Point = (MIDDLE_X, y + 84)
    curve = (
        start,
        (MIDDLE_X + side * 4, y + 8),
        (MIDDLE_X + side * 82, y + 12),
        (MIDDLE_X + side * 226, y - 7),
    )
    drawn = tapering(curve, 8, 3) + _leaves(curve, index) + _fruits(bough, curve, index)
    return drawn, _tag(bough.text, side, y, curve)


def _leaves(curve: tuple[Point, Point, Point, Point], index: int) -> str:
    """Leaves above and below in turn, closer towards the tip, one at the very end."""
    places = (0.4, 0.46, 0.53, 0.59, 0.65, 0.71, 0.765, 0.82, 0.875, 0.92, 0.96)
    drawn = []
    for number, (t, after) in enumerate(pairwise((*places, 1.0))):
        at, ahead = cubic(*curve, t), cubic(*curve, after)
        seed = index * 31 + number * 7
        along = angle_towards(at, ahead)
        up = number % 2 == 0
        outwards = 1 if ahead[0] > at[0] else -1
        lean = (52 if up else -48) * -outwards + wander(seed, 16)
        drawn.append(
            blade(
                at,
                along + lean,
                31 + wander(seed + 3, 3),
                TONES[(index * 3 + number) % len(TONES)],
                broad=0.29,
            )
        )
    end = cubic(*curve, 1)
    drawn.append(blade(end, angle_towards(cubic(*curve, 0.97), end), 31, MIDDLE))
    return "".join(drawn)


def _fruits(bough: Bough, curve: tuple[Point, Point, Point, Point], index: int) -> str:
    kinds = _FRUITS[index % len(_FRUITS)]
    drawn = ""
    for number, t in enumerate((0.84, 0.62)[: max(0, min(2, bough.fruits))]):
        drawn += fruit(kinds[number], cubic(*curve, t), 1.2)
    return drawn


def _lines(text: str) -> list[str]:
    """The words of a tag in one line or two; what is longer ends in "…": the list says it all."""
    lines = wrap(text, _LETTERS, break_long_words=True)
    if len(lines) > 2:
        rest = shorten(" ".join(lines[1:]), _LETTERS, placeholder="…")
        # One long word leaves nothing whole to keep.
        lines = [lines[0], rest if rest != "…" else lines[1][: _LETTERS - 1] + "…"]
    return lines


def _under(curve: tuple[Point, Point, Point, Point], x: float) -> Point:
    """The place on a bough straight below ``x``."""
    return min((cubic(*curve, step / 100) for step in range(101)), key=lambda at: abs(at[0] - x))


def _tag(text: str, side: int, y: float, curve: tuple[Point, Point, Point, Point]) -> str:
    """The words of a bough on a leaf-cornered tag, hung on a thread."""
    if not text:
        return ""
    lines = _lines(text)
    width = max(len(line) for line in lines) * _LABEL * 0.54 + 30
    tall = 34.0 + 20 * (len(lines) - 1)
    low = y - 42
    hang = _under(curve, MIDDLE_X + side * max(178, 250 - width + 16))
    # The tag grows from its outer lower corner on small screens, so its words stay readable.
    anchor, x = MIDDLE_X + side * 250, 0.0 if side < 0 else -width
    end = x + width
    box = (
        f"M{n(x)} {n(14 - tall)}C{n(x)} {n(6 - tall)} {n(x + 6)} {n(-tall)} {n(x + 14)} "
        f"{n(-tall)}H{n(end - 3)}Q{n(end)} {n(-tall)} {n(end)} {n(3 - tall)}V-14"
        f"C{n(end)} -6 {n(end - 6)} 0 {n(end - 14)} 0H{n(x + 3)}Q{n(x)} 0 {n(x)} -3Z"
    )
    said = "".join(
        f'<tspan x="{n(x + width / 2)}" y="{n(-11.5 - 20 * (len(lines) - 1 - row))}">'
        f"{escape(line)}</tspan>"
        for row, line in enumerate(lines)
    )
    return (
        f'<path stroke="{BARK}" stroke-width="1.6" d="M{n(hang[0])} {n(low)}V{n(hang[1])}"/>'
        f'<g transform="translate({n(anchor)} {n(low)})"><g class="ow-tree__tag">'
        f'<path fill="#fff" stroke="#1E5238" stroke-width="1.6" d="{box}"/>'
        f'<text text-anchor="middle" font-size="{_LABEL}" font-weight="600" '
        f'fill="#15382A">{said}</text></g></g>'
    )
