"""Changing what is said and who listens. Everything is called from here."""

from ownway.voice.actions.listeners import (
    change_listener,
    name_listener,
    name_new_listener,
    stop_listener,
)
from ownway.voice.actions.saying import (
    answer,
    hand_on,
    look_at_saying,
    reply,
    say,
    take_back,
    tell_next,
)

__all__ = [
    "answer",
    "change_listener",
    "hand_on",
    "look_at_saying",
    "name_listener",
    "name_new_listener",
    "reply",
    "say",
    "stop_listener",
    "take_back",
    "tell_next",
]
