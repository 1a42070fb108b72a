"""The few words a picture says of its own, so that they can be given in another language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ownway.engines.tree.format import FruitKind, Kind

#: What the parts are called where a tree does not say.
NAMES: Mapping[Kind, Mapping[str, str]] = MappingProxyType(
    {
        Kind.PERSON: {
            "crown": "Crown: what I hope for",
            "roots": "Roots: what I come from and what feeds me",
            "trunk": "Trunk: what I’ve got",
            "branches": "Branches: what I’d like",
            "fruits": "Fruits: what has grown",
        },
        Kind.SERVICE: {
            "crown": "Crown: where it leads",
            "roots": "Roots: conditions for living",
            "trunk": "Trunk: what holds you up",
            "branches": "Branches: what the service does",
            "fruits": "Fruits: what people said grew",
        },
        Kind.INVALIDATING: {
            "crown": "Crown: where it leads",
            "roots": "Roots: conditions that hurt",
            "trunk": "Trunk: what happened to people",
            "branches": "Branches: how it goes on",
            "fruits": "What came of it",
        },
    }
)


@dataclass(frozen=True)
class Words:
    """Everything that is said and was not in the data."""

    picture: str = "A fruit tree trained along a wall."
    bare: str = "A bare tree trained along a wall, with a green shoot at its foot."
    branches_say: str = "Its branches say: {words}."
    nothing_yet: str = "It is green, and nothing is written on it yet."
    same_in_list: str = "All its words are also a list."
    nameless: str = "A growth tree"
    doing: str = "doing it"
    thinking: str = "thinking about it"
    fruits: Mapping[FruitKind, str] = field(
        default_factory=lambda: {
            FruitKind.HEALTH: "health",
            FruitKind.PERSONAL: "in myself",
            FruitKind.INCLUSION: "out in the world",
            FruitKind.OTHER: "something else",
        }
    )
    names: Mapping[Kind, Mapping[str, str]] = field(default_factory=lambda: NAMES)
    shoot: str = "With the right conditions, people find their own way through"
    content_note: str = (
        "About conditions that hurt, never about a person. Look at it only if you want to."
    )
