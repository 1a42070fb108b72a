"""The site's kinds of page: named, asked, translated, ordered, no longer offered."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from ownway.access.actions import check
from ownway.journey.models import PageKind, PageKindText
from ownway.journey.pagekinds import CRISIS, LEAF
from ownway.journey.verbs import book as verbs
from ownway.journey.versions import still
from ownway.record.actions import write
from ownway.teams.rules import RUN_PLACE

if TYPE_CHECKING:
    from ownway.people.models import Person

#: The blank leaf and the crisis page are always offered: others stand on them.
ALWAYS = frozenset({LEAF, CRISIS})


@transaction.atomic
def add_page_kind(
    *, by: "Person", name: str, says: str, prompts: Iterable[Mapping[str, str]], language: str
) -> PageKind:
    """Add a kind of page, after those that are there."""
    check(by, RUN_PLACE)
    rows = _all()
    made = PageKind(
        code=_free_code(name, {kind.code for kind in rows}),
        place=max((kind.place for kind in rows), default=-1) + 1,
    )
    made.full_clean()
    made.save()
    _say(made, language, name, says, prompts)
    write(verbs.ADDED_PAGE_KIND, by=by, on=made, fields=["name", "says", "prompts"])
    return made


@transaction.atomic
def say_page_kind(
    *,
    by: "Person",
    kind: PageKind,
    version: int,
    name: str,
    says: str,
    prompts: Iterable[Mapping[str, str]],
    language: str,
) -> PageKind:
    """What a kind is called, says and asks in one language. Nobody's written page changes.

    Raises:
        Changed: another coordinator changed it in between; nothing is overwritten.
    """
    check(by, RUN_PLACE)
    fresh = still(kind, version)
    _say(fresh, language, name, says, prompts)
    write(verbs.CHANGED_PAGE_KIND, by=by, on=fresh, fields=["name", "says", "prompts"])
    return fresh


@transaction.atomic
def retire_page_kind(*, by: "Person", kind: PageKind) -> None:
    """Offer it no longer. Pages written with it stay."""
    check(by, RUN_PLACE)
    if kind.code not in ALWAYS:
        PageKind.objects.filter(pk=kind.pk, retired=None).update(retired=timezone.now())
    write(verbs.RETIRED_PAGE_KIND, by=by, on=kind, fields=["retired"])


@transaction.atomic
def offer_page_kind(*, by: "Person", kind: PageKind) -> None:
    """Offer it again."""
    check(by, RUN_PLACE)
    PageKind.objects.filter(pk=kind.pk).update(retired=None)
    write(verbs.OFFERED_PAGE_KIND, by=by, on=kind, fields=["retired"])


@transaction.atomic
def move_page_kind(*, by: "Person", kind: PageKind, up: bool) -> None:
    """One place further up or down among those that are offered."""
    check(by, RUN_PLACE)
    group = [row for row in _all() if row.retired is None]
    here = next((n for n, row in enumerate(group) if row.pk == kind.pk), None)
    there = None if here is None else here - 1 if up else here + 1
    if here is not None and there is not None and 0 <= there < len(group):
        places = [row.place for row in group]
        group[here], group[there] = group[there], group[here]
        for place, row in zip(places, group, strict=True):
            row.place = place
        PageKind.objects.bulk_update(group, ["place"])
    write(verbs.MOVED_PAGE_KIND, by=by, on=kind, fields=["place"])


def _say(
    kind: PageKind, language: str, name: str, says: str, prompts: Iterable[Mapping[str, str]]
) -> None:
    if language not in dict(settings.LANGUAGES):
        raise ValueError(f"There is no language {language}.")
    text = PageKindText.objects.filter(kind=kind, language=language).first()
    text = text or PageKindText(kind=kind, language=language)
    text.name, text.says, text.prompts = name.strip(), says.strip(), [dict(one) for one in prompts]
    text.full_clean(exclude=["prompts"])
    text.save()


def _all() -> list[PageKind]:
    """Every kind in order, held so that of two editors the second sees what the first did."""
    return list(PageKind.objects.order_by("place", "code").select_for_update(no_key=True))


def _free_code(name: str, taken: set[str]) -> str:
    plain = slugify(name).replace("-", "_")[:34] or "page"
    return next(
        code
        for code in (plain, *(f"{plain}_{number}" for number in range(2, len(taken) + 3)))
        if code not in taken
    )
