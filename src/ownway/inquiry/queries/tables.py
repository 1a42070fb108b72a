"""The tables of a study: a row for each person, and themes by when and as whom they were said."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ownway.access.errors import NotYours
from ownway.inquiry.models import (
    As,
    Cell,
    Column,
    Participant,
    Quote,
    Source,
    SourceText,
    Study,
    StudyMember,
    Theme,
    Use,
    Wave,
)
from ownway.inquiry.queries import coding, themes
from ownway.inquiry.queries.studies import may, participants, shown


@dataclass
class Row:
    """What one person said, by column, in their own words."""

    participant: Participant
    shown: str
    cells: dict[str, list[Cell]] = field(default_factory=dict)


def table(study: Study) -> list[Row]:
    """A row for each who agreed to be worked with, whether there is something in it yet or not."""
    here = participants(study).filter(pk__in=may(study, Use.RECORD))
    found = {one.pk: Row(one, shown(one), {column: [] for column in Column.values}) for one in here}
    for cell in Cell.objects.filter(participant__in=found):
        found[cell.participant_id].cells[cell.column].append(cell)
    return list(found.values())


def quotes_of(hand: StudyMember, participant: Participant) -> list[tuple[Quote, str]]:
    """Quotes on what somebody told, with their words as they read today."""
    rows = (
        Quote.objects.filter(
            coding.seen(hand), source__participant=participant, gone=None, touched=False
        )
        .select_related("code", "source")
        .order_by("source__created", "start", "end", "created")
    )
    quotes = list(rows)
    texts: dict[Any, str] = {}
    for source in Source.objects.filter(participant=participant):
        texts[source.pk] = SourceText.objects.get(source=source, number=source.version).text
    return [(one, texts[one.source_id][one.start : one.end]) for one in quotes]


def words_of(hand: StudyMember, participant: Participant, quote: Quote) -> str:
    """The words of a quote on what this person told.

    Raises:
        NotYours: it is no quote of theirs, or one that is not seen yet.
    """
    here = Quote.objects.filter(
        coding.seen(hand), pk=quote.pk, source__participant=participant, gone=None, touched=False
    )
    if not here.exists():
        raise NotYours
    return coding.words_of(quote)


# -- Themes by when and as whom


@dataclass(frozen=True)
class Head:
    """One column of it: told at this time, by people who came as this."""

    wave: Wave | None
    came_as: str

    @property
    def role(self) -> Any:
        """As whom, in words."""
        return As(self.came_as).label


@dataclass(frozen=True)
class Line:
    """A theme, and how many people said it in each column; each is counted once."""

    theme: Theme
    depth: int
    people: list[int]
    #: Told apart over all columns.
    all: int


def matrix(hand: StudyMember, study: Study) -> tuple[list[Head], list[Line]]:
    """How many people said each theme, by when they were asked and as whom they came."""
    told = list(
        Source.objects.filter(study=study, participant__isnull=False, put_away=None)
        .values_list("participant", "wave", "participant__came_as")
        .order_by()
    )
    waves = {one.pk: one for one in Wave.objects.filter(study=study)}
    order = [*waves, None]
    heads = sorted(
        {(wave, came_as) for _, wave, came_as in told},
        key=lambda one: (order.index(one[0]), As.values.index(one[1])),
    )
    said = _said(hand, study)
    lines = []
    for one in themes.themes(hand, study):
        where: dict[tuple[Any, str], set[Any]] = {}
        for code in one.codes:
            for person, wave, came_as in said.get(code.pk, ()):
                where.setdefault((wave, came_as), set()).add(person)
        everybody = set().union(*where.values()) if where else set()
        counts = [len(where.get(head, ())) for head in heads]
        lines.append(Line(one.theme, one.depth, counts, len(everybody)))
    return [Head(waves.get(wave), came_as) for wave, came_as in heads], lines


def _said(hand: StudyMember, study: Study) -> dict[Any, set[tuple[Any, Any, str]]]:
    """By code: who said it, when, and as whom."""
    rows = (
        Quote.objects.filter(
            coding.seen(hand), source__study=study, source__put_away=None, gone=None,
            source__participant__isnull=False,
        )
        .order_by()
        .values_list("code", "source__participant", "source__wave", "source__participant__came_as")
        .distinct()
    )  # fmt: skip
    found: dict[Any, set[tuple[Any, Any, str]]] = {}
    for code, person, wave, came_as in rows:
        found.setdefault(code, set()).add((person, wave, str(came_as)))
    return found


def as_rows(heads: list[Head], lines: list[Line], words: dict[str, str]) -> Iterator[list[str]]:
    """The same for a file. ``words`` are "theme", "no_wave" and "all" in the reader's language."""
    names = [f"{one.wave.name if one.wave else words['no_wave']}: {one.role}" for one in heads]
    yield [words["theme"], *names, words["all"]]
    for line in lines:
        yield [line.theme.name, *map(str, line.people), str(line.all)]
