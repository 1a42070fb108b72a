"""What this room holds about a person, said on paper without the words."""

from typing import Any

from django.utils.translation import ngettext

from ownway.importing.models import Card
from ownway.people.held import also_held


@also_held
def cards(person: Any) -> list[str]:
    """How many lines of earlier records are about them."""
    number = Card.objects.filter(person=person).count()
    return (
        [
            ngettext(
                "%(number)s line of earlier records, as it was written down then.",
                "%(number)s lines of earlier records, as they were written down then.",
                number,
            )
            % {"number": number}
        ]
        if number
        else []
    )
