"""Changing hellos. One file a subject; everything is called from here."""

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

__all__ = [
    "change_again",
    "drop_draft",
    "hello_of",
    "purge_drafts",
    "read_draft",
    "save_for_whom",
    "save_page",
    "say_hello",
    "send_draft",
    "take_back",
]
