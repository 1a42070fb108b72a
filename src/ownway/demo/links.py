"""One-use links into the demo: a random token each, kept as a hash, good for a day."""

from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse

from ownway.demo.players import PLAYERS, Player, by_group
from ownway.kit.ids import token

A_DAY = 24 * 60 * 60


def make(player: Player) -> str:
    """A fresh address that lets one browser in as this player, once."""
    secret = token()
    cache.set(_name(secret), player.key, A_DAY)
    return settings.BASE_URL.rstrip("/") + reverse("demo_in", kwargs={"token": secret})


def peek(secret: str) -> Player | None:
    """Whose link this is, without using it up: only the button on the page does that."""
    return _player(cache.get(_name(secret)))


def take(secret: str) -> Player | None:
    """Whose link this is; from now on it is nobody's."""
    player = peek(secret)
    return player if player and cache.delete(_name(secret)) else None


def listing() -> str:
    """Every player with a fresh link, grouped by what they do here."""
    lines = []
    for group, players in by_group():
        lines += ["", str(group)]
        lines += [f"  {p.called:9} {p.about}\n{'':12}{make(p)}" for p in players]
    return "\n".join(lines)


def _name(secret: str) -> str:
    return "demo-in:" + sha256(secret.encode()).hexdigest()


def _player(key: Any) -> Player | None:
    return next((player for player in PLAYERS if player.key == key), None)
