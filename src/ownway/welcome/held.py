"""What this room holds about a person, said on paper without the words."""

from typing import Any

from django.utils.translation import gettext as _

from ownway.kit.words import date
from ownway.people.held import also_held
from ownway.welcome.models import Hello


@also_held
def hellos(person: Any) -> list[str]:
    """The hellos that were theirs, by their day."""
    return [
        _("A hello from %(day)s: what was asked and answered then.") % {"day": date(hello.created)}
        for hello in Hello.objects.filter(person=person)
    ]
