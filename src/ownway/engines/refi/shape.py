"""What a project and a codebook look like, in our own words: for a last look before a file goes out.

For each element: its attributes (``!`` means it must be there) and what may stand in it, in order,
with how often ("1", "?", "*", "+"). After REFI-QDA 1.5, sections 5 and 6; only what we write.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec: built by us or read by a parser that refuses

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_NUMBER = re.compile(r"\d+")
_YES = re.compile(r"true|false")
_ANY = re.compile(r"(?s).*")
_KIND = re.compile(r"Text|Boolean|Integer|Float|Date|DateTime")
_WAY = re.compile(r"Associative|OneWay|Bidirectional")


@dataclass(frozen=True)
class Shape:
    """One element."""

    attributes: Mapping[str, "re.Pattern[str]"]
    children: tuple[tuple[str, str], ...] = ()  # name (or "Element>Type") and how often
    words: bool = False


_MADE = {"creatingUser": _GUID, "creationDateTime": _MOMENT}
_KEY = {"guid!": _GUID}
_NAMED = {**_KEY, "name": _ANY}
_REF = Shape({"targetGUID!": _GUID})
_TEXT = Shape(
    {**_NAMED, "plainTextPath": _ANY, **_MADE},
    (("Description", "?"), ("PlainTextContent", "?"), ("PlainTextSelection", "*"),
     ("NoteRef", "*"), ("VariableValue", "*")),
)  # fmt: skip
_WORDS = Shape({}, words=True)
SHAPES: dict[str, Shape] = {
    "Project": Shape(
        {"name!": _ANY, "origin": _ANY, "creationDateTime": _MOMENT},
        (("Users", "?"), ("CodeBook", "?"), ("Variables", "?"), ("Cases", "?"), ("Sources", "?"),
         ("Notes", "?"), ("Sets", "?"), ("Graphs", "?"), ("Description", "?")),
    ),
    "Users": Shape({}, (("User", "+"),)),
    "User": Shape({**_NAMED}),
    "CodeBook": Shape({}, (("Codes", "1"),)),
    "Codes": Shape({}, (("Code", "+"),)),
    "Code": Shape(
        {**_KEY, "name!": _ANY, "isCodable!": _YES, "color": _COLOUR},
        (("Description", "?"), ("NoteRef", "*"), ("Code", "*")),
    ),
    "Variables": Shape({}, (("Variable", "+"),)),
    "Variable": Shape({**_KEY, "name!": _ANY, "typeOfVariable!": _KIND}),
    "VariableValue": Shape({}, (("VariableRef", "1"), ("TextValue", "?"))),
    "VariableRef": _REF,
    "TextValue": _WORDS,
    "Cases": Shape({}, (("Case", "+"),)),
    "Case": Shape(_NAMED, (("VariableValue", "*"), ("SourceRef", "*"))),
    "Sources": Shape({}, (("TextSource", "+"),)),
    "TextSource": _TEXT,
    "Note": _TEXT,
    "Notes": Shape({}, (("Note", "+"),)),
    "PlainTextContent": _WORDS,
    "PlainTextSelection": Shape(
        {**_NAMED, "startPosition!": _NUMBER, "endPosition!": _NUMBER, **_MADE},
        (("Description", "?"), ("Coding", "*")),
    ),
    "Coding": Shape({**_KEY, **_MADE}, (("CodeRef", "1"),)),
    "CodeRef": _REF, "SourceRef": _REF, "NoteRef": _REF, "MemberCode": _REF,
    "Sets": Shape({}, (("Set", "+"),)),
    "Set": Shape({**_KEY, "name!": _ANY}, (("Description", "?"), ("MemberCode", "*"))),
    "Graphs": Shape({}, (("Graph", "+"),)),
    "Graph": Shape(_NAMED, (("Vertex", "*"), ("Edge", "*"))),
    "Vertex": Shape({**_NAMED, "representedGUID": _GUID, "firstX!": _NUMBER, "firstY!": _NUMBER}),
    "Edge": Shape(
        {**_NAMED, "sourceVertex!": _GUID, "targetVertex!": _GUID, "direction": _WAY}
    ),
    "Description": _WORDS,
}  # fmt: skip
#: A codebook alone: another root, and codes without notes.
CODEBOOK_SHAPES: dict[str, Shape] = {
    **SHAPES,
    "CodeBook": Shape({"origin": _ANY}, (("Codes", "1"), ("Sets", "?"))),
    "Code": Shape(SHAPES["Code"].attributes, (("Description", "?"), ("Code", "*"))),
    "MemberCode": Shape(_KEY),
}


def wrong(root: Element, namespace: str = PROJECT) -> list[str]:
    """What is not as it has to be, each with its place; nothing where all is well."""
    shapes = SHAPES if namespace == PROJECT else CODEBOOK_SHAPES
    top = "Project" if namespace == PROJECT else "CodeBook"
    if root.tag != f"{{{namespace}}}{top}":
        return [f"{root.tag}: not a {top}"]
    return list(_wrong(root, top, f"{{{namespace}}}", shapes))


def _wrong(one: Element, place: str, space: str, shapes: Mapping[str, Shape]) -> Iterator[str]:
    shape = shapes[one.tag.removeprefix(space)]
    yield from _attributes(one, place, shape)
    if not shape.words and (one.text or "").strip():
        yield f"{place}: words where none belong"
    names = [child.tag.removeprefix(space) for child in one]
    pattern = "".join(
        f"(?:<{name}>){'' if often == '1' else often}" for name, often in shape.children
    )
    if not re.fullmatch(pattern, "".join(f"<{name}>" for name in names)):
        yield f"{place}: {', '.join(names) or 'nothing'} in it, in this order"
        return
    for child, name in zip(one, names, strict=True):
        yield from _wrong(child, f"{place}/{name}", space, shapes)


def _attributes(one: Element, place: str, shape: Shape) -> Iterator[str]:
    known = {name.rstrip("!"): pattern for name, pattern in shape.attributes.items()}
    for name, value in one.attrib.items():
        if name not in known:
            yield f"{place}: {name} is not known there"
        elif not known[name].fullmatch(value):
            yield f"{place}: {name} is “{value[:60]}”"
    for name in shape.attributes:
        if name.endswith("!") and name[:-1] not in one.attrib:
            yield f"{place}: {name[:-1]} is missing"
