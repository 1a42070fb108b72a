"""What a tree says: the documented format (docs/tree.md), read with care and told clearly."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar


class Kind(StrEnum):
    """Whose tree it is. The inverse one is about conditions that hurt, never about a person."""

    PERSON = "person"
    SERVICE = "service"
    INVALIDATING = "invalidating"


class Mood(StrEnum):
    """In leaf, or bare."""

    SUMMER = "summer"
    WINTER = "winter"


class FruitKind(StrEnum):
    """Health, in myself, out in the world; or nobody said."""

    HEALTH = "health"
    PERSONAL = "personal"
    INCLUSION = "inclusion"
    OTHER = "other"


class NotATree(ValueError):
    """The data is no tree in the documented format. ``problems`` says where and why."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True)
class Said:
    """A few words on the tree; more beside them, and where they can be changed or come from."""

    text: str
    detail: str = ""
    href: str = ""
    src: str = ""
    #: Names the part for good: it keeps its place in tests and in a page's links.
    key: str = ""


@dataclass(frozen=True)
class Leaf(Said):
    """Something that is done; a bud where it is thought about."""

    bud: bool = False


@dataclass(frozen=True)
class Fruit(Said):
    """Something that has grown."""

    kind: FruitKind = FruitKind.OTHER


@dataclass(frozen=True)
class Branch(Said):
    """Something one would like, with its leaves and fruits."""

    leaves: tuple[Leaf, ...] = ()
    fruits: tuple[Fruit, ...] = ()


@dataclass(frozen=True)
class Tree:
    """A whole tree."""

    kind: Kind
    mood: Mood
    title: str = ""
    subtitle: str = ""
    note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    crown: Said | None = None
    shoot: str = ""
    roots: tuple[Said, ...] = ()
    trunk: tuple[Said, ...] = ()
    branches: tuple[Branch, ...] = ()


#: The parts that may be named, and how many of a kind fit on a picture that is still one.
PARTS = ("crown", "roots", "trunk", "branches", "fruits")
MOST = dict.fromkeys(("roots", "trunk", "branches", "leaves", "fruits"), 100)
LONGEST = 4000
_SAID = frozenset({"text", "detail", "href", "src", "key"})
_TREE = frozenset(
    {"kind", "mood", "title", "subtitle", "note", "names", "crown", "shoot", "shoot_src"}
    | {"roots", "trunk", "branches"}
)
_TOLD = 12
_One = TypeVar("_One", bound=StrEnum)
# What XML cannot hold, and line breaks of any kind, become a space.
_UNWRITABLE = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
_ADDRESS = re.compile(r"(?:/(?![/\\])|#|https://)[^\s\x00-\x1f\"'<>\\]*")


def clean(words: str) -> str:
    """One line of words that an SVG can hold."""
    return _UNWRITABLE.sub(" ", words).strip()


