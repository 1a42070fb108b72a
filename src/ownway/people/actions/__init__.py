"""Changing what is held about persons. One file a subject; everything is called from here."""

from ownway.people.actions.bonds import (
    confirm_bond,
    end_bond,
    propose_bond,
    start_first_chat,
)
from ownway.people.actions.persons import (
    add_account,
    add_person,
    change_self,
    first_coordinator,
    look_at_page,
    mark_told,
    set_pace,
    set_quiet_hours,
    set_ways,
)
from ownway.people.actions.telling import tell
from ownway.people.actions.together import look_at_written_with, written_with

__all__ = [
    "add_account",
    "add_person",
    "change_self",
    "confirm_bond",
    "end_bond",
    "first_coordinator",
    "look_at_page",
    "look_at_written_with",
    "mark_told",
    "propose_bond",
    "set_pace",
    "set_quiet_hours",
    "set_ways",
    "start_first_chat",
    "tell",
    "written_with",
]
