"""The labels of a tree: words on leaf-cornered ground, told apart by shape as well as by colour."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

from ownway.engines.tree.format import FruitKind
from ownway.engines.tree.growth import bud_mark, fruit_mark, leaf_mark
from ownway.engines.tree.layout import FRUIT_TALL, Box, Label, Layout
from ownway.engines.tree.lines import Lines
from ownway.engines.tree.palette import Colours, Palette
from ownway.engines.tree.shapes import n

Draw = Callable[[Label, Palette], str]
_FAMILIES = {"words": "'Fraunces Variable',Fraunces,serif"}
#: Where the letters stand in their line: most of the way down.
_BASE = 0.335


def label(one: Label, palette: Palette, links: bool) -> str:
    """One label with its ground, its sign and its words; a link where it may be."""
    kind, _, sign = one.kind.partition(" ")
    drawn = _DRAWN[kind](replace(one, kind=sign or kind), palette)
    if links and one.said is not None and one.said.href:
        return f'<a href="{escape(one.said.href)}">{drawn}</a>'
    return drawn


def leaf_corner(box: Box, corner: float) -> str:
    """A path round at the top left and the bottom right, as the mark is."""
    c = min(corner, box.tall / 2, box.wide / 2)
    return (
        f"M{n(box.x)} {n(box.y + c)}q0 {n(-c)} {n(c)} {n(-c)}H{n(box.right - 3)}q3 0 3 3"
        f"V{n(box.foot - c)}q0 {n(c)} {n(-c)} {n(c)}H{n(box.x + 3)}q-3 0 -3 -3z"
    )


def text(words: Lines, x: float, y: float, colour: str) -> str:
    """Lines of words, centred on ``x``, the first one beginning at ``y``."""
    if not words.lines:
        return ""
    kind = words.type
    face, weight = kind.face.split()
    family = f' font-family="{_FAMILIES[face]}"' if face in _FAMILIES else ""
    # Some readers of SVG know whole hundreds only; the page says it exactly.
    weight = {"420": "400", "560": "600"}.get(weight, weight)
    way = ' direction="rtl"' if words.rtl else ""
    base = y + kind.leading / 2 + kind.size * _BASE
    said = "".join(
        f'<tspan x="{n(x)}" y="{n(base + row * kind.leading)}">{escape(line)}</tspan>'
        for row, line in enumerate(words.lines)
    )
    return (
        f'<text text-anchor="middle" font-size="{n(kind.size)}" font-weight="{weight}"{family}'
        f'{way} fill="{colour}">{said}</text>'
    )


def _words(one: Label, colours: Colours) -> str:
    box = one.box
    x, y = box.centre + one.shift, box.y + one.top
    drawn = text(one.lines, x, y, colours.words)
    if one.detail:
        drawn += text(one.detail, x, y + one.lines.tall + 2, colours.second)
    return drawn


def _ground(
    box: Box, colours: Colours, *, dashes: str = "", wide: float = 1.8, corner: float = 15.0
) -> str:
    edge = ""
    if colours.edge:
        edge = f' stroke="{colours.edge}" stroke-width="{n(wide)}"'
        edge += f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path fill="{colours.ground}"{edge} d="{leaf_corner(box, corner)}"/>'


def _bare(one: Label, palette: Palette) -> str:
    """Words on the page, the wall or the soil themselves."""
    colour = {"title": palette.title, "subtitle": palette.second}.get(one.kind, palette.words)
    return text(one.lines, one.box.centre + one.shift, one.box.y + one.top, colour)


def _leaf(one: Label, palette: Palette) -> str:
    bud = one.kind == "bud"
    colours, box = palette.bud if bud else palette.leaf, one.box
    if not palette.green:
        return _ground(box, colours, dashes="6 4") + _words(replace(one, shift=0), colours)
    at = (box.x + 15, box.y + box.tall / 2)
    mark = bud_mark(at) if bud else leaf_mark(at)
    return _ground(box, colours, dashes="7 4" if bud else "") + mark + _words(one, colours)


def _fruit(one: Label, palette: Palette) -> str:
    kind = one.fruit or FruitKind.OTHER
    colours, box = palette.fruits[kind], one.box
    plate = Box(box.x, box.y + FRUIT_TALL, box.wide, box.tall - FRUIT_TALL)
    dashes = "" if palette.green else "2 4"
    return (
        _ground(plate, colours, dashes=dashes)
        + fruit_mark(kind, (box.centre, box.y + 4), 1.56, palette)
        + _words(one, colours)
    )


def _key(one: Label, palette: Palette) -> str:
    box = one.box
    at = (box.x + 2, box.y + box.tall / 2)
    if one.kind in ("leaf", "bud"):
        colours = palette.leaf if one.kind == "leaf" else palette.bud
        plate = Box(box.x, box.y + box.tall / 2 - 13, 32, 26)
        mark = leaf_mark((at[0] + 4, at[1])) if one.kind == "leaf" else bud_mark((at[0] + 4, at[1]))
        drawn = _ground(plate, colours, dashes="" if one.kind == "leaf" else "7 4") + mark
    else:
        drawn = fruit_mark(FruitKind(one.kind), (box.x + 16, box.y + 2), 0.98, palette)
    return drawn + text(one.lines, box.centre + one.shift, box.y + one.top, palette.words)


def _on(name: str, corner: float = 16.0, wide: float = 1.8) -> Draw:
    def drawn(one: Label, palette: Palette) -> str:
        colours: Colours = getattr(palette, name)
        return _ground(one.box, colours, wide=wide, corner=corner) + _words(one, colours)

    return drawn


def _strength(one: Label, palette: Palette) -> str:
    return text(one.lines, one.box.centre, one.box.y, palette.trunk.words)


def _trunk_name(one: Label, palette: Palette) -> str:
    return text(one.lines, one.box.centre, one.box.y, palette.trunk.second)


_DRAWN = {
    "title": _bare,
    "subtitle": _bare,
    "name": _bare,
    "roots-name": _bare,
    "note": _on("note"),
    "crown": _on("crown", corner=34),
    "branch": _on("branch", corner=20),
    "leaf": _leaf,
    "bud": _leaf,
    "fruit": _fruit,
    "plate": _on("trunk", corner=34, wide=2.2),
    "trunk-name": _trunk_name,
    "strength": _strength,
    "root": _on("root", corner=20),
    "shoot": _on("shoot", corner=20),
    "key": _key,
}


def trunk_line(layout: Layout, palette: Palette) -> str:
    """Short lines between the words on the trunk."""
    standing = [one for one in layout.labels if one.kind in ("strength", "trunk-name")]
    return "".join(
        f'<path stroke="{palette.wire}" stroke-width="1.6" d="M{n(one.box.centre - 26)} '
        f'{n(one.box.foot + 8.5)}h52"/>'
        for one in standing[:-1]
    )
