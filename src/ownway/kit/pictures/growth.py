"""A growth tree on a page, as a file of its own, as PNG and on paper.

The engine draws; here are its words in the reader's language, the fonts we ship, and the ways out.
"""

import base64
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ownway.engines import tree
from ownway.engines.tree import Drawing, FruitKind, Kind, Told, Words
from ownway.engines.tree.growth import bud_mark, fruit_mark, leaf_mark
from ownway.engines.tree.palette import SUMMER
from ownway.kit import letters

#: The files of the fonts a tree is set in: how the SVG names them, and where they are.
_CUTS = (
    ("Atkinson Hyperlegible Next", 400, "atkinson-hyperlegible-next-400.ttf"),
    ("Atkinson Hyperlegible Next", 600, "atkinson-hyperlegible-next-600.ttf"),
    ("Atkinson Hyperlegible Next", 700, "atkinson-hyperlegible-next-700.ttf"),
    ("Fraunces", 400, "fraunces-420.ttf"),
    ("Fraunces", 600, "fraunces-560.ttf"),
)
_DAMSON, _QUINCE, _APPLE = FruitKind.HEALTH, FruitKind.PERSONAL, FruitKind.INCLUSION
_PAIRS = (
    (_QUINCE, _APPLE),
    (_QUINCE, _DAMSON),
    (_APPLE, _DAMSON),
    (_APPLE, _QUINCE),
    (_DAMSON, _QUINCE),
    (_DAMSON, _APPLE),
)
#: How wide a PNG is where nobody says: enough for a sheet of A4.
PNG_WIDE = 2400


def words() -> Words:
    """What a tree says of its own, in the language of this page."""
    return Words(
        picture=_("A fruit tree trained along a wall."),
        bare=_("A bare tree trained along a wall, with a green shoot at its foot."),
        branches_say=_("Its branches say: {words}."),
        nothing_yet=_("It is green, and nothing is written on it yet."),
        same_in_list=_("All its words are also a list."),
        nameless=_("A growth tree"),
        doing=_("doing it"),
        thinking=_("thinking about it"),
        fruits={
            FruitKind.HEALTH: _("health"),
            FruitKind.PERSONAL: _("in myself"),
            FruitKind.INCLUSION: _("out in the world"),
            FruitKind.OTHER: _("something else"),
        },
        names={
            Kind.PERSON: {
                "crown": _("Crown: what I hope for"),
                "roots": _("Roots: what I come from and what feeds me"),
                "trunk": _("Trunk: what I’ve got"),
                "branches": _("Branches: what I’d like"),
                "fruits": _("Fruits: what has grown"),
            },
            Kind.SERVICE: {
                "crown": _("Crown: where it leads"),
                "roots": _("Roots: conditions for living"),
                "trunk": _("Trunk: what holds you up"),
                "branches": _("Branches: what the service does"),
                "fruits": _("Fruits: what people said grew"),
            },
            Kind.INVALIDATING: {
                "crown": _("Crown: where it leads"),
                "roots": _("Roots: conditions that hurt"),
                "trunk": _("Trunk: what happened to people"),
                "branches": _("Branches: how it goes on"),
                "fruits": _("What came of it"),
            },
        },
        shoot=_("With the right conditions, people find their own way through"),
        content_note=_(
            "About conditions that hurt, never about a person. Look at it only if you want to."
        ),
    )


def growth(data: Mapping[str, Any], *, prefix: str = "tree", links: bool = False) -> Drawing:
    """A tree in the documented format (docs/tree.md), drawn in the language of this page."""
    return tree.draw(tree.read(data), letters.measure, prefix=prefix, words=words(), links=links)


def espalier(
    boughs: Mapping[str, Any] | Iterable[str], title: str = "", taller: int = 0
) -> SafeString:
    """A tree small, for the corner of a page: a whole one in the documented format, or words alone.

    Say the same words in a list as well.
    """
    said_of = words()
    read = tree.read(boughs if isinstance(boughs, Mapping) else _of_words(boughs, said_of))
    # Two trees on one page must not share an id, and the same tree must always have the same.
    said = f"{title}{[one.text for one in read.branches]}"
    prefix = f"tree-{sha256(said.encode()).hexdigest()[:8]}"
    return mark_safe(  # noqa: S308  (the engine escapes every word)
        tree.small(read, letters.measure, prefix=prefix, words=said_of, title=title, taller=taller)
    )


