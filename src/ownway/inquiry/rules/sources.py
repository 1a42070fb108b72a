"""Who reads what was told to a study, and who listens to it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.studies import studies_of

SEE_SOURCE = rule(
    "inquiry.see_source",
    model="inquiry.Source",
    says=_(
        "What somebody told a study is read, listened to and worked with by its named members only. "
        "They see a pseudonym, and no name."
    ),
)


@SEE_SOURCE.filter
def _see_source(person: Any) -> Q:
    return Q(study__in=studies_of(person))


HEAR_RECORDING = rule(
    "inquiry.hear_recording",
    model="inquiry.Recording",
    says=_(
        "A recording for a study is heard by the study’s named members, and by the person who speaks "
        "in it."
    ),
)


@HEAR_RECORDING.filter
def _hear_recording(person: Any) -> Q:
    own = Q(source__participant__person=person, source__participant__withdrawn=None)
    return Q(source__study__in=studies_of(person)) | own
