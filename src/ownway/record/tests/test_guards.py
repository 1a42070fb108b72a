"""The database itself refuses to change the record."""

import sqlite3
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, connections, transaction

from ownway.record import queries, triggers
from ownway.record.actions import write
from ownway.record.actors import VISITOR
from ownway.record.models import Entry
from ownway.record.tests.helpers import DID, note

CHANGES = [
    "UPDATE record_entry SET why = 'x' WHERE id = 1",
    "UPDATE record_entry SET why = why",
    "DELETE FROM record_entry WHERE id = 2",
    "DELETE FROM record_entry",
]
SQLITE = [
    "INSERT OR REPLACE INTO record_entry SELECT * FROM record_entry WHERE id = 1",
    "REPLACE INTO record_entry SELECT 9, at, verb, by_kind, by_id, about_id, on_table, on_id, "
    "fields, why, prev, hash FROM record_entry WHERE id = 1",
    "INSERT INTO record_entry SELECT * FROM record_entry WHERE id = 1 "
    "ON CONFLICT (id) DO UPDATE SET why = 'x'",
]
POSTGRES = [
    "TRUNCATE record_entry",
    "INSERT INTO record_entry SELECT * FROM record_entry WHERE id = 1 "
    "ON CONFLICT (id) DO UPDATE SET why = 'x'",
]


@pytest.mark.django_db
def test_no_change_gets_through() -> None:
    note(3)
    head = queries.head()
    for sql in CHANGES + (SQLITE if connection.vendor == "sqlite" else POSTGRES):
        with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
            connection.cursor().execute(sql)
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Entry.objects.filter(pk=1).update(why="x")
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Entry.objects.get(pk=1).delete()
    report = queries.check(head)
    assert (report.sound, report.entries) == (True, 3)


@pytest.mark.django_db(transaction=True)
def test_not_even_from_a_connection_without_our_settings() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite's REPLACE is what this is about")
    note(2)
    bare = sqlite3.connect(connection.settings_dict["NAME"])
    try:
        assert bare.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        for sql in CHANGES + SQLITE:
            with pytest.raises(sqlite3.IntegrityError, match="cannot be changed"):
                bare.execute(sql)
    finally:
        bare.close()
    assert queries.check().sound


@pytest.mark.django_db
def test_a_fork_is_refused() -> None:
    first, second = note(2)
    fork = Entry.objects.get(pk=second.pk)
    fork.pk, fork.why, fork.hash = 3, "x", "0" * 64
    with pytest.raises(IntegrityError), transaction.atomic():
        fork.save(force_insert=True)
    assert first.hash == second.prev


@pytest.mark.django_db
def test_missing_guards_are_told() -> None:
    note(1)
    assert triggers.missing(connection) == []
    triggers.lift(connection)
    assert "record_entry_no_delete" in triggers.missing(connection)
    assert not queries.check().sound
    triggers.set_up(connection)
    assert queries.check().sound


@pytest.mark.django_db(transaction=True)
def test_a_flush_between_tests_empties_the_record_and_leaves_the_guards() -> None:
    note(2)
    call_command("flush", interactive=False, verbosity=0)
    assert not Entry.objects.exists()
    assert triggers.missing(connection) == []
    note(1)
    assert queries.head().startswith("1:")


@pytest.mark.django_db(transaction=True)
def test_many_writers_make_one_chain() -> None:
    together: Any = Barrier(8)
    failures: list[BaseException] = []

    def writer(number: int) -> None:
        together.wait()
        try:
            for turn in range(20):
                with transaction.atomic():
                    write(DID, by=VISITOR, why=f"{number}.{turn}")
        except BaseException as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [Thread(target=writer, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    report = queries.check()
    assert (report.problems, report.entries) == ([], 160)
    whys = list(Entry.objects.order_by("id").values_list("why", flat=True))
    for number in range(8):  # each writer's own entries are in the order they were written
        mine = [why for why in whys if why.startswith(f"{number}.")]
        assert mine == [f"{number}.{turn}" for turn in range(20)]