def _of_words(boughs: Iterable[str], said: Words) -> dict[str, Any]:
    """A service's tree of words alone: two fruits on every bough, no two boughs next to it alike."""
    return {
        "kind": "service",
        "branches": [
            {
                "text": str(one),
                "fruits": [
                    {"text": said.fruits[kind], "kind": kind.value}
                    for kind in _PAIRS[place % len(_PAIRS)]
                ],
            }
            for place, one in enumerate(boughs)
        ],
    }


def mark(kind: str) -> SafeString:
    """A leaf, a bud or a fruit, beside words that say the same."""
    drawn = {"leaf": lambda: leaf_mark((3, 16)), "bud": lambda: bud_mark((7, 16))}.get(kind)
    if drawn is None:
        inside = fruit_mark(FruitKind(kind), (16, -4), 1.0, SUMMER) if kind else ""
    else:
        inside = drawn()
    return mark_safe(  # noqa: S308  (nothing of anybody's is in it)
        '<svg class="ow-picture ow-mark" width="32" height="32" viewBox="0 0 32 32" '
        f'aria-hidden="true" focusable="false">{inside}</svg>'
    )


def with_fonts(svg: str) -> str:
    """The same picture with the fonts it is set in, so that it looks the same everywhere."""
    faces = "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/ttf;base64,"
        f"{base64.b64encode((letters.FOLDER / file).read_bytes()).decode()})}}"
        for family, weight, file in _CUTS
        if _used(svg, family, weight)
    )
    return re.sub("(<title)", f"<style>{faces}</style>\\1", svg, count=1)


def _used(svg: str, family: str, weight: int) -> bool:
    own = " font-family=\"'Fraunces" if family == "Fraunces" else ""
    if own:
        return f'font-weight="{weight}"{own}' in svg
    return re.search(f'font-weight="{weight}"(?! font-family)', svg) is not None


def png(drawing: Drawing, wide: int = PNG_WIDE) -> bytes:
    """The picture as PNG, so many pixels wide."""
    import resvg_py  # half a second that only this needs

    made = resvg_py.svg_to_bytes(
        svg_string=drawing.svg,
        width=wide,
        font_dirs=[str(letters.FOLDER)],
        skip_system_fonts=False,  # words may be in scripts that our fonts have no letters for
        sans_serif_family="Atkinson Hyperlegible Next",
        serif_family="Fraunces",
    )
    return bytes(made)


def poster(
    drawing: Drawing, *, language: str, size: str = "a4", title: str = "", layout: str = "normal"
) -> bytes:
    """The picture on a sheet of A4 or A3, and all its words behind it, as tagged PDF (PDF/UA-1).

    Raises:
        TooMuch: it is larger than we print at once.
        NotPrinted: it could not be set.
    """
    from ownway.kit import paper

    return paper.pdf(
        "poster",
        on_paper(drawing, size),
        title=title or drawing.title,
        language=language,
        layout=layout,
        pictures={"tree.svg": drawing.svg.encode()},
    )


def on_paper(drawing: Drawing, size: str) -> dict[str, Any]:
    """What the sheet "poster" is filled with."""
    parts = [
        {"heading": one.text, "items": [_on_paper(item) for item in one.under]}
        for one in drawing.outline
        if one.under
    ]
    alone = [_on_paper(one) for one in drawing.outline if not one.part]
    if alone:
        parts.append({"heading": _("About this tree"), "items": alone})
    return {
        "size": size,
        "flipped": drawing.wide > drawing.tall,
        "picture": "tree.svg",
        "alt": drawing.says,
        "parts": parts,
        "left_out": _("Some signs cannot be printed with the letters that are here."),
    }


def _on_paper(told: Told) -> dict[str, Any]:
    inside: Iterable[Told] = told.under
    more = ", ".join(one for one in (told.detail, told.sign) if one)
    return {"words": told.text, "kind": more, "inside": [_on_paper(one) for one in inside]}
