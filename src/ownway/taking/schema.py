"""The form of ``data.json``, as JSON Schema (2020-12). ``docs/archive.schema.json`` is its copy."""

from typing import Any

from ownway.people.taken import chapters

FORMAT, VERSION = "ownway-own-things", 1


def schema() -> dict[str, Any]:
    """What an archive's ``data.json`` holds, chapter by chapter, as each room says it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything Ownway holds about one person, taken with them",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "made": {"type": "string", "format": "date-time"},
            "language": {"type": "string"},
            "chapters": {
                "type": "object",
                "properties": {one.code: _chapter(dict(one.shape)) for one in chapters()},
                "required": [one.code for one in chapters()],
                "additionalProperties": False,
            },
        },
        "required": ["format", "version", "made", "language", "chapters"],
        "additionalProperties": False,
    }


def _chapter(shape: dict[str, Any]) -> dict[str, Any]:
    thing = {
        "type": "object",
        "properties": shape,
        "required": list(shape),
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "things": {"type": "array", "items": thing},
        },
        "required": ["title", "things"],
        "additionalProperties": False,
    }
