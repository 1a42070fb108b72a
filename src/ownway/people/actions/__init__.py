"""Changing what is held about persons. One file a subject; everything is called from here."""

from ownway.people.actions.bonds import (
    agree_bond,
    confirm_bond,
    end_bond,
    propose_bond,
    start_first_chat,
)
from ownway.people.actions.bringing import (
    BroughtIn,
    bring_in_people,
    bring_in_ways,
    remove_brought_in,
    take_out_ways,
)
from ownway.people.actions.drafts import (
    erase_drafts,
    erase_drafts_on,
    forget_draft,
    keep_draft,
    let_go_of_draft,
    save_draft,
)
from ownway.people.actions.emergency import (
    agree_delay,
    look_in_emergency,
    open_emergency,
    read_crisis_pages,
    second_opening,
    tell_delayed,
    tell_unseconded,
)
from ownway.people.actions.held import print_held
from ownway.people.actions.invitations import (
    accept,
    invite,
    invite_printed,
    take_back_invitation,
)
from ownway.people.actions.persons import (
    add_account,
    add_person,
    change_self,
    first_coordinator,
    keep_ways,
    look_at_page,
    mark_told,
    set_pace,
    set_pace_with,
    set_quiet_hours,
    set_ways,
)
from ownway.people.actions.roles import (
    add_colleague,
    end_role,
    give_role,
)
from ownway.people.actions.sessions import (
    end_other_sessions,
    end_session,
    end_sessions,
)
from ownway.people.actions.signing_in import (
    remove_sign_in_address,
    set_sign_in_address,
    switch_mailbox,
)
from ownway.people.actions.telling import tell
from ownway.people.actions.together import (
    look_at_written_with,
    set_ways_with,
    written_with,
)
from ownway.people.actions.worries import answer_worry, look_at_worry, tell_worry
from ownway.people.models import WrittenWhat

__all__ = [
    "BroughtIn",
    "WrittenWhat",
    "accept",
    "add_account",
    "add_colleague",
    "add_person",
    "agree_bond",
    "agree_delay",
    "answer_worry",
    "bring_in_people",
    "bring_in_ways",
    "change_self",
    "confirm_bond",
    "end_bond",
    "end_other_sessions",
    "end_role",
    "end_session",
    "end_sessions",
    "erase_drafts",
    "erase_drafts_on",
    "first_coordinator",
    "forget_draft",
    "give_role",
    "invite",
    "invite_printed",
    "keep_draft",
    "keep_ways",
    "let_go_of_draft",
    "look_at_page",
    "look_at_worry",
    "look_at_written_with",
    "look_in_emergency",
    "mark_told",
    "open_emergency",
    "print_held",
    "propose_bond",
    "read_crisis_pages",
    "remove_brought_in",
    "remove_sign_in_address",
    "save_draft",
    "second_opening",
    "set_pace",
    "set_pace_with",
    "set_quiet_hours",
    "set_sign_in_address",
    "set_ways",
    "set_ways_with",
    "start_first_chat",
    "switch_mailbox",
    "take_back_invitation",
    "take_out_ways",
    "tell",
    "tell_delayed",
    "tell_unseconded",
    "tell_worry",
    "written_with",
]
