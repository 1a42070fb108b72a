"""Who talks about what two people of a study saw differently."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.studies import studies_of

SEE_DIFFERENCE = rule(
    "inquiry.see_difference",
    model="inquiry.Difference",
    says=_(
        "Where two people of a study saw the same words differently is talked about by its named "
        "members only. It says nothing of who was right."
    ),
)


@SEE_DIFFERENCE.filter
def _see_difference(person: Any) -> Q:
    return Q(source__study__in=studies_of(person))
