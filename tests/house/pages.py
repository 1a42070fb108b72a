"""Reads page templates as people will see them: markup, words, and which words are marked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands where a value will be
GETTEXT = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
SEEN = {"alt", "aria-label", "aria-roledescription", "label", "placeholder", "summary", "title"}
#: Names of values in calls that are for machines, never read by anybody.
MACHINE = {"attributes", "class", "classes", "d", "formgroup", "href", "id", "idprefix", "kind",
           "name", "points", "src", "transform", "type", "value", "viewbox"}  # fmt: skip


@dataclass
class Markup(HTMLParser):
    """What stands directly in a template."""

    words: list[tuple[int, str]] = field(default_factory=list)
    tags: list[tuple[int, str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag; words in an attribute that is read aloud or shown count as words."""
        given = {name: value or "" for name, value in attrs}
        self.tags.append((self.getpos()[0], tag, given))
        self.words += [(self.getpos()[0], given[name]) for name in SEEN & set(given)]

    def handle_data(self, data: str) -> None:
        """Keep the words, whatever they stand in."""
        if any(letter.isalpha() for letter in data):
            self.words.append((self.getpos()[0], " ".join(data.split())))


@cache
def tree(path: Path) -> nodes.Template:
    """The template's syntax tree; translated blocks are already calls of gettext."""
    jinja = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    jinja.policies["ext.i18n.trimmed"] = True
    return jinja.parse(path.read_text())


def markup(path: Path) -> Markup:
    """The markup of a template, with a hole where each value will be, lines as in the file."""
    read = Markup()
    text, line = "", 1
    for node in tree(path).find_all(nodes.Output):
        for piece in node.nodes:
            if piece.lineno > line and not isinstance(piece, nodes.TemplateData):
                text += "\n" * (piece.lineno - line - text.count("\n", text.rfind(HOLE) + 1))
                line = piece.lineno
            text += piece.data if isinstance(piece, nodes.TemplateData) else HOLE
    read.feed(text)
    read.close()
    return read


def marked(path: Path) -> list[tuple[int, str]]:
    """Words that go through gettext."""
    return [
        (call.lineno, text)
        for call in tree(path).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in GETTEXT
        for text in _strings(call.args)
    ]


def unmarked(path: Path) -> list[tuple[int, str]]:
    """Words a reader will see that do not go through gettext."""
    found = [(line, text) for line, text in markup(path).words if _has_letters(text)]
    return found + list(_loose_strings(tree(path)))


def _loose_strings(node: nodes.Node, name: str = "") -> Iterator[tuple[int, str]]:
    """Sentences handed to a macro as they are. A capital or a space tells words from names."""
    if isinstance(node, nodes.Call) and getattr(node.node, "name", "") in GETTEXT:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        text = node.value
        if _is_sentence(text) and name.lower().replace("-", "") not in MACHINE:
            yield node.lineno, text
        return
    if isinstance(node, nodes.Pair):
        yield from _loose_strings(node.value, str(getattr(node.key, "value", "")))
        return
    if isinstance(node, nodes.Keyword):
        yield from _loose_strings(node.value, node.key)
        return
    if isinstance(
        node, nodes.Compare | nodes.Test | nodes.Getitem | nodes.Import | nodes.FromImport
    ):
        return
    for child in node.iter_child_nodes():
        yield from _loose_strings(child, name if isinstance(child, nodes.Expr) else "")


def _is_sentence(text: str) -> bool:
    stripped = text.strip()
    return _has_letters(text) and (stripped[:1].isupper() or " " in stripped) and "<" not in text


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text.replace(HOLE, ""))


def _strings(arguments: list[nodes.Expr]) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, nodes.Const) and isinstance(argument.value, str):
            yield argument.value
