"""Reading one's own archives and farewell."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from ownway.access import queries as access
from ownway.people.taken import WORDS_STAY
from ownway.taking.models import Archive, ArchivePart, Farewell, Stage
from ownway.taking.rules import OWN_ARCHIVE, OWN_FAREWELL

#: An archive on which nothing has moved for so long is begun anew: its worker was stopped.
STALLED = timedelta(minutes=15)


def archive_of(person: Any) -> Archive | None:
    """The newest archive, while there is something to say about it."""
    return access.reach(person, OWN_ARCHIVE).exclude(stage=Stage.GONE).first()


def parts(archive: Archive) -> Iterator[bytes]:
    """The bytes of an archive, one sealed part in memory at a time."""
    for pk in list(archive.parts.order_by("number").values_list("pk", flat=True)):
        part = ArchivePart.objects.filter(pk=pk).first()
        if part is not None:
            yield part.data


def stalled(now: datetime) -> list[Archive]:
    """Archives whose worker was stopped, and those that nobody began."""
    begun = Archive.objects.filter(stage__in=[Stage.ASKED, Stage.MAKING], created__lt=now - STALLED)
    moved = ArchivePart.objects.filter(created__gt=now - STALLED).values("archive")
    return list(begun.exclude(pk__in=moved))


def too_old(now: datetime) -> list[Archive]:
    """Archives whose days are over."""
    return list(Archive.objects.filter(stage=Stage.READY, until__lte=now))


def farewell_of(person: Any) -> Farewell | None:
    """The open wish that everything be deleted, if there is one."""
    return access.reach(person, OWN_FAREWELL).filter(taken_back=None, finished=None).first()


def due(now: datetime) -> "QuerySet[Farewell]":
    """Wishes whose time to think again is over."""
    return Farewell.objects.filter(taken_back=None, finished=None, due__lte=now)


def finished(now: datetime) -> list[Farewell]:
    """Those done, whose last messages may be forgotten."""
    return list(Farewell.objects.filter(finished__gt=now - timedelta(days=40)))


def words_due(now: datetime) -> list[Farewell]:
    """Those after which the words that had to stay go too, and have not yet."""
    old = Farewell.objects.filter(finished__lte=now - WORDS_STAY)
    return [one for one in old if not one.receipt.get("words_gone")]


def receipt_with(code: str) -> Farewell | None:
    """The receipt with this code, for whoever holds it."""
    return Farewell.objects.filter(code=code).first() if code else None
