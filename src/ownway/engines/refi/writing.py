"""A project as ``.qdpx`` and its codes as ``.qdc``: UTF-8 without a mark, ``\\n`` line ends, no empty
containers, one selection for each author and code, texts in ``sources/GUID.txt``."""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr  # nosec: writes, reads nothing

from ownway.engines.refi.model import Case, Code, Graph, Note, Project, Set, TextSource
from ownway.engines.refi.shape import CODEBOOK, PROJECT

#: Letters that XML cannot hold at all.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: A file of the same project is the same file, whenever it is made.
_DAY = (1980, 1, 1, 0, 0, 0)


def project(what: Project, origin: str) -> str:
    """``project.qde``."""
    parts = [
        _all("Users", (f"<User{_a(guid=one.guid, name=one.name)}/>" for one in what.users)),
        _all("CodeBook", [_all("Codes", (_code(one) for one in what.codes))]),
        _all(
            "Variables",
            (
                f"<Variable{_a(guid=guid, name=name, typeOfVariable='Text')}/>"
                for name, guid in what.variables.items()
            ),
        ),
        _all("Cases", (_case(one, what.variables) for one in what.cases)),
        _all("Sources", (_source(one, what.variables) for one in what.sources)),
        _all("Notes", (_note(one) for one in what.notes)),
        _all("Sets", (_set(one) for one in what.sets)),
        _all("Graphs", (_graph(one) for one in what.graphs)),
        _words("Description", what.description),
    ]
    head = _a(name=what.name, origin=origin, xmlns=PROJECT)
    return f"{_HEAD}<Project{head}>{''.join(parts)}</Project>\n"


def codebook(what: Project, origin: str) -> str:
    """A ``.qdc``: codes and, as sets, themes."""
    sets = (
        f"<Set{_a(guid=one.guid, name=one.name)}>{_words('Description', one.description)}"
        + "".join(f"<MemberCode{_a(guid=code)}/>" for code in one.codes)
        + "</Set>"
        for one in what.sets
    )
    inside = _all("Codes", (_code(one, notes=False) for one in what.codes)) + _all("Sets", sets)
    return f"{_HEAD}<CodeBook{_a(origin=origin, xmlns=CODEBOOK)}>{inside}</CodeBook>\n"


def pack(what: Project, xml: str) -> bytes:
    """The archive: ``project.qde`` and its texts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("project.qde", _DAY), xml.encode(), zipfile.ZIP_DEFLATED)
        for one in [*what.sources, *what.notes]:
            name = zipfile.ZipInfo(f"sources/{one.guid}.txt", _DAY)
            archive.writestr(name, one.text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _code(one: Code, *, notes: bool = True) -> str:
    head = _a(guid=one.guid, name=one.name, isCodable="true" if one.codable else "false",
              color=one.colour)  # fmt: skip
    inside = _words("Description", one.description)
    if notes:
        inside += "".join(f"<NoteRef{_a(targetGUID=key)}/>" for key in one.notes)
    inside += "".join(_code(child, notes=notes) for child in one.children)
    return f"<Code{head}>{inside}</Code>" if inside else f"<Code{head}/>"


def _case(one: Case, variables: dict[str, str]) -> str:
    inside = _values(one.values, variables)
    inside += "".join(f"<SourceRef{_a(targetGUID=key)}/>" for key in one.sources)
    return f"<Case{_a(guid=one.guid, name=one.name)}>{inside}</Case>"


def _values(values: dict[str, str], variables: dict[str, str]) -> str:
    return "".join(
        f"<VariableValue><VariableRef{_a(targetGUID=variables[name])}/>"
        f"{_words('TextValue', value)}</VariableValue>"
        for name, value in values.items()
    )


def _source(one: TextSource, variables: dict[str, str]) -> str:
    head = _a(
        guid=one.guid, name=one.name, plainTextPath=f"internal://{one.guid}.txt",
        creatingUser=one.user, creationDateTime=_moment(one.created),
    )  # fmt: skip
    parts = [_words("Description", one.description)]
    for quote in one.selections:
        made = _a(creatingUser=quote.user, creationDateTime=_moment(quote.created))
        where = _a(
            guid=quote.guid, name=quote.name, startPosition=str(quote.start),
            endPosition=str(quote.end),
        )  # fmt: skip
        parts.append(
            f"<PlainTextSelection{where}{made}>{_words('Description', quote.description)}"
            f"<Coding{_a(guid=quote.coding)}{made}><CodeRef{_a(targetGUID=quote.code)}/></Coding>"
            "</PlainTextSelection>"
        )
    return f"<TextSource{head}>{''.join(parts)}{_values(one.values, variables)}</TextSource>"


def _note(one: Note) -> str:
    head = _a(
        guid=one.guid, name=one.name, plainTextPath=f"internal://{one.guid}.txt",
        creatingUser=one.user, creationDateTime=_moment(one.created),
    )  # fmt: skip
    return f"<Note{head}/>"


def _set(one: Set) -> str:
    inside = _words("Description", one.description)
    inside += "".join(f"<MemberCode{_a(targetGUID=key)}/>" for key in one.codes)
    return f"<Set{_a(guid=one.guid, name=one.name)}>{inside}</Set>"


def _graph(one: Graph) -> str:
    inside = "".join(
        f"<Vertex{_a(guid=v.guid, representedGUID=v.stands_for, name=v.name)}"
        f"{_a(firstX=str(v.x), firstY=str(v.y))}/>"
        for v in one.vertices
    )
    inside += "".join(
        f"<Edge{_a(guid=e.guid, sourceVertex=e.start, targetVertex=e.end, direction='OneWay')}/>"
        for e in one.edges
    )
    return f"<Graph{_a(guid=one.guid, name=one.name)}>{inside}</Graph>"


def _all(name: str, parts: Iterable[str]) -> str:
    """A container, or nothing where it would be empty."""
    inside = "".join(parts)
    return f"<{name}>{inside}</{name}>" if inside else ""


def _words(name: str, words: str) -> str:
    if not words:
        return ""
    said = escape(_NOT_IN_XML.sub("\ufffd", words)).replace("\r", "&#13;")
    return f"<{name}>{said}</{name}>"


def _a(**attributes: str) -> str:
    """Attributes; empty ones are left out, names are not."""
    return "".join(
        f" {name}={quoteattr(_NOT_IN_XML.sub(chr(0xFFFD), value))}"
        for name, value in attributes.items()
        if value or name == "name"
    )


def _moment(when: datetime | None) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z") if when else ""
