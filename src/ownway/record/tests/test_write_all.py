"""Many entries in few queries hang together as one after the other do."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from ownway.kit.ids import uuid7
from ownway.record import queries
from ownway.record.actions import write_all
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.models import Entry
from ownway.record.tests.helpers import DID, note, tamper

pytestmark = pytest.mark.django_db


def test_they_follow_what_was_there_and_one_another() -> None:
    note(2)
    people = [uuid7() for _ in range(700)]
    assert write_all(DID, by=SYSTEM, about=people, why="people") == 700
    note(1)
    report = queries.check()
    assert report.sound and report.entries == 703
    written = Entry.objects.filter(why="people").order_by("id")
    assert [one.about_id for one in written] == people
    assert {one.by_kind for one in written} == {"system"}


def test_the_very_first_and_none_at_all() -> None:
    write_all(DID, by=VISITOR, about=[])
    assert queries.head().startswith("0:")
    write_all(DID, by=VISITOR, about=[uuid7()])
    assert queries.check().sound


def test_few_queries_for_many() -> None:
    with CaptureQueriesContext(connection) as few:
        write_all(DID, by=SYSTEM, about=[uuid7() for _ in range(20)])
    with CaptureQueriesContext(connection) as many:
        write_all(DID, by=SYSTEM, about=[uuid7() for _ in range(400)])
    assert len(many) < len(few) + 20


def test_a_change_in_the_middle_is_seen() -> None:
    write_all(DID, by=SYSTEM, about=[uuid7() for _ in range(5)])
    tamper("UPDATE record_entry SET why = %s WHERE id = %s", ["other", 3])
    assert [one.id for one in queries.check().problems] == [3]


def test_no_words_get_in() -> None:
    with pytest.raises(ValueError, match="never words"):
        write_all(DID, by=SYSTEM, about=[uuid7()], why="Marisol said so")


@pytest.mark.django_db(transaction=True)
def test_only_inside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        write_all(DID, by=SYSTEM, about=[uuid7()])


def test_whom_something_touched_since() -> None:
    one, other, looked = uuid7(), uuid7(), uuid7()
    write_all(DID, by=SYSTEM, about=[one])
    head = queries.newest_id()
    write_all(DID, by=SYSTEM, about=[other])
    assert queries.touched_since(head, about=[one, other, looked]) == ({other}, set())
    assert queries.touched_since(head, about=[other], but=[DID.name]) == (set(), set())
