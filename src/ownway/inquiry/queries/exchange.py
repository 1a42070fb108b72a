"""A study as files: one row per quote and code, the REFI-QDA project, what may be quoted.

Nothing here holds a lock: it is read by plain queries, and read again where somebody worked meanwhile.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from django.db.models import Q

from ownway.engines.refi import (
    Case,
    Gathered,
    Graph,
    Named,
    Project,
    Selection,
    Text,
    Vertex,
    derived,
)
from ownway.engines.refi import Code as RefiCode
from ownway.inquiry.colours import hexed
from ownway.inquiry.models import (
    Code,
    Participant,
    Placing,
    Quote,
    Source,
    SourceText,
    Study,
    StudyMember,
    Theme,
    Tree,
    Use,
)
from ownway.inquiry.queries import coding
from ownway.inquiry.queries.studies import may, shown
from ownway.kit.keys import ID_LENGTH

ORIGIN = "Ownway"
TOOK_PART, WAVE, KIND = "Took part as", "Wave", "Kind of words"
SHAPES = {
    "root": "DownTriangle", "trunk": "Rectangle", "branch": "RoundedRectangle",
    "leaf": "Oval", "fruit": "Star",
}  # fmt: skip
FRUITS = {
    "health": "#2E5813", "personal": "#472C8A", "inclusion": "#114C82", "other": "#624700",
}  # fmt: skip
#: A picture that only says which theme stands inside which.
INSIDE = "Themes inside others"
#: How long nothing is once it is sealed: the key's name, a nonce and a seal.
NO_WORDS = ID_LENGTH + 12 + 16
_T = TypeVar("_T")


class Line(NamedTuple):
    """One quote under one code. Places are codepoints: 0-based, end exclusive."""

    document: str
    start: int
    end: int
    text: str
    code: str
    author: str
    memo: str


def _seen(hand: StudyMember | None) -> Q:
    """What a member sees; for the machine itself, nothing that is still blind."""
    return Q(round=None) | Q(round__ended__isnull=False) if hand is None else coding.seen(hand)


def quotes(hand: StudyMember | None, study: Study) -> Any:
    """Quotes that stand exactly where they say. Those to be placed again are not among them."""
    rows = Quote.objects.filter(
        _seen(hand), source__study=study, gone=None, touched=False, code__gone=None
    )
    return rows.order_by("source__created", "source", "start", "end", "created", "pk")


def to_place(hand: StudyMember | None, study: Study) -> int:
    """How many quotes somebody still has to place again; they are in no file."""
    rows = Quote.objects.filter(_seen(hand), source__study=study, gone=None, touched=True)
    return int(rows.count())


def texts(study: Study) -> dict[Any, str]:
    """The texts of today, by source."""
    today = dict(Source.objects.filter(study=study).values_list("pk", "version"))
    rows = SourceText.objects.filter(source__study=study).order_by("number")
    return {one.source_id: one.text for one in rows if one.number == today.get(one.source_id)}


def steady(study: Study, read: Callable[[], _T]) -> _T:
    """Read; and again, up to three times, where the study went on meanwhile."""
    for _attempt in range(3):
        before = Study.objects.values_list("step", flat=True).get(pk=study.pk)
        found = read()
        if before == Study.objects.values_list("step", flat=True).get(pk=study.pk):
            break
    return found


def rows(hand: StudyMember | None, study: Study) -> Iterator[Line]:
    """One line for each quote and code."""
    words = texts(study)
    names = {one.pk: one.title for one in Source.objects.filter(study=study)}
    codes = {one.pk: one.name for one in Code.objects.filter(study=study)}
    authors = coding.authors(study)
    left = coding.called(None)
    fields = ("source", "pk", "start", "end", "code", "by", "memo")
    for source, key, start, end, code, by, memo in quotes(hand, study).values_list(*fields):
        text, author = words.get(source, "")[start:end], authors.get(by, left)
        yield Line(names[source], start, end, text, codes[code], author, _memo(key, memo))


def _memo(key: Any, sealed: Any) -> str:
    """What is written beside a quote, as it came out of the database; without words it is not opened."""
    if sealed is None or len(sealed.data) <= NO_WORDS:
        return ""
    field: Any = Quote._meta.get_field("memo")
    return str(field.unseal(sealed, key))


def project(hand: StudyMember | None, study: Study) -> Project:
    """The whole study as a REFI-QDA project. No real name of anybody who takes part is in it."""
    made = _codes(study)
    made.users = [Named(str(key), name) for key, name in coding.authors(study).items()]
    people = list(
        Participant.objects.filter(study=study, withdrawn=None, sources__isnull=False).distinct()
    )
    sources = list(
        Source.objects.filter(study=study).select_related("wave").order_by("created", "pk")
    )
    key = str(study.pk)
    made.variables = {name: derived(key, name) for name in (TOOK_PART, WAVE, KIND)}
    made.cases = [
        Case(
            str(one.pk), shown(one), {TOOK_PART: one.came_as},
            [str(source.pk) for source in sources if source.participant_id == one.pk],
        )
        for one in people
    ]  # fmt: skip
    marked = _selections(hand, study)
    words = texts(study)
    made.texts = [
        Text(
            str(one.pk), one.title, words.get(one.pk, ""), one.kind == Source.Kind.MINUTES,
            {KIND: one.kind} | ({WAVE: one.wave.name} if one.wave else {}),
            marked.get(one.pk, []),
        )
        for one in sources
    ]  # fmt: skip
    made.graphs = [*_trees(study), *_inside(study)]
    return made


def codebook(study: Study) -> Project:
    """Codes and themes alone."""
    return _codes(study)


def _codes(study: Study) -> Project:
    there = list(Code.objects.filter(study=study, gone=None))
    known = {code.pk for code in there}
    codes = [
        RefiCode(
            str(code.pk), code.name, code.definition, code.memo, not code.heading,
            hexed(code.look), str(code.parent_id) if code.parent_id in known else "",
        )
        for code in there
    ]  # fmt: skip
    sets = [
        Gathered(
            str(theme.pk), theme.name, theme.says,
            [str(code.pk) for code in theme.codes.all() if code.pk in known],
        )
        for theme in Theme.objects.filter(study=study, gone=None).prefetch_related("codes")
    ]  # fmt: skip
    return Project(study.name, ORIGIN, study.purpose, codes=codes, sets=sets)


def _selections(hand: StudyMember | None, study: Study) -> dict[Any, list[Selection]]:
    found: dict[Any, list[Selection]] = {}
    fields = ("source", "pk", "start", "end", "code", "by", "memo")
    for source, key, start, end, code, by, memo in quotes(hand, study).values_list(*fields):
        by_ = str(by) if by else ""
        one = Selection(str(key), start, end, str(code), by_, _memo(key, memo))
        found.setdefault(source, []).append(one)
    return found


def _trees(study: Study) -> Iterator[Graph]:
    height = {part: 100 * (place + 1) for place, part in enumerate(reversed(SHAPES))}
    for tree in Tree.objects.filter(study=study):
        key = str(tree.pk)
        graph = Graph(key, tree.title or tree.kind)
        graph.vertices.append(Vertex(derived(key, "kind"), tree.kind, shape="Note"))
        if tree.crown:
            graph.vertices.append(Vertex(derived(key, "crown"), tree.crown, x=100, shape="Note"))
        placed = Placing.objects.filter(tree=tree, theme__gone=None).select_related("theme")
        for at, one in enumerate(placed):
            graph.vertices.append(
                Vertex(
                    str(one.pk), one.theme.name, str(one.theme_id), 120 * at, height[one.part],
                    SHAPES[one.part], FRUITS.get(one.fruit, ""),
                )
            )  # fmt: skip
            if one.under_id:
                graph.edges.append((derived(str(one.pk), "edge"), str(one.under_id), str(one.pk)))
        known = {vertex.guid for vertex in graph.vertices}
        graph.edges = [edge for edge in graph.edges if edge[1] in known]
        yield graph


def _inside(study: Study) -> list[Graph]:
    there = {one.pk: one for one in Theme.objects.filter(study=study, gone=None)}
    inside = [one for one in there.values() if one.parent_id in there]
    if not inside:
        return []
    graph = Graph(derived(str(study.pk), INSIDE), INSIDE)
    drawn = {one.pk for one in inside} | {one.parent_id for one in inside}
    for at, one in enumerate(one for one in there.values() if one.pk in drawn):
        guid = derived(str(one.pk), "inside")
        graph.vertices.append(Vertex(guid, one.name, str(one.pk), 120 * at, 100, "Oval"))
    graph.edges = [
        (
            derived(str(one.pk), "edge"),
            derived(str(one.parent_id), "inside"),
            derived(str(one.pk), "inside"),
        )
        for one in inside
    ]
    return [graph]


# -- The report


class Said(NamedTuple):
    """A quote that may stand in the group's report."""

    number: int
    words: str
    who: str
    codes: list[Any]


