"""Opening an archive as somebody would who has never heard of Ownway; and a small reader of JSON
Schema: the words that ours uses, and an error for any other."""

import io
import json
import zipfile
from datetime import date, datetime
from typing import Any
from uuid import UUID

from ownway.record.actors import SYSTEM
from ownway.taking import actions, queries


def archive(person: Any) -> zipfile.ZipFile:
    """Ask for it, have it made, take it."""
    asked = actions.ask_archive(by=person)
    actions.make_archive(by=SYSTEM, archive=asked)
    asked.refresh_from_db()
    assert asked.stage == "ready"
    data = b"".join(queries.parts(asked))
    assert len(data) == asked.size
    return zipfile.ZipFile(io.BytesIO(data))


def text(opened: zipfile.ZipFile) -> str:
    """Everything in it."""
    return "\n".join(opened.read(name).decode("utf-8", "replace") for name in opened.namelist())


def data(opened: zipfile.ZipFile) -> dict[str, Any]:
    """What a program reads."""
    return dict(json.loads(opened.read("data.json")))


_TYPES = {"string": str, "integer": int, "boolean": bool, "object": dict, "array": list,
          "null": type(None)}  # fmt: skip
_FORMATS = {"date-time": datetime.fromisoformat, "date": date.fromisoformat, "uuid": UUID}
_KNOWN = {"$schema", "title", "type", "format", "properties", "required", "additionalProperties",
          "items", "anyOf", "enum", "const"}  # fmt: skip


def faults(schema: dict[str, Any], value: Any, where: str = "$") -> list[str]:
    """What does not fit."""
    assert set(schema) <= _KNOWN, f"unknown words in the schema: {set(schema) - _KNOWN}"
    if "anyOf" in schema:
        each = [faults(one, value, where) for one in schema["anyOf"]]
        return [] if [] in each else each[0]
    allowed = [schema["const"]] if "const" in schema else schema.get("enum")
    if allowed is not None:
        return [] if value in allowed else [f"{where} is {value!r}"]
    wanted = _TYPES[schema["type"]]
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        return [f"{where} is no {schema['type']}: {value!r}"]
    found = _format(schema.get("format"), value, where)
    if isinstance(value, list):
        for place, one in enumerate(value):
            found += faults(schema["items"], one, f"{where}[{place}]")
    if isinstance(value, dict) and "properties" in schema:
        found += _object(schema, value, where)
    return found


def _format(name: str | None, value: Any, where: str) -> list[str]:
    try:
        _ = _FORMATS[name](value) if name else None
    except ValueError:
        return [f"{where} is no {name}: {value!r}"]
    return []


def _object(schema: dict[str, Any], value: dict[str, Any], where: str) -> list[str]:
    found = [f"{where} lacks {name}" for name in schema["required"] if name not in value]
    for name, one in value.items():
        if name in schema["properties"]:
            found += faults(schema["properties"][name], one, f"{where}.{name}")
        elif not schema["additionalProperties"]:
            found.append(f"{where} has {name}")
    return found
