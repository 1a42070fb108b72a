"""People from a service's earlier records: many at once, not told yet, and gone again.

Called by ``importing``, which writes the record: one entry for each person. Nothing here sends
anything: :func:`tell` keeps silent to whoever has not been told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from ownway.access.actions import only
from ownway.kit.blind import blind_index
from ownway.people.models import Person, SafeWay, WayKind
from ownway.record.actors import SYSTEM, Actor


@dataclass(frozen=True)
class BroughtIn:
    """Somebody as earlier records know them."""

    id: UUID
    called: str
    phone: str = ""
    email: str = ""


@transaction.atomic
def bring_in_people(*, by: Actor, people: Sequence[BroughtIn]) -> None:
    """Write down these people. No message may be left at any of their ways: nobody asked them."""
    only(by, SYSTEM)
    Person.objects.bulk_create(
        Person(id=one.id, called=one.called[:80], brought_in=True, told=None) for one in people
    )
    bring_in_ways(by=by, people=people)


@transaction.atomic
def bring_in_ways(*, by: Actor, people: Sequence[BroughtIn]) -> dict[UUID, list[UUID]]:
    """Add ways to reach people from earlier records who have none of that kind.

    What somebody has said for themself stays as it is: only people who have not been told yet get
    anything here. Returns the ids of the new ways, by person.
    """
    only(by, SYSTEM)
    ids = {one.id for one in people}
    open_to = set(
        Person.objects.filter(pk__in=ids, brought_in=True, told=None, account=None).values_list(
            "pk", flat=True
        )
    )
    had = set(SafeWay.objects.filter(person__in=open_to).values_list("person_id", "kind"))
    made: list[SafeWay] = []
    for one in people:
        for kind, address in ((WayKind.PHONE, one.phone), (WayKind.EMAIL, one.email)):
            if address and one.id in open_to and (one.id, kind) not in had:
                had.add((one.id, kind))
                made.append(
                    SafeWay(
                        person_id=one.id,
                        kind=kind,
                        address=address[:300],
                        address_index=blind_index(kind, address),
                        place=0 if kind == WayKind.PHONE else 1,
                    )
                )
    SafeWay.objects.bulk_create(made)
    found: dict[UUID, list[UUID]] = {}
    for way in made:
        found.setdefault(way.person_id, []).append(way.pk)
    return found


@transaction.atomic
def take_out_ways(*, by: Actor, ways: Iterable[UUID]) -> None:
    """Take out again ways that earlier records had added."""
    only(by, SYSTEM)
    SafeWay.objects.filter(
        pk__in=list(ways), person__told=None, person__account=None, person__brought_in=True
    ).delete()


@transaction.atomic
def remove_brought_in(*, by: Actor, people: Iterable[UUID]) -> set[UUID]:
    """Remove people from earlier records who were never told, with everything that is theirs.

    Whoever has been told, or signs in, is not removed here, whoever asks. Returns whose rows are
    gone.
    """
    only(by, SYSTEM)
    gone = _never_told(people)
    Person.objects.filter(pk__in=gone).delete()
    return gone


def _never_told(people: Iterable[UUID]) -> set[UUID]:
    """Locked, so that nobody tells or invites them meanwhile."""
    rows = Person.objects.filter(
        pk__in=list(people), brought_in=True, told=None, account=None
    ).order_by("pk")
    return set(rows.select_for_update().values_list("pk", flat=True))
