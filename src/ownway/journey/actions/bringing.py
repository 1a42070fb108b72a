"""What has grown, from a service's earlier records: many at once.

Called by ``importing``, which writes the record: one entry for each person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from ownway.access.actions import only
from ownway.journey.models import Outcome, OutcomeKind
from ownway.kit.ids import uuid7
from ownway.record.actors import SYSTEM, Actor


class NoSuchKind(ValueError):
    """The site has no kind with this code."""


@dataclass(frozen=True)
class BroughtOutcome:
    """Something that has grown, as earlier records tell it."""

    owner_id: UUID
    kind: str
    day: date
    words: str = ""


@transaction.atomic
def bring_in_outcomes(*, by: Actor, rows: Sequence[BroughtOutcome]) -> list[UUID | None]:
    """Note what earlier records say has grown; each person, kind and day once only.

    It is the person's own and private like any other. It may be counted, without a name: the
    service has counted it before. Returns the id of each new one; None where earlier records had
    said it already. It is not compared with what people noted themselves: whoever brings a file in
    could tell from the difference what somebody kept to themself.

    Raises:
        NoSuchKind: a code that is not in the site's list.
    """
    only(by, SYSTEM)
    kinds = dict(OutcomeKind.objects.values_list("code", "pk"))
    unknown = sorted({row.kind for row in rows} - set(kinds))
    if unknown:
        raise NoSuchKind(", ".join(unknown))
    had = set(
        Outcome.objects.filter(
            owner__in={row.owner_id for row in rows}, brought_in=True
        ).values_list("owner_id", "kind_id", "day")
    )
    made: list[Outcome] = []
    ids: list[UUID | None] = []
    for row in rows:
        key = (row.owner_id, kinds[row.kind], row.day)
        if key in had:
            ids.append(None)
            continue
        had.add(key)
        made.append(
            Outcome(
                id=uuid7(),
                owner_id=row.owner_id,
                kind_id=kinds[row.kind],
                day=row.day,
                words=row.words.strip()[:2000],
                counted=True,
                brought_in=True,
            )
        )
        ids.append(made[-1].pk)
    Outcome.objects.bulk_create(made, batch_size=500)
    return ids


@transaction.atomic
def take_out_outcomes(*, by: Actor, outcomes: Iterable[UUID]) -> set[UUID]:
    """Take out again what earlier records had brought, unless its owner has changed it since.

    Returns the ids of those that are gone, or were gone before.
    """
    only(by, SYSTEM)
    wanted = set(outcomes)
    rows = Outcome.objects.filter(pk__in=wanted).select_for_update()
    kept = {
        row.pk
        for row in rows
        if not row.brought_in or row.version > 1 or not row.counted or row.put_away is not None
    }
    Outcome.objects.filter(pk__in=wanted - kept).delete()
    return wanted - kept


@transaction.atomic
def hand_over_outcomes(*, by: Actor, outcomes: Iterable[UUID], owner: UUID) -> int:
    """Give what earlier records had put down to the wrong person to the right one.

    What its owner has changed since is theirs, and stays. Returns how many were handed over.
    """
    only(by, SYSTEM)
    rows = Outcome.objects.filter(pk__in=list(outcomes), brought_in=True, version=1, put_away=None)
    return rows.update(owner_id=owner)
