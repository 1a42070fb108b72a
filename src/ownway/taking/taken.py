"""What this room itself holds: which archives were asked for, and wishes to go."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.kit import words
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, maybe
from ownway.taking.models import Archive, Farewell


@also_taken(
    "taken",
    gettext_lazy("Taken along, or deleted"),
    place=85,
    shape={
        "what": TEXT,
        "asked": MOMENT,
        "stage": TEXT,
        "size": maybe(NUMBER),
        "ready": maybe(MOMENT),
        "until": maybe(MOMENT),
        "taken": maybe(MOMENT),
        "due": maybe(MOMENT),
        "taken_back": maybe(MOMENT),
        "code": TEXT,
    },
)
def taken(person: Any) -> Iterator[Thing]:
    """Files like this one, and wishes that everything be deleted."""
    nothing = dict.fromkeys(("size", "ready", "until", "taken", "due", "taken_back"))
    for one in Archive.objects.filter(person=person).order_by("created"):
        yield Thing(
            title=_("A file with everything, %(day)s") % {"day": words.date(one.created)},
            data=nothing
            | {
                "what": "archive",
                "asked": one.created,
                "stage": one.stage,
                "size": one.size,
                "ready": one.ready,
                "until": one.until,
                "taken": one.taken,
                "code": "",
            },
        )
    for wish in Farewell.objects.filter(person=person).order_by("created"):
        yield Thing(
            title=_("A wish that everything be deleted, %(day)s")
            % {"day": words.date(wish.created)},
            data=nothing
            | {
                "what": "farewell",
                "asked": wish.created,
                "stage": "taken_back" if wish.taken_back else "open",
                "due": wish.due,
                "taken_back": wish.taken_back,
                "code": wish.code,
            },
            facts=[(_("Code of the receipt"), wish.code)],
        )


@also_erased("taken", place=40)
def erase_archives(person: Any) -> int:
    """Archives with all of their parts; earlier wishes that were taken back."""
    archives = Archive.objects.filter(person=person)
    number = archives.count()
    archives.delete()
    Farewell.objects.filter(person=person, taken_back__isnull=False).delete()
    return number


also_stays(
    "receipt",
    what=gettext_lazy("Your receipt: its code, the days, and how much of what was deleted."),
    why=gettext_lazy("So that you can show that it was done. It holds no name and no word."),
    how_long=gettext_lazy("For good."),
)
