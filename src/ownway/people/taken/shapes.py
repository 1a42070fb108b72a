"""JSON Schema in few words, for the chapters of what somebody takes with them."""

from typing import Any

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
NUMBER: Shape = {"type": "integer"}
YES: Shape = {"type": "boolean"}
MOMENT: Shape = {"type": "string", "format": "date-time"}
DAY: Shape = {"type": "string", "format": "date"}
ID: Shape = {"type": "string", "format": "uuid"}


def maybe(shape: Shape) -> Shape:
    """This, or null."""
    return {"anyOf": [shape, {"type": "null"}]}


def many(shape: Shape) -> Shape:
    """A list of these, possibly empty."""
    return {"type": "array", "items": shape}


def of(**keys: Shape) -> Shape:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }


def one_of(*words: str) -> Shape:
    """One of these words."""
    return {"enum": list(words)}


#: Who may read something, from when until when.
READER = of(reader=TEXT, through=TEXT, since=MOMENT, until=maybe(MOMENT))
#: A picture or a recording, and where it is in the archive.
FILE = of(name=TEXT, media_type=TEXT, says=TEXT, size=NUMBER)
#: A few words under a heading.
SECTION = of(heading=TEXT, words=TEXT)
