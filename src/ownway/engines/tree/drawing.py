"""A tree as an SVG: attributes only, no style, no motion, every id with the prefix it is given."""

import re
from dataclasses import dataclass
from html import escape

from ownway.engines.tree import growth
from ownway.engines.tree.format import Tree
from ownway.engines.tree.labels import label, trunk_line
from ownway.engines.tree.layout import FRAME, WIDE, Box, Layout, arrange
from ownway.engines.tree.lines import Measure
from ownway.engines.tree.outline import Told, outline, says
from ownway.engines.tree.palette import PALETTES
from ownway.engines.tree.shapes import n
from ownway.engines.tree.words import Words

_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True)
class Drawing:
    """The picture, and the same in words."""

    svg: str
    wide: float
    tall: float
    #: What the picture is called, and what it shows in a sentence or two.
    title: str
    says: str
    #: All its words, as a list in lists.
    outline: tuple[Told, ...]
    #: Every label's part and place.
    boxes: dict[str, Box]


def draw(
    tree: Tree,
    measure: Measure,
    *,
    prefix: str = "tree",
    words: Words | None = None,
    links: bool = False,
) -> Drawing:
    """The picture of a tree.

    Args:
        measure: how wide words are, (text, size, face) -> px, in the fonts it will be shown in.
        prefix: begins every id, so that two trees can stand on one page.
        words: what is said and not in the data, in the reader's language.
        links: make a link of each part that has an address. Then it is no longer one image to a
            screen reader, but a group of links.

    Raises:
        ValueError: the prefix cannot begin an id.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"“{prefix}” cannot begin an id: letters, digits, - and _ only")
    said = words or Words()
    layout = arrange(tree, said, measure)
    palette = PALETTES[tree.mood]
    title, told = tree.title or said.nameless, says(tree, said)
    parts = [
        _head(prefix, layout, title, told, links),
        f'<rect width="{n(WIDE)}" height="{n(layout.tall)}" fill="{palette.page}"/>',
        f'<g clip-path="url(#{prefix}-wall)">',
        growth.wall(layout, palette),
        growth.roots(layout, palette),
        growth.trunk(layout, palette),
        *(growth.bough(bough, palette, tree.mood) for bough in layout.boughs),
        growth.crown(layout, palette, tree.mood),
        growth.grass(layout, palette, tree.mood),
        *([growth.shoot(layout.shoot.box, layout.ground)] if layout.shoot else []),
        "</g>",
        *(label(one, palette, links) for one in layout.labels),
        trunk_line(layout, palette),
        "</svg>",
    ]
    return Drawing(
        svg="".join(parts),
        wide=WIDE,
        tall=layout.tall,
        title=title,
        says=told,
        outline=outline(tree, said),
        boxes={one.part: one.box for one in layout.labels},
    )


def _head(prefix: str, layout: Layout, title: str, told: str, links: bool) -> str:
    top, foot, right = layout.wall, layout.tall - FRAME, WIDE - FRAME
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ow-growth" id="{prefix}" '
        f'viewBox="0 0 {n(WIDE)} {n(layout.tall)}" role="{"group" if links else "img"}" '
        f'aria-labelledby="{prefix}-name" aria-describedby="{prefix}-says" '
        "font-family=\"'Atkinson Hyperlegible Next Variable',"
        "'Atkinson Hyperlegible Next',sans-serif\">"
        f'<title id="{prefix}-name">{escape(title)}</title>'
        f'<desc id="{prefix}-says">{escape(told)}</desc>'
        f'<clipPath id="{prefix}-wall"><path d="M{n(FRAME)} {n(top + 72)}'
        f"A72 72 0 0 1 {n(FRAME + 72)} {n(top)}H{n(right - 6)}Q{n(right)} {n(top)} {n(right)} "
        f"{n(top + 6)}V{n(foot - 72)}A72 72 0 0 1 {n(right - 72)} {n(foot)}H{n(FRAME + 6)}"
        f'Q{n(FRAME)} {n(foot)} {n(FRAME)} {n(foot - 6)}Z"/></clipPath>'
    )
