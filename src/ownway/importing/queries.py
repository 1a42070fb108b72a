"""Reading what is being brought in. Each takes the person who looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise

from ownway.access import queries as access
from ownway.engines import importing as engine
from ownway.engines.importing import meeting_words, outcome_words
from ownway.importing import names, reading
from ownway.importing.kept import left
from ownway.importing.models import Bringing, Card, Holds, Piece, Stage, Word, WordList
from ownway.importing.rules import BRING_INTO, PART_CARD, READ_CARD, SEE_BRINGING, SEE_UNTOLD
from ownway.importing.seeing import beginning_of
from ownway.importing.shapes import MOST_LISTED, Refused
from ownway.journey import queries as journey
from ownway.teams import queries as teams

#: What a select offers: a code, and what it says.
Choice = tuple[str, str | Promise]
#: The stages in which the worker has something to do; a page refreshes itself meanwhile.
WORKING = frozenset({Stage.READING, Stage.PLANNING, Stage.WRITING, Stage.UNDOING})
#: A file whose people are not brought in may be let go by itself after this long.
KEPT = timedelta(days=7)


def projects(person: Any) -> list[Any]:
    """The projects that ``person`` may bring earlier records into, by name."""
    return list(access.reach(person, BRING_INTO).order_by("name"))


def bringings(person: Any) -> list[Bringing]:
    """The files that ``person`` may see, newest first."""
    return list(
        access.reach(person, SEE_BRINGING).select_related("project", "by").order_by("-created")
    )


def is_working(bringing: Bringing) -> bool:
    """Does the worker have something to do with it?"""
    return bringing.stage in WORKING


@dataclass(frozen=True)
class Column:
    """One column of a file, with what stands in it."""

    #: Counted from 0.
    number: int
    name: str
    examples: list[str]
    #: The field it is taken for, or "".
    field: str


@dataclass(frozen=True)
class Layout:
    """How a file is read: which line has the names, and what each column is."""

    holds: str
    header_row: int
    #: The first lines as they stand, to choose the line with the names from.
    first_rows: list[list[str]]
    columns: list[Column]
    #: Every field this kind of file may have: code, name, needed.
    fields: list[tuple[str, str | Promise, bool]]


def first_rows(person: Any, bringing: Bringing) -> list[list[str]]:
    """The first rows of a file that ``person`` may see, as they stand."""
    seen = access.reach(person, SEE_BRINGING).filter(pk=bringing.pk)
    piece = Piece.objects.filter(bringing__in=seen).defer("plan").order_by("number").first()
    return piece.rows if piece else []


def layout(
    person: Any, bringing: Bringing, *, header_row: int | None = None, holds: str | None = None
) -> Layout:
    """How a file is read; or how it would be with another line for the names, or as another kind
    of file: then the columns are suggested anew, and nothing is changed."""
    rows = first_rows(person, bringing)
    chosen, columns = holds or bringing.holds, bringing.columns
    at = bringing.header_row if header_row is None else header_row
    at = min(max(at, 0), max(len(rows) - 1, 0))
    if rows and (chosen, at) != (bringing.holds, bringing.header_row):
        columns = reading.layout(rows, chosen, at).columns
    return Layout(
        holds=chosen,
        header_row=at,
        first_rows=rows[: reading.FIRST_ROWS],
        columns=_columns(rows, at, columns),
        fields=fields(chosen),
    )


def _columns(rows: list[list[str]], at: int, fields: dict[str, int]) -> list[Column]:
    field_of = {number: field for field, number in fields.items()}
    header = rows[at] if rows else []
    below = rows[at + 1 : at + 1 + reading.SAMPLE]
    return [
        Column(number, name, _examples(below, number), field_of.get(number, ""))
        for number, name in enumerate(reading.header_names(header, reading.width(rows)))
    ]


def _examples(rows: list[list[str]], number: int) -> list[str]:
    """Different things that stand in a column."""
    said = dict.fromkeys(row[number].strip() for row in rows if number < len(row))
    return [text for text in said if text][: reading.EXAMPLES]


def fields(holds: str) -> list[tuple[str, str | Promise, bool]]:
    """The fields a file of this kind may have: code, name, and whether no other can stand in."""
    if holds not in engine.FIELDS:
        return []
    needed = reading.needed(holds)
    return [(one.code, names.FIELDS[one.code], one.code in needed) for one in engine.FIELDS[holds]]


@dataclass(frozen=True)
class WouldUndo:
    """What undoing a file would take out, and what it would leave, as things stand."""

    removed: int
    left: int
    left_rows: list[Refused]


def would_undo(person: Any, bringing: Bringing) -> WouldUndo:
    """Looked at before somebody undoes a file. Nothing changes by it."""
    return would_be_undone(access.get(person, SEE_BRINGING, bringing.pk))


def would_be_undone(bringing: Bringing) -> WouldUndo:
    """The same for the command line, which asks nobody."""
    found = Card.objects.filter(bringing=bringing)
    keys = list(found.order_by("line").values_list("pk", flat=True))
    rows: list[Refused] = []
    stay = 0
    for start in range(0, len(keys), reading.PIECE):
        cards = list(
            Card.objects.filter(pk__in=keys[start : start + reading.PIECE])
            .select_related("person")
            .order_by("line")
        )
        kept = left(bringing, cards)
        stay += len(kept)
        for card in cards:
            if card.pk in kept and len(rows) < MOST_LISTED:
                says = beginning_of(card)
                rows.append({"line": card.line, "why": [kept[card.pk]], "says": says})
    return WouldUndo(len(keys) - stay, stay, rows)


@dataclass(frozen=True)
class Untold:
    """Somebody from earlier records who has not been told yet."""

    person: Any
    since: datetime
    #: The day by which the site wants to have told them.
    by: datetime
    late: bool


def untold(person: Any) -> list[Untold]:
    """Who has not been told yet, in the projects that ``person`` coordinates; the longest first."""
    allowed = timedelta(days=teams.site().told_within_days)
    now = timezone.now()
    return [
        Untold(one, one.created, one.created + allowed, one.created + allowed < now)
        for one in access.reach(person, SEE_UNTOLD).order_by("created", "pk")
    ]


def late_untold(person: Any) -> int:
    """How many of them should have been told by now."""
    return sum(one.late for one in untold(person))


def meanings(list_: str) -> list[Choice]:
    """What a word of this list can mean, for a select; "nothing" last."""
    if list_ == WordList.OUTCOME:
        offered: list[Choice] = [(kind.code, kind.label) for kind in journey.kinds()]
    else:
        offered = list(names.MEETING_MEANINGS.items())
    return [*offered, (names.NOTHING, names.NOTHING_SAYS)]


def meaning_names(list_: str) -> dict[str, str | Promise]:
    """Code -> what it says, kinds no longer offered too."""
    if list_ == WordList.OUTCOME:
        known: dict[str, str | Promise] = dict(journey.kind_names())
    else:
        known = dict(names.MEETING_MEANINGS)
    return known | {names.NOTHING: names.NOTHING_SAYS}


def word_list(bringing: Bringing) -> str:
    """Which list of words a file is read with."""
    return WordList.OUTCOME if bringing.holds == Holds.PEOPLE else WordList.MEETING


def words(list_: str) -> list[Word]:
    """The site's own words, by the alphabet."""
    return sorted(Word.objects.filter(list=list_), key=lambda word: word.word.casefold())


