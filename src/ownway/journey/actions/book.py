"""Writing one's own book: pages, what they looked like before, and leaves from elsewhere."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.actions import check
from ownway.access.doors import SIGNED_IN
from ownway.access.errors import NotYours
from ownway.journey import pagekinds
from ownway.journey.models import Page, PageKind, PageVersion
from ownway.journey.rules.book import OWN_PAGE
from ownway.journey.verbs import book as verbs
from ownway.journey.versions import Changed, still
from ownway.people import actions as people
from ownway.people.rules import WRITE_WITH
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

Section = Mapping[str, str]
#: A page is a page. More goes on another one.
SECTIONS, HEADING, WORDS = 40, 200, 20_000


class NothingInIt(ValueError):
    """A page without a word of its own."""

    def __init__(self) -> None:
        super().__init__(_("Write something under one of the headings, or give the page a name."))


class NoSuchVersion(LookupError):
    """There was no save with this number."""


@transaction.atomic
def add_page(
    *, by: "Person", kind_code: str, title: str = "", sections: Iterable[Section] = ()
) -> Page:
    """Add a page to one's own book. Private until it is shared.

    Args:
        kind_code: of the kinds that are offered now.
        sections: heading and words, in order. What has no words is left out.

    Raises:
        NothingInIt: there is not a word in it.
        NotYours: such pages are not offered.
    """
    check(by, SIGNED_IN)
    made = _written(by, kind_code, title, sections)
    write(verbs.ADDED_PAGE, by=by, about=by.pk, on=made, fields=["title", "sections"])
    return made


@transaction.atomic
def add_leaf(*, by: "Person", title: str, sections: Iterable[Section], source: str) -> Page:
    """Put a leaf from elsewhere (``library:…``) into one's own book, as one's own copy."""
    check(by, SIGNED_IN)
    made = _written(by, pagekinds.LEAF, title, sections, source)
    write(verbs.ADDED_LEAF, by=by, about=by.pk, on=made, fields=["title", "sections"])
    return made


@transaction.atomic
def add_page_with(
    *,
    by: "Person",
    person: "Person",
    kind_code: str,
    title: str = "",
    sections: Iterable[Section] = (),
) -> None:
    """Write a page of somebody's book together with them, who said yes.

    It is theirs and private like any other: ``by`` does not read it afterwards.
    """
    check(by, WRITE_WITH, person)
    made = _written(person, kind_code, title, sections)
    people.written_with(by=by, person=person, what=people.WrittenWhat.PAGE, on=made)
    write(verbs.ADDED_PAGE_WITH, by=by, about=person.pk, on=made, fields=["title", "sections"])


@transaction.atomic
def change_page(
    *, by: "Person", page: Page, version: int, title: str, sections: Iterable[Section]
) -> Page:
    """Change a page, if it is still as it was on the screen. How it read before is kept.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
        NothingInIt: nothing would be left on it.
    """
    check(by, OWN_PAGE, page)
    fresh = _changed(still(page, version), title, tidy(sections))
    write(verbs.CHANGED_PAGE, by=by, about=by.pk, on=fresh, fields=["title", "sections"])
    return fresh


@transaction.atomic
def put_back(*, by: "Person", page: Page, number: int, version: int) -> Page:
    """Have it read as it read after an earlier save. That is one more save: nothing is lost.

    Raises:
        Changed: it was changed in between; nothing is overwritten.
        NoSuchVersion: there was no save with this number.
    """
    check(by, OWN_PAGE, page)
    old = PageVersion.objects.filter(page=page, number=number).first()
    if old is None:
        raise NoSuchVersion
    fresh = _changed(still(page, version), old.title, old.sections)
    write(verbs.PUT_PAGE_BACK, by=by, about=by.pk, on=fresh, fields=["title", "sections"])
    return fresh


@transaction.atomic
def move_page(*, by: "Person", page: Page, up: bool) -> None:
    """Have a page stand one place earlier or later among one's own."""
    check(by, OWN_PAGE, page)
    mine = list(
        Page.objects.filter(owner=by, put_away=None)
        .select_for_update()
        .order_by("place", "created")
    )
    at = next((index for index, one in enumerate(mine) if one.pk == page.pk), None)
    other = None if at is None else at - 1 if up else at + 1
    if at is not None and other is not None and 0 <= other < len(mine):
        mine[at], mine[other] = mine[other], mine[at]
        for place, one in enumerate(mine):
            if one.place != place:
                Page.objects.filter(pk=one.pk).update(place=place)
    write(verbs.MOVED_PAGE, by=by, about=by.pk, on=page, fields=["place"])


def tidy(sections: Iterable[Section]) -> list[dict[str, str]]:
    """Sections as they are kept: those with words, cut to what a page holds."""
    kept: list[dict[str, str]] = []
    for section in sections:
        words = str(section.get("words", "")).strip()[:WORDS]
        if words:
            kept.append(
                {"heading": str(section.get("heading", "")).strip()[:HEADING], "words": words}
            )
    return kept[:SECTIONS]


def _written(
    owner: "Person", kind_code: str, title: str, sections: Iterable[Section], source: str = ""
) -> Page:
    kind = PageKind.objects.filter(code=kind_code, retired=None).first()
    if kind is None:
        raise NotYours
    made = Page(
        owner=owner,
        kind=kind,
        title=title.strip(),
        sections=tidy(sections),
        source=source,
        place=Page.objects.filter(owner=owner).count(),
    )
    _refuse_empty(made.title, made.sections)
    made.full_clean(exclude=["sections"])  # none, where its title says it all
    made.save()
    _note(made)
    return made


def _changed(fresh: Page, title: str, sections: list[dict[str, str]]) -> Page:
    _refuse_empty(title.strip(), sections, fresh)
    fresh.title, fresh.sections, fresh.changed = title.strip(), sections, timezone.now()
    fresh.full_clean(exclude=["sections"])
    fresh.save(update_fields=["title", "sections", "changed"])
    _note(fresh)
    return fresh


def _refuse_empty(title: str, sections: list[Any], page: Page | None = None) -> None:
    if not (title or sections or (page is not None and page.attachments.exists())):
        raise NothingInIt


def _note(page: Page) -> None:
    """How it reads now, for "put it back as it was"."""
    PageVersion.objects.create(
        page=page, number=page.version, title=page.title, sections=page.sections
    )


__all__ = [
    "Changed",
    "NoSuchVersion",
    "NothingInIt",
    "add_leaf",
    "add_page",
    "add_page_with",
    "change_page",
    "move_page",
    "put_back",
    "tidy",
]
