"""Looks at what somebody told a study, noted so that they can see them.

Work on a study is done under pseudonyms, over weeks: one look a day is noted for each person and
each source, not one for each page that is opened. Each look at the key is noted.
"""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.models import Participant, Source, Study
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import HOLD_KEY, OWN_PART, WITH_PARTICIPANT
from ownway.inquiry.verbs import studies as verbs
from ownway.record import queries as record
from ownway.record.actions import write, write_all

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def look_at_source(*, by: "Person", source: Source) -> None:
    """Somebody who works on the study reads a source, or listens to it."""
    told_by = source.participant
    if told_by is None or told_by.person_id is None:
        check(by, SEE_SOURCE, source)
        return
    if told_by.person_id == by.pk:
        check(by, OWN_PART, told_by)
        return
    check(by, SEE_SOURCE, source)
    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not record.noted_since(day, verbs.LOOKED_AT_WORDS.name, by=by.pk, on=source):
        write(verbs.LOOKED_AT_WORDS, by=by, about=told_by.person_id, on=source)


@transaction.atomic
def look_at_participant(*, by: "Person", participant: Participant) -> None:
    """Somebody who works on the study reads what is arranged with a participant."""
    check(by, WITH_PARTICIPANT, participant)
    if participant.person_id is None or participant.person_id == by.pk:
        return
    day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not record.noted_since(day, verbs.LOOKED_AT_PART.name, by=by.pk, on=participant):
        write(verbs.LOOKED_AT_PART, by=by, about=participant.person_id, on=participant)


@transaction.atomic
def look_at_key(*, by: "Person", study: Study) -> None:
    """Somebody opens the key of a study: each whom it names can see that."""
    check(by, HOLD_KEY, study)
    named = Participant.objects.filter(study=study, person__isnull=False).exclude(person=by.pk)
    write_all(
        verbs.LOOKED_AT_KEY,
        by=by,
        about=list(named.values_list("person", flat=True)),
        on=study,
    )
