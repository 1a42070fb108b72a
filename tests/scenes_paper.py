"""Olive's crisis card, which nobody else sees here."""

from typing import Any

from ownway.journey.actions import outside

#: Hers alone.
OLIVE_CARD = "A hand on the shoulder, no questions"


def set_up(cast: Any) -> None:
    """She made a card, without a code on it."""
    cast.has.wallet_card = outside.save_card(by=cast.olive, version=0, body={"helps": OLIVE_CARD})
