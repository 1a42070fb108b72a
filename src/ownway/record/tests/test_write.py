"""Writing entries."""

from typing import Any

import pytest
from django.db import transaction

from ownway.kit.ids import uuid7
from ownway.record import queries, verbs
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.chain import GENESIS
from ownway.record.models import Entry
from ownway.record.tests.helpers import DID, LOOKED, Somebody, note


@transaction.atomic
def stumble() -> None:
    """An action that fails after it wrote its entry."""
    write(LOOKED, by=VISITOR)
    raise ZeroDivisionError


@pytest.mark.django_db
def test_an_entry_says_who_did_what_about_whom_on_what() -> None:
    kim, sam, row = Somebody(), uuid7(), Entry(pk=7)
    (entry,) = note(by=kim, about=sam, on=row, fields=["words", "called", "words"], why="asked")
    kept = Entry.objects.get()
    assert kept.pk == entry.pk == 1
    assert (kept.verb, kept.by_kind, kept.by_id) == (DID.name, "person", kim.pk)
    assert (kept.about_id, kept.on_table, kept.on_id) == (sam, "record_entry", "7")
    assert (kept.fields, kept.why, kept.prev) == (["called", "words"], "asked", GENESIS)
    assert kept.fingerprint() == kept.hash == entry.hash


@pytest.mark.django_db
@pytest.mark.parametrize(("actor", "kind"), [(VISITOR, "visitor"), (SYSTEM, "system")])
def test_named_actors_have_no_id(actor: Any, kind: str) -> None:
    note(by=actor)
    assert Entry.objects.values_list("by_kind", "by_id").get() == (kind, None)


@pytest.mark.django_db
@pytest.mark.parametrize("actor", [Somebody(pk=3), Somebody(pk=None)])  # type: ignore[arg-type]
def test_nobody_else_can_act(actor: Any) -> None:
    with pytest.raises(TypeError, match="VISITOR or SYSTEM"):
        note(by=actor)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values",
    [
        {"why": "Sam said so"},
        {"why": "kim@example.org"},
        {"why": "x" * 61},
        {"fields": ["words", "I am sad"]},
        {"fields": ["Größe"]},
    ],
)
def test_no_words(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="never words"):
        note(**values)
    assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_only_inside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError, match=r"atomic\(\)"):
        write(DID, by=VISITOR)
    assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_did_not_happen_leaves_no_entry() -> None:
    note(2)
    head = queries.head()
    with pytest.raises(ZeroDivisionError):
        stumble()
    assert queries.head() == head
    note(1)
    assert queries.check(head).sound
    assert Entry.objects.count() == 3


@pytest.mark.django_db
def test_half_of_an_action_can_be_taken_back() -> None:
    with transaction.atomic():
        write(DID, by=VISITOR)
        with pytest.raises(ZeroDivisionError):
            stumble()
        write(DID, by=VISITOR)
    assert list(Entry.objects.order_by("id").values_list("verb", flat=True)) == [DID.name] * 2
    assert queries.check().sound


@pytest.mark.django_db
def test_reading_newest_first() -> None:
    sam, ash, kim = uuid7(), uuid7(), Somebody()
    note(2, about=sam)
    note(1, about=ash, by=kim)
    note(1, about=sam)
    assert [entry.pk for entry in queries.about(sam)] == [4, 2, 1]


@pytest.mark.django_db
def test_who_looked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(verbs._known, LOOKED.name, LOOKED)
    sam = uuid7()
    with transaction.atomic():
        write(DID, by=VISITOR, about=sam)
        write(LOOKED, by=VISITOR, about=sam)
    (look,) = queries.looks_at(sam)
    assert look.did == LOOKED


def test_verbs_are_declared_once_and_entries_outlive_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "_known", {})
    made = verbs.verb("a.did", "did it")
    assert verbs.named("a.did") is made
    assert verbs.named("a.gone").says == "a.gone"
    with pytest.raises(ValueError, match="twice"):
        verbs.verb("a.did", "did it again")
