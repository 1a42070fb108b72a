"""Changing a person's own space. One file a subject; everything is called from here."""

from ownway.journey.actions.bringing import (
    BroughtOutcome,
    NoSuchKind,
    bring_in_outcomes,
    hand_over_outcomes,
    take_out_outcomes,
)
from ownway.journey.actions.goals import (
    change_goal,
    choose,
    say_goal,
    say_goal_with,
    set_state,
)
from ownway.journey.actions.kinds import (
    KindChanged,
    add_kind,
    move_kind,
    offer_kind,
    rename_kind,
    retire_kind,
)
from ownway.journey.actions.looking import look_at, look_at_goal, look_at_grown, look_at_shared
from ownway.journey.actions.outcomes import add_outcome, add_outcome_with, change_outcome
from ownway.journey.actions.sharing import (
    choose_readers,
    keep_to_oneself,
    let_in,
    put_away,
    share_with,
    take_back,
    take_out,
)
from ownway.journey.actions.steps import (
    add_step,
    change_step,
    move_step,
    remove_step,
    tick_step,
)
from ownway.journey.versions import Changed

__all__ = [
    "BroughtOutcome",
    "Changed",
    "KindChanged",
    "NoSuchKind",
    "add_kind",
    "add_outcome",
    "add_outcome_with",
    "add_step",
    "bring_in_outcomes",
    "change_goal",
    "change_outcome",
    "change_step",
    "choose",
    "choose_readers",
    "hand_over_outcomes",
    "keep_to_oneself",
    "let_in",
    "look_at",
    "look_at_goal",
    "look_at_grown",
    "look_at_shared",
    "move_kind",
    "move_step",
    "offer_kind",
    "put_away",
    "remove_step",
    "rename_kind",
    "retire_kind",
    "say_goal",
    "say_goal_with",
    "set_state",
    "share_with",
    "take_back",
    "take_out",
    "take_out_outcomes",
    "tick_step",
]
