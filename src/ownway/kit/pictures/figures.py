"""Figures as boughs: one leaf is one person, and the same space between leaves on every bough.

The numbers stand beside the boughs as text, and again in a table on the page. What is hidden is an
open leaf on a dashed bough: told apart by its shape, on paper and without colour too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ownway.engines.tree.shapes import BARK, DEEP, MIDDLE, blade, n, stroke, wander

WIDE = 350
#: How many people one leaf may stand for, where there are many.
SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
_INK, _GREEN = "#1F2A24", "#1E5238"


@dataclass(frozen=True)
class Figure:
    """One bough: its name, how many leaves, and the words that say how many."""

    name: str
    value: int | None
    said: str
    #: Hidden and small: one open leaf stands for it. Hidden and not small: none does.
    few: bool = False


@dataclass(frozen=True)
class _Kind:
    """Where things are on a bough of a kind of chart."""

    band: int
    #: Where the leaves begin, how far apart pairs of leaves are, how long a leaf is.
    begins: float
    step: float
    leaf: float
    tree: bool = False

    @property
    def room(self) -> int:
        """How many leaves fit on one bough."""
        return 2 * int((WIDE - 6 - self.begins) / self.step)

    def for_leaves(self, leaves: int) -> "_Kind":
        """The same with larger leaves, further apart on every bough, where there are few."""
        larger = min(1.3 if self.tree else 1.6, max(1.0, self.room / max(1, leaves)))
        return replace(self, step=self.step * larger, leaf=self.leaf * larger)


_TREE = _Kind(band=84, begins=44, step=15.5, leaf=19, tree=True)
_ROWS = _Kind(band=38, begins=120, step=9.4, leaf=12.5)


def people_to_a_leaf(figures: Sequence[Figure], *, tree: bool = False) -> int:
    """How many people one leaf stands for, so that the fullest bough fits."""
    most = max((figure.value or 0 for figure in figures), default=0)
    room = (_TREE if tree else _ROWS).room
    return next((scale for scale in SCALES if most <= scale * room), SCALES[-1])


def figures_tree(figures: Sequence[Figure], *, name: str, says: str) -> SafeString:
    """A tree with a bough for each figure, its words above it."""
    height = 26 + _TREE.band * len(figures) + 14
    ground = height - 14
    drawn = (
        f'<path fill="#CFE1BE" d="M0 {height}V{ground - 2}Q{WIDE / 2} {ground - 18} {WIDE} '
        f'{ground + 6}V{height}Z"/>'
        f'<path fill="{BARK}" d="M10 6C9 {n(ground * 0.5)} 8 {ground - 40} 7 {ground - 24}'
        f"C6 {ground - 8} 3 {ground} 0 {ground + 2}H30C24 {ground - 4} 21 {ground - 14} 20 "
        f'{ground - 26}C18 {ground - 60} 16 {n(ground * 0.5)} 15 6Z"/>'
    )
    per = people_to_a_leaf(figures, tree=True)
    kind = _TREE.for_leaves(_most(figures, per))
    for place, figure in enumerate(figures):
        y = 26 + place * _TREE.band
        drawn += _heading(figure, y) + _bough(figure, y + 50, place, per, kind)
    return _svg(drawn, height, name, says, "ow-figures--tree")


def figures_rows(figures: Sequence[Figure], *, name: str, says: str) -> SafeString:
    """A twig for each figure, one below the other: months, or anything in order."""
    per = people_to_a_leaf(figures)
    kind = _ROWS.for_leaves(_most(figures, per))
    drawn = ""
    for place, figure in enumerate(figures):
        y = 22 + place * _ROWS.band
        drawn += _text(figure.name, 0, y + 5) + _bough(figure, y, place, per, kind)
        if figure.value is not None:
            drawn += _text(figure.said, _ROWS.begins - 14, y + 5, end=True, bold=True)
        else:
            drawn += _text(figure.said, _ROWS.begins + 34, y + 5, small=True)
    return _svg(drawn, 8 + _ROWS.band * len(figures), name, says, "ow-figures--rows")


def _heading(figure: Figure, y: float) -> str:
    if figure.value is None:
        return _text(f"{figure.name}: {figure.said}", 44, y + 20)
    wide = 14.5 * len(figure.said) + 10
    return (
        f'<text class="ow-figures__number" x="44" y="{n(y + 20)}" font-size="27" '
        f'font-weight="560" fill="#15382A">{escape(figure.said)}</text>'
        + _text(figure.name, 44 + wide, y + 19)
    )


def _text(
    words: str, x: float, y: float, *, end: bool = False, bold: bool = False, small: bool = False
) -> str:
    more = ' text-anchor="end"' if end else ""
    more += ' font-weight="700"' if bold else ""
    return (
        f'<text x="{n(x)}" y="{n(y)}" font-size="{15 if small else 16}" fill="{_INK}"{more}>'
        f"{escape(words)}</text>"
    )


def _most(figures: Sequence[Figure], per: int) -> int:
    return max((_leaves(figure, per) for figure in figures), default=0)


def _leaves(figure: Figure, per: int) -> int:
    return -(-(figure.value or 0) // per)


def _bough(figure: Figure, y: float, place: int, per: int, kind: _Kind) -> str:
    """The line and what is on it. A leaf that stands for some of its people is drawn like any."""
    root = (
        f"M14 {n(y + 22)}C16 {n(y + 6)} 28 {n(y + 2)} {n(kind.begins)} {n(y)}"
        if kind.tree
        else (f"M{n(kind.begins - 8)} {n(y)}")
    )
    if figure.value is None:
        end = kind.begins + 24
        line = (
            f'<path d="{root}H{n(end)}" fill="none" stroke="{BARK}" stroke-width="2" '
            'stroke-dasharray="4 4"/>'
        )
        return line + (_open_leaf(kind.begins + 4, y, kind.leaf) if figure.few else "")
    leaves = _leaves(figure, per)
    pairs = (leaves + 1) // 2
    end = kind.begins + max(1, pairs) * kind.step - kind.step * 0.4
    drawn = stroke(f"{root}H{n(end)}", 3 if kind.tree else 2)
    for leaf in range(leaves):
        at = (kind.begins + leaf // 2 * kind.step, y)
        turn = (-58 if leaf % 2 == 0 else 58) + wander(place * 31 + leaf, 5)
        drawn += blade(at, turn, kind.leaf, DEEP if leaf % 4 in (1, 2) else MIDDLE, broad=0.27)
    return drawn


def _open_leaf(x: float, y: float, length: float) -> str:
    half = length * 0.36
    return (
        f'<path transform="translate({n(x)} {n(y)}) rotate(-52)" fill="#fff" stroke="{_GREEN}" '
        f'stroke-width="1.6" d="M0 0C{n(length * 0.18)} {n(-half)} {n(length * 0.66)} {n(-half)} '
        f'{n(length)} 0C{n(length * 0.66)} {n(half)} {n(length * 0.18)} {n(half)} 0 0Z"/>'
    )


def _svg(inside: str, height: float, name: str, says: str, kind: str) -> SafeString:
    own = sha256(f"{kind}{name}{says}".encode()).hexdigest()[:8]
    return mark_safe(  # noqa: S308  (all words are escaped here and in _text)
        f'<svg class="ow-figures {kind}" viewBox="0 0 {WIDE} {n(height)}" role="img" '
        f'direction="ltr" aria-labelledby="figures-{own}-name" '
        f'aria-describedby="figures-{own}-says" focusable="false">'
        f'<title id="figures-{own}-name">{escape(name)}</title>'
        f'<desc id="figures-{own}-says">{escape(says)}</desc>{inside}</svg>'
    )
