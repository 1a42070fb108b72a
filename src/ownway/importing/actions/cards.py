"""Reading what earlier records say, and removing people who were never told of them."""

from typing import TYPE_CHECKING

from django.db import transaction

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.importing import queries, verbs
from ownway.importing.models import Bringing, Card
from ownway.importing.rules import READ_CARD, SEE_UNTOLD
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def look_at_card(*, by: "Person", card: Card) -> Card:
    """Read one card. A coordinator's look is noted for the person; a look at one's own is none."""
    check(by, READ_CARD, card)
    if card.person_id not in (None, by.pk):
        write(verbs.LOOKED_AT_CARD, by=by, about=card.person_id, on=card)
    return card


@transaction.atomic
def look_at_cards(*, by: "Person", person: "Person") -> list[Card]:
    """Everything earlier records say about ``person``, as far as ``by`` may read it: one look."""
    cards = queries.cards_about(by, person)
    if cards and by.pk != person.pk:
        write(verbs.LOOKED_AT_CARD, by=by, about=person.pk, on=person)
    return cards


@transaction.atomic
def remove_untold(*, by: "Person", person: "Person") -> None:
    """Remove somebody from earlier records who has not been told, with all that is held of them.

    What their lines said is gone. That a line was here stays, as a keyed mark nobody can read, so
    that the same file does not bring them back unasked. (Telling them instead is
    ``people.actions.mark_told``.)
    """
    check(by, SEE_UNTOLD, person)
    _forget_lines(person)
    pk = person.pk
    if not people.remove_brought_in(by=SYSTEM, people=[pk]):
        raise NotYours
    write(verbs.REMOVED, by=by, about=pk)


@transaction.atomic
def forget_lines(*, by: Actor, person: "Person") -> int:
    """Forget what earlier records say about somebody who asked that everything be deleted.

    What it belongs to (taking) writes the record's entry. Returns how many lines.
    """
    only(by, SYSTEM)
    return _forget_lines(person)


def _forget_lines(person: "Person") -> int:
    lines: dict[Bringing, set[int]] = {}
    for card in Card.objects.filter(person=person).select_related("bringing"):
        lines.setdefault(card.bringing, set()).add(card.line)
        card.words = {"mark": card.words.get("mark", "")}
        card.made, card.why, card.ref_index, card.person = {}, ["removed"], "", None
        card.save(update_fields=["words", "made", "why", "ref_index", "person"])
    for bringing, gone in lines.items():
        _unname(bringing, gone)
    return sum(len(gone) for gone in lines.values())


def _unname(bringing: Bringing, lines: set[int]) -> None:
    """What the preview still says of these lines goes too."""
    now = Bringing.objects.select_for_update().get(pk=bringing.pk)
    for name in ("refused_rows", "left_rows", "unread"):
        said = now.preview.get(name, [])
        now.preview[name] = [one for one in said if one["line"] not in lines]
    now.preview["pairs"] = [
        pair
        for pair in now.preview.get("pairs", [])
        if not {pair["line"], pair["with_line"]} & lines
    ]
    for name in ("understood", "unknown"):
        said = now.preview.get(name, [])
        now.preview[name] = [one for one in said if not lines.issuperset(one["lines"])]
    now.save(update_fields=["preview"])