def given_words(list_: str) -> dict[str, list[str]]:
    """The words that come with Ownway, by what they mean."""
    given = outcome_words.WORDS if list_ == WordList.OUTCOME else meeting_words.WORDS
    found: dict[str, list[str]] = {}
    for word, code in given.items():
        if code:
            found.setdefault(code, []).append(word)
    return found


def cards(person: Any, bringing: Bringing, fate: str = "") -> Any:
    """The cards of a file that ``person`` may read, by line (a queryset, to be cut into pages)."""
    found = access.reach(person, READ_CARD).filter(bringing=bringing).order_by("line")
    return found.filter(fate=fate) if fate else found


def cards_about(person: Any, of: Any) -> list[Card]:
    """What earlier records say about ``of``, as far as ``person`` may read it; in time's order."""
    return list(
        access.reach(person, READ_CARD)
        .filter(person=of)
        .select_related("bringing", "bringing__project")
        .order_by("created", "line")
    )


def paired(person: Any, bringing: Bringing) -> list[Card]:
    """The lines that were taken for somebody else's, and may be parted."""
    return list(
        access.reach(person, PART_CARD)
        .filter(bringing=bringing)
        .select_related("person")
        .order_by("line")
    )


def said(card: Card) -> list[tuple[str, str]]:
    """What the row said, column by column in the order of the file. Empty cells are left out."""
    return [(name, text) for name, text in card.words.get("cells", []) if text.strip()]


def whys(codes: Iterable[str]) -> list[str | Promise]:
    """Codes as sentences."""
    return [names.WHY.get(code, code) for code in codes]
