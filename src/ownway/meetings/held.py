"""What this room holds about a person, said on paper."""

from typing import Any

from django.utils.translation import ngettext

from ownway.meetings.models import Meeting
from ownway.people.held import also_held


@also_held
def meetings(person: Any) -> list[str]:
    """How many meetings stand or stood in the diary."""
    number = Meeting.objects.filter(member=person).count()
    return (
        [
            ngettext(
                "%(number)s meeting in the diary: when, where and with whom.",
                "%(number)s meetings in the diary: when, where and with whom.",
                number,
            )
            % {"number": number}
        ]
        if number
        else []
    )
