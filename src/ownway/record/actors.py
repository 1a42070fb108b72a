"""Who did it: a person, or one of two named actors that have no rights of their own."""

from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias
from uuid import UUID


@dataclass(frozen=True)
class NamedActor:
    """Somebody without an account and without rights."""

    kind: str

    @property
    def pk(self) -> None:
        """A named actor is no row."""
        return None


class SomePerson(Protocol):
    """Anything with a key of its own; in practice a people.Person."""

    @property
    def pk(self) -> Any:
        """The id that the entry keeps."""


VISITOR = NamedActor("visitor")
SYSTEM = NamedActor("system")

Actor: TypeAlias = SomePerson | NamedActor


def kind_and_id(actor: Actor) -> tuple[str, UUID | None]:
    """How an actor is written into an entry."""
    if isinstance(actor, NamedActor):
        return actor.kind, None
    if not isinstance(actor.pk, UUID):
        raise TypeError("An entry is made by a person with an id, or by VISITOR or SYSTEM.")
    return "person", actor.pk
