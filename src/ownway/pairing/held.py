"""What this room holds about a person, said on paper."""

from typing import Any

from django.utils.translation import gettext, ngettext

from ownway.pairing.models import Agreement, HelpToChoose, Introduction, Passed, PleaseNot, Wishes
from ownway.people.held import also_held


@also_held
def meeting_somebody(person: Any) -> list[str]:
    """Wishes and what is beside them, introductions, agreements."""
    held = []
    if Wishes.objects.filter(person=person).exists():
        held.append(gettext("What you said about whom you would like to meet."))
    if (
        PleaseNot.objects.filter(by=person).exists()
        or Passed.objects.filter(person=person).exists()
    ):
        held.append(gettext("Whom you would rather not meet."))
    if HelpToChoose.objects.filter(person=person).exists():
        held.append(gettext("That you asked somebody to help you choose."))
    if number := Introduction.objects.filter(member=person).count():
        held.append(
            ngettext(
                "%(number)s introduction to somebody, and what came of it.",
                "%(number)s introductions to somebody, and what came of them.",
                number,
            )
            % {"number": number}
        )
    if number := Agreement.objects.filter(member=person).count():
        held.append(
            ngettext(
                "%(number)s agreement with somebody you meet, and how it read before.",
                "%(number)s agreements with somebody you meet, and how they read before.",
                number,
            )
            % {"number": number}
        )
    return held
