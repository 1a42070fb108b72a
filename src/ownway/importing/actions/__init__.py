"""Bringing in what a service already has. One file a subject; everything is called from here.

How a file comes in (``Bringing.stage``):

    begin           → READING    the worker opens it and keeps its rows, sealed
    (work)          → COLUMNS    choose_columns says which line and columns are what
    choose_columns  → PLANNING   the worker compares each row with what is here
    (work)          → PREVIEW    answer says what words mean and who is one person (→ PLANNING)
    bring_in        → WRITING    the worker writes it, some hundred rows at a time
    (work)          → DONE       part, undo
    undo            → UNDOING    (work) → UNDONE

What the worker does is in ``work``. It is called by the task ``importing.tasks.carry_on``, which
each of these actions enqueues by itself (``later=False``: the command line works at once).
"""

from ownway.importing.actions.cards import (
    forget_lines,
    look_at_card,
    look_at_cards,
    remove_untold,
)
from ownway.importing.actions.columns import Unclear, choose_columns
from ownway.importing.actions.files import begin, forget_unfinished, let_go
from ownway.importing.actions.parting import part
from ownway.importing.actions.planning import answer
from ownway.importing.actions.starting import NotNow, bring_in, undo
from ownway.importing.actions.understanding import pick_up
from ownway.importing.actions.words import remove_word, set_word
from ownway.importing.actions.working import work

__all__ = [
    "NotNow",
    "Unclear",
    "answer",
    "begin",
    "bring_in",
    "choose_columns",
    "forget_lines",
    "forget_unfinished",
    "let_go",
    "look_at_card",
    "look_at_cards",
    "part",
    "pick_up",
    "remove_untold",
    "remove_word",
    "set_word",
    "undo",
    "work",
]
