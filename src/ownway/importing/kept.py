"""What undoing a file leaves: whatever somebody has touched since it came in. Only reads."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from ownway.importing import verbs
from ownway.importing.models import Bringing, Card
from ownway.record import queries as record

#: What this room itself does is nobody's change by hand.
OURS = [verb.name for verb in verbs.ALL]


def kept_people(bringing: Bringing, cards: Iterable[Card]) -> dict[UUID, str]:
    """People on these cards whom the file made and who stay, with the code why."""
    about = {card.person_id for card in cards if card.person_id}
    made = {
        UUID(one)
        for one in Card.objects.filter(
            bringing=bringing, person__in=about, made__person__isnull=False
        ).values_list("made__person", flat=True)
    }
    touched, _rows = record.touched_since(bringing.record_head or 0, about=made, but=OURS)
    later = Card.objects.filter(person__in=made).exclude(bringing=bringing)
    kept: dict[Any, str] = dict.fromkeys(later.values_list("person_id", flat=True), "later_file")
    return kept | dict.fromkeys(touched, "touched")


def touched_rows(bringing: Bringing, ids: Iterable[UUID]) -> set[str]:
    """Which outcomes and meetings somebody has changed since."""
    _people, rows = record.touched_since(bringing.record_head or 0, about=[], but=OURS, on=ids)
    return rows


def left(bringing: Bringing, cards: list[Card]) -> dict[UUID, str]:
    """Which of these cards undoing would leave, as things stand, with the code why."""
    kept = kept_people(bringing, cards)
    made = {
        card.pk: {str(card.made[name]) for name in ("outcome", "meeting") if name in card.made}
        for card in cards
        if card.person_id not in kept
    }
    touched = touched_rows(bringing, [UUID(one) for ids in made.values() for one in ids])
    found = {card.pk: kept[card.person_id] for card in cards if card.person_id in kept}
    return found | {card: "touched" for card, ids in made.items() if ids & touched}
