"""Taking everything along, and going for good. One file a subject; all is called from here."""

from ownway.taking.actions.archives import (
    ask_archive,
    forget_old_archives,
    make_archive,
    take_archive,
)
from ownway.taking.actions.farewells import (
    HandOver,
    ask_farewell,
    finish_farewell,
    forget_messages,
    forget_words,
    take_back_farewell,
)

__all__ = [
    "HandOver",
    "ask_archive",
    "ask_farewell",
    "finish_farewell",
    "forget_messages",
    "forget_old_archives",
    "forget_words",
    "make_archive",
    "take_archive",
    "take_back_farewell",
]
