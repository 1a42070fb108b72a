"""Who reads what was told to a study."""

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
