"""What people see of studies: those they work on, who takes part, and what was agreed to."""

from typing import Any

from ownway.inquiry.models import Consent, Copy, Participant, Said, Study, StudyMember, Use
from ownway.inquiry.rules.studies import studies_of


def hand(person: Any, study: Study) -> StudyMember:
    """The person as a member of the study. Raises StudyMember.DoesNotExist where they are none."""
    return StudyMember.objects.get(
        study=study, person=person, until=None, study__in=studies_of(person)
    )


def may(study: Study, use: Use) -> set[Any]:
    """Keys of the participants whose words may be used so today."""
    return set(
        Consent.objects.filter(
            participant__study=study, participant__withdrawn=None, use=use, taken_back=None
        ).values_list("participant", flat=True)
    )


def agreed(study: Study) -> tuple[int, int]:
    """How many participants agreed to their copies as they read now, and how many there are."""
    people = Participant.objects.filter(study=study, withdrawn=None, sources__isnull=False)
    all_of_them = set(people.values_list("pk", flat=True))
    waiting = set(
        people.exclude(sources__copy__said=Said.AGREED).values_list("pk", flat=True)
    )  # a source without an agreed copy
    older = Copy.objects.filter(source__study=study, said=Said.AGREED)
    for copy in older.select_related("source"):
        if copy.number != copy.source.version:
            waiting.add(copy.source.participant_id)
    return len(all_of_them - waiting), len(all_of_them)
