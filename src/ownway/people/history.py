"""What was done and who looked, told to the person in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.people.models import EmergencyOpening, Person
from ownway.record import queries as record
from ownway.teams import queries as teams

if TYPE_CHECKING:
    from ownway.record.models import Entry

PAGE = 25


@dataclass(frozen=True)
class Line:
    """One sentence: who did what, and when."""

    at: datetime
    who: str
    did: str
    is_look: bool


def lines_about(
    person: Person, *, show: str = "", only: Sequence[str] = (), page: Any = 1
) -> tuple[list[Line], Page[Any]]:
    """One page of what the record says about a person, newest first.

    Args:
        show: ``"looks"`` for looks only, ``"changes"`` for everything else only.
        only: names of verbs; nothing else then.
    """
    entries = _entries(person, show)
    if only:
        entries = entries.filter(verb__in=only)
    found = Paginator(entries, PAGE).get_page(page)
    return _in_words(person, found.object_list), found


def all_lines_about(person: Person) -> list[Line]:
    """Everything, for paper."""
    return _in_words(person, _entries(person, ""))


def lines_in_pieces(person: Person, piece: int = 500) -> "Iterator[tuple[Entry, Line]]":
    """Everything, newest first, a piece at a time: for what somebody takes with them."""
    found: list[Entry] = []
    for entry in _entries(person, "").iterator(chunk_size=piece):
        found.append(entry)
        if len(found) == piece:
            yield from zip(found, _in_words(person, found), strict=True)
            found = []
    yield from zip(found, _in_words(person, found), strict=True)


def _entries(person: Person, show: str) -> "QuerySet[Entry]":
    entries = record.about(person.pk)
    if show:
        looks = record.looks_at(person.pk).values("pk")
        entries = entries.filter(pk__in=looks) if show == "looks" else entries.exclude(pk__in=looks)
    # What a named approver agreed to tell later is not told here earlier.
    later = [
        str(pk)
        for pk in EmergencyOpening.objects.filter(
            person=person, tell_from__gt=timezone.now()
        ).values_list("pk", flat=True)
    ]
    if later:
        entries = entries.exclude(on_table=EmergencyOpening._meta.db_table, on_id__in=later)
    return entries


def _in_words(person: Person, entries: "Iterable[Entry]") -> list[Line]:
    entries = list(entries)
    names = _names(person, {e.by_id for e in entries if e.by_id})
    return [
        Line(at=e.at, who=_who(e, names), did=str(e.did.says), is_look=e.did.look) for e in entries
    ]


def _names(person: Person, ids: set[Any]) -> dict[Any, str]:
    """Colleagues by name, the person as "You"; anybody else stays unnamed."""
    colleagues = teams.ever_colleagues(ids - {person.pk})
    names = {p.pk: p.called for p in Person.objects.filter(pk__in=colleagues)}
    return names | {person.pk: _("You")}


def _who(entry: "Entry", names: dict[Any, str]) -> str:
    if entry.by_kind == "visitor":
        return _("Somebody who was not signed in")
    if entry.by_kind == "system":
        return _("Ownway itself")
    return names.get(entry.by_id, _("Somebody who does not work here"))
