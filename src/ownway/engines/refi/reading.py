"""A project or a codebook as others write them: leniently read, and every mismatch said.

Accepted: a mark at the beginning, empty containers, namespaces 1.0 and 0.4 in any spelling, texts
inside the XML or beside it, several codes on one selection, keys in braces. Whoever calls this has
parsed the XML with a parser that refuses entities, and opened the archive with its own limits.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree.ElementTree import Element  # nosec: handed in

from ownway.engines.refi.model import (
    Case,
    Code,
    Edge,
    Graph,
    Note,
    Project,
    Selection,
    Set,
    TextSource,
    Unreadable,
    User,
    Vertex,
)

Open = Callable[[str], bytes | None]
_NAMESPACE = re.compile(r"\{urn:QDA-XML:(project|codebook):[01][.:][0-9]+\}", re.IGNORECASE)
_MOST_DEEP = 60


@dataclass(frozen=True)
class Mismatch:
    """Something that does not fit: a code for a sentence, and what it is about."""

    what: str
    about: str = ""


@dataclass
class Found:
    """What was read."""

    project: Project
    mismatches: list[Mismatch] = field(default_factory=list)


def read(root: Element, open_text: Open = lambda _name: None) -> Found:
    """Read a parsed ``project.qde`` or ``.qdc``.

    Args:
        open_text: bytes of a file of the archive by its name under ``sources/``, or None.

    Raises:
        Unreadable: it is neither.
    """
    kind = _NAMESPACE.match(root.tag)
    name = _NAMESPACE.sub("", root.tag)
    if not kind or name not in ("Project", "CodeBook"):
        raise Unreadable("not_refi")
    return _Reader(open_text).read(root, codebook=name == "CodeBook")


class _Reader:
    def __init__(self, open_text: Open) -> None:
        self.open_text = open_text
        self.mismatches: list[Mismatch] = []
        self.codes: set[str] = set()

    def read(self, root: Element, *, codebook: bool) -> Found:
        project = Project(name=root.get("name", ""), description=_said(root, "Description"))
        project.users = [User(_key(one), one.get("name", "")) for one in _in(root, "Users", "User")]
        book = root if codebook else _first(root, "CodeBook")
        if book is not None:
            project.codes = [self._code(one) for one in _in(book, "Codes", "Code")]
        for one in _in(root, "Variables", "Variable"):
            project.variables[one.get("name", "")] = _key(one)
        names = {key: name for name, key in project.variables.items()}
        project.cases = [_case(one, names) for one in _in(root, "Cases", "Case")]
        project.sources = [
            one for each in _children(_first(root, "Sources"))
            if (one := self._source(each, names)) is not None
        ]  # fmt: skip
        project.notes = [self._note(one) for one in _in(root, "Notes", "Note")]
        project.sets = [self._set(one) for one in _in(root, "Sets", "Set")]
        project.graphs = [_graph(one) for one in _in(root, "Graphs", "Graph")]
        return Found(project, self.mismatches)

    def _miss(self, what: str, about: str = "") -> None:
        self.mismatches.append(Mismatch(what, about[:200]))

    def _code(self, one: Element, deep: int = 0) -> Code:
        if deep > _MOST_DEEP:
            raise Unreadable("too_deep")
        key = _key(one)
        if key in self.codes:
            self._miss("code_twice", one.get("name", ""))
        self.codes.add(key)
        return Code(
            guid=key,
            name=one.get("name", "").strip() or key,
            description=_said(one, "Description"),
            colour=one.get("color", ""),
            codable=one.get("isCodable", "true").strip().lower() not in ("false", "0"),
            children=[self._code(child, deep + 1) for child in _named(one, "Code")],
            notes=[_ref(ref) for ref in _named(one, "NoteRef")],
        )

    def _source(self, one: Element, names: dict[str, str]) -> TextSource | None:
        name = one.get("name", "")
        if _plain(one) != "TextSource":
            self._miss("not_text", name or _plain(one))
            return None
        text = self._text(one)
        if text is None:
            self._miss("no_text", name)
            return None
        made = TextSource(
            guid=_key(one), name=name, text=text, description=_said(one, "Description"),
            user=_bare(one.get("creatingUser", "")), created=_moment(one.get("creationDateTime")),
            values=_values(one, names),
        )  # fmt: skip
        for selection in _named(one, "PlainTextSelection"):
            made.selections += self._selections(selection, made)
        if any(True for _one in _named(one, "Coding")):
            self._miss("whole_coded", name)
        return made

    def _text(self, one: Element) -> str | None:
        """Its text: inside, or beside in ``sources/``; with one kind of line end and no mark."""
        inside = _first(one, "PlainTextContent")
        if inside is not None:
            return _clean(inside.text or "")
        path = one.get("plainTextPath", "")
        if not path:
            return None
        data = self.open_text(path.removeprefix("internal://").rpartition("/")[2])
        if data is None:
            return None
        try:
            words = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self._miss("not_utf8", one.get("name", ""))
            words = data.decode("utf-8-sig", "replace")
        if "\r\n" in words:
            self._miss("line_ends", one.get("name", ""))
        return _clean(words)

    def _selections(self, one: Element, source: TextSource) -> Iterator[Selection]:
        start, end = _number(one.get("startPosition")), _number(one.get("endPosition"))
        name, where = one.get("name", ""), f"{source.name}: {one.get('startPosition')}"
        if start is None or end is None or not 0 <= start < end <= len(source.text):
            self._miss("outside", f"{where}–{one.get('endPosition')}")
            return
        words = source.text[start:end]
        if name and not _fits(name, words):
            self._miss("other_words", f"{where}: {name}")
        codings = list(_named(one, "Coding"))
        if not codings:
            self._miss("no_code", f"{where}: {words[:60]}")
        for number, coding in enumerate(codings):
            ref = _first(coding, "CodeRef")
            code = _ref(ref) if ref is not None else ""
            if code not in self.codes:
                self._miss("unknown_code", f"{where}: {words[:60]}")
                continue
            made_by = coding.get("creatingUser") or one.get("creatingUser", "")
            made_at = coding.get("creationDateTime") or one.get("creationDateTime")
            key = _key(one)
            yield Selection(
                guid=key if number == 0 else str(uuid5(UUID(key), code)),
                start=start, end=end, code=code, coding=_key(coding), user=_bare(made_by),
                created=_moment(made_at), description=_said(one, "Description"), name=name,
            )  # fmt: skip

    def _note(self, one: Element) -> Note:
        text = self._text(one)
        return Note(
            guid=_key(one), name=one.get("name", ""), text=text if text is not None else "",
            user=_bare(one.get("creatingUser", "")), created=_moment(one.get("creationDateTime")),
        )  # fmt: skip

    def _set(self, one: Element) -> Set:
        codes = [_ref(ref) for ref in _named(one, "MemberCode")]
        for code in codes:
            if code not in self.codes:
                self._miss("unknown_code", one.get("name", ""))
        return Set(
            guid=_key(one), name=one.get("name", "").strip() or _key(one),
            description=_said(one, "Description"),
            codes=[code for code in codes if code in self.codes],
        )  # fmt: skip


def _case(one: Element, names: dict[str, str]) -> Case:
    return Case(
        guid=_key(one), name=one.get("name", ""), values=_values(one, names),
        sources=[_ref(ref) for ref in _named(one, "SourceRef")],
    )  # fmt: skip


def _values(one: Element, names: dict[str, str]) -> dict[str, str]:
    found = {}
    for value in _named(one, "VariableValue"):
        ref = _first(value, "VariableRef")
        name = names.get(_ref(ref), "") if ref is not None else ""
        said = next((each.text or "" for each in value if _plain(each) != "VariableRef"), "")
        if name:
            found[name] = said
    return found


def _graph(one: Element) -> Graph:
    return Graph(
        guid=_key(one),
        name=one.get("name", ""),
        vertices=[
            Vertex(
                _key(v), v.get("name", ""), _bare(v.get("representedGUID", "")),
                _number(v.get("firstX")) or 0, _number(v.get("firstY")) or 0,
            )
            for v in _named(one, "Vertex")
        ],
        edges=[
            Edge(_key(e), _bare(e.get("sourceVertex", "")), _bare(e.get("targetVertex", "")))
            for e in _named(one, "Edge")
        ],
    )  # fmt: skip


def _fits(name: str, words: str) -> bool:
    """Does the name of a selection, where it repeats words, repeat these? Many write a beginning."""
    said, here = " ".join(name.rstrip("….").split()), " ".join(words.split())
    return here.startswith(said) or said.startswith(here) or not _repeats(said)


def _repeats(said: str) -> bool:
    """Is it a piece of the text rather than a label of the program's own ("Quote 3", "12,33")?"""
    return len(said) >= 20 and len(said.split()) >= 4