@dataclass
class _Reader:
    """Collects what is wrong, so that it can all be said at once."""

    problems: list[str] = field(default_factory=list)

    def wrong(self, where: str, why: str) -> None:
        self.problems.append(f"{where}: {why}")

    def table(self, value: Any, where: str, known: frozenset[str]) -> Mapping[str, Any]:
        """A JSON object with known names only."""
        if not isinstance(value, Mapping):
            self.wrong(where, f"expected an object in braces, found {_what(value)}")
            return {}
        for name in value:
            if name not in known:
                self.wrong(where, f"“{name}” is not known here; known are {_list(known)}")
        return value

    def words(self, table: Mapping[str, Any], name: str, where: str, *, must: bool = False) -> str:
        """Words, cleaned; empty where there are none and none are needed."""
        value = table.get(name, "")
        if not isinstance(value, str):
            self.wrong(f"{where}{name}", f"expected words in quotes, found {_what(value)}")
            return ""
        if len(value) > LONGEST:
            self.wrong(f"{where}{name}", f"longer than {LONGEST:,} characters")
            return ""
        said = clean(value)
        if must and not said:
            self.wrong(f"{where}{name}", "there are no words")
        return said

    def choice(
        self, table: Mapping[str, Any], name: str, where: str, kinds: type[_One], otherwise: _One
    ) -> _One:
        """One of a few words."""
        if name not in table:
            return otherwise
        value = table[name]
        if isinstance(value, str) and value in {kind.value for kind in kinds}:
            return kinds(value)
        shown = f"“{value}”" if isinstance(value, str) else _what(value)
        self.wrong(f"{where}{name}", f"{shown} is none of {_list(kind.value for kind in kinds)}")
        return otherwise

    def several(self, table: Mapping[str, Any], name: str, where: str) -> list[tuple[str, Any]]:
        """Each of a list with the words that say where it stands."""
        value = table.get(name, [])
        if not isinstance(value, list | tuple):
            self.wrong(f"{where}{name}", f"expected a list in brackets, found {_what(value)}")
            return []
        if len(value) > MOST[name]:
            self.wrong(f"{where}{name}", f"{len(value)} are too many for a picture: {MOST[name]}")
            return []
        return [(f"{where}{name}[{number}]", one) for number, one in enumerate(value)]

    def said(self, value: Any, where: str, more: frozenset[str] = frozenset()) -> dict[str, Any]:
        """What every part says. Words alone are enough for one that says nothing else."""
        if isinstance(value, str):
            value = {"text": value}
        table = self.table(value, where, _SAID | more)
        found = {name: self.words(table, name, f"{where}.") for name in _SAID - {"text"}}
        found["text"] = self.words(table, "text", f"{where}.", must=bool(table))
        if found["href"] and not _ADDRESS.fullmatch(found["href"]):
            self.wrong(f"{where}.href", "an address begins with / or https://")
        return found

    def leaf(self, value: Any, where: str) -> Leaf:
        bud = value.get("bud", False) if isinstance(value, Mapping) else False
        if not isinstance(bud, bool):
            self.wrong(f"{where}.bud", f"expected true or false, found {_what(bud)}")
        return Leaf(**self.said(value, where, frozenset({"bud"})), bud=bud is True)

    def fruit(self, value: Any, where: str) -> Fruit:
        table = value if isinstance(value, Mapping) else {}
        kind = self.choice(table, "kind", f"{where}.", FruitKind, FruitKind.OTHER)
        return Fruit(**self.said(value, where, frozenset({"kind"})), kind=kind)

    def branch(self, value: Any, where: str) -> Branch:
        table = value if isinstance(value, Mapping) else {}
        return Branch(
            **self.said(value, where, frozenset({"leaves", "fruits"})),
            leaves=tuple(
                self.leaf(one, at) for at, one in self.several(table, "leaves", f"{where}.")
            ),
            fruits=tuple(
                self.fruit(one, at) for at, one in self.several(table, "fruits", f"{where}.")
            ),
        )

    def names(self, value: Any) -> dict[str, str]:
        table = self.table(value, "names", frozenset(PARTS))
        return {name: self.words(table, name, "names.") for name in PARTS if name in table}

    def tree(self, data: Mapping[str, Any]) -> Tree:
        if "kind" not in data:
            self.wrong("kind", f"must be said: one of {_list(kind.value for kind in Kind)}")
        kind = self.choice(data, "kind", "", Kind, Kind.PERSON)
        season = Mood.WINTER if kind is Kind.INVALIDATING else Mood.SUMMER
        crown = data.get("crown")
        return Tree(
            kind=kind,
            mood=self.choice(data, "mood", "", Mood, season),
            title=self.words(data, "title", ""),
            subtitle=self.words(data, "subtitle", ""),
            note=self.words(data, "note", ""),
            shoot=self.words(data, "shoot", ""),
            names=self.names(data.get("names", {})),
            crown=Said(**self.said(crown, "crown")) if crown else None,
            roots=tuple(Said(**self.said(one, at)) for at, one in self.several(data, "roots", "")),
            trunk=tuple(Said(**self.said(one, at)) for at, one in self.several(data, "trunk", "")),
            branches=tuple(self.branch(one, at) for at, one in self.several(data, "branches", "")),
        )


def read(data: Any) -> Tree:
    """A tree from data in the documented format.

    Raises:
        NotATree: it is not in that format; every problem with where it stands.
    """
    reader = _Reader()
    tree = reader.tree(reader.table(data, "tree", _TREE))
    if reader.problems:
        more = len(reader.problems) - _TOLD
        told = reader.problems[:_TOLD]
        raise NotATree([*told, f"and {more} more"] if more > 0 else told)
    return tree


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _what(value: Any) -> str:
    """What was found, in the words of the format."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "words"
    return "an object" if isinstance(value, Mapping) else "a list"
