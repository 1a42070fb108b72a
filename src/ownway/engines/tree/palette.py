"""The colours of a tree in leaf and of a bare one, and how well words stand out from them."""

from dataclasses import dataclass

from ownway.engines.tree.format import FruitKind, Mood
from ownway.engines.tree.shapes import BARK, DEEP, MIDDLE, SPRING, Tone


@dataclass(frozen=True)
class Colours:
    """Words on their ground; the outline where there is one."""

    ground: str
    words: str
    second: str
    edge: str = ""


@dataclass(frozen=True)
class Palette:
    """Everything a picture is painted with."""

    page: str
    wall: str
    wire: str
    hill: str
    soil: str
    deep: str
    bark: str
    twig: str
    tones: tuple[Tone, ...]
    title: str
    words: str
    second: str
    crown: Colours
    branch: Colours
    leaf: Colours
    bud: Colours
    root: Colours
    trunk: Colours
    note: Colours
    shoot: Colours
    fruits: dict[FruitKind, Colours]
    #: In leaf.
    green: bool = True


_INK, _SOFT, _WHITE = "#1F2A24", "#3F4A43", "#FFFFFF"

SUMMER = Palette(
    page="#FAF7EF",
    wall="#F1ECDE",
    wire="#D8CFBA",
    hill="#CFE1BE",
    soil="#DFD2B8",
    deep="#D3C3A2",
    bark=BARK,
    twig="#7A5A3A",
    tones=(DEEP, MIDDLE, SPRING, MIDDLE, DEEP, SPRING, MIDDLE),
    title="#15382A",
    words=_INK,
    second=_SOFT,
    crown=Colours("#15382A", _WHITE, _WHITE),
    branch=Colours("#1E5238", _WHITE, _WHITE),
    leaf=Colours(_WHITE, _INK, _SOFT, "#1E5238"),
    bud=Colours("#FFFDF6", _INK, _SOFT, "#7A5A3A"),
    root=Colours("#FFFDF8", _INK, _SOFT, BARK),
    trunk=Colours("#FFFDF8", _INK, _SOFT, BARK),
    note=Colours("#FFF3CF", _INK, _SOFT, "#8A6D1C"),
    shoot=Colours("#E9F1DF", "#15382A", _SOFT, "#3F7D4C"),
    fruits={
        FruitKind.HEALTH: Colours("#F3E7EF", _INK, _SOFT, "#6F4283"),
        FruitKind.PERSONAL: Colours("#FFF3CF", _INK, _SOFT, "#8A6D1C"),
        FruitKind.INCLUSION: Colours("#FBE5DA", _INK, _SOFT, "#B5482A"),
        FruitKind.OTHER: Colours("#FBF6EA", _INK, _SOFT, "#7A5A3A"),
    },
)

_POD = Colours("#FBFAF7", "#2B2823", "#4A463E", "#6B665A")
WINTER = Palette(
    page="#F7F5F1",
    wall="#EAE6DE",
    wire="#D2CCBF",
    hill="#DAD5CA",
    soil="#CBC5B8",
    deep="#BFB8A9",
    bark="#5A544A",
    twig="#6B665A",
    tones=(Tone("#6B665A", "#7D776A"),),
    title="#2B2823",
    words="#2B2823",
    second="#45413A",
    crown=Colours("#38342D", _WHITE, _WHITE),
    branch=Colours("#4A453C", _WHITE, _WHITE),
    leaf=_POD,
    bud=_POD,
    root=Colours("#FBFAF7", "#2B2823", "#4A463E", "#5A544A"),
    trunk=Colours("#FBFAF7", "#2B2823", "#4A463E", "#5A544A"),
    note=Colours("#FFF3CF", _INK, _SOFT, "#8A6D1C"),
    shoot=Colours("#E9F1DF", "#15382A", _SOFT, "#3F7D4C"),
    fruits=dict.fromkeys(FruitKind, _POD),
    green=False,
)

PALETTES = {Mood.SUMMER: SUMMER, Mood.WINTER: WINTER}


def contrast(one: str, other: str) -> float:
    """How well one colour stands out from another (WCAG 2): 1 not at all, 21 black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
