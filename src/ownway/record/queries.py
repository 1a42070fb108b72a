"""Reading the record."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet

from ownway.record import triggers
from ownway.record.chain import GENESIS, Content, Problem, Report, follow
from ownway.record.models import Entry
from ownway.record.verbs import looks


def about(person_id: UUID) -> QuerySet[Entry]:
    """Everything that concerns this person, newest first. The caller sees to who may read it."""
    return Entry.objects.filter(about_id=person_id).order_by("-id")


def looks_at(person_id: UUID) -> QuerySet[Entry]:
    """Who looked at this person's private things, newest first."""
    return about(person_id).filter(verb__in=looks())


def newest_id() -> int:
    """The number of the newest entry; 0 where there is none."""
    newest = Entry.objects.order_by("-id").values_list("id", flat=True).first()
    return newest or 0


def touched_since(
    number: int, *, about: Iterable[UUID], but: Iterable[str] = (), on: Iterable[UUID] = ()
) -> tuple[set[UUID], set[str]]:
    """Whom, and which rows, somebody has changed since the entry with this number.

    A look changes nothing. ``but`` names verbs that are no change either. Returns the people of
    ``about``, and the ids of ``on``, that are told of in a later entry.
    """
    later = Entry.objects.filter(id__gt=number).exclude(verb__in=[*but, *looks()])
    people = later.filter(about_id__in=list(about)).values_list("about_id", flat=True)
    rows = later.filter(on_id__in=[str(one) for one in on]).values_list("on_id", flat=True)
    return {one for one in people if one is not None}, set(rows)


def told(verb: str, *, on: Model, about: Iterable[UUID]) -> set[UUID]:
    """Of which of these people an entry with this verb tells already, on this row."""
    entries = Entry.objects.filter(
        about_id__in=list(about), verb=verb, on_table=on._meta.db_table, on_id=str(on.pk)
    )
    return {one for one in entries.values_list("about_id", flat=True) if one is not None}


def noted_since(moment: datetime, verb: str, *, by: UUID | None, on: Model) -> bool:
    """Whether an entry since then tells already that this person did this on this row.

    ``None``: a visitor, or the house itself.
    """
    return Entry.objects.filter(
        at__gte=moment, verb=verb, by_id=by, on_table=on._meta.db_table, on_id=str(on.pk)
    ).exists()


def head() -> str:
    """Number and hash of the newest entry, to be noted outside this machine."""
    newest = Entry.objects.order_by("-id").first()
    return newest.head if newest else f"0:{GENESIS}"


def check(expected_head: str | None = None) -> Report:
    """Verify the whole chain and that the triggers which guard it are there."""
    report = follow(_chain(), expected_head)
    missing = triggers.missing(connection)
    if missing:
        report.problems.append(Problem(0, "its guards are gone: " + ", ".join(missing)))
    return report


def _chain() -> Iterator[tuple[Content, str]]:
    for entry in Entry.objects.order_by("id").iterator(chunk_size=2000):
        yield entry.content(), entry.hash
