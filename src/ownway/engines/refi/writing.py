"""Writes REFI-QDA 1.5 strictly: elements in their order, no empty containers, stable GUIDs, ``\\n``."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

from ownway.engines.refi.checking import check
from ownway.engines.refi.project import Case, Code, Gathered, Graph, Project, Selection, Text

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
#: What no XML may hold.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Every archive of the same project has the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)


def derived(guid: str, what: str) -> str:
    """A GUID that belongs to another, the same each time."""
    return str(uuid5(UUID(guid), what))


def archive(project: Project) -> bytes:
    """The project as a ``.qdpx`` file. What was written is checked before it is handed out."""
    written = document(project)
    check(written)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as files:
        files.writestr(_entry("project.qde"), written.encode())
        for text in project.texts:
            files.writestr(_entry(f"sources/{text.guid}.txt"), text.text.encode())
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def codebook(project: Project) -> bytes:
    """The codes and themes alone, as a ``.qdc`` file."""
    lines = [_HEAD, f"<CodeBook{_attributes(xmlns=CODEBOOK, origin=project.origin)}>\n<Codes>\n"]
    lines += _codes(project.codes, "", memos=False)
    lines.append("</Codes>\n")
    lines += _within("Sets", _sets(project.sets, member="guid"))
    lines.append("</CodeBook>\n")
    written = "".join(lines)
    check(written)
    return written.encode()


def document(project: Project) -> str:
    """``project.qde``."""
    told = _attributes(xmlns=PROJECT, name=project.name, origin=project.origin or None)
    lines = [_HEAD, f"<Project{told}>\n"]
    users = (f"<User{_attributes(guid=one.guid, name=one.name)}/>\n" for one in project.users)
    lines += _within("Users", users)
    if project.codes:
        lines += ["<CodeBook>\n<Codes>\n", *_codes(project.codes, ""), "</Codes>\n</CodeBook>\n"]
    variables = (
        f"<Variable{_attributes(guid=guid, name=name, typeOfVariable='Text')}/>\n"
        for name, guid in project.variables.items()
    )
    lines += _within("Variables", variables)
    lines += _within("Cases", (_case(one, project.variables) for one in project.cases))
    texts = (one for one in project.texts if not one.note)
    lines += _within("Sources", (_text("TextSource", one, project.variables) for one in texts))
    notes = [_text("Note", one, project.variables) for one in project.texts if one.note]
    notes += [_memo(code) for code in project.codes if code.memo]
    lines += _within("Notes", notes)
    lines += _within("Sets", _sets(project.sets, member="targetGUID"))
    lines += _within("Graphs", (_graph(one) for one in project.graphs))
    lines += _element("Description", project.description)
    lines.append("</Project>\n")
    return "".join(lines)


def _within(name: str, children: Iterable[str]) -> list[str]:
    """A container, which is left out where it would be empty."""
    found = list(children)
    return [f"<{name}>\n", *found, f"</{name}>\n"] if found else []


def _codes(codes: list[Code], parent: str, *, memos: bool = True) -> Iterator[str]:
    for code in codes:
        if code.parent != parent:
            continue
        told = _attributes(
            guid=code.guid, name=code.name, isCodable="true" if code.codable else "false",
            color=code.color or None,
        )  # fmt: skip
        yield f"<Code{told}>\n"
        yield from _element("Description", code.description)
        if memos and code.memo:
            yield f'<NoteRef targetGUID="{derived(code.guid, "memo")}"/>\n'
        yield from _codes(codes, code.guid, memos=memos)
        yield "</Code>\n"


def _memo(code: Code) -> str:
    told = _attributes(guid=derived(code.guid, "memo"), name=code.name)
    return f"<Note{told}>\n{''.join(_element('PlainTextContent', code.memo))}</Note>\n"


def _values(values: dict[str, str], variables: dict[str, str]) -> str:
    return "".join(
        f'<VariableValue>\n<VariableRef targetGUID="{variables[name]}"/>\n'
        f"<TextValue>{_words(value)}</TextValue>\n</VariableValue>\n"
        for name, value in values.items()
    )


def _case(case: Case, variables: dict[str, str]) -> str:
    sources = "".join(f'<SourceRef targetGUID="{guid}"/>\n' for guid in case.sources)
    told = _attributes(guid=case.guid, name=case.name)
    return f"<Case{told}>\n{_values(case.values, variables)}{sources}</Case>\n"


def _text(element: str, text: Text, variables: dict[str, str]) -> str:
    told = _attributes(
        guid=text.guid, name=text.name, plainTextPath=f"internal://{text.guid}.txt"
    )  # fmt: skip
    marked = "".join(_selection(one) for one in text.selections)
    return f"<{element}{told}>\n{marked}{_values(text.values, variables)}</{element}>\n"


def _selection(one: Selection) -> str:
    by = f' creatingUser="{one.author}"' if one.author else ""
    memo = "".join(_element("Description", one.memo)) if one.memo else ""
    return (
        f'<PlainTextSelection guid="{one.guid}" startPosition="{one.start}" '
        f'endPosition="{one.end}"{by}>\n{memo}<Coding guid="{derived(one.guid, "coding")}"{by}>'
        f'<CodeRef targetGUID="{one.code}"/></Coding>\n</PlainTextSelection>\n'
    )


def _sets(sets: list[Gathered], *, member: str) -> Iterator[str]:
    for one in sets:
        members = "".join(f'<MemberCode {member}="{guid}"/>\n' for guid in one.codes)
        said = "".join(_element("Description", one.description))
        yield f"<Set{_attributes(guid=one.guid, name=one.name)}>\n{said}{members}</Set>\n"


def _graph(graph: Graph) -> str:
    vertices = (
        _attributes(
            guid=one.guid, representedGUID=one.represents or None, name=one.name,
            firstX=str(one.x), firstY=str(one.y), shape=one.shape or None, color=one.color or None,
        )
        for one in graph.vertices
    )  # fmt: skip
    edges = (
        _attributes(guid=guid, sourceVertex=left, targetVertex=right, direction="OneWay")
        for guid, left, right in graph.edges
    )
    lines = [f"<Vertex{one}/>\n" for one in vertices] + [f"<Edge{one}/>\n" for one in edges]
    return f"<Graph{_attributes(guid=graph.guid, name=graph.name)}>\n{''.join(lines)}</Graph>\n"


def _element(name: str, words: str) -> list[str]:
    return [f"<{name}>{_words(words)}</{name}>\n"] if words else []


def _words(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words), {"\r": "&#13;"})


def _attributes(**told: str | None) -> str:
    return "".join(
        f" {name}={quoteattr(_NOT_XML.sub(chr(0xFFFD), value))}"
        for name, value in told.items()
        if value is not None
    )
