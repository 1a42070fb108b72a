"""Our own check of what we write: order, counts and types, in the elements we use.

The schema of the exchange is not ours to ship; the tests compare this check and our files with it.
"""

import re
from xml.etree.ElementTree import Element

from ownway.engines.refi.parsing import parse

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_NUMBER = re.compile(r"-?\d+")
_LOGICAL = re.compile("true|false")
#: Children in their order; "*": any number, "+": at least one, "?": at most one, "1": exactly one.
_INSIDE: dict[str, tuple[tuple[str, str], ...]] = {
    "Project": (
        ("Users", "?"), ("CodeBook", "?"), ("Variables", "?"), ("Cases", "?"), ("Sources", "?"),
        ("Notes", "?"), ("Sets", "?"), ("Graphs", "?"), ("Description", "?"),
    ),
    "Users": (("User", "+"),),
    "CodeBook": (("Codes", "1"), ("Sets", "?")),
    "Codes": (("Code", "+"),),
    "Code": (("Description", "?"), ("NoteRef", "*"), ("Code", "*")),
    "Variables": (("Variable", "+"),),
    "Cases": (("Case", "+"),),
    "Case": (("VariableValue", "*"), ("SourceRef", "*")),
    "VariableValue": (("VariableRef", "1"), ("TextValue", "1")),
    "Sources": (("TextSource", "+"),),
    "TextSource": (("PlainTextContent", "?"), ("PlainTextSelection", "*"), ("VariableValue", "*")),
    "PlainTextSelection": (("Description", "?"), ("Coding", "*")),
    "Coding": (("CodeRef", "1"),),
    "Notes": (("Note", "+"),),
    "Note": (("PlainTextContent", "?"), ("PlainTextSelection", "*"), ("VariableValue", "*")),
    "Sets": (("Set", "+"),),
    "Set": (("Description", "?"), ("MemberCode", "*")),
    "Graphs": (("Graph", "+"),),
    "Graph": (("Vertex", "*"), ("Edge", "*")),
}  # fmt: skip
#: Attributes that must be there.
_NEEDS = {
    "Project": {"name"}, "User": {"guid"}, "Code": {"guid", "name", "isCodable"}, "Case": {"guid"},
    "Variable": {"guid", "name", "typeOfVariable"}, "TextSource": {"guid"}, "Note": {"guid"},
    "PlainTextSelection": {"guid", "startPosition", "endPosition"}, "Coding": {"guid"},
    "CodeRef": {"targetGUID"}, "SourceRef": {"targetGUID"}, "NoteRef": {"targetGUID"},
    "VariableRef": {"targetGUID"}, "Set": {"guid", "name"}, "Graph": {"guid"},
    "Vertex": {"guid", "firstX", "firstY"}, "Edge": {"guid", "sourceVertex", "targetVertex"},
}  # fmt: skip
_MAY = {
    "name": None, "origin": None, "plainTextPath": None, "typeOfVariable": None, "shape": None,
    "direction": None, "color": _COLOR, "isCodable": _LOGICAL, "startPosition": _NUMBER,
    "endPosition": _NUMBER, "firstX": _NUMBER, "firstY": _NUMBER, "guid": _GUID,
    "targetGUID": _GUID, "creatingUser": _GUID, "representedGUID": _GUID, "sourceVertex": _GUID,
    "targetVertex": _GUID,
}  # fmt: skip


class NotAsAgreed(ValueError):
    """What we wrote is not as the exchange asks for. It is not handed out."""


def check(written: str) -> None:
    """Raises NotAsAgreed."""
    root = parse(written.encode())
    if _name(root) not in {"Project", "CodeBook"}:
        raise NotAsAgreed(root.tag)
    _check(root)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _check(element: Element) -> None:
    name = _name(element)
    given = element.attrib
    if not _NEEDS.get(name, set()) <= set(given):
        raise NotAsAgreed(f"{name}: {sorted(given)}")
    for key, value in given.items():
        form = _MAY.get(key, _COLOR) if key in _MAY else False
        if form is False or (form is not None and not form.fullmatch(value)):  # type: ignore[union-attr]
            raise NotAsAgreed(f"{name}: {key}")
    _check_inside(name, [_name(child) for child in element])
    for child in element:
        _check(child)


def _check_inside(name: str, found: list[str]) -> None:
    at = 0
    for child, how in _INSIDE.get(name, ()):
        begins = at
        while at < len(found) and found[at] == child:
            at += 1
        many = at - begins
        if (how in "+1" and not many) or (how in "?1" and many > 1):
            raise NotAsAgreed(f"{name}: {many} × {child}")
    if at < len(found):
        raise NotAsAgreed(f"{name}: {found[at]}")
