"""What grows: the wall, the trunk, boughs with leaves and blossom, fruits and pods, roots, a shoot.

Decoration around the words. A tree is as green with one word on it as with fifty.
"""

import math

from ownway.engines.tree.format import FruitKind, Mood
from ownway.engines.tree.layout import FRUIT_TALL, MIDDLE, WIDE, Bough, Box, Label, Layout
from ownway.engines.tree.palette import Palette
from ownway.engines.tree.shapes import (
    DEEP,
    SPRING,
    Point,
    angle_towards,
    blade,
    cubic,
    fruit,
    n,
    stroke,
    tapering,
    wander,
)
from ownway.engines.tree.shapes import (
    MIDDLE as MID_GREEN,
)

Curve = tuple[Point, Point, Point, Point]
FRUITS = {
    FruitKind.HEALTH: "damson",
    FruitKind.PERSONAL: "quince",
    FruitKind.INCLUSION: "apple",
    FruitKind.OTHER: "hazel",
}
_REACH = 500.0


def curve(bough: Bough) -> Curve:
    """The way a bough goes: up out of the trunk, and out along the wall."""
    x, y, side = MIDDLE, bough.y, bough.side
    return (
        (x, y + 96),
        (x + side * 8, y + 14),
        (x + side * 120, y + 8),
        (x + side * _REACH, y - 14),
    )


def wall(layout: Layout, palette: Palette) -> str:
    """The wall with its wires, the hills before it, and the soil."""
    ground, foot = layout.ground, layout.tall
    wires = "".join(
        f'<path stroke="{palette.wire}" stroke-width="1.5" d="M0 {n(bough.y - 6)}H{n(WIDE)}"/>'
        for bough in layout.boughs[::2]
    )
    return (
        f'<rect y="{n(layout.wall)}" width="{n(WIDE)}" height="{n(foot - layout.wall)}" '
        f'fill="{palette.wall}"/>{wires}'
        f'<path fill="{palette.hill}" d="M0 {n(ground - 34)}C190 {n(ground - 74)} 400 '
        f"{n(ground - 44)} 600 {n(ground - 26)}S1010 {n(ground - 76)} 1200 {n(ground - 46)}"
        f'V{n(ground + 40)}H0Z"/>'
        f'<path fill="{palette.soil}" d="M0 {n(ground + 12)}C240 {n(ground - 4)} 420 '
        f'{n(ground + 6)} 600 {n(ground)}S980 {n(ground - 2)} 1200 {n(ground + 14)}V{n(foot)}H0Z"/>'
        f'<path fill="{palette.deep}" d="M0 {n(foot - 84)}C260 {n(foot - 104)} 520 {n(foot - 70)} '
        f'760 {n(foot - 86)}S1090 {n(foot - 100)} 1200 {n(foot - 80)}V{n(foot)}H0Z"/>'
    )


def trunk(layout: Layout, palette: Palette) -> str:
    """One trunk, slender at the top, standing well on the ground."""
    top, ground, x = layout.crown_y - 14, layout.ground, MIDDLE
    knee = ground - 76
    return (
        f'<path fill="{palette.bark}" d="M{n(x - 9)} {n(top)}C{n(x - 15)} '
        f"{n(top + (knee - top) * 0.55)} {n(x - 31)} {n(knee - 120)} {n(x - 34)} {n(knee)}"
        f"C{n(x - 38)} {n(ground - 26)} {n(x - 74)} {n(ground - 6)} {n(x - 136)} {n(ground + 10)}"
        f"C{n(x - 70)} {n(ground + 12)} {n(x - 50)} {n(ground + 22)} {n(x)} {n(ground + 46)}"
        f"C{n(x + 50)} {n(ground + 22)} {n(x + 70)} {n(ground + 12)} {n(x + 136)} {n(ground + 10)}"
        f"C{n(x + 74)} {n(ground - 6)} {n(x + 38)} {n(ground - 26)} {n(x + 34)} "
        f"{n(knee)}C{n(x + 31)} {n(knee - 120)} {n(x + 15)} {n(top + (knee - top) * 0.55)} "
        f'{n(x + 9)} {n(top)}Z"/>' + _grain(top, knee, palette)
    )


