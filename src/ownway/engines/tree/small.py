"""The same tree small, for the corner of a page: its branches alone, on tags that can be read.

Whole however little is written: every bough carries leaves, and none is ever shed. A bough bears the
fruits that hang from its branch, two at most: fruit is not counted.
"""

from html import escape
from itertools import pairwise

from ownway.engines.tree.format import Branch, Tree
from ownway.engines.tree.growth import FRUITS
from ownway.engines.tree.lines import Lines, Measure, Type, lines
from ownway.engines.tree.outline import says
from ownway.engines.tree.shapes import (
    BARK,
    DEEP,
    MIDDLE,
    SPRING,
    TONES,
    Point,
    angle_towards,
    blade,
    cubic,
    fruit,
    n,
    tapering,
    wander,
)
from ownway.engines.tree.words import Words

WIDE, MIDDLE_X, BAND = 560, 280, 172
#: As many as there is room for beside other things; the list on the page has them all.
MOST, WHOLE = 6, 4
TAG = Type(16.5, "plain 600", 20, 138, 2)
_Curve = tuple[Point, Point, Point, Point]


def small(
    tree: Tree,
    measure: Measure,
    *,
    prefix: str,
    words: Words | None = None,
    title: str = "",
    taller: int = 0,
) -> str:
    """The picture as an SVG. ``taller`` adds room between the boughs, for a tree with few."""
    said = words or Words()
    shown = [*tree.branches[:MOST], *[None] * WHOLE][: max(WHOLE, min(MOST, len(tree.branches)))]
    tags = [lines(one.text, TAG, measure) if one else None for one in shown]
    band, rows = BAND + taller, (len(shown) + 1) // 2
    # Tags in two lines, and the wall's round corner, want more room above.
    above = 34 if any(tag and len(tag.lines) > 1 for tag in tags[:2]) else 0
    height = 60 + above + rows * band
    top, ground = 66.0 + above, height - 14.0
    drawn, labels = [], []
    for index, (branch, tag) in enumerate(zip(shown, tags, strict=True)):
        side, y = (1 if index % 2 else -1), top + 62 + index // 2 * band
        curve = _curve(side, y)
        drawn.append(
            tapering(curve, 8, 3)
            + _leaves(curve, index)
            + (_fruits(branch, curve) if branch else "")
        )
        labels.append(_tag(tag, side, y, curve) if tag else "")
    wires = "".join(
        f'<path stroke="#D8CFBA" stroke-width="1.5" d="M0 {n(top + 62 + row * band)}H{WIDE}"/>'
        for row in range(rows)
    )
    return (
        f'<svg class="ow-tree__drawing" viewBox="0 0 {WIDE} {height}" role="img" '
        f'aria-labelledby="{prefix}-name" aria-describedby="{prefix}-says" focusable="false">'
        f'<title id="{prefix}-name">{escape(title or tree.title or said.nameless)}</title>'
        f'<desc id="{prefix}-says">{escape(says(tree, said))}</desc>'
        f"{_ground(height)}{wires}{_trunk(top, ground)}{''.join(drawn)}{_crown(top)}"
        f"{''.join(labels)}</svg>"
    )


def _curve(side: int, y: float) -> _Curve:
    return (
        (MIDDLE_X, y + 84),
        (MIDDLE_X + side * 4, y + 8),
        (MIDDLE_X + side * 82, y + 12),
        (MIDDLE_X + side * 226, y - 7),
    )


def _ground(height: int) -> str:
    return (
        f'<path fill="#CFE1BE" d="M0 {height}V{height - 26}Q{MIDDLE_X} {height - 50} {WIDE} '
        f'{height - 26}V{height}Z"/>'
    )


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


def _leaves(curve: _Curve, index: int) -> str:
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


def _fruits(branch: Branch, curve: _Curve) -> str:
    return "".join(
        fruit(FRUITS[one.kind], cubic(*curve, t), 1.2)
        for one, t in zip(branch.fruits[:2], (0.84, 0.62), strict=False)
    )


def _under(curve: _Curve, x: float) -> Point:
    """The place on a bough straight below ``x``."""
    return min((cubic(*curve, step / 100) for step in range(101)), key=lambda at: abs(at[0] - x))


def _tag(words: Lines, side: int, y: float, curve: _Curve) -> str:
    """The words of a bough on a leaf-cornered tag, hung on a thread."""
    width = words.wide + 30
    tall = 34.0 + 20 * (len(words.lines) - 1)
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
        f'<tspan x="{n(x + width / 2)}" y="{n(-11.5 - 20 * (len(words.lines) - 1 - row))}">'
        f"{escape(line)}</tspan>"
        for row, line in enumerate(words.lines)
    )
    way = ' direction="rtl"' if words.rtl else ""
    return (
        f'<path stroke="{BARK}" stroke-width="1.6" d="M{n(hang[0])} {n(low)}V{n(hang[1])}"/>'
        f'<g transform="translate({n(anchor)} {n(low)})"><g class="ow-tree__tag">'
        f'<path fill="#fff" stroke="#1E5238" stroke-width="1.6" d="{box}"/>'
        f'<text text-anchor="middle" font-size="{TAG.size}" font-weight="600"{way} '
        f'fill="#15382A">{said}</text></g></g>'
    )
