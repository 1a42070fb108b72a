"""Deleting one thing for good: what is put away, after some days to think again."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.journey import items
from ownway.journey.items import Item
from ownway.journey.models import Goal, Outcome, Page, StoryPiece
from ownway.journey.verbs import erasing as verbs
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.record.actors import Actor

#: Until then it can be taken out again.
DAYS = 7
KINDS: tuple[type[Item], ...] = (Goal, Outcome, StoryPiece, Page)
#: How drafts about one of them begin.
_DRAFTS = {"goal": "goal", "outcome": "outcome", "piece": "story", "page": "book"}


@transaction.atomic
def erase_later(*, by: "Person", item: Item) -> None:
    """Have something that is put away deleted for good in some days. Taking it out stops that.

    Raises:
        NotYours: it is not one's own, or not put away.
    """
    check(by, items.of(item).own, item)
    rows = type(item)._default_manager.filter(pk=item.pk, put_away__isnull=False, erase_from=None)
    if not rows.update(erase_from=timezone.now() + timedelta(days=DAYS)):
        item.refresh_from_db(fields=["put_away", "erase_from"])
        if item.erase_from is None:
            raise NotYours
        return
    item.refresh_from_db(fields=["erase_from"])
    write(verbs.WILL_ERASE, by=by, about=by.pk, on=item, fields=["erase_from"])


@transaction.atomic
def erase_due(*, by: "Actor") -> int:
    """Delete what is due, with how it read before, its pictures, its readers and its drafts."""
    only(by, SYSTEM)
    gone = 0
    for kind in KINDS:
        due = kind._default_manager.filter(
            erase_from__lte=timezone.now(), put_away__isnull=False
        ).select_for_update(of=("self",))
        for item in due:
            name = items.of(item).name
            people.erase_drafts(by=SYSTEM, about=f"{_DRAFTS[name]}:{item.pk}")
            write(verbs.ERASED_ONE, by=SYSTEM, about=item.owner_id, on=item)
            item.delete()
            gone += 1
    return gone
