"""What this room holds about a person, said on paper."""

from typing import Any

from django.utils.translation import ngettext

from ownway.meetings.models import Meeting, Note
from ownway.people.held import also_held


@also_held
def meetings(person: Any) -> list[str]:
    """How many meetings stand or stood in the diary, and how many notes were written about them."""
    held = []
    if number := Meeting.objects.filter(member=person).count():
        held.append(
            ngettext(
                "%(number)s meeting in the diary: when, where, with whom, and what became of it.",
                "%(number)s meetings in the diary: when, where, with whom, and what became of them.",
                number,
            )
            % {"number": number}
        )
    if number := Note.objects.filter(meeting__member=person).count():
        held.append(
            ngettext(
                "%(number)s note written together about a meeting, and how it read before.",
                "%(number)s notes written together about meetings, and how they read before.",
                number,
            )
            % {"number": number}
        )
    return held
