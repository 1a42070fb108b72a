"""Who may read what. The same for what somebody would like and for what has grown."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.journey import items, queries
from ownway.journey.items import Item
from ownway.journey.models import Share, Through
from ownway.people import queries as people
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def share_with(
    *,
    by: "Person",
    item: Item,
    through: str,
    readers: "Iterable[Person] | None" = None,
    until: datetime | None = None,
) -> list[Share]:
    """Let people one already meets read this, until a date or until it is taken back.

    Args:
        through: ``named`` with ``readers``; ``peer`` or ``team`` take today's names, and who joins
            later reads nothing until :func:`let_in`.
        readers: for ``peer`` and ``team``, the names that were on the screen, so that who joined
            since is not among them; without it, all of today's.
    """
    check(by, items.of(item).own, item)
    today = people.supporters_of(by)
    if through != Through.NAMED:
        today = queries.of_today(by, Through(through))
        readers = today if readers is None else [one for one in readers if one in today]
    chosen = list(dict.fromkeys(readers or ()))
    if not chosen or any(one not in today for one in chosen):
        raise NotYours
    _hold(item)
    made = [_open(item, one, through, until) for one in chosen]
    write(
        items.of(item).shared, by=by, about=by.pk, on=item, fields=["shares"], why=Through(through)
    )
    return made


@transaction.atomic
def choose_readers(
    *,
    by: "Person",
    item: Item,
    through: str = "",
    readers: "Iterable[Person] | None" = None,
    until: datetime | None = None,
) -> list[Share]:
    """Have exactly these people read this: who read it before and is not among them, stops.

    Args:
        through: as for :func:`share_with`; nothing means "only me".
    """
    check(by, items.of(item).own, item)
    _hold(item)
    if item.shares.live().exists():
        take_back(by=by, item=item)
    if not through:
        return []
    return share_with(by=by, item=item, through=through, readers=readers, until=until)


@transaction.atomic
def take_back(*, by: "Person", item: Item, reader: "Person | None" = None) -> None:
    """Close it to one reader, or to all of them, from the next request on."""
    check(by, items.of(item).own, item)
    shares = item.shares.live()
    if reader is not None:
        shares = shares.filter(reader=reader)
    shares.update(until=timezone.now())
    write(items.of(item).took_back, by=by, about=by.pk, on=item, fields=["shares"])


@transaction.atomic
def let_in(*, by: "Person", item: Item, reader: "Person") -> Share:
    """Somebody who joined later reads it too, for as long as the others do.

    Raises:
        NotYours: nobody is asked about this person any more.
    """
    check(by, items.of(item).own, item)
    _hold(item)
    new = _newcomer(by, item, reader)
    like = [share for share in item.shares.live() if share.through == new.through]
    until = None if any(s.until is None for s in like) else max(s.until for s in like if s.until)
    made = _open(item, reader, new.through, until)
    write(items.of(item).shared, by=by, about=by.pk, on=item, fields=["shares"], why=new.through)
    return made


@transaction.atomic
def keep_to_oneself(*, by: "Person", item: Item, reader: "Person") -> None:
    """Somebody who joined later does not read it, and one is not asked about them again.

    Raises:
        NotYours: nobody is asked about this person any more.
    """
    check(by, items.of(item).own, item)
    _hold(item)
    now = timezone.now()
    made = _share(item, reader, _newcomer(by, item, reader).through, now, now)
    made.full_clean()
    made.save()
    write(items.of(item).kept_to_oneself, by=by, about=by.pk, on=item, fields=["shares"])


@transaction.atomic
def put_away(*, by: "Person", item: Item) -> None:
    """Out of sight, for readers too. Nothing is lost and nothing is counted."""
    check(by, items.of(item).own, item)
    now, rows = timezone.now(), type(item)._default_manager.filter(pk=item.pk)
    values = {"put_away": now} | ({"chosen": False} if hasattr(item, "chosen") else {})
    rows.update(**values)
    item.refresh_from_db(fields=list(values))
    write(items.of(item).put_away, by=by, about=by.pk, on=item, fields=["put_away"])


@transaction.atomic
def take_out(*, by: "Person", item: Item) -> None:
    """Take it out again."""
    check(by, items.of(item).own, item)
    item.put_away = item.erase_from = None
    item.save(update_fields=["put_away", "erase_from"])
    write(items.of(item).took_out, by=by, about=by.pk, on=item, fields=["put_away"])


def _newcomer(by: "Person", item: Item, reader: "Person") -> queries.Newcomer:
    found = [one for one in queries.newcomers(by, item) if one.person.pk == reader.pk]
    if not found:
        raise NotYours
    return found[0]


def _open(item: Item, reader: "Person", through: str, until: datetime | None) -> Share:
    """One open share a reader: what was given before ends as this begins."""
    now = timezone.now()
    item.shares.live().filter(reader=reader).update(until=now)
    made = _share(item, reader, through, now, until)
    made.full_clean()
    made.save()
    return made


def _share(
    item: Item, reader: "Person", through: str, since: datetime, until: datetime | None
) -> Share:
    shares: Any = item.shares
    made: Share = shares.model(reader=reader, through=through, since=since, until=until)
    setattr(made, items.of(item).name, item)
    return made


def _hold(item: Item) -> None:
    """Nobody else changes who reads this until it is done."""
    rows = type(item)._default_manager.filter(pk=item.pk).select_for_update(no_key=True)
    list(rows.values_list("pk"))
