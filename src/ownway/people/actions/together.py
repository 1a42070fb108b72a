"""Written for somebody: "with Sam, Sam said yes". It never widens what the writer may read."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from ownway.access.actions import check
from ownway.people import verbs
from ownway.people.actions.persons import Way, set_ways
from ownway.people.models import Person, WrittenWhat, WrittenWith
from ownway.people.rules import SECOND_LOOK, WRITE_WITH
from ownway.record.actions import write


@transaction.atomic
def written_with(
    *, by: Person, person: Person, what: WrittenWhat, on: Model | None = None
) -> WrittenWith:
    """Note that ``by`` wrote something down together with ``person``, who said yes to it.

    Call it in the action that writes. ``on`` is the row that was written, if there is one.
    """
    check(by, WRITE_WITH, person)
    made = WrittenWith(
        person=person,
        by=by,
        what=what,
        on_table=on._meta.db_table if on is not None else "",
        on_id=str(on.pk) if on is not None else "",
    )
    made.full_clean()
    made.save()
    write(verbs.WROTE_WITH, by=by, about=person.pk, on=made, why=what)
    return made


@transaction.atomic
def set_ways_with(*, by: Person, person: Person, ways: Iterable[Way]) -> None:
    """Replace somebody's safe ways, together with them."""
    set_ways(by=by, person=person, ways=ways)
    written_with(by=by, person=person, what=WrittenWhat.WAYS, on=person)


@transaction.atomic
def look_at_written_with(*, by: Person, written: WrittenWith) -> None:
    """A second colleague has seen that this was written for somebody. The first to do so counts."""
    check(by, SECOND_LOOK, written)
    written.looked_by, written.looked_at = by, timezone.now()
    written.save(update_fields=["looked_by", "looked_at"])
    write(verbs.SECOND_LOOKED, by=by, about=written.person_id, on=written)