def _grain(top: float, knee: float, palette: Palette) -> str:
    """A few lines in the bark."""
    drawn, tall = "", knee - top
    for number in range(max(4, round(tall / 90))):
        begins = top + 40 + number * 88 + wander(number * 13, 18)
        half = 7 + 24 * max(0.0, (begins - top) / tall) ** 1.3
        x, long = MIDDLE + wander(number * 7 + 2, half * 0.7), 46 + wander(number * 3, 16)
        if begins + long < knee + 30:
            bend = wander(number, 3)
            drawn += f"M{n(x)} {n(begins)}q{n(bend)} {n(long / 2)} {n(bend * 0.4)} {n(long)}"
    return stroke(drawn, 1.8, palette.twig)


def roots(layout: Layout, palette: Palette) -> str:
    """Roots from the foot of the trunk to their labels, and fine ones that feel on."""
    drawn = ""
    for root in layout.roots:
        away = root.x - MIDDLE
        begins = (MIDDLE + max(-74.0, min(74.0, away * 0.2)), layout.ground + 12)
        end = (root.x, root.y + (4 if root.labelled else 0))
        fall = (end[1] - begins[1]) * 0.5
        way = (
            begins,
            (MIDDLE + away * 0.36, begins[1] + fall * 0.5),
            (root.x, begins[1] + min(fall * 0.8, 34.0)),
            end,
        )
        deep = root.number < 5
        drawn += tapering(way, 30 if deep else 17, 8 if root.labelled else 2.4, palette.bark)
        if not root.labelled:
            side = 1 if away >= 0 else -1
            for t, long in ((0.74, 44), (0.88, 30)):
                at = cubic(*way, t)
                drawn += stroke(
                    f"M{n(at[0])} {n(at[1])}q{n(side * long * 0.5)} 4 {n(side * long)} "
                    f"{n(20 + long * 0.2)}",
                    2.4,
                    palette.bark,
                )
    return drawn


def bough(one: Bough, palette: Palette, mood: Mood) -> str:
    """A bough with what grows on it, and the stalks its labels hang or stand on."""
    way = curve(one)
    drawn = "".join(_twig(label, one, way, palette) for label in one.labels)
    drawn += tapering(way, 21, 4, palette.bark)
    if mood is Mood.WINTER:
        return drawn + _twigs(one, way, palette)
    return drawn + _leaves(one, way, palette) + (_blossoms(one, way) if one.empty else "")


def _under(way: Curve, x: float) -> Point:
    """The place on a bough straight above or below ``x``."""
    low, high = 0.0, 1.0
    out = way[3][0] > way[0][0]
    for _ in range(12):
        t = (low + high) / 2
        if (cubic(*way, t)[0] < x) is out:
            low = t
        else:
            high = t
    return cubic(*way, high)


def _twig(label: Label, one: Bough, way: Curve, palette: Palette) -> str:
    box = label.box
    if label.kind in ("leaf", "bud"):
        away = one.side * min(26.0, 8 + (one.y - box.foot) * 0.16)
        at = _under(way, box.centre - away)
        middle = (box.centre, (at[1] + box.foot) / 2)
        return stroke(
            f"M{n(at[0])} {n(at[1])}Q{n(at[0] + (middle[0] - at[0]) * 0.2)} {n(middle[1])} "
            f"{n(box.centre)} {n(box.foot - 4)}",
            3,
            palette.twig,
        )
    if label.kind == "fruit":
        at = _under(way, box.centre)
        return stroke(f"M{n(at[0])} {n(at[1])}V{n(box.y + 8)}", 2.2, palette.bark)
    return ""


