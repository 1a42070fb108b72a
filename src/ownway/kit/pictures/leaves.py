"""Five leaves a person may choose from, a sprig for a page, and the seedling of a first hello."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ownway.engines.tree.shapes import (
    DEEP,
    MIDDLE,
    SILVER,
    SPRING,
    Tone,
    blade,
    fruit,
    stroke,
    wander,
)

LEAVES = ("rowan", "willow", "damson", "quince", "hazel")
SIZES = {"s": 48, "m": 88, "l": 120}
_GROUND = {
    "rowan": "#FBE5DA",
    "willow": "#E1EDF0",
    "damson": "#F3E7EF",
    "quince": "#FFF3CF",
    "hazel": "#E9F1DF",
}
# The square every leaf stands on has the leaf's own corner, as in the mark.
_SQUARE = "M0 30C0 12 12 0 30 0H92Q96 0 96 4V66C96 84 84 96 66 96H4Q0 96 0 92Z"
_STEM = "M33 88C39 62 50 42 60 12"


def _svg(
    inside: str,
    size: int,
    label: str,
    height: int | None = None,
    box: str = "0 0 96 96",
    kind: str = "",
) -> SafeString:
    """An inline picture: named where it says something, hidden where it only keeps company."""
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return mark_safe(  # noqa: S308  (everything but the label, escaped, is drawn here)
        f'<svg class="ow-picture{kind}" width="{size}" height="{height or size}" '
        f'viewBox="{box}" {said} focusable="false">{inside}</svg>'
    )


def _along_stem(t: float) -> tuple[float, float]:
    u = 1 - t
    return (
        u**3 * 33 + 3 * u * u * t * 39 + 3 * u * t * t * 50 + t**3 * 60,
        u**3 * 88 + 3 * u * u * t * 62 + 3 * u * t * t * 42 + t**3 * 12,
    )


# Where on the stem, how long on its left and on its right, and the two tones.
Place = tuple[float, float, float, Tone, Tone]


def _pairs(places: list[Place], broad: float, spread: float) -> str:
    """Leaves either side of the stem."""
    drawn = ""
    for index, (t, left, right, tone_left, tone_right) in enumerate(places):
        at = _along_stem(t)
        if left:
            drawn += blade(at, -70 - spread + wander(index, 4), left, tone_left, broad=broad)
        if right:
            drawn += blade(at, -70 + spread + wander(index + 9, 4), right, tone_right, broad=broad)
    return drawn


def _tip(tone: Tone, length: float, broad: float) -> str:
    return blade(_along_stem(0.98), -69, length, tone, broad=broad)


def _rowan() -> str:
    drawn = stroke("M40 70C48 64 57 65 63 72", 1.8)
    drawn += _pairs(
        [
            (0.34, 23, 22, MIDDLE, DEEP),
            (0.46, 23, 22, DEEP, MIDDLE),
            (0.58, 22, 21, MIDDLE, DEEP),
            (0.7, 20, 19, DEEP, MIDDLE),
            (0.82, 17, 16, MIDDLE, DEEP),
            (0.92, 12, 12, DEEP, MIDDLE),
        ],
        0.2,
        48,
    )
    for x, y in ((63, 72), (70, 73.5), (60.5, 79), (67, 80.5), (73.5, 80)):
        drawn += f'<circle cx="{x}" cy="{y}" r="4.3" fill="#D9633F"/>'
        drawn += f'<circle cx="{x - 1.2}" cy="{y - 1.3}" r="1.1" fill="#F1A187"/>'
    return drawn + _tip(SPRING, 15, 0.22)


def _willow() -> str:
    drawn = _pairs(
        [
            (0.2, 0, 26, SILVER, SILVER),
            (0.28, 28, 0, SILVER, SILVER),
            (0.38, 0, 28, SILVER, SILVER),
            (0.46, 29, 0, SILVER, SILVER),
            (0.56, 0, 27, SILVER, SILVER),
            (0.64, 27, 0, SILVER, SILVER),
            (0.74, 0, 23, SILVER, SILVER),
            (0.82, 21, 0, SILVER, SILVER),
        ],
        0.15,
        36,
    )
    return drawn + _tip(SILVER, 17, 0.16)


def _damson() -> str:
    drawn = stroke("M40.5 66C46 60 60 51 61 61", 1.6) + fruit("damson", (61, 59))
    drawn += _pairs(
        [
            (0.3, 24, 0, MIDDLE, DEEP),
            (0.5, 0, 25, DEEP, DEEP),
            (0.62, 24, 0, MIDDLE, DEEP),
            (0.78, 0, 22, DEEP, DEEP),
        ],
        0.3,
        56,
    )
    return drawn + _tip(SPRING, 21, 0.3)


def _quince() -> str:
    drawn = stroke("M40.5 66C46 59 60 50 61 59", 1.6) + fruit("quince", (61, 57), 1.05)
    drawn += _pairs(
        [(0.36, 25, 0, MIDDLE, DEEP), (0.54, 0, 26, DEEP, DEEP), (0.7, 24, 0, MIDDLE, DEEP)],
        0.34,
        58,
    )
    return drawn + _tip(DEEP, 22, 0.33)


def _hazel() -> str:
    drawn = _pairs(
        [
            (0.16, 0, 28, MIDDLE, DEEP),
            (0.34, 27, 0, MIDDLE, DEEP),
            (0.48, 0, 27, DEEP, DEEP),
            (0.64, 24, 0, MIDDLE, MIDDLE),
            (0.78, 0, 22, MIDDLE, MIDDLE),
        ],
        0.35,
        56,
    )
    return drawn + _tip(SPRING, 21, 0.35)


_DRAWN = {"rowan": _rowan, "willow": _willow, "damson": _damson, "quince": _quince, "hazel": _hazel}


def leaf(kind: str, size: str = "m", label: str = "") -> SafeString:
    """The leaf a person picked instead of a photograph. It counts nothing and never withers."""
    kind = kind if kind in _DRAWN else "hazel"
    inside = (
        f'<path fill="{_GROUND[kind]}" d="{_SQUARE}"/>'
        f'<g transform="translate(2 5) scale(.95)">{stroke(_STEM, 2.4)}{_DRAWN[kind]()}</g>'
    )
    return _svg(inside, SIZES.get(size, SIZES["m"]), label, kind=" ow-leaf")


def sprig() -> SafeString:
    """Two small leaves: a mark beside a step or a list item."""
    inside = blade((5, 17), -46, 22, MIDDLE, broad=0.3) + blade((6, 16), 44, 17, DEEP, broad=0.3)
    return _svg(inside, 32, "", box="0 0 32 32")


def seedling() -> SafeString:
    """Something has been sown: the picture beside "thank you"."""
    inside = (
        '<path fill="#CFE1BE" d="M0 88V80Q48 66 96 80V88Z"/>'
        + stroke("M48 78C47 62 47 50 50 34", 4)
        + blade((49, 50), -148, 38, DEEP, broad=0.27)
        + blade((49.5, 40), -38, 46, MIDDLE, broad=0.27)
    )
    return _svg(inside, 96, "", height=88, box="0 0 96 88", kind=" ow-picture--seedling")
