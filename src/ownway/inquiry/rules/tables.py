"""Who fills the table of what people told."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.models import Consent, Use
from ownway.inquiry.rules.studies import studies_of

SEE_CELL = rule(
    "inquiry.see_cell",
    model="inquiry.Cell",
    says=_(
        "The table of what people told stands in their own words. Named members of a study fill it, "
        "and each person sees their own row."
    ),
)


@SEE_CELL.filter
def _see_cell(person: Any) -> Q:
    agreed = Consent.objects.filter(use=Use.RECORD, taken_back=None).values("participant")
    return Q(
        participant__study__in=studies_of(person),
        participant__withdrawn=None,
        participant__in=agreed,
    )
