"""What stands in a REFI-QDA project becomes a study's own. A part of bringing it in; it checks nothing."""

from typing import Any
from uuid import UUID

from django.db.models import Max

from ownway.engines.refi import Graph, Mismatch, Project, derived
from ownway.inquiry import colours
from ownway.inquiry.models import (
    As,
    Code,
    Consent,
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
    Wave,
)
from ownway.inquiry.queries.exchange import FRUITS, INSIDE, KIND, SHAPES, TOOK_PART, WAVE
from ownway.inquiry.turns import spoken
from ownway.kit.ids import uuid7


def bring(
    study: Study, project: Project, mine: StudyMember | None
) -> tuple[dict[str, int], list[Mismatch]]:
    """Everything of it, in one go. Gives how much it was, and what had to be left out."""
    made = _Bringing(study, project, mine)
    made.authors()
    made.codes()
    made.cases()
    made.texts()
    made.themes()
    for graph in project.graphs:
        made.graph(graph)
    return made.counted, made.missed


class _Bringing:
    def __init__(self, study: Study, project: Project, mine: StudyMember | None) -> None:
        self.study, self.project, self.mine = study, project, mine
        self.by: dict[str, StudyMember] = {}
        self.code: dict[str, Code] = {}
        self.theme: dict[str, Theme] = {}
        self.told_by: dict[str, Participant] = {}
        self.counted = {"sources": 0, "codes": 0, "quotes": 0, "themes": 0}
        self.missed: list[Mismatch] = []

    def key(self, model: Any, guid: str) -> UUID:
        """Its GUID as its key; a new one where something here has it already."""
        wanted = UUID(guid)
        return uuid7() if model.objects.filter(pk=wanted).exists() else wanted

    def miss(self, kind: str, what: str) -> None:
        self.missed.append(Mismatch(kind, what[:120]))

    def cut(self, words: str, most: int) -> str:
        """As long as there is room for, said where it is not."""
        if len(words) > most:
            self.miss("too_long", words[:60])
        return words[:most]

    def authors(self) -> None:
        for one in self.project.users:
            name = self.cut(one.name or "?", 120)
            self.by[one.guid] = StudyMember.objects.create(
                pk=self.key(StudyMember, one.guid), study=self.study, name=name
            )

    def codes(self) -> None:
        there = Code.objects.filter(study=self.study)
        place = there.aggregate(last=Max("place"))["last"] or 0
        looks = {colours.hexed(number).upper(): number for number in reversed(range(12))}
        for at, one in enumerate(self.project.codes, 1):
            known = looks.get(one.color.upper())
            self.code[one.guid] = Code.objects.create(
                pk=self.key(Code, one.guid), study=self.study, name=self.cut(one.name or "?", 160),
                definition=self.cut(one.description, 4000), memo=self.cut(one.memo, 20000),
                look=at % colours.MOST if known is None else known, place=place + at,
                parent=self.code.get(one.parent), heading=not one.codable, by=self.mine,
            )  # fmt: skip
        self.counted["codes"] = len(self.project.codes)

    def cases(self) -> None:
        people = Participant.objects.filter(study=self.study)
        last = people.aggregate(last=Max("number"))["last"] or 0
        told = self.mine or next(iter(self.by.values()), None)
        if told is None:
            told = StudyMember.objects.create(study=self.study, name="?")
        for number, case in enumerate(self.project.cases, last + 1):
            came_as = case.values.get(TOOK_PART, "")
            made = Participant.objects.create(
                pk=self.key(Participant, case.guid), study=self.study, number=number,
                pseudonym=self.cut(case.name, 80),
                came_as=came_as if came_as in As.values else As.OTHER,
            )  # fmt: skip
            Consent.objects.create(participant=made, use=Use.RECORD, told=told)
            for guid in case.sources:
                if guid in self.told_by:
                    self.miss("two_people", case.name)
                self.told_by.setdefault(guid, made)

    def texts(self) -> None:
        for one in self.project.texts:
            if not one.text.strip():
                self.miss("no_text", one.name)
                continue
            kind = one.values.get(KIND, "minutes" if one.note else "interview")
            source = Source.objects.create(
                pk=self.key(Source, one.guid), study=self.study, came=Source.Came.REFI,
                kind=kind if kind in Source.Kind.values else Source.Kind.OTHER,
                title=self.cut(one.name or "?", 200), participant=self.told_by.get(one.guid),
                wave=self._wave(one.values.get(WAVE, "")), length=len(one.text),
            )  # fmt: skip
            SourceText.objects.create(
                source=source, number=1, text=one.text, turns=spoken(one.text), by=self.mine
            )
            self.counted["sources"] += 1
            self._quotes(source, one.selections)

    def _wave(self, name: str) -> Wave | None:
        if not name:
            return None
        waves = Wave.objects.filter(study=self.study)
        last = waves.aggregate(last=Max("place"))["last"]
        place = 0 if last is None else last + 1
        return waves.filter(name=name[:60]).first() or Wave.objects.create(
            study=self.study, name=name[:60], place=place
        )

    def _quotes(self, source: Source, selections: list[Any]) -> None:
        taken: set[UUID] = set()
        for at in range(0, len(selections), 500):
            some = [one.guid for one in selections[at : at + 500]]
            taken |= set(Quote.objects.filter(pk__in=some).values_list("pk", flat=True))
        rows, there = [], set()
        for one in selections:
            by = self.by.get(one.author) or self.mine
            place = (one.start, one.end, one.code, by.pk if by else None)
            if place in there:
                self.miss("twice", f"{source.title}: {one.start}-{one.end}")
                continue
            there.add(place)
            guid = UUID(one.guid)
            rows.append(
                Quote(
                    pk=uuid7() if guid in taken else guid, source=source, by=by, start=one.start,
                    end=one.end, code=self.code[one.code], memo=self.cut(one.memo, 20000),
                )
            )  # fmt: skip
        Quote.objects.bulk_create(rows, batch_size=500)
        self.counted["quotes"] += len(rows)

    def themes(self) -> None:
        there = Theme.objects.filter(study=self.study)
        place = there.aggregate(last=Max("place"))["last"] or 0
        for at, one in enumerate(self.project.sets, 1):
            made = Theme.objects.create(
                pk=self.key(Theme, one.guid), study=self.study, name=self.cut(one.name or "?", 160),
                says=self.cut(one.description, 4000), place=place + at, by=self.mine,
            )  # fmt: skip
            made.codes.set([self.code[guid] for guid in one.codes])
            self.theme[one.guid] = made
        self.counted["themes"] = len(self.theme)

    def graph(self, graph: Graph) -> None:
        """One of our trees, or which theme stands inside which. Other pictures are not kept."""
        if graph.name == INSIDE:
            self._inside(graph)
            return
        vertices = {one.guid: one for one in graph.vertices}
        kind = vertices.get(derived(graph.guid, "kind"))
        if kind is None or kind.name not in Tree.Kind.values:
            self.miss("picture", graph.name)
            return
        crown = vertices.get(derived(graph.guid, "crown"))
        if Tree.objects.filter(study=self.study, kind=kind.name).exists():
            self.miss("picture", graph.name)
            return
        tree = Tree.objects.create(
            pk=self.key(Tree, graph.guid), study=self.study, kind=kind.name,
            title="" if graph.name == kind.name else self.cut(graph.name, 160),
            crown=self.cut(crown.name, 160) if crown else "",
        )  # fmt: skip
        self._placings(tree, graph)

    def _placings(self, tree: Tree, graph: Graph) -> None:
        parts = {shape: part for part, shape in SHAPES.items()}
        fruits = {color: fruit for fruit, color in FRUITS.items()}
        placed = {}
        for at, one in enumerate(graph.vertices):
            theme = self.theme.get(one.represents)
            if theme is None or one.shape not in parts:
                continue
            placed[one.guid] = Placing.objects.create(
                pk=self.key(Placing, one.guid), tree=tree, theme=theme, part=parts[one.shape],
                place=at, fruit=fruits.get(one.color, ""),
            )  # fmt: skip
        for _guid, left, right in graph.edges:
            if left in placed and right in placed:
                placed[right].under = placed[left]
                placed[right].save(update_fields=["under"])

    def _inside(self, graph: Graph) -> None:
        themes = {one.guid: self.theme.get(one.represents) for one in graph.vertices}
        for _guid, left, right in graph.edges:
            parent, inside = themes.get(left), themes.get(right)
            if parent is not None and inside is not None and parent is not inside:
                inside.parent = parent
                inside.save(update_fields=["parent"])
