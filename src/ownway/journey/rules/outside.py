"""Ways for somebody outside to read a few chosen things."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ownway.access.rules import rule

OWN_LINK = rule(
    "journey.own_link",
    model="journey.OutsideLink",
    says=_(
        "You can make a link for somebody outside, such as a carer or a doctor. It opens the few "
        "things you choose, for reading, until the day you say. You see each time it is opened, and "
        "you can end it in one tap. During a break, and once you have left, it opens nothing."
    ),
)


@OWN_LINK.filter
def _own_link(person: Any) -> Q:
    return Q(owner=person)
