"""The book: its pages with how they read before, and the crisis card."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.journey.models import CrisisCard, Page
from ownway.journey.queries import book as queries
from ownway.journey.taken.common import days, file_data, files_of, reader_facts, readers
from ownway.kit import words
from ownway.people.taken import Thing, Words, also_taken
from ownway.people.taken.shapes import (
    FILE,
    ID,
    MOMENT,
    NUMBER,
    READER,
    SECTION,
    TEXT,
    many,
    maybe,
    of,
)

VERSION = of(number=NUMBER, saved=MOMENT, title=TEXT, sections=many(SECTION))


@also_taken(
    "book",
    gettext_lazy("My book"),
    place=25,
    where="book",
    says=gettext_lazy("Your pages, in the order of your book."),
    shape={
        "id": ID,
        "kind": TEXT,
        "title": TEXT,
        "sections": many(SECTION),
        "source": TEXT,
        "place": NUMBER,
        "version": NUMBER,
        "written": MOMENT,
        "changed": MOMENT,
        "put_away": maybe(MOMENT),
        "deleted_from": maybe(MOMENT),
        "readers": many(READER),
        "before": many(VERSION),
        "files": many(FILE),
    },
)
def book(person: Any) -> Iterator[Thing]:
    """Every page, put away or not."""
    pages = Page.objects.filter(owner=person).select_related("kind")
    for page in pages.iterator(chunk_size=50):
        before = [one for one in page.versions.all() if one.number != page.version]
        yield Thing(
            title=queries.name_of(page),
            data={
                "id": page.pk,
                "kind": page.kind.code,
                "title": page.title,
                "sections": _sections(page.sections),
                "source": page.source,
                "place": page.place,
                "version": page.version,
                "written": page.created,
                "changed": page.changed,
                "put_away": page.put_away,
                "deleted_from": page.erase_from,
                "readers": readers(page),
                "before": [_version(one) for one in before],
                "files": file_data(page),
            },
            facts=[(_("Page"), queries.kind_of(page.kind).name), *days(page), *reader_facts(page)],
            words=_said(page.sections),
            before=[(words.moment(one.created), _was(one)) for one in before],
            files=files_of(page),
        )


def _sections(sections: Any) -> list[dict[str, str]]:
    return [
        {"heading": str(one.get("heading", "")), "words": str(one.get("words", ""))}
        for one in sections or []
    ]


def _said(sections: Any) -> list[Words]:
    return [(one["heading"], one["words"]) for one in _sections(sections) if one["words"]]


def _version(one: Any) -> dict[str, Any]:
    return {
        "number": one.number,
        "saved": one.created,
        "title": one.title,
        "sections": _sections(one.sections),
    }


def _was(one: Any) -> list[Words]:
    said = _said(one.sections)
    return [(one.title, ""), *said] if one.title else said


@also_taken(
    "card",
    gettext_lazy("My crisis card"),
    place=27,
    where="my_card",
    shape={"card": {"type": "object"}, "version": NUMBER, "written": MOMENT, "changed": MOMENT},
)
def card(person: Any) -> Iterator[Thing]:
    """What stands on the card in their wallet."""
    labels = {
        "name": _("Name"),
        "ring": _("Please ring"),
        "helps": _("What helps"),
        "not_helps": _("What does not help"),
        "know": _("What to know"),
    }
    for one in CrisisCard.objects.filter(owner=person):
        yield Thing(
            title=_("My crisis card"),
            data={
                "card": one.body,
                "version": one.version,
                "written": one.created,
                "changed": one.changed,
            },
            facts=[(_("Changed on"), words.date(one.changed))],
            words=[
                (str(labels.get(name, name)), _lines(said))
                for name, said in one.body.items()
                if said
            ],
        )


def _lines(said: Any) -> str:
    """A line on the card, or a list of whom to ring."""
    if isinstance(said, list):
        return "\n".join(_lines(one) for one in said)
    if isinstance(said, dict):
        return " · ".join(str(value) for value in said.values() if value)
    return str(said)
