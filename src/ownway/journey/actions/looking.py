"""Looking at what somebody shared. Each look is noted, and its owner can see it."""

from typing import TYPE_CHECKING, TypeVar

from django.db import transaction

from ownway.access.actions import check
from ownway.journey import items, queries
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.queries import book, seeing
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

_Item = TypeVar("_Item", Goal, Outcome, StoryPiece, Page)


@transaction.atomic
def look_at(*, by: "Person", item: Item) -> None:
    """Note that somebody else reads what was shared with them. A look at one's own is no look."""
    check(by, items.of(item).read, item)
    if by.pk != item.owner_id:
        write(items.of(item).looked, by=by, about=item.owner_id, on=item)


@transaction.atomic
def look_at_goal(*, by: "Person", goal: Goal) -> None:
    """The same for a goal, with its steps."""
    look_at(by=by, item=goal)


@transaction.atomic
def look_at_shared(*, by: "Person", of: "Person | None" = None) -> list[Goal]:
    """Every goal that is shared with ``by`` (by one person, or by anybody), each noted as a look
    that its owner can see."""
    return _noted(by, queries.shared_with(by, of))


@transaction.atomic
def look_at_grown(*, by: "Person", of: "Person | None" = None) -> list[Outcome]:
    """Everything that has grown and is shared with ``by``, each noted as a look."""
    return _noted(by, queries.grown_shared_with(by, of))


@transaction.atomic
def look_at_pieces(*, by: "Person", of: "Person | None" = None) -> list[StoryPiece]:
    """Every piece of a story that is shared with ``by``, each noted as a look."""
    return _noted(by, seeing.pieces_shared_with(by, of))


@transaction.atomic
def look_at_pages(*, by: "Person", of: "Person | None" = None) -> list[Page]:
    """Every page that is shared with ``by``, each noted as a look."""
    return _noted(by, book.pages_shared_with(by, of))


def _noted(by: "Person", found: list[_Item]) -> list[_Item]:
    """Each of them noted as a look that its owner can see."""
    for item in found:
        write(items.of(item).looked, by=by, about=item.owner_id, on=item)
    return found
