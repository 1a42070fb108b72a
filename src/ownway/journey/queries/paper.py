"""Reading what goes on paper and is nowhere else: the crisis card."""

from typing import Any

from ownway.journey.models import CrisisCard
from ownway.journey.queries import outside


def card_of(person: Any) -> CrisisCard | None:
    """``person``'s own card, if they made one."""
    return CrisisCard.objects.filter(owner=person).first()


def token_of(person: Any) -> str:
    """What the code on ``person``'s own card opens, while it is on; "" where it is off."""
    link = outside.card_link(person)
    return str(link.token) if link is not None else ""