def _leaves(one: Bough, way: Curve, palette: Palette) -> str:
    """Leaves above and below in turn, smaller towards the tip, one at the very end."""
    drawn, count = [], 22
    for number in range(count):
        t = 0.31 + 0.66 * (number / count) ** 0.78
        at, ahead = cubic(*way, t), cubic(*way, min(1.0, t + 0.03))
        seed = one.number * 37 + number * 11
        up = number % 2 == 0
        lean = (50 if up else -50) * -one.side + wander(seed, 15)
        drawn.append(
            blade(
                at,
                angle_towards(at, ahead) + lean,
                43 - 10 * t + wander(seed + 3, 4),
                palette.tones[(one.number * 3 + number) % len(palette.tones)],
                broad=0.29,
            )
        )
    tip = angle_towards(cubic(*way, 0.97), way[3])
    drawn.append(blade(cubic(*way, 0.995), tip, 36, MID_GREEN))
    return "".join(drawn)


def _twigs(one: Bough, way: Curve, palette: Palette) -> str:
    """Bare twigs, up and down in turn."""
    drawn = ""
    for number in range(11):
        t = 0.4 + 0.55 * number / 11
        at = cubic(*way, t)
        seed = one.number * 23 + number * 5
        rise = (24 + wander(seed, 7)) * (-1 if number % 2 == 0 else 0.7)
        out = one.side * (17 + wander(seed + 1, 6))
        drawn += stroke(
            f"M{n(at[0])} {n(at[1])}q{n(out * 0.3)} {n(rise * 0.5)} {n(out)} {n(rise)}",
            2.6,
            palette.bark,
        )
    return drawn


def _blossoms(one: Bough, way: Curve) -> str:
    """A bough on which nothing is written yet blossoms."""
    return "".join(
        _blossom(
            _beside(cubic(*way, t), wander(one.number * 7 + place, 6), 15 if place % 2 else -14),
            11.5 + wander(one.number + place, 1.5),
            one.number * 31 + place * 17,
        )
        for place, t in enumerate((0.47, 0.58, 0.69, 0.8, 0.9))
    )


def _beside(at: Point, x: float, y: float) -> Point:
    return at[0] + x, at[1] + y


def _blossom(at: Point, size: float, turn: float) -> str:
    petals = "".join(
        f'<circle cx="{n(math.cos(math.radians(turn + 72 * one)) * size * 0.62)}" '
        f'cy="{n(math.sin(math.radians(turn + 72 * one)) * size * 0.62)}" r="{n(size * 0.5)}"/>'
        for one in range(5)
    )
    return (
        f'<g transform="translate({n(at[0])} {n(at[1])})"><g fill="#FFFDFB" stroke="#E3A99B" '
        f'stroke-width="1.1">{petals}</g><circle r="{n(size * 0.3)}" fill="#E0A526"/></g>'
    )


def crown(layout: Layout, palette: Palette, mood: Mood) -> str:
    """Leaves around the words at the top; without words, a crown of leaves all the same."""
    box = layout.crown.box if layout.crown else Box(MIDDLE - 1, layout.crown_y - 6, 2, 2)
    if mood is Mood.WINTER:
        return "".join(
            stroke(
                f"M{n(box.centre + x * 0.4)} {n(box.y + 4)}q{n(x * 0.25)} -18 {n(x * 0.6)} {n(-y)}",
                3,
                palette.bark,
            )
            for x, y in ((-70, 34), (-26, 46), (24, 40), (72, 30))
        )
    drawn, half = "", box.wide / 2
    count = max(9, round(box.wide / 26) | 1)
    for number in range(count):
        share = number / (count - 1) * 2 - 1
        at = (box.centre + share * half, box.y + abs(share) ** 3 * min(26.0, box.tall / 2))
        drawn += blade(
            at,
            -90 + share * (72 if layout.crown else 118) + wander(number * 5, 9),
            (46 if layout.crown else 58) - 10 * abs(share) + wander(number * 3, 5),
            (DEEP, MID_GREEN, SPRING)[number % 3],
            broad=0.3,
        )
    if layout.crown is None:
        buds = ((-26.0, -36.0), (24.0, -42.0), (0.0, -8.0))
    else:
        buds = ((-half * 0.72, -16.0), (-half * 0.08, -30.0), (half * 0.5, -20.0))
    return drawn + "".join(_blossom((box.centre + x, box.y + y), 13, x) for x, y in buds)


