"""Taking somebody's words out of what a group made of them: themes, codes, trees and memos.

What a group says in its own words stays. A sentence that stands word for word in what somebody told
is theirs, and goes with them; the same test keeps it off a public tree (queries.publishing).
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from ownway.inquiry.models import (
    Cell,
    Code,
    Comment,
    CommentRound,
    Interpretation,
    Participant,
    Quote,
    SourceText,
    Step,
    Study,
    Theme,
    Tree,
    TreeVersion,
)
from ownway.inquiry.sayings import searched, without

#: What a group writes that may hold somebody's words: the table, the way to its study, its columns.
_WRITTEN: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (Code, "study", ("name", "definition", "memo")),
    (Theme, "study", ("name", "says")),
    (Tree, "study", ("title", "crown")),
    (TreeVersion, "tree__study", ("data", "why")),
    (CommentRound, "version__tree__study", ("words",)),
    (Comment, "round__version__tree__study", ("answer",)),
    (Step, "study", ("before", "after", "why")),
    (Quote, "source__study", ("memo",)),
    (Interpretation, "source__study", ("words",)),
)


def told_by(participant: Participant) -> list[str]:
    """Everything they said, as it reads and as it read."""
    texts = SourceText.objects.filter(source__participant=participant)
    cells = Cell.objects.filter(participant=participant)
    return [one.text for one in texts] + [one.words for one in cells]


def forget_words(study: Study, told: Iterable[str]) -> int:
    """Leave these words out of everything the group wrote. Returns how many rows were changed."""
    theirs = searched(told)
    if not theirs:
        return 0
    gone, changed = _("Words that were taken back"), 0
    for table, way, columns in _WRITTEN:
        for row in table._default_manager.filter(**{way: study}).iterator():
            fields = [
                name for name in columns
                if _put(row, name, without(getattr(row, name), theirs, gone))
            ]  # fmt: skip
            if fields:
                row.save(update_fields=fields)
                changed += 1
    return changed


def _put(row: Any, name: str, value: Any) -> bool:
    if getattr(row, name) == value:
        return False
    setattr(row, name, value)
    return True
