"""Where people who work on a study saw the same words differently, as one of them may see it."""

from dataclasses import dataclass, field
from typing import Any

from ownway.engines.inquiry import alpha
from ownway.engines.inquiry.differing import Stretch, stretches
from ownway.inquiry.drawing import pieces
from ownway.inquiry.models import (
    Code,
    Difference,
    DifferenceWord,
    Quote,
    Source,
    Study,
    StudyMember,
)
from ownway.inquiry.queries import coding
from ownway.inquiry.queries.sources import passages, text_of
from ownway.inquiry.queries.studies import shown
from ownway.inquiry.sentences import sentences


@dataclass
class Seen:
    """One stretch: its words, what each saw, and what was said about it."""

    source: Source
    start: int
    end: int
    words: str
    #: Name of an author, and the names of the codes they put there.
    saw: list[tuple[str, list[str]]]
    row: Difference | None = None
    said: list[DifferenceWord] = field(default_factory=list)


@dataclass
class Told:
    """A source, and where it was seen differently."""

    source: Source
    who: str
    seen: list[Seen]


def _marks(hand: StudyMember, source: Source) -> list[tuple[int, int, Any, Any]]:
    rows = Quote.objects.filter(
        coding.seen(hand), source=source, gone=None, touched=False, code__gone=None, by__isnull=False
    )  # fmt: skip
    return list(rows.order_by("start", "end", "created").values_list("start", "end", "code", "by"))


def _sources(study: Study) -> list[Source]:
    rows = Source.objects.filter(study=study, put_away=None).select_related("participant", "study")
    return list(rows.order_by("participant__number", "created"))


def differences(hand: StudyMember, study: Study) -> list[Told]:
    """Each source that two people marked, with what they saw differently; those without are left out."""
    codes = {one.pk: one.name for one in Code.objects.filter(study=study)}
    authors = coding.authors(study)
    found = []
    for source in _sources(study):
        here = stretches(source.length, _marks(hand, source))
        if here:
            who = shown(source.participant) if source.participant else ""
            found.append(Told(source, who, _seen(source, here, codes, authors)))
    return found


def _seen(
    source: Source, here: list[Stretch], codes: dict[Any, str], authors: dict[Any, str]
) -> list[Seen]:
    words = text_of(source).text
    rows = {
        (one.start, one.end): one
        for one in Difference.objects.filter(source=source, number=source.version)
    }
    return [
        Seen(
            source, one.start, one.end, words[one.start : one.end],
            [(authors.get(by, ""), sorted(codes[code] for code in saw)) for by, saw in one.saw],
            rows.get((one.start, one.end)),
        )
        for one in here
    ]  # fmt: skip


def at(hand: StudyMember, source: Source, start: int, end: int) -> Seen | None:
    """One stretch, seen differently or not any more; None where there are no such words."""
    if not 0 <= start < end <= source.length:
        return None
    codes = {one.pk: one.name for one in Code.objects.filter(study=source.study_id)}
    authors = coding.authors(source.study)
    saw: dict[str, set[str]] = {}
    for first, last, code, by in _marks(hand, source):
        if first < end and start < last:
            saw.setdefault(authors.get(by, ""), set()).add(codes[code])
    found = Seen(
        source, start, end, text_of(source).text[start:end],
        [(name, sorted(names)) for name, names in saw.items()],
        Difference.objects.filter(source=source, number=source.version, start=start, end=end).first(),
    )  # fmt: skip
    if found.row is not None:
        found.said = list(found.row.words.select_related("by__person"))
    return found


def agreement(hand: StudyMember, study: Study) -> list[tuple[str, float | None]]:
    """Krippendorff's alpha (nominal), code by code, over the sentences of every source that at least
    two people marked: did each put the code on it or not? None: not defined, because nothing varies."""
    units: list[tuple[set[Any], dict[Any, set[Any]]]] = []
    for source in _sources(study):
        marks = _marks(hand, source)
        authors = {by for _start, _end, _code, by in marks}
        if len(authors) < 2:
            continue
        for start, end, _words in sentences(pieces(passages(text_of(source)))):
            here: dict[Any, set[Any]] = {by: set() for by in authors}
            for first, last, code, by in marks:
                if first < end and start < last:
                    here[by].add(code)
            units.append((authors, here))
    codes = Code.objects.filter(study=study, gone=None, heading=False).order_by("place", "created")
    return [
        (
            one.name,
            alpha.nominal([[one.pk in here[by] for by in authors] for authors, here in units]),
        )
        for one in codes
    ]
