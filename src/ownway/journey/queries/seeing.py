"""Who can see what of mine, and whose things I can see: both directions, as it stands now."""

from dataclasses import dataclass, field
from typing import Any

from ownway.access import queries as access
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.queries.growing import readers
from ownway.journey.rules import (
    OWN_GOAL,
    OWN_OUTCOME,
    OWN_PAGE,
    OWN_PIECE,
    READ_GOAL,
    READ_OUTCOME,
    READ_PAGE,
    READ_PIECE,
)


@dataclass
class Reader:
    """Somebody, and what they read now, each with the day until which they do."""

    person: Any
    items: list[tuple[Item, Any]] = field(default_factory=list)


def who_reads_mine(person: Any) -> list[Reader]:
    """Everybody who can read something of ``person``'s at this moment, by name."""
    found: dict[Any, Reader] = {}
    for rule in (OWN_PAGE, OWN_PIECE, OWN_GOAL, OWN_OUTCOME):
        rows = access.reach(person, rule).filter(put_away=None, shares__isnull=False).distinct()
        for item in rows.order_by("created"):
            for share in readers(person, item):
                reader = found.setdefault(share.reader_id, Reader(share.reader))
                reader.items.append((item, share.until))
    return sorted(found.values(), key=lambda one: one.person.called.casefold())


@dataclass
class Shown:
    """Somebody, and how much of theirs one may read now. Not a word of it: that would be a look."""

    person: Any
    pages: int = 0
    pieces: int = 0
    goals: int = 0
    grown: int = 0


def whose_i_read(person: Any) -> list[Shown]:
    """Everybody who lets ``person`` read something at this moment, by name."""
    found: dict[Any, Shown] = {}
    kinds = (
        (READ_PAGE, Page, "pages"),
        (READ_PIECE, StoryPiece, "pieces"),
        (READ_GOAL, Goal, "goals"),
        (READ_OUTCOME, Outcome, "grown"),
    )
    for rule, model, name in kinds:
        keys = access.reach(person, rule).exclude(owner=person).values("pk")
        rows = model._default_manager.filter(pk__in=keys).select_related("owner")
        for item in rows.only("owner"):
            shown = found.setdefault(item.owner_id, Shown(item.owner))
            setattr(shown, name, getattr(shown, name) + 1)
    return sorted(found.values(), key=lambda one: one.person.called.casefold())


def pieces_shared_with(person: Any, of: Any = None) -> list[StoryPiece]:
    """Pieces of others' stories (or of one of them) that ``person`` may read now."""
    rows = access.reach(person, READ_PIECE).exclude(owner=person)
    rows = rows.filter(**({"owner": of} if of else {}))
    return list(rows.select_related("owner").order_by("-changed"))
