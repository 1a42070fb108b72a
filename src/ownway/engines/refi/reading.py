"""Reads REFI-QDA leniently, and says everything that did not fit. Harmful files are refused."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from ownway.engines.refi.parsing import Unsafe, parse
from ownway.engines.refi.project import (
    Case,
    Code,
    Gathered,
    Graph,
    Named,
    NotAProject,
    Project,
    Selection,
    Text,
    Vertex,
)

#: Entries of an archive, bytes of its XML, of one text, of all that is read, and depth of codes.
ENTRIES, XML, TEXT, ALL, DEPTH = 5000, 64_000_000, 8_000_000, 160_000_000, 60
#: An entry may not grow to more than this many times its size, once it is larger than a megabyte.
RATIO = 200
_SPACES = ("urn:QDA-XML:project:1", "urn:QDA-XML:project:0", "urn:QDA-XML:codebook:")


@dataclass
class Mismatch:
    """Something that did not fit. ``kind`` is a short code, ``what`` names the thing."""

    kind: str
    what: str = ""


@dataclass
class Read:
    """What a file holds, and what of it did not fit."""

    project: Project
    mismatches: list[Mismatch] = field(default_factory=list)


def read(data: bytes) -> Read:
    """A ``.qdpx`` archive, or a ``.qdc`` or ``.qde`` document.

    Raises:
        NotAProject: it is something else, damaged, or made to do harm.
    """
    if not data.startswith(b"PK"):
        return _Reader(_parsed(data), {}).read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as files:
            return _Reader(*_opened(files)).read()
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as problem:
        raise NotAProject("damaged") from problem


def _opened(files: zipfile.ZipFile) -> tuple[Element, dict[str, bytes]]:
    entries = files.infolist()
    if len(entries) > ENTRIES:
        raise NotAProject("too_big")
    found = [one for one in entries if one.filename.lower().endswith(".qde")]
    if not found:
        raise NotAProject("no_project")
    left = [ALL]
    root = _parsed(_bytes(files, found[0], XML, left))
    texts = {}
    for one in entries:
        name = PurePosixPath(one.filename.replace("\\", "/")).name.lower()
        if name.endswith(".txt"):
            texts[name] = _bytes(files, one, TEXT, left)
    return root, texts


def _bytes(files: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, left: list[int]) -> bytes:
    if entry.flag_bits & 1:
        raise NotAProject("locked")
    most = min(most, left[0])
    with files.open(entry) as opened:
        data = opened.read(most + 1)
    if len(data) > most or (len(data) > 1_000_000 and len(data) > RATIO * entry.compress_size):
        raise NotAProject("too_big")
    left[0] -= len(data)
    return data


def _parsed(data: bytes) -> Element:
    if len(data) > XML:
        raise NotAProject("too_big")
    try:
        root = parse(data.removeprefix(b"\xef\xbb\xbf").strip())
    except Unsafe as problem:
        raise NotAProject("unsafe") from problem
    except (ValueError, LookupError) as problem:
        raise NotAProject("damaged") from problem
    space = str(root.tag).partition("}")[0].lstrip("{")
    if _name(root) not in {"Project", "CodeBook"} or not space.startswith(_SPACES):
        raise NotAProject("no_project")
    return root


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _under(element: Element | None, name: str) -> Iterable[Element]:
    return (one for one in ([] if element is None else element) if _name(one) == name)


def _first(element: Element | None, name: str) -> Element | None:
    return next(iter(_under(element, name)), None)


def _words(element: Element | None, name: str) -> str:
    found = _first(element, name)
    return "" if found is None else (found.text or "")


class _Reader:
    def __init__(self, root: Element, files: dict[str, bytes]) -> None:
        self.root, self.files = root, files
        self.missed: list[Mismatch] = []
        self.project = Project(name=root.get("name", ""), origin=root.get("origin", ""))
        self.variables: dict[str, str] = {}
        self.memos: dict[str, str] = {}
        self.used: set[str] = set()

    def miss(self, kind: str, what: str = "") -> None:
        self.missed.append(Mismatch(kind, what[:120]))

    def guid(self, element: Element, of: str = "guid") -> str:
        """Its GUID, written in one way; a new one, always the same, where it is none."""
        given = element.get(of, "").strip().strip("{}")
        try:
            return str(UUID(given))
        except ValueError:
            if of != "guid":
                return ""
            self.miss("guid", f"{_name(element)} {element.get('name', '')}")
            return str(uuid5(UUID(int=0), f"{_name(element)}{given}{element.get('name', '')}"))

    def read(self) -> Read:
        book = self.root if _name(self.root) == "CodeBook" else _first(self.root, "CodeBook")
        told = self.project
        told.description = _words(self.root, "Description")
        for one in _under(_first(self.root, "Users"), "User"):
            told.users.append(Named(self.guid(one), one.get("name", "") or one.get("id", "")))
        self._codes(_first(book, "Codes"), "", 0)
        for one in _under(_first(self.root, "Variables"), "Variable"):
            self.variables[self.guid(one)] = one.get("name", "")
        told.variables = {name: guid for guid, name in self.variables.items()}
        self._texts()
        for one in _under(_first(self.root, "Cases"), "Case"):
            refs = [self.guid(ref, "targetGUID") for ref in _under(one, "SourceRef")]
            told.cases.append(Case(self.guid(one), one.get("name", ""), self._values(one), refs))
        sets = _first(self.root, "Sets") if book is not self.root else _first(book, "Sets")
        self._sets(sets)
        for one in _under(_first(self.root, "Graphs"), "Graph"):
            told.graphs.append(self._graph(one))
        for one in _under(_first(self.root, "Links"), "Link"):
            self.miss("link", one.get("name", ""))
        return Read(told, self.missed)

    def _codes(self, parent: Element | None, above: str, depth: int) -> None:
        if depth > DEPTH:
            raise NotAProject("too_deep")
        for one in _under(parent, "Code"):
            code = Code(
                self.guid(one), one.get("name", "").strip(), _words(one, "Description"),
                codable=one.get("isCodable", "true") not in {"false", "0"},
                color=one.get("color", ""), parent=above,
            )  # fmt: skip
            for ref in _under(one, "NoteRef"):
                self.memos[self.guid(ref, "targetGUID")] = code.guid
            self.project.codes.append(code)
            self._codes(one, code.guid, depth + 1)

    def _texts(self) -> None:
        codes = {code.guid: code for code in self.project.codes}
        sources = _first(self.root, "Sources")
        for one in () if sources is None else sources:
            if _name(one) == "TextSource":
                self._text(one, codes, note=False)
            else:
                self.miss("kind_of_source", one.get("name", "") or _name(one))
        for one in _under(_first(self.root, "Notes"), "Note"):
            of = self.memos.get(self.guid(one))
            if of and of in codes:
                codes[of].memo = "\n\n".join(filter(None, (codes[of].memo, self._content(one))))
            else:
                self._text(one, codes, note=True)

    def _content(self, one: Element) -> str | None:
        inline = _first(one, "PlainTextContent")
        path = one.get("plainTextPath", "")
        if path:
            name = PurePosixPath(path.replace("\\", "/").removeprefix("internal://")).name.lower()
            data = self.files.get(name)
            if data is not None:
                return self._decoded(data, one)
        return None if inline is None else (inline.text or "")

    def _decoded(self, data: bytes, one: Element) -> str:
        try:
            return data.removeprefix(b"\xef\xbb\xbf").decode()
        except UnicodeDecodeError:
            self.miss("letters", one.get("name", ""))
            return data.decode(errors="replace")

    def _text(self, one: Element, codes: dict[str, Code], *, note: bool) -> None:
        content = self._content(one)
        name = one.get("name", "")
        if content is None:
            self.miss("no_text", name)
            return
        made = Text(self.guid(one), name, content, note, self._values(one))
        for mark in _under(one, "PlainTextSelection"):
            self._selection(mark, made, codes)
        whole = list(_under(one, "Coding"))
        for coding in whole:
            self._mark(made, codes, coding, 0, len(content), self.guid(coding), "")
        made.selections = self._plain_lines(made)
        self.project.texts.append(made)

    def _plain_lines(self, made: Text) -> list[Selection]:
        """``\\r\\n`` becomes ``\\n``, and every place moves with it."""
        if "\r" not in made.text:
            return made.selections
        moved, at = [0], 0
        for place, letter in enumerate(made.text):
            at += not (letter == "\r" and made.text[place + 1 : place + 2] == "\n")
            moved.append(at)
        made.text = made.text.replace("\r\n", "\n").replace("\r", "\n")
        for one in made.selections:
            one.start, one.end = moved[one.start], moved[one.end]
        return [one for one in made.selections if one.start < one.end]

    def _selection(self, mark: Element, made: Text, codes: dict[str, Code]) -> None:
        try:
            start, end = int(mark.get("startPosition", "")), int(mark.get("endPosition", ""))
        except ValueError:
            start, end = 0, 0
        if not 0 <= start < end <= len(made.text):
            self.miss(
                "place", f"{made.name}: {mark.get('startPosition')}-{mark.get('endPosition')}"
            )
            return
        said = " ".join(mark.get("name", "").split()).removesuffix("…").removesuffix("...")
        there = " ".join(made.text[start:end].split())
        if said and not there.startswith(said[:40]) and said[:40] in " ".join(made.text.split()):
            # A selection is often called by its own words: they stand elsewhere.
            self.miss("words", f"{made.name}: {start}-{end}")
        codings = list(_under(mark, "Coding"))
        if not codings:
            self.miss("no_code", f"{made.name}: {start}-{end}")
        for number, coding in enumerate(codings):
            guid = self.guid(mark) if not number else self.guid(coding)
            memo = _words(mark, "Description")
            self._mark(made, codes, coding, start, end, guid, memo, mark.get("creatingUser", ""))

    def _mark(
        self, made: Text, codes: dict[str, Code], coding: Element, start: int, end: int,
        guid: str, memo: str, by: str = "",
    ) -> None:  # fmt: skip
        ref = _first(coding, "CodeRef")
        code = "" if ref is None else self.guid(ref, "targetGUID")
        if code not in codes:
            self.miss("unknown_code", f"{made.name}: {start}-{end}")
            return
        by = (coding.get("creatingUser", "") or by).strip("{}").lower()
        if by and by not in {one.guid for one in self.project.users}:
            self.miss("unknown_author", f"{made.name}: {start}-{end}")
            by = ""
        if guid in self.used:
            self.miss("guid_twice", f"{made.name}: {start}-{end}")
            guid = str(uuid5(UUID(guid), f"{start} {end} {code} {len(self.used)}"))
        self.used.add(guid)
        made.selections.append(Selection(guid, start, end, code, by, memo))

    def _values(self, one: Element) -> dict[str, str]:
        found = {}
        for value in _under(one, "VariableValue"):
            ref = _first(value, "VariableRef")
            name = "" if ref is None else self.variables.get(self.guid(ref, "targetGUID"), "")
            said = next((part.text or "" for part in value if _name(part) != "VariableRef"), "")
            if name:
                found[name] = said
            else:
                self.miss("variable", one.get("name", ""))
        return found

    def _sets(self, sets: Element | None) -> None:
        codes = {code.guid for code in self.project.codes}
        for one in _under(sets, "Set"):
            made = Gathered(self.guid(one), one.get("name", ""), _words(one, "Description"))
            for member in _under(one, "MemberCode"):
                guid = self.guid(member, "targetGUID") or self.guid(member)
                if guid in codes:
                    made.codes.append(guid)
                else:
                    self.miss("unknown_code", made.name)
            for other in ("MemberSource", "MemberNote"):
                if _first(one, other) is not None:
                    self.miss("set_of_sources", made.name)
            self.project.sets.append(made)

    def _graph(self, one: Element) -> Graph:
        vertices = [
            Vertex(
                self.guid(v), v.get("name", ""), self.guid(v, "representedGUID"),
                shape=v.get("shape", ""), color=v.get("color", ""),
                x=_number(v.get("firstX", "")), y=_number(v.get("firstY", "")),
            )
            for v in _under(one, "Vertex")
        ]  # fmt: skip
        edges = [
            (self.guid(e), self.guid(e, "sourceVertex"), self.guid(e, "targetVertex"))
            for e in _under(one, "Edge")
        ]
        return Graph(self.guid(one), one.get("name", ""), vertices, edges)


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 0
