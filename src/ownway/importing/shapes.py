"""What ``Bringing.preview`` and ``Bringing.answers`` hold, for pages and for ``--json``.

Both are sealed: they hold names and cells. The lists of lines stop at ``MOST_LISTED``; the numbers
beside them are always whole.
"""

from typing import Any, TypedDict

#: Lists for people to read stop here; a pair that is taken for one person is never left out.
MOST_LISTED = 500
#: So many pairs that are kept apart are listed; the others are kept apart, too.
MOST_APART = 2000


class Pair(TypedDict):
    """A line that may be the same person as somebody above it in the file, or here already."""

    #: Names the pair in answers. A line may be in several pairs.
    key: str
    line: int
    name: str
    #: The other line, or None where the other is here already.
    with_line: int | None
    #: Id of the person who is here already, or "".
    with_person: str
    with_name: str
    #: What is the same, and for caution what is not. See ``names.REASONS``.
    reasons: list[str]
    #: True: taken as one person unless somebody says no. False: kept apart unless somebody says yes.
    suggested: bool
    #: What holds now: the answer, or else what is suggested.
    accepted: bool
    #: How many lines it is about: meetings that only a name connects with somebody.
    rows: int


class Refused(TypedDict):
    """A line that could not be brought in."""

    line: int
    #: Codes, see ``names.WHY``.
    why: list[str]
    #: The beginning of what stands there.
    says: str


class Unread(TypedDict):
    """A cell that could not be read; what it says stays on the card."""

    line: int
    #: Field code, see ``names.FIELDS``.
    field: str
    text: str


class Understood(TypedDict):
    """What a cell says, and how it was understood."""

    text: str
    #: The word or phrase in it that decided, or "".
    found: str
    #: A code of ``queries.meanings()``; "nothing" for words that tell of nothing; "" for unknown.
    means: str
    #: Where it is unknown: what it might mean.
    between: list[str]
    rows: int
    #: The first lines where it stands.
    lines: list[int]


class FormulaCell(TypedDict):
    """A cell that looks like a formula. It stays text."""

    line: int
    column: str


class Preview(TypedDict, total=False):
    """What a file would bring, before anything is written; after it, what it brought."""

    #: The column names, each once, in the order of the file.
    header: list[str]
    #: ``rows == new + matched + refused``, always.
    rows: int
    new: int
    matched: int
    refused: int
    #: How many of the matched lines are here already, word for word.
    seen_before: int
    people: int
    pairs: list[Pair]
    #: Pairs with the same name or phone only that were too many to list; all are kept apart.
    pairs_left_out: int
    refused_rows: list[Refused]
    unread: list[Unread]
    unread_count: int
    #: Every wording that was understood, most frequent first; the unknown ones apart.
    understood: list[Understood]
    unknown: list[Understood]
    unknown_rows: int
    formulas: list[FormulaCell]
    formulas_count: int
    #: People files: code of a kind -> how many; and how many people have one.
    outcomes: dict[str, int]
    with_outcome: int
    #: Lines with a kind and no day that could be read: kept on the card, not counted.
    outcomes_without_day: int
    #: Meetings files: met, moved, off, missed, ours, unsaid.
    meetings: dict[str, int]
    #: After undoing: how many lines were taken out, and which were left, and why.
    removed: int
    left: int
    left_rows: list[Refused]
    #: A mark of what was here when it was compared; internal.
    standing: str


class Answers(TypedDict, total=False):
    """What was asked and answered."""

    #: The cell's text -> code, "nothing", or "" for "leave it on the card".
    words: dict[str, str]
    #: ``Pair.key`` -> one person (True) or two (False).
    pairs: dict[str, bool]


Row = list[str]
Plan = dict[str, Any]