def report(hand: StudyMember | None, study: Study) -> list[Said]:
    """Numbered quotes of those who agreed to be quoted, and of the group's own minutes."""
    yes = may(study, Use.QUOTE)
    open_ones = Q(source__participant__in=yes) | Q(
        source__participant=None, source__kind=Source.Kind.MINUTES
    )
    words = texts(study)
    found: dict[tuple[Any, int, int], tuple[Source, list[Any]]] = {}
    for one in quotes(hand, study).filter(open_ones).select_related("source__participant"):
        place = (one.source_id, one.start, one.end)
        codes = found.setdefault(place, (one.source, []))[1]
        if one.code_id not in codes:
            codes.append(one.code_id)
    return [
        Said(
            number, words.get(key, "")[start:end],
            shown(source.participant) if source.participant else source.title, codes,
        )
        for number, ((key, start, end), (source, codes)) in enumerate(found.items(), 1)
    ]  # fmt: skip


def code_names(study: Study) -> dict[Any, str]:
    """Codes by key."""
    return {one.pk: one.name for one in Code.objects.filter(study=study, gone=None)}


def themes(study: Study) -> list[tuple[Theme, list[Any]]]:
    """Themes with the keys of their codes, for the appendix."""
    rows_ = Theme.objects.filter(study=study, gone=None).prefetch_related("codes")
    return [(one, [code.pk for code in one.codes.all() if code.gone is None]) for one in rows_]


def whose(study: Study) -> list[Any]:
    """People here whose words are in the study."""
    people = Participant.objects.filter(study=study, withdrawn=None, person__isnull=False)
    return list(people.filter(sources__isnull=False).distinct().values_list("person", flat=True))


def called(name: str) -> list[Study]:
    """Studies with this id, or with this name."""
    try:
        return list(Study.objects.filter(pk=UUID(name)))
    except ValueError:
        wanted = name.strip().casefold()
        return [one for one in Study.objects.all() if one.name.casefold() == wanted]
