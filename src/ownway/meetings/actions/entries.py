"""What else stands in colleagues' diaries: time with the team, a desk for the morning, being away."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.kit import words
from ownway.meetings import messages, verbs
from ownway.meetings.actions.claiming import claim_entry, hold_diaries
from ownway.meetings.models import Claim, Entry, EntryKind, EntryPerson, Room
from ownway.meetings.rules import KEEP_DIARY, SEE_ENTRY
from ownway.people import actions as people
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def put_in_diary(
    *,
    by: "Person",
    kind: str,
    starts: datetime,
    minutes: int,
    title: str = "",
    room: Room | None = None,
    others: "Iterable[Person]" = (),
) -> Entry:
    """Put something into one's own diary; time with the team into the diaries of ``others`` too.

    Raises:
        NotFree: somebody, or the room, has something else then.
    """
    check(by, KEEP_DIARY)
    asked = [one for one in others if one.pk != by.pk]
    if asked and kind != EntryKind.TEAM:
        raise NotYours
    if not all(access.may(one, KEEP_DIARY) for one in asked):
        raise NotYours
    entry = Entry(by=by, kind=kind, title=title, starts=starts, minutes=minutes, room=room)
    claim_entry(entry, [by, *asked])
    EntryPerson.objects.bulk_create(EntryPerson(entry=entry, person=one) for one in [by, *asked])
    _tell(by, entry, asked)
    for one in [by, *asked]:
        write(verbs.PUT_IN_DIARY, by=by, about=one.pk, on=entry)
    return entry


@transaction.atomic
def take_out_of_diary(*, by: "Person", entry: Entry) -> None:
    """Whoever put it in takes it out of every diary; anybody else takes it out of their own."""
    check(by, SEE_ENTRY, entry)
    there = [one.person for one in entry.people.select_related("person")]
    hold_diaries(there)
    if by.pk == entry.by_id:
        Claim.objects.filter(entry=entry).delete()
        off = Entry.objects.filter(pk=entry.pk, off=None)
        off.update(off=timezone.now(), sequence=F("sequence") + 1, changed=timezone.now())
        _tell(by, entry, [one for one in there if one.pk != by.pk])
    else:
        Claim.objects.filter(entry=entry, person=by).delete()
        EntryPerson.objects.filter(entry=entry, person=by).delete()
    write(verbs.TOOK_OUT_OF_DIARY, by=by, about=by.pk, on=entry)


def _tell(by: "Person", entry: Entry, others: "list[Person]") -> None:
    for one in others:
        people.tell(
            by=by,
            person=one,
            template=messages.DIARY.name,
            words={"date": words.later(words.day, entry.starts)},
        )
