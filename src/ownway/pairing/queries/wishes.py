"""Reading wishes, whom somebody would rather not meet, and pages of peer supporters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ownway.access import queries as access
from ownway.pairing.models import PeerPage, PleaseNot, Shows, Trait, TraitKind, Wishes
from ownway.pairing.rules.wishes import (
    OWN_PLEASE_NOT,
    OWN_WISHES,
    READ_PLEASE_NOT,
    READ_WISHES,
    SEE_CARD,
    WISH,
    kept_apart,
)
from ownway.pairing.sameness import same_place
from ownway.pairing.traits import OF_ONESELF, at_start, name_of
from ownway.teams import queries as teams


@dataclass(frozen=True)
class TraitShown:
    """Something that can be wished for. ``name`` goes on with a sentence, ``label`` begins a line."""

    code: str
    kind: TraitKind
    name: str
    row: Trait

    @property
    def label(self) -> str:
        return at_start(self.name)


@dataclass(frozen=True)
class Asked:
    """One question, and what somebody said to it: each trait with its weight, or how it is shown."""

    kind: TraitKind
    said: list[tuple[TraitShown, str]]

    @property
    def of_oneself(self) -> str:
        """The question as a peer supporter answers it."""
        return str(OF_ONESELF[self.kind])


@dataclass(frozen=True)
class PageShown:
    """A peer supporter's page as others see it: only what is seen."""

    person: Any
    line: str
    parts: list[dict[str, str]]
    traits: list[TraitShown]
    page: PeerPage

    def said(self) -> list[tuple[str, list[TraitShown]]]:
        """The traits under the question they answer, as it is said of oneself."""
        return [(str(OF_ONESELF[kind]), some) for kind, some in by_kind(self.traits)]


def traits(kind: str | None = None, *, retired: bool = False) -> list[TraitShown]:
    """What can be wished for (answering one question, or any), in order."""
    rows = Trait.objects.all() if retired else Trait.objects.filter(retired=None)
    shown = [_shown(row) for row in (rows.filter(kind=kind) if kind else rows)]
    order = list(TraitKind)
    return sorted(shown, key=lambda one: (order.index(one.kind), one.row.place, one.code))


def by_kind(shown: Iterable[TraitShown]) -> list[tuple[TraitKind, list[TraitShown]]]:
    """Traits under the question they answer."""
    every = list(shown)
    found = [(kind, [one for one in every if one.kind == kind]) for kind in TraitKind]
    return [(kind, some) for kind, some in found if some]


def traits_by_code() -> dict[str, TraitShown]:
    """Every trait there is or was, by its code."""
    return {one.code: one for one in traits(retired=True)}


def trait(key: UUID) -> TraitShown | None:
    """One of them, by its key."""
    row = Trait.objects.filter(pk=key).first()
    return _shown(row) if row else None


def _shown(row: Trait) -> TraitShown:
    return TraitShown(row.code, TraitKind(row.kind), name_of(row), row)


def wishes_of(person: Any) -> Wishes | None:
    """What ``person`` wishes; nothing where they have said nothing."""
    return access.reach(person, OWN_WISHES).first()


def wishes_to_read(looker: Any, person: Any) -> Wishes | None:
    """What ``person`` wishes, where ``looker`` may read it. A look is noted by the action."""
    return access.reach(looker, READ_WISHES).filter(person=person).first()


def asked(said: dict[str, str]) -> list[Asked]:
    """Every question with what somebody said to it (from ``Wishes.wanted`` or ``PeerPage.traits``)."""
    there = traits()
    return [
        Asked(
            kind, [(one, said[one.code]) for one in there if one.kind == kind and one.code in said]
        )
        for kind in TraitKind
    ]


def own_please_not(person: Any) -> list[PleaseNot]:
    """Whom, which teams and which places ``person`` would rather not meet."""
    rows = access.reach(person, OWN_PLEASE_NOT).select_related("whom", "project")
    return [one for one in rows if _says_something(one)]


def please_not_of(looker: Any, person: Any) -> list[PleaseNot]:
    """The same of somebody else, for the named coordinator. A look is noted by the action."""
    rows = access.reach(looker, READ_PLEASE_NOT).filter(by=person)
    return [one for one in rows.select_related("whom", "project") if _says_something(one)]


def asked_please_not(person: Any) -> bool:
    """Were they asked whom they would rather not meet? Until then no name is shown to them."""
    return access.reach(person, OWN_PLEASE_NOT).exists()


def must_be_asked(person: Any) -> bool:
    """Is there somebody to choose for them, and were they not asked whom they would rather not meet?"""
    return may_wish(person) and not asked_please_not(person)


def may_wish(person: Any) -> bool:
    """Is this a member, who may choose somebody to meet?"""
    return access.may(person, WISH)


def after_please_not(person: Any) -> str:
    """The name of the page that comes after that question."""
    if not may_wish(person):
        return "my_peer_page"
    return "people_to_meet" if person.pace == "here" else "wishes"


def _says_something(one: PleaseNot) -> bool:
    return bool(one.whom_id or one.project_id or one.name or one.place)


def please_not_pairs(person: Any, among: Iterable[Any] | None = None) -> set[UUID]:
    """Ids of everybody whom ``person`` would rather not meet, or who would rather not meet them.

    For the program alone. See :func:`ownway.pairing.rules.wishes.kept_apart`.
    """
    return kept_apart(person, among)


def places_not(person: Any) -> set[str]:
    """Codes of the ways to meet that ``person`` would rather not. For the program alone."""
    places = [one.place for one in PleaseNot.objects.filter(by=person) if one.place]
    if not places:
        return set()
    offered = traits(TraitKind.PLACE, retired=True)
    return {one.code for one in offered if any(same_place(place, one.name) for place in places)}


def own_peer_page(person: Any) -> PeerPage | None:
    """One's own page, with everything on it."""
    return PeerPage.objects.filter(person=person).first()


def peer_page(looker: Any, peer: Any) -> PageShown | None:
    """What ``looker`` sees of a peer supporter's page; nothing where they may not see it."""
    rows = access.reach(looker, SEE_CARD).filter(person=peer).select_related("person")
    return as_seen(page) if (page := rows.first()) else None


def as_seen(page: PeerPage) -> PageShown:
    """A page as others see it: what is for matching only is not on it."""
    there = traits()
    return PageShown(
        person=page.person,
        line=page.line,
        parts=[one for one in page.parts if one.get("shows") == Shows.SEEN and one.get("words")],
        traits=[one for one in there if page.traits.get(one.code) == Shows.SEEN],
        page=page,
    )


def teams_to_name() -> list[Any]:
    """The teams one may name."""
    return teams.projects()
