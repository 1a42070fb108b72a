"""What this room holds about a person, said on paper without the words."""

from typing import Any

from django.utils.translation import ngettext

from ownway.journey.models import Goal
from ownway.people.held import also_held


@also_held
def goals(person: Any) -> list[str]:
    """How many things they would like are written down."""
    number = Goal.objects.filter(owner=person).count()
    return (
        [
            ngettext(
                "%(number)s thing you would like, in your own words.",
                "%(number)s things you would like, in your own words.",
                number,
            )
            % {"number": number}
        ]
        if number
        else []
    )
