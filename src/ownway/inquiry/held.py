"""What this room holds about a person, said on paper."""

from typing import Any

from django.utils.translation import gettext, ngettext

from ownway.inquiry.models import GroupMember, Participant
from ownway.people.held import also_held


@also_held
def asking_together(person: Any) -> list[str]:
    """Studies they take part in, groups they are in. Not what was told: that is theirs to open."""
    held = []
    if number := Participant.objects.filter(person=person, withdrawn=None).count():
        held.append(
            ngettext(
                "What you told %(number)s study, under another name.",
                "What you told %(number)s studies, under another name.",
                number,
            )
            % {"number": number}
        )
    if GroupMember.objects.filter(person=person).exists():
        held.append(gettext("That you are, or were, in an inquiry group."))
    return held
