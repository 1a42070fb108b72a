"""How screens are shown to somebody."""

from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check
from ownway.access.doors import SIGNED_IN
from ownway.people import verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.people.shown import Shown


@transaction.atomic
def show_as(*, by: "Person", shown: "Shown") -> None:
    """Keep how pages are shown to oneself, on every device."""
    check(by, SIGNED_IN)
    by.shown = shown.kept()
    by.save(update_fields=["shown"])
    write(verbs.CHANGED_SHOWN, by=by, about=by.pk, on=by, fields=["shown"])
