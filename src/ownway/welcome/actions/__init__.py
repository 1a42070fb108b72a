"""Changing hellos. One file a subject; everything is called from here."""

from ownway.welcome.actions.answering import (
    arrange_first_chat,
    carry_on,
    hand_back,
    look_at_hello,
    note_try,
    same_person,
    send_elsewhere,
    somebody_else,
    take,
    tell_coordinators,
)
from ownway.welcome.actions.drafts import (
    drop_draft,
    purge_drafts,
    read_draft,
    save_for_whom,
    save_page,
)
from ownway.welcome.actions.hello import (
    change_again,
    hello_of,
    say_hello,
    send_draft,
    take_back,
)
from ownway.welcome.actions.pace import come_back, come_back_with, leave, pause, pause_with

__all__ = [
    "arrange_first_chat",
    "carry_on",
    "change_again",
    "come_back",
    "come_back_with",
    "drop_draft",
    "hand_back",
    "hello_of",
    "leave",
    "look_at_hello",
    "note_try",
    "pause",
    "pause_with",
    "purge_drafts",
    "read_draft",
    "same_person",
    "save_for_whom",
    "save_page",
    "say_hello",
    "send_draft",
    "send_elsewhere",
    "somebody_else",
    "take",
    "take_back",
    "tell_coordinators",
]
