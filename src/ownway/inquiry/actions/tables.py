"""The table of what people told: a row for each person, in their own words."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.actions.locking import held_taking_part
from ownway.inquiry.models import Cell, Participant, Quote, Study, Use
from ownway.inquiry.queries import tables as queries
from ownway.inquiry.queries.studies import hand, may
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import WITH_PARTICIPANT, WORK_ON_STUDY
from ownway.inquiry.rules.tables import SEE_CELL
from ownway.inquiry.verbs import tables as verbs
from ownway.record import queries as record
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class NotAgreed(ValueError):
    """They have not said that what they tell may be worked with, or have taken it back."""


@transaction.atomic
def put_in_table(
    *,
    by: "Person",
    participant: Participant,
    column: str,
    words: str,
    quote: Quote | None = None,
) -> Cell:
    """Put something a person said into their row.

    With a quote and no words, it is the quote's own words.

    Raises:
        NotAgreed: they have not agreed to be worked with.
    """
    check(by, WITH_PARTICIPANT, participant)
    held_taking_part(participant)
    if participant.pk not in may(participant.study, Use.RECORD):
        raise NotAgreed
    mine = hand(by, participant.study)
    if quote is not None:
        check(by, SEE_SOURCE, quote.source)
        words = words.strip() or queries.words_of(mine, participant, quote)
    last = Cell.objects.filter(participant=participant, column=column).aggregate(last=Max("place"))
    place = 0 if last["last"] is None else last["last"] + 1
    made = Cell(
        participant=participant, column=column, words=words.strip(), quote=quote, by=mine,
        place=place,
    )  # fmt: skip
    made.full_clean()
    made.save()
    write(verbs.PUT, by=by, about=participant.person_id, on=made)
    return made


@transaction.atomic
def change_cell(*, by: "Person", cell: Cell, words: str, column: str | None = None) -> Cell:
    """Say it otherwise, or put it into another column. It is no longer a quote where its words change."""
    check(by, SEE_CELL, cell)
    now = Cell.objects.select_for_update().get(pk=cell.pk)
    if words.strip() != now.words:
        now.words, now.quote = words.strip(), None
    now.column = column or now.column
    now.full_clean()
    now.save(update_fields=["words", "quote", "column"])
    write(verbs.CHANGED, by=by, about=now.participant.person_id, on=now, fields=["words", "column"])
    return now


@transaction.atomic
def take_from_table(*, by: "Person", cell: Cell) -> None:
    """Take it out of the table. What was told stays as it is."""
    check(by, SEE_CELL, cell)
    write(verbs.TAKEN_OUT, by=by, about=cell.participant.person_id, on=cell)
    cell.delete()


@transaction.atomic
def look_at_table(*, by: "Person", study: Study) -> None:
    """Somebody who works on the study reads the table: noted once a day for each person in it."""
    check(by, WORK_ON_STUDY, study)
    for one in Participant.objects.filter(study=study, cells__isnull=False).distinct():
        _note_look(by, one)


@transaction.atomic
def look_at_row(*, by: "Person", participant: Participant) -> None:
    """Somebody who works on the study reads one person's row, and what was quoted of them."""
    check(by, WITH_PARTICIPANT, participant)
    _note_look(by, participant)


def _note_look(by: "Person", participant: Participant) -> None:
    if participant.person_id is None or participant.person_id == by.pk:
        return
    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not record.noted_since(day, verbs.LOOKED.name, by=by.pk, on=participant):
        write(verbs.LOOKED, by=by, about=participant.person_id, on=participant)
