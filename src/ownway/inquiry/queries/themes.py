"""What people see of themes: the codes each gathers, the words behind it, how many people said it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, Q

from ownway.inquiry.lenses import BUILT_IN, Seen, own
from ownway.inquiry.models import (
    Code,
    Lens,
    Participant,
    Quote,
    Source,
    SourceText,
    Step,
    Study,
    StudyMember,
    Theme,
)
from ownway.inquiry.queries import coding


class NotALens(ValueError):
    """There is no such lens in this study, or it has no such part."""


@dataclass
class Shown:
    """A theme with what is gathered in it. ``people`` are told apart, and each is counted once."""

    theme: Theme
    codes: list[Code]
    quotes: int = 0
    people: set[Any] = field(default_factory=set)
    #: The same, with the themes inside it.
    within: set[Any] = field(default_factory=set)
    under: list["Shown"] = field(default_factory=list)
    depth: int = 0

    @property
    def said_by(self) -> int:
        """How many people said it."""
        return len(self.people)


@dataclass
class Told:
    """What one participant (or one source of nobody's) said for a theme."""

    who: Participant | None
    source: Source
    quotes: list[tuple[Quote, str]]


def live(study: Study) -> Any:
    """Its themes that are there, in their order."""
    codes = Code.objects.filter(gone=None)
    return Theme.objects.filter(study=study, gone=None).prefetch_related(
        Prefetch("codes", queryset=codes), "through"
    )


def themes(hand: StudyMember, study: Study) -> list[Shown]:
    """All themes in the order in which they stand, those inside another right after it."""
    shown = [Shown(theme, list(theme.codes.all())) for theme in live(study)]
    said = _said(hand, study)
    for one in shown:
        for code in one.codes:
            people, quotes = said.get(code.pk, (set(), 0))
            one.people |= people
            one.quotes += quotes
    return _in_order(shown)


def _said(hand: StudyMember, study: Study) -> dict[Any, tuple[set[Any], int]]:
    """By code: who said it, and how many quotes there are."""
    rows = (
        Quote.objects.filter(coding.seen(hand), source__study=study, gone=None)
        .order_by()
        .values_list("code", "source__participant")
    )
    found: dict[Any, tuple[set[Any], int]] = {}
    for code, participant in rows:
        people, quotes = found.get(code, (set(), 0))
        if participant is not None:
            people.add(participant)
        found[code] = (people, quotes + 1)
    return found


def _in_order(shown: list[Shown]) -> list[Shown]:
    by_key: dict[Any, Shown] = {one.theme.pk: one for one in shown}
    top: list[Shown] = []
    for one in shown:
        parent = by_key.get(one.theme.parent_id)
        (top if parent is None else parent.under).append(one)
    told: list[Shown] = []
    for one in top:
        _walk(one, 0, told)
    return told


def _walk(one: Shown, depth: int, told: list[Shown]) -> set[Any]:
    one.depth = depth
    told.append(one)
    one.within = set(one.people)
    for inside in one.under:
        one.within |= _walk(inside, depth + 1, told)
    return one.within


def count(hand: StudyMember, theme: Theme) -> int:
    """How many people said it, each counted once."""
    quotes = _quotes(hand, theme).exclude(source__participant=None).order_by()
    return int(quotes.values("source__participant").distinct().count())


def trace(hand: StudyMember, theme: Theme) -> list[Told]:
    """Every quote behind a theme with its words, by who said them."""
    quotes = list(
        _quotes(hand, theme)
        .select_related("source__participant", "source__wave", "code", "by")
        .order_by("source__participant__number", "source__created", "start", "end", "created")
    )
    texts = _texts({quote.source for quote in quotes})
    told: dict[Any, Told] = {}
    for quote in quotes:
        source = quote.source
        there = told.setdefault(source.pk, Told(source.participant, source, []))
        there.quotes.append((quote, texts.get(source.pk, "")[quote.start : quote.end]))
    return list(told.values())


def _quotes(hand: StudyMember, theme: Theme) -> Any:
    codes = theme.codes.filter(gone=None)
    return Quote.objects.filter(
        coding.seen(hand), code__in=codes, source__study=theme.study_id, gone=None
    )


def _texts(sources: Iterable[Source]) -> dict[Any, str]:
    """The texts of today, by source."""
    today = {source.pk: source.version for source in sources}
    found = SourceText.objects.filter(source__in=today).order_by("number")
    return {one.source_id: one.text for one in found if one.number == today[one.source_id]}


def loose(study: Study, shown: Iterable[Shown]) -> list[Code]:
    """Codes that are in no theme yet."""
    gathered = {code.pk for one in shown for code in one.codes}
    codes = Code.objects.filter(study=study, gone=None, heading=False)
    return [code for code in codes if code.pk not in gathered]


def codes_of(study: Study) -> list[Code]:
    """Every code that can be gathered."""
    return list(Code.objects.filter(study=study, gone=None, heading=False))


def lenses(study: Study) -> list[Seen]:
    """The lenses one may look through here: built in, and the study's own."""
    mine = Lens.objects.filter(study=study, put_away=None)
    return [*BUILT_IN, *(own(lens) for lens in mine)]


def lens_with(study: Study, code: str, part: str = "") -> Seen:
    """A lens by its code, with this part in it. Raises NotALens."""
    for one in lenses(study):
        if one.code == code and (not part or part in {each.code for each in one.parts}):
            return one
    raise NotALens


def through(shown: Iterable[Shown], lens: Seen) -> tuple[dict[str, list[Shown]], list[Shown]]:
    """By part of the lens, the themes seen through it; and those seen through none of its parts."""
    by_part: dict[str, list[Shown]] = defaultdict(list)
    none = []
    known = {part.code for part in lens.parts}
    for one in shown:
        parts = {
            seen.part
            for seen in one.theme.through.all()
            if seen.lens == lens.code and seen.part in known
        }
        for part in parts:
            by_part[part].append(one)
        if not parts:
            none.append(one)
    return by_part, none


#: How the kinds of steps begin that belong to themes and to the trees.
_OURS = ("theme_", "tree_")


def latest(study: Study, most: int = 6) -> list[Step]:
    """What was last changed in themes and trees, the newest first."""
    found = Step.objects.filter(study=study).filter(
        Q(kind__startswith=_OURS[0]) | Q(kind__startswith=_OURS[1])
    )
    return list(found.select_related("by__person", "undone_by").order_by("-number")[:most])


def step_of(study: Study, number: int) -> Step | None:
    """One of these steps."""
    return next((one for one in latest(study, 60) if one.number == number), None)


def own_lens(study: Study, key: Any) -> Lens | None:
    """A lens of the study's own."""
    return Lens.objects.filter(study=study, pk=key, put_away=None).first()


def codes_in(theme: Theme) -> list[Code]:
    """The codes it gathers, as they are today."""
    return list(theme.codes.filter(gone=None))


def inside(theme: Theme) -> list[Theme]:
    """Themes that stand right inside it."""
    return list(Theme.objects.filter(parent=theme, gone=None))


def others(theme: Theme) -> list[Theme]:
    """The study's other themes."""
    return list(Theme.objects.filter(study=theme.study_id, gone=None).exclude(pk=theme.pk))


def could_hold(theme: Theme) -> list[Theme]:
    """Themes it could stand inside: not itself, and none that stands inside it."""
    found = {one.pk: one for one in others(theme)}
    below = {theme.pk}
    while more := {key for key, one in found.items() if one.parent_id in below} - below:
        below |= more
    return [one for key, one in found.items() if key not in below]


def parts_seen(theme: Theme) -> dict[str, list[str]]:
    """By lens, the parts through which it is seen."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in theme.through.all():
        found[one.lens].append(one.part)
    return found


def seen_through(theme: Theme) -> list[tuple[Any, list[Any]]]:
    """The lenses through which it is seen, each with the names of the parts."""
    parts = parts_seen(theme)
    looked = [
        (lens.name, [part.name for part in lens.parts if part.code in parts[lens.code]])
        for lens in lenses(theme.study)
        if lens.code in parts
    ]
    return [(name, seen) for name, seen in looked if seen]


def names(study: Study) -> dict[str, str]:
    """What its themes are called, by key; those that are gone too."""
    return {str(one.pk): one.name for one in Theme.objects.filter(study=study)}
