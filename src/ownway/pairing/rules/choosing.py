"""Who may know which people somebody was shown."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule

OWN_LIST = rule(
    "pairing.own_list",
    model="pairing.ShortList",
    says=_(
        "Which people you could meet, and whom you put aside, is known to you alone. They are not "
        "told. What the list was made of is kept for thirty days, so that it can be explained to you."
    ),
)


@OWN_LIST.filter
def _own_list(person: Any) -> Q:
    return Q(person=person)
