"""Saying what one wishes, whom one would rather not meet, and what stands on one's own page."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from ownway.access.actions import check
from ownway.pairing.models import (
    PeerPage,
    PleaseNot,
    Shows,
    Trait,
    TraitKind,
    Weight,
    Wishes,
)
from ownway.pairing.rules.wishes import (
    NAME_PLEASE_NOT,
    OWN_PEER_PAGE,
    OWN_PLEASE_NOT,
    READ_PLEASE_NOT,
    READ_WISHES,
    WISH,
)
from ownway.pairing.traits import name_of
from ownway.pairing.verbs import wishes as verbs
from ownway.record.actions import write
from ownway.teams.rules import RUN_PLACE

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.teams.models import Project

#: Parts of a page; more would be a book.
PARTS, HEADING, WORDS, LINE = 8, 80, 1000, 160


class Changed(Exception):
    """It was changed in between, perhaps on another screen. Nothing was saved: ``now`` is what is
    there."""

    def __init__(self, now: Any) -> None:
        super().__init__("It was changed in between.")
        self.now = now


# --- what one wishes ------------------------------------------------------------------------------


@transaction.atomic
def save_wishes(
    *, by: "Person", version: int, wanted: Mapping[str, str], words: str = ""
) -> Wishes:
    """Say what one wishes. What does not matter is left out; all may be left out.

    Args:
        version: the one that was on the screen; 0 where nothing was said yet.
        wanted: code of a trait to "must" or "nice".

    Raises:
        Changed: it was changed on another screen; nothing is overwritten.
    """
    check(by, WISH)
    row = _still(Wishes, by, version)
    row.wanted = _known(wanted, row.wanted, {Weight.MUST, Weight.NICE})
    row.words = words.strip()
    row.changed = timezone.now()
    row.full_clean(exclude=["wanted"])
    row.save()
    write(verbs.SAVED_WISHES, by=by, about=by.pk, on=row, fields=["wanted", "words"])
    return row


@transaction.atomic
def look_at_wishes(*, by: "Person", wishes: Wishes) -> None:
    """Note that whoever was asked to choose with somebody reads their wishes."""
    check(by, READ_WISHES, wishes)
    if by.pk != wishes.person_id:
        write(verbs.LOOKED_AT_WISHES, by=by, about=wishes.person_id, on=wishes)


# --- whom one would rather not meet ---------------------------------------------------------------


@transaction.atomic
def add_please_not(
    *,
    by: "Person",
    whom: "Person | None" = None,
    project: "Project | None" = None,
    name: str = "",
    place: str = "",
) -> PleaseNot:
    """Somebody, a team or a place one would rather not meet. Without any: nobody comes to mind.

    It works both ways, and nobody is told. Saying the same again changes nothing.
    """
    check(by, NAME_PLEASE_NOT)
    name, place = name.strip(), place.strip()
    nobody = not (whom or project or name or place)
    for one in PleaseNot.objects.filter(by=by):
        same = (one.whom_id, one.project_id, one.name, one.place) == (
            whom.pk if whom else None, project.pk if project else None, name, place)  # fmt: skip
        if nobody or same:
            return one
    made = PleaseNot(by=by, whom=whom, project=project, name=name, place=place)
    made.full_clean()
    made.save()
    write(verbs.PLEASE_NOT, by=by, about=by.pk, on=made)
    return made


@transaction.atomic
def drop_please_not(*, by: "Person", one: PleaseNot) -> None:
    """Take it back. The other one never knew."""
    check(by, OWN_PLEASE_NOT, one)
    write(verbs.TOOK_OFF_PLEASE_NOT, by=by, about=by.pk, on=one)
    one.delete()
    if not PleaseNot.objects.filter(by=by).exists():
        PleaseNot(by=by).save()  # they were asked, and nobody comes to mind


@transaction.atomic
def look_at_please_not(*, by: "Person", person: "Person") -> list[PleaseNot]:
    """What somebody would rather not, read by the named coordinator and noted as a look."""
    rows = list(READ_PLEASE_NOT.rows(by).filter(by=person).select_related("by", "whom", "project"))
    if by.pk != person.pk and rows:
        write(verbs.LOOKED_AT_PLEASE_NOT, by=by, about=person.pk)
    return [one for one in rows if one.whom_id or one.project_id or one.name or one.place]


# --- a peer supporter's own page ------------------------------------------------------------------


@transaction.atomic
def save_peer_page(
    *,
    by: "Person",
    version: int,
    line: str,
    parts: Iterable[Mapping[str, str]],
    traits: Mapping[str, str],
    open: bool,
) -> PeerPage:
    """What stands on one's page, each item as one likes, and whether one meets somebody new.

    Args:
        version: the one that was on the screen; 0 where there is none yet.
        parts: heading, words, and ``shows``: "seen" or "no". What has no words is not kept.
        traits: code of a trait to "seen" or "matching".

    Raises:
        Changed: it was changed on another screen; nothing is overwritten.
    """
    check(by, OWN_PEER_PAGE)
    row = _still(PeerPage, by, version)
    row.line = line.strip()
    row.parts = [
        {
            "heading": one.get("heading", "").strip()[:HEADING],
            "words": one["words"].strip()[:WORDS],
            "shows": Shows.SEEN if one.get("shows") == Shows.SEEN else Shows.NO,
        }
        for one in parts
        if one.get("words", "").strip()
    ][:PARTS]
    row.traits = _known(traits, row.traits, {Shows.SEEN, Shows.MATCHING})
    row.open = open
    row.changed = timezone.now()
    row.full_clean(exclude=["parts", "traits"])
    row.save()
    fields = ["line", "parts", "traits", "open"]
    write(verbs.SAVED_PEER_PAGE, by=by, about=by.pk, on=row, fields=fields)
    return row


@transaction.atomic
def meet_somebody_new(*, by: "Person", open: bool) -> PeerPage:
    """Say that one can meet somebody new, or not just now. No reason is asked."""
    check(by, OWN_PEER_PAGE)
    row = PeerPage.objects.filter(person=by).first() or PeerPage(person=by)
    row.open = open
    row.save()
    verb = verbs.OPENED_PEER_PAGE if open else verbs.CLOSED_PEER_PAGE
    write(verb, by=by, about=by.pk, on=row, fields=["open"])
    return row


# --- what can be wished for -----------------------------------------------------------------------


@transaction.atomic
def add_trait(*, by: "Person", kind: str, name: str) -> Trait:
    """Add something people can wish for, after what is there."""
    check(by, RUN_PLACE)
    rows = _all_traits()
    made = Trait(
        code=_free_code(name, {row.code for row in rows}),
        kind=TraitKind(kind),
        name=name.strip(),
        place=max((row.place for row in rows), default=-1) + 1,
    )
    made.full_clean()
    made.save()
    write(verbs.ADDED_TRAIT, by=by, on=made, fields=["kind", "name"])
    return made


@transaction.atomic
def change_trait(*, by: "Person", trait: Trait, name: str, before: str) -> Trait:
    """Another name for it, wherever it stands. No name: the one that comes with Ownway.

    Args:
        before: the name that was on the screen.

    Raises:
        Changed: it has another name since; nothing is overwritten.
    """
    check(by, RUN_PLACE)
    fresh = next(row for row in _all_traits() if row.pk == trait.pk)
    if name_of(fresh) != before:
        raise Changed(fresh)
    fresh.name = name.strip()
    fresh.full_clean()
    fresh.save(update_fields=["name"])
    write(verbs.CHANGED_TRAIT, by=by, on=fresh, fields=["name"])
    return fresh


@transaction.atomic
def retire_trait(*, by: "Person", trait: Trait) -> None:
    """Offer it no longer. It is not asked about, and not compared."""
    check(by, RUN_PLACE)
    Trait.objects.filter(pk=trait.pk, retired=None).update(retired=timezone.now())
    write(verbs.RETIRED_TRAIT, by=by, on=trait, fields=["retired"])


@transaction.atomic
def offer_trait(*, by: "Person", trait: Trait) -> None:
    """Offer it again; whoever had wished for it still does."""
    check(by, RUN_PLACE)
    Trait.objects.filter(pk=trait.pk).update(retired=None)
    write(verbs.OFFERED_TRAIT, by=by, on=trait, fields=["retired"])


def _still(model: Any, person: "Person", version: int) -> Any:
    """The row of ``person`` one version on, if it is as it was on the screen; a new one for 0.

    Raises:
        Changed: it was changed in between.
    """
    rows = model._default_manager.filter(person=person)
    if rows.filter(version=version).update(version=F("version") + 1):
        return rows.get()
    there = rows.first()
    if there is not None:
        raise Changed(there)
    return model(person=person)


def _known(said: Mapping[str, str], before: Mapping[str, str], may_be: set[Any]) -> dict[str, str]:
    """What was said of traits that are offered; what was said of others before stays."""
    offered = set(Trait.objects.filter(retired=None).values_list("code", flat=True))
    kept = {code: how for code, how in before.items() if code not in offered}
    fresh = {code: str(how) for code, how in said.items() if code in offered and how in may_be}
    return kept | fresh


def _all_traits() -> list[Trait]:
    """Every trait in order, held so that of two editors the second sees what the first did."""
    return list(Trait.objects.order_by("place", "code").select_for_update(no_key=True))


def _free_code(name: str, taken: set[str]) -> str:
    plain = slugify(name).replace("-", "_")[:34] or "trait"
    return next(
        code
        for code in (plain, *(f"{plain}_{number}" for number in range(2, len(taken) + 3)))
        if code not in taken
    )
