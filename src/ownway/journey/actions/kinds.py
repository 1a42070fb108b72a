"""The site's list of kinds of what has grown. What was told with a kind keeps it."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from ownway.access.actions import check
from ownway.journey import verbs
from ownway.journey.models import Family, OutcomeKind
from ownway.record.actions import write
from ownway.teams.rules import RUN_PLACE

if TYPE_CHECKING:
    from ownway.people.models import Person


class KindChanged(Exception):
    """Another coordinator renamed it in between. Nothing was saved; ``now`` is what is there."""

    def __init__(self, now: OutcomeKind) -> None:
        super().__init__("The kind was changed in between.")
        self.now = now


@transaction.atomic
def add_kind(*, by: "Person", name: str, family: str) -> OutcomeKind:
    """Add a kind, after those that are there."""
    check(by, RUN_PLACE)
    rows = _all()
    made = OutcomeKind(
        code=_free_code(name, {kind.code for kind in rows}),
        name=name.strip(),
        family=Family(family),
        place=max((kind.place for kind in rows), default=-1) + 1,
    )
    made.full_clean()
    made.save()
    write(verbs.ADDED_KIND, by=by, on=made, fields=["name", "family"])
    return made


@transaction.atomic
def rename_kind(*, by: "Person", kind: OutcomeKind, name: str, before: str) -> OutcomeKind:
    """Another name for it, everywhere it stands. No name: the one that comes with Ownway.

    Args:
        before: the name that was on the screen.

    Raises:
        KindChanged: it has another name since; nothing is overwritten.
    """
    check(by, RUN_PLACE)
    fresh = next(row for row in _all() if row.pk == kind.pk)
    if fresh.label != before:
        raise KindChanged(fresh)
    fresh.name = name.strip()
    fresh.full_clean()
    fresh.save(update_fields=["name"])
    write(verbs.RENAMED_KIND, by=by, on=fresh, fields=["name"])
    return fresh


@transaction.atomic
def retire_kind(*, by: "Person", kind: OutcomeKind) -> None:
    """Offer it no longer. What was told with it keeps it, and so do the figures."""
    check(by, RUN_PLACE)
    OutcomeKind.objects.filter(pk=kind.pk, retired=None).update(retired=timezone.now())
    write(verbs.RETIRED_KIND, by=by, on=kind, fields=["retired"])


@transaction.atomic
def offer_kind(*, by: "Person", kind: OutcomeKind) -> None:
    """Offer it again."""
    check(by, RUN_PLACE)
    OutcomeKind.objects.filter(pk=kind.pk).update(retired=None)
    write(verbs.OFFERED_KIND, by=by, on=kind, fields=["retired"])


@transaction.atomic
def move_kind(*, by: "Person", kind: OutcomeKind, up: bool) -> None:
    """One place further up or down among those of its family that are offered."""
    check(by, RUN_PLACE)
    rows = _all()
    group = [row for row in rows if row.family == kind.family and row.retired is None]
    here = next((n for n, row in enumerate(group) if row.pk == kind.pk), None)
    there = None if here is None else here - 1 if up else here + 1
    if here is not None and there is not None and 0 <= there < len(group):
        places = [row.place for row in group]
        group[here], group[there] = group[there], group[here]
        for place, row in zip(places, group, strict=True):
            row.place = place
        OutcomeKind.objects.bulk_update(group, ["place"])
    write(verbs.MOVED_KIND, by=by, on=kind, fields=["place"])


def _all() -> list[OutcomeKind]:
    """Every kind in order, held so that of two editors the second sees what the first did."""
    return list(OutcomeKind.objects.order_by("place", "code").select_for_update(no_key=True))


def _free_code(name: str, taken: set[str]) -> str:
    plain = slugify(name).replace("-", "_")[:34] or "kind"
    return next(
        code
        for code in (plain, *(f"{plain}_{number}" for number in range(2, len(taken) + 3)))
        if code not in taken
    )
