"""What people see of copies: their own, and those of the studies they work on."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q

from ownway.engines.inquiry.amending import mapping
from ownway.inquiry.copying import Paragraph, read
from ownway.inquiry.drawing import pieces
from ownway.inquiry.models import (
    Code,
    Copy,
    Interpretation,
    Quote,
    Remark,
    Said,
    Source,
    SourceText,
    Study,
    StudyMember,
    Use,
)
from ownway.inquiry.queries import coding
from ownway.inquiry.queries.sources import first_readable, passages, text_of
from ownway.inquiry.queries.studies import may

#: Outside an open blind round.
_OPEN = Q(round=None) | Q(round__ended__isnull=False)


@dataclass
class Meant:
    """What words were taken to mean, and those words."""

    row: Interpretation
    quotes: list[str]


@dataclass
class Wanted:
    """What somebody wants different, with the words it is about as they read now (or did)."""

    row: Remark
    about: str
    #: Where those words are today; None where they were changed since, or it is about no words.
    place: tuple[int, int] | None = None


def copy_of(source: Source) -> Copy | None:
    """The copy of a source, where one was handed over."""
    return Copy.objects.filter(source=source).select_related("source__participant").first()


def paragraphs(source: Source) -> list[Paragraph]:
    """The text as its person reads it."""
    text = text_of(source)
    quotes = Quote.objects.filter(_OPEN, source=source, gone=None, touched=False)
    noted = quotes.values_list("start", "end").distinct()
    return read(text.text, pieces(passages(text)), list(noted))


def meant(source: Source) -> list[Meant]:
    """What it was taken to mean, in order, with the words that belong to each."""
    words = text_of(source).text
    rows = Interpretation.objects.filter(source=source).select_related("by__person")
    found = []
    for row in rows.prefetch_related("quotes"):
        kept = {
            (one.start, one.end) for one in row.quotes.all() if one.gone is None and not one.touched
        }
        found.append(Meant(row, [words[start:end] for start, end in sorted(kept)]))
    return found


def wanted(source: Source, *, open_only: bool = False) -> list[Wanted]:
    """What somebody wants different, in its order."""
    rows = Remark.objects.filter(copy__source=source, taken_back=None)
    if open_only:
        rows = rows.filter(done=None)
    texts = {one.number: one.text for one in SourceText.objects.filter(source=source)}
    return [_wanted(source, one, texts) for one in rows.select_related("interpretation")]


def _wanted(source: Source, row: Remark, texts: dict[int, str]) -> Wanted:
    if row.start is None or row.end is None:
        return Wanted(row, row.interpretation.words if row.interpretation else "")
    about = texts[row.number][row.start : row.end] if row.number in texts else ""
    place = coding.moved(source, row.number, row.start, row.end)
    return Wanted(row, about, place)


def one_wanted(remark: Remark) -> Wanted:
    """One of them."""
    texts = SourceText.objects.filter(source=remark.copy.source_id)
    return _wanted(remark.copy.source, remark, {one.number: one.text for one in texts})


def quotes_to_choose(hand: StudyMember, source: Source) -> list[tuple[Quote, str]]:
    """Quotes an interpretation can be tied to, with their words; each stretch of words once."""
    words = text_of(source).text
    seen: dict[tuple[int, int], Quote] = {}
    rows = Quote.objects.filter(coding.seen(hand), source=source, gone=None, touched=False)
    for one in rows.order_by("start", "end", "created"):
        seen.setdefault((one.start, one.end), one)
    return [(one, words[one.start : one.end]) for one in seen.values()]


def touched_by(source: Source, text: str, hand: StudyMember) -> list[tuple[Quote, str]]:
    """Quotes whose words a changed text would touch, with their words: for a look before it is done."""
    now = text_of(source)
    moves = mapping(now.text, text)
    rows = Quote.objects.filter(coding.seen(hand), source=source, gone=None, touched=False)
    return [
        (one, now.text[one.start : one.end])
        for one in rows.select_related("code").order_by("start", "end")
        if moves.move(one.start, one.end) is None
    ]


def touched(hand: StudyMember, source: Source) -> list[tuple[Quote, str]]:
    """Quotes that somebody has to place again, with the words there may be for them now."""
    words = text_of(source).text
    rows = Quote.objects.filter(
        coding.seen(hand), source=source, gone=None, touched=True, code__in=Code.objects.filter(gone=None)
    )  # fmt: skip
    return [(one, words[one.start : one.end]) for one in rows.select_related("code")]


def earlier(hand: StudyMember, source: Source) -> list[SourceText]:
    """How it read before, newest first; without those that had names in them, for who holds no key."""
    texts = SourceText.objects.filter(source=source, number__gte=first_readable(hand, source))
    return list(texts.exclude(number=source.version).select_related("by__person"))


def text_number(hand: StudyMember, source: Source, number: int) -> SourceText | None:
    """One of them."""
    return next((one for one in earlier(hand, source) if one.number == number), None)


def publishable(study: Study) -> set[Any]:
    """Keys of the sources whose words may be made public: agreed to be, and agreed as they read now."""
    told = Source.objects.filter(study=study, participant__in=may(study, Use.PUBLISH))
    agreed = told.filter(copy__said=Said.AGREED, copy__number=F("version"))
    return set(agreed.values_list("pk", flat=True))
