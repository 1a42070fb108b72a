"""A REFI-QDA project in plain values. Keys (``guid``) are texts; times are aware datetimes.

Positions are codepoints, 0-based, end exclusive. The standard says "first and last character", but its
own example (Annex A) and the programs that write it use an exclusive end.
"""

from dataclasses import dataclass, field
from datetime import datetime


class Unreadable(ValueError):
    """It is no project or codebook we can read. ``why`` is a short code for a sentence on the screen."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class User:
    """An author."""

    guid: str
    name: str


@dataclass
class Code:
    """A code, or a heading that gathers codes (``codable`` false)."""

    guid: str
    name: str
    description: str = ""
    colour: str = ""
    codable: bool = True
    children: list["Code"] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Selection:
    """One code on one stretch of words by one author."""

    guid: str
    start: int
    end: int
    code: str
    coding: str  # the key of the Coding element
    user: str = ""
    created: datetime | None = None
    description: str = ""
    name: str = ""  # the words, or their beginning; for who looks into the file


@dataclass
class TextSource:
    """A text."""

    guid: str
    name: str
    text: str
    description: str = ""
    user: str = ""
    created: datetime | None = None
    selections: list[Selection] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)  # name of a variable to its value


@dataclass
class Case:
    """Somebody who told something, under the name they have in the study."""

    guid: str
    name: str
    values: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)


@dataclass
class Note:
    """A memo, or minutes."""

    guid: str
    name: str
    text: str
    user: str = ""
    created: datetime | None = None


@dataclass
class Set:
    """A theme: it gathers codes."""

    guid: str
    name: str
    description: str = ""
    codes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Vertex:
    """A part of a picture, and what it stands for."""

    guid: str
    name: str
    stands_for: str = ""
    x: int = 0
    y: int = 0


@dataclass(frozen=True)
class Edge:
    """From one part of a picture to another."""

    guid: str
    start: str
    end: str


@dataclass
class Graph:
    """A picture: what hangs on what."""

    guid: str
    name: str
    vertices: list[Vertex] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


@dataclass
class Project:
    """Everything of a study that another program can take."""

    name: str
    description: str = ""
    users: list[User] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    sources: list[TextSource] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    sets: list[Set] = field(default_factory=list)
    graphs: list[Graph] = field(default_factory=list)
    #: Names of variables to their keys.
    variables: dict[str, str] = field(default_factory=dict)