def grass(layout: Layout, palette: Palette, mood: Mood) -> str:
    """Blades of grass along the ground."""
    if mood is Mood.WINTER:
        return ""
    drawn = []
    for number in range(30):
        x = 44 + number * 38.4 + wander(number, 14)
        if abs(x - MIDDLE) < 138:
            continue
        y = layout.ground + 5 - 4 * math.cos((x - MIDDLE) / 190)
        for lean in (-5, 1, 6):
            tall = 13 + wander(number * 3 + lean, 5)
            drawn.append(f"M{n(x + lean * 0.5)} {n(y + 3)}q{n(lean * 0.2)} {n(-tall * 0.6)} "
                         f"{n(lean)} {n(-tall)}")  # fmt: skip
    return stroke("".join(drawn), 2.2, "#559560")


def shoot(box: Box, ground: float) -> str:
    """A green shoot, out of the ground beside the words about it."""
    x, y = box.x - 44, ground + 6
    return (
        stroke(f"M{n(x)} {n(y)}C{n(x - 3)} {n(y - 26)} {n(x + 4)} {n(y - 44)} {n(x + 2)} "
               f"{n(y - 64)}", 4.6, "#3F7D4C")
        + blade((x + 1, y - 38), -150, 34, MID_GREEN, broad=0.31)
        + blade((x + 2, y - 60), -38, 42, SPRING, broad=0.31)
        + blade((x + 2, y - 62), -112, 26, DEEP, broad=0.31)
    )  # fmt: skip


# --- the signs on labels --------------------------------------------------------------------------


def leaf_mark(at: Point) -> str:
    """A leaf, open: it is done."""
    return blade((at[0], at[1] + 7), -36, 25, MID_GREEN, broad=0.31)


def bud_mark(at: Point) -> str:
    """A bud, closed: it is thought about."""
    x, y = at[0] + 9, at[1]
    return (
        f'<path fill="#A8763E" d="M{n(x)} {n(y - 12)}C{n(x + 8)} {n(y - 4)} {n(x + 6)} {n(y + 8)} '
        f'{n(x)} {n(y + 10)}C{n(x - 6)} {n(y + 8)} {n(x - 8)} {n(y - 4)} {n(x)} {n(y - 12)}Z"/>'
        f'<path fill="#7A5A3A" d="M{n(x)} {n(y - 12)}C{n(x + 2)} {n(y - 4)} {n(x + 2)} {n(y + 6)} '
        f'{n(x)} {n(y + 10)}C{n(x - 6)} {n(y + 8)} {n(x - 8)} {n(y - 4)} {n(x)} {n(y - 12)}Z"/>'
    )


def fruit_mark(kind: FruitKind, at: Point, size: float, palette: Palette) -> str:
    """A damson, a quince, an apple or a hazelnut; on the bare tree an empty pod."""
    if palette.green:
        return fruit(FRUITS[kind], at, size)
    x, y = at
    tall = (FRUIT_TALL - 8) * size / 1.56
    return (
        stroke(f"M{n(x)} {n(y)}v8", 2.2, palette.bark)
        + f'<path fill="{palette.leaf.ground}" stroke="{palette.bark}" stroke-width="2.2" '
        f'stroke-dasharray="2 3.4" stroke-linecap="round" d="M{n(x)} {n(y + 6)}C{n(x + 15)} '
        f"{n(y + 14)} {n(x + 12)} {n(y + tall - 6)} {n(x)} {n(y + tall)}C{n(x - 12)} "
        f'{n(y + tall - 6)} {n(x - 15)} {n(y + 14)} {n(x)} {n(y + 6)}Z"/>'
    )
