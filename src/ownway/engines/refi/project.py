"""What a REFI-QDA project holds, as plain data. GUIDs are lower-case texts; places are codepoints."""

from dataclasses import dataclass, field


@dataclass
class Named:
    """Something with a GUID and a name."""

    guid: str
    name: str = ""


@dataclass
class Code(Named):
    """A code; ``parent`` is the GUID of the one it stands under."""

    description: str = ""
    memo: str = ""
    codable: bool = True
    color: str = ""
    parent: str = ""


@dataclass
class Selection:
    """One code on a stretch of words by one author. 0-based, end exclusive."""

    guid: str
    start: int
    end: int
    code: str
    author: str = ""
    memo: str = ""


@dataclass
class Text(Named):
    """A text and what is marked in it. ``note``: it stands among the notes (minutes)."""

    text: str = ""
    note: bool = False
    values: dict[str, str] = field(default_factory=dict)
    selections: list[Selection] = field(default_factory=list)


@dataclass
class Case(Named):
    """Somebody who takes part, by the name they have in the study."""

    values: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)


@dataclass
class Gathered(Named):
    """A set: a theme, with its codes."""

    description: str = ""
    codes: list[str] = field(default_factory=list)


@dataclass
class Vertex(Named):
    """A place in a picture."""

    represents: str = ""
    x: int = 0
    y: int = 0
    shape: str = ""
    color: str = ""


@dataclass
class Graph(Named):
    """A picture of vertices; edges go from vertex to vertex."""

    vertices: list[Vertex] = field(default_factory=list)
    edges: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass
class Project:
    """A whole project. ``variables`` are GUIDs of text variables by name."""

    name: str
    origin: str = ""
    description: str = ""
    users: list[Named] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    variables: dict[str, str] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    sets: list[Gathered] = field(default_factory=list)
    graphs: list[Graph] = field(default_factory=list)


class NotAProject(ValueError):
    """It is no REFI-QDA project, or one that was made to do harm. ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
