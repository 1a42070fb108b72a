"""Earlier records: what somebody takes with them, and what is deleted at their wish."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.importing.actions.cards import forget_lines
from ownway.importing.models import Card
from ownway.kit import words
from ownway.people.taken import Thing, also_erased, also_stays, also_taken
from ownway.people.taken.shapes import MOMENT, NUMBER, TEXT, many, of
from ownway.record.actors import SYSTEM


@also_taken(
    "earlier",
    gettext_lazy("What was written about you before"),
    place=58,
    where="my_cards",
    says=gettext_lazy("Lines of earlier records, as they were written then."),
    shape={
        "project": TEXT,
        "brought_in": MOMENT,
        "line": NUMBER,
        "cells": many(of(name=TEXT, words=TEXT)),
    },
)
def cards(person: Any) -> Iterator[Thing]:
    """Every line that is about them."""
    found = Card.objects.filter(person=person).select_related("bringing__project")
    for card in found.order_by("created").iterator(chunk_size=200):
        cells = [(str(name), str(said)) for name, said in card.words.get("cells", [])]
        yield Thing(
            title=_("%(project)s, line %(line)s")
            % {"project": card.bringing.project.name, "line": card.line},
            data={
                "project": card.bringing.project.name,
                "brought_in": card.created,
                "line": card.line,
                "cells": [{"name": name, "words": said} for name, said in cells],
            },
            facts=[(_("Brought in on"), words.date(card.created)), *cells],
        )


@also_erased("earlier", place=35)
def erase_cards(person: Any) -> int:
    """What the lines said, here and in what the preview of their file still says."""
    return forget_lines(by=SYSTEM, person=person)


also_stays(
    "earlier",
    what=gettext_lazy("A mark, which nobody can read, that a line of earlier records was here."),
    why=gettext_lazy("So that the same old list, brought in again, does not bring you back."),
    how_long=gettext_lazy("As long as earlier records can be brought in here."),
    concerns=lambda person: Card.objects.filter(person=person).exists(),
)
