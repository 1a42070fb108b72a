"""What people see of codes and quotes; in a blind round, nobody sees another's."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from ownway.engines.inquiry.amending import mapping
from ownway.inquiry.colours import Look, look
from ownway.inquiry.drawing import Mark
from ownway.inquiry.models import (
    Code,
    Quote,
    Round,
    Source,
    SourceText,
    Step,
    Study,
    StudyMember,
    Theme,
)
from ownway.kit.keys import ID_LENGTH

#: How long nothing is once it is sealed: the key's name, a nonce and a seal.
_NO_WORDS = ID_LENGTH + 12 + 16


def seen(hand: StudyMember) -> Q:
    """Of quotes and of steps: those a member may see. None of another in an open blind round."""
    return Q(round=None) | Q(round__ended__isnull=False) | Q(by=hand)


def open_round(source: Source) -> Round | None:
    """The blind round a source is in now."""
    return Round.objects.filter(sources=source, ended=None).first()


def as_it_is(source: Source) -> Source:
    """A source read again: its text may be a newer one by now."""
    return Source.objects.select_related("study").get(pk=source.pk)


def moved(source: Source, number: int, start: int, end: int) -> tuple[int, int] | None:
    """Where words of an earlier text stand in today's; None if they were amended since."""
    if number == source.version:
        return start, end
    if not 0 < number < source.version:
        return None
    rows: Any = SourceText.objects.filter(source=source, number__gte=number).order_by("number")
    texts = [row.text for row in rows]
    place: tuple[int, int] | None = (start, end)
    for old, new in pairwise(texts):
        if place is None or not place[0] < place[1] <= len(old):
            return None
        place = mapping(old, new).move(*place)
    return place


# -- Codes


@dataclass
class Listed:
    """A code where it stands, with how many quotes the reader sees of it."""

    code: Code
    look: Look
    depth: int = 0
    quotes: int = 0
    #: Its name with those above it.
    path: str = ""


def codes(hand: StudyMember, study: Study) -> list[Listed]:
    """Every code of a study in its order, those under another right after it."""
    rows = list(Code.objects.filter(study=study, gone=None).order_by("place", "created"))
    counted = Quote.objects.filter(seen(hand), source__study=study, gone=None).order_by()
    numbers = dict(counted.values_list("code").annotate(Count("pk")))
    known = {code.pk for code in rows}
    under: dict[Any, list[Code]] = {}
    for code in rows:
        under.setdefault(code.parent_id if code.parent_id in known else None, []).append(code)
    found: list[Listed] = []

    def walk(parent: Any, depth: int, path: str) -> None:
        for code in under.get(parent, ()):
            whole = f"{path} › {code.name}" if path else code.name
            found.append(Listed(code, look(code.look), depth, numbers.get(code.pk, 0), whole))
            walk(code.pk, depth + 1, whole)

    walk(None, 0, "")
    return found


def same_name(study: Study, name: str) -> Code | None:
    """A code that is called so already, capitals or not."""
    wanted = " ".join(name.split()).casefold()
    for code in Code.objects.filter(study=study, gone=None, heading=False):
        if " ".join(code.name.split()).casefold() == wanted:
            return code
    return None


def quotes_of(hand: StudyMember, code: Code) -> list[tuple[Quote, str]]:
    """The words a code stands on, as somebody sees them, source by source."""
    rows = list(
        Quote.objects.filter(seen(hand), code=code, gone=None)
        .select_related("source__participant", "by__person")
        .order_by("source__participant__number", "source__created", "start", "end")
    )
    today = {quote.source_id: quote.source.version for quote in rows}
    texts = {
        text.source_id: text.text
        for text in SourceText.objects.filter(source__in=today).order_by("number")
        if text.number == today[text.source_id]
    }
    return [(quote, texts.get(quote.source_id, "")[quote.start : quote.end]) for quote in rows]


# -- Quotes


def called(member: StudyMember | None) -> str:
    """What an author is called."""
    if member is None:
        return _("Somebody who left")
    return member.person.called if member.person else member.name


def authors(study: Study) -> dict[Any, str]:
    """Everybody who ever worked on it, by key."""
    members = StudyMember.objects.filter(study=study).select_related("person")
    return {member.pk: called(member) for member in members}


def marks(hand: StudyMember, source: Source) -> list[Mark]:
    """Every quote on a source that a member sees."""
    names = authors(source.study)
    left = called(None)
    rows = Quote.objects.filter(seen(hand), source=source, gone=None).order_by("start", "end", "pk")
    fields = ("pk", "start", "end", "code", "by", "touched", "memo")
    return [
        Mark(key, start, end, code, names.get(by, left), len(memo.data) > _NO_WORDS, touched)
        for key, start, end, code, by, touched, memo in rows.values_list(*fields)
    ]


def words_of(quote: Quote) -> str:
    """The words a quote stands on now."""
    source = quote.source
    text = SourceText.objects.get(source=source, number=source.version)
    return text.text[quote.start : quote.end]


# -- Steps


def since(hand: StudyMember, source: Source, number: int) -> list[Step]:
    """What was done after a step, on this source or on what is shared by all, as a member sees it."""
    here = Q(source=source) | Q(source=None)
    rows = Step.objects.filter(seen(hand), here, study=source.study_id, number__gt=number)
    return list(rows.order_by("number"))


def places(keys: set[str], source: Source) -> list[tuple[int, int]]:
    """Where these quotes stand, those that are gone as well."""
    return list(
        Quote.objects.filter(pk__in=keys, source=source).order_by().values_list("start", "end")
    )


def history(hand: StudyMember, study: Study, before: int = 0, most: int = 40) -> list[Step]:
    """Newest first; ``before``: those older than this number."""
    rows = Step.objects.filter(seen(hand), study=study)
    if before:
        rows = rows.filter(number__lt=before)
    rows = rows.select_related("by__person", "source", "undone_by", "undoes")
    return list(rows.order_by("-number")[:most])


def rounds(study: Study) -> list[Round]:
    """Blind rounds, the newest first."""
    rows = Round.objects.filter(study=study).prefetch_related("sources")
    return list(rows.select_related("by__person").order_by("-created"))


def free_sources(study: Study) -> list[Source]:
    """Sources in no open blind round."""
    busy = Round.objects.filter(study=study, ended=None).values("sources")
    rows = Source.objects.filter(study=study, put_away=None).exclude(pk__in=busy)
    return list(rows.select_related("participant").order_by("participant__number", "created"))


def names(study: Study, steps: list[Step]) -> dict[str, str]:
    """What every code and theme is called, those that are gone as well, by key; and by the key of each
    quote in the steps, its code."""
    known = {str(code.pk): code.name for code in Code.objects.filter(study=study)}
    keys = {
        key for one in steps for side in (one.before, one.after) for key in side.get("quotes", {})
    }
    on = Quote.objects.filter(pk__in=keys, source__study=study).values_list("pk", "code")
    known |= {str(quote): known.get(str(code), "") for quote, code in on}
    return known | {str(theme.pk): theme.name for theme in Theme.objects.filter(study=study)}