def _plain(one: Element) -> str:
    return _NAMESPACE.sub("", one.tag)


def _children(one: Element | None) -> list[Element]:
    return [] if one is None else list(one)


def _named(one: Element, name: str) -> Iterator[Element]:
    return (child for child in one if _plain(child) == name)


def _first(one: Element, name: str) -> Element | None:
    return next(_named(one, name), None)


def _in(one: Element, container: str, name: str) -> list[Element]:
    return [each for each in _children(_first(one, container)) if _plain(each) == name]


def _said(one: Element, name: str) -> str:
    found = _first(one, name)
    return (found.text or "") if found is not None else ""


def _bare(key: str) -> str:
    """A key in one spelling; one that is none gets a key made from it, always the same."""
    plain = key.strip().strip("{}").lower()
    if not plain:
        return ""
    try:
        return str(UUID(plain))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, plain))


def _key(one: Element) -> str:
    return _bare(one.get("guid", "")) or str(
        uuid5(NAMESPACE_URL, f"{_plain(one)}:{sorted(one.attrib.items())}")
    )


def _ref(one: Element) -> str:
    return _bare(one.get("targetGUID") or one.get("guid", ""))


def _number(said: str | None) -> int | None:
    try:
        return int(said or "")
    except ValueError:
        return None


def _moment(said: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat((said or "").strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _clean(words: str) -> str:
    return words.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
