"""Who works with the themes of a study."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule
from ownway.inquiry.rules.studies import studies_of

SEE_THEME = rule(
    "inquiry.see_theme",
    model="inquiry.Theme",
    says=_(
        "Themes of a study, and the words each was gathered from, are read and changed by its named "
        "members only."
    ),
)


@SEE_THEME.filter
def _see_theme(person: Any) -> Q:
    return Q(study__in=studies_of(person), gone=None)
