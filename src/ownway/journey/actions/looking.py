"""Looking at what somebody shared. Each look is noted, and its owner can see it."""

from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check
from ownway.journey import items, queries
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.queries import book, seeing
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


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
    goals = queries.shared_with(by, of)
    for goal in goals:
        write(items.of(goal).looked, by=by, about=goal.owner_id, on=goal)
    return goals


@transaction.atomic
def look_at_grown(*, by: "Person", of: "Person | None" = None) -> list[Outcome]:
    """Everything that has grown and is shared with ``by``, each noted as a look."""
    outcomes = queries.grown_shared_with(by, of)
    for outcome in outcomes:
        write(items.of(outcome).looked, by=by, about=outcome.owner_id, on=outcome)
    return outcomes


@transaction.atomic
def look_at_pieces(*, by: "Person", of: "Person | None" = None) -> list[StoryPiece]:
    """Every piece of a story that is shared with ``by``, each noted as a look."""
    pieces = seeing.pieces_shared_with(by, of)
    for piece in pieces:
        write(items.of(piece).looked, by=by, about=piece.owner_id, on=piece)
    return pieces


@transaction.atomic
def look_at_pages(*, by: "Person", of: "Person | None" = None) -> list[Page]:
    """Every page that is shared with ``by``, each noted as a look."""
    pages = book.pages_shared_with(by, of)
    for page in pages:
        write(items.of(page).looked, by=by, about=page.owner_id, on=page)
    return pages
