"""The strokes everything is drawn with: a blade, a fruit, a tapering branch."""

import math
from dataclasses import dataclass

BARK = "#5C4027"
Point = tuple[float, float]


@dataclass(frozen=True)
class Tone:
    """The two halves of one leaf, either side of its midrib."""

    near: str
    far: str


DEEP = Tone("#2C6443", "#3B7A50")
MIDDLE = Tone("#559560", "#3F7D4C")
SPRING = Tone("#9CC17F", "#82B068")
SILVER = Tone("#6E9D93", "#8FB8AE")
TONES = (DEEP, MIDDLE, SPRING, MIDDLE, DEEP, SPRING, MIDDLE)


def n(value: float) -> str:
    """A coordinate, short: one decimal, no trailing nought."""
    return (
        f"{value:.1f}".rstrip("0").rstrip(".").replace("-0", "0")
        if abs(value) < 0.05
        else f"{value:.1f}".rstrip("0").rstrip(".")
    )


def wander(seed: int, spread: float = 1.0) -> float:
    """A number between -spread and spread that looks like chance and never changes."""
    value = math.sin(seed * 12.9898) * 43758.5453
    return ((value - math.floor(value)) * 2 - 1) * spread


def blade(at: Point, angle: float, length: float, tone: Tone, *, broad: float = 0.3) -> str:
    """A leaf from its stalk to its tip; ``broad`` is its half width as a share of its length."""
    half, tip = length * broad, length
    top = f"M0 0C{n(tip * 0.18)} {n(-half * 1.25)} {n(tip * 0.66)} {n(-half * 1.3)} {n(tip)} 0Z"
    low = f"M0 0C{n(tip * 0.18)} {n(half * 1.25)} {n(tip * 0.66)} {n(half * 1.3)} {n(tip)} 0Z"
    return (
        f'<g transform="translate({n(at[0])} {n(at[1])}) rotate({n(angle)})">'
        f'<path fill="{tone.near}" d="{top}"/><path fill="{tone.far}" d="{low}"/></g>'
    )


def stroke(path: str, width: float, colour: str = BARK) -> str:
    """A line with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{n(width)}" '
        'stroke-linecap="round"/>'
    )


def fruit(kind: str, at: Point, size: float = 1.0) -> str:
    """An apple, a quince or a damson on its stalk, hanging from ``at``."""
    shapes = {
        "apple": '<circle cx="0" cy="17" r="9.5" fill="#D9633F"/>'
        '<circle cx="-3.4" cy="13.4" r="2.3" fill="#F1A187"/>',
        "quince": '<path d="M0 7C4 7 4.4 12 6.5 15C10 19.5 9.5 27 0 27'
        'C-9.5 27 -10 19.5 -6.5 15C-4.4 12 -4 7 0 7Z" fill="#E0A526"/>'
        '<circle cx="-4" cy="20" r="2.2" fill="#F3CE78"/>',
        "hazel": '<path d="M0 27C-9 24 -11 14 -7 11H7C11 14 9 24 0 27Z" fill="#A8763E"/>'
        '<path d="M-8.5 12.5C-7 6.5 7 6.5 8.5 12.5C3 15 -3 15 -8.5 12.5Z" fill="#559560"/>',
        "damson": '<ellipse cx="0" cy="17.5" rx="7.8" ry="10" fill="#6F4283"/>'
        '<ellipse cx="-2.8" cy="13.5" rx="1.9" ry="2.7" fill="#A587B3"/>',
    }
    return (
        f'<g transform="translate({n(at[0])} {n(at[1])}) scale({n(size)})">'
        f'{stroke("M0 0V16", 1.6)}<g transform="translate(0 7)">{shapes[kind]}</g></g>'
    )


def cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """Where a cubic curve is at ``t``."""
    u = 1 - t
    return (
        u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
        u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1],
    )


def tapering(
    curve: tuple[Point, Point, Point, Point], thick: float, thin: float, colour: str = BARK
) -> str:
    """A branch along a curve, thick where it leaves and thin where it ends."""
    left: list[str] = []
    right: list[str] = []
    for step in range(29):
        t = step / 28
        x, y = cubic(*curve, t)
        ahead = cubic(*curve, min(1, t + 0.01))
        behind = cubic(*curve, max(0, t - 0.01))
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        size = math.hypot(dx, dy) or 1
        width = (thick + (thin - thick) * t) / 2
        left.append(f"{n(x - dy / size * width)} {n(y + dx / size * width)}")
        right.append(f"{n(x + dy / size * width)} {n(y - dx / size * width)}")
    return f'<path fill="{colour}" d="M{"L".join(left)}L{"L".join(reversed(right))}Z"/>'


def angle_towards(here: tuple[float, float], there: tuple[float, float]) -> float:
    """The angle, in degrees, of the line from one point to another."""
    return math.degrees(math.atan2(there[1] - here[1], there[0] - here[0]))
