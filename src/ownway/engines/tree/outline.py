"""The same tree in words: a list in lists. On a phone it is the screen; the picture comes second."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from ownway.engines.tree.format import Fruit, Kind, Leaf, Said, Tree
from ownway.engines.tree.words import Words


@dataclass(frozen=True)
class Told:
    """A line of the list, with those under it."""

    text: str
    detail: str = ""
    #: What the picture says by a shape: "thinking about it", "in myself".
    sign: str = ""
    #: That shape: "leaf", "bud", or a kind of fruit.
    mark: str = ""
    href: str = ""
    part: str = ""
    under: tuple["Told", ...] = ()


def outline(tree: Tree, words: Words) -> tuple[Told, ...]:
    """Every word of the tree, part by part from the crown down; nothing is shortened here."""
    names = {**words.names[tree.kind], **{k: v for k, v in tree.names.items() if v}}
    note = tree.note
    if tree.kind is Kind.INVALIDATING:
        note = note or words.content_note
    top = [Told(one) for one in (tree.subtitle, note) if one]
    crown = (_told(tree.crown, "crown.0"),) if tree.crown else ()
    branches = tuple(
        Told(
            branch.text,
            branch.detail,
            href=branch.href,
            part=f"branches.{number}",
            under=(
                *_each(branch.leaves, f"branches.{number}.leaves", tree.kind, words),
                *_each(branch.fruits, f"branches.{number}.fruits", tree.kind, words),
            ),
        )
        for number, branch in enumerate(tree.branches)
    )
    parts = (
        Told(names["crown"], part="crown", under=crown),
        Told(names["branches"], part="branches", under=branches),
        Told(names["trunk"], part="trunk", under=_each(tree.trunk, "trunk", tree.kind, words)),
        Told(names["roots"], part="roots", under=_each(tree.roots, "roots", tree.kind, words)),
    )
    shoot = tree.shoot or (words.shoot if tree.kind is Kind.INVALIDATING else "")
    return (*top, *parts, *([Told(shoot)] if shoot else []))


def _each(said: Iterable[Said], part: str, kind: Kind, words: Words) -> tuple[Told, ...]:
    return tuple(
        _told(one, f"{part}.{number}", _sign(one, kind, words)) for number, one in enumerate(said)
    )


def _told(said: Said, part: str, sign: str = "") -> Told:
    return Told(said.text, said.detail, sign, _mark(said), said.href, part)


def _mark(said: Said) -> str:
    if isinstance(said, Leaf):
        return "bud" if said.bud else "leaf"
    return said.kind.value if isinstance(said, Fruit) else ""


def _sign(said: Said, kind: Kind, words: Words) -> str:
    """What its shape says in the picture."""
    if kind is Kind.INVALIDATING:
        return ""
    if isinstance(said, Leaf):
        return words.thinking if said.bud else (words.doing if kind is Kind.PERSON else "")
    return words.fruits[said.kind] if isinstance(said, Fruit) else ""


def says(tree: Tree, words: Words) -> str:
    """The picture in a sentence or two, for who does not see it; the list has the rest."""
    first = words.bare if tree.kind is Kind.INVALIDATING else words.picture
    if not (tree.branches or tree.roots or tree.trunk or tree.crown):
        return f"{first} {words.nothing_yet}"
    told = [first]
    if tree.branches:
        said = "; ".join(branch.text for branch in tree.branches)
        told.append(words.branches_say.format(words=said))
    return " ".join([*told, words.same_in_list])


def as_text(told: Iterable[Told], depth: int = 0) -> str:
    """The list as plain text, two spaces for each step inwards."""
    made = ""
    for one in told:
        more = "".join(f" – {word}" for word in (one.detail, one.sign) if word)
        made += f"{'  ' * depth}- {one.text}{more}\n" + as_text(one.under, depth + 1)
    return made


def as_html(told: Iterable[Told]) -> str:
    """The list as HTML, with a link where there is an address."""
    made = ""
    for one in told:
        words = escape(one.text)
        if one.href:
            words = f'<a href="{escape(one.href)}">{words}</a>'
        words += "".join(f" <span>{escape(word)}</span>" for word in (one.detail, one.sign) if word)
        made += f"<li>{words}{as_html(one.under)}</li>"
    return f"<ul>{made}</ul>" if made else ""
