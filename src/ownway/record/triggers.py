"""The guards of the record, inside the database: no UPDATE, DELETE, REPLACE or TRUNCATE.

Whoever owns the database can drop them; the hash chain shows what was done then. A migration that
rebuilds the table (on SQLite nearly every change does) must call ``set_up`` again.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "The record cannot be changed."

_SQLITE = {
    "record_entry_no_update": "BEFORE UPDATE ON record_entry",
    "record_entry_no_delete": "BEFORE DELETE ON record_entry",
    # INSERT OR REPLACE deletes without a DELETE trigger where recursive_triggers is off.
    "record_entry_no_replace": (
        "BEFORE INSERT ON record_entry WHEN EXISTS (SELECT 1 FROM record_entry WHERE "
        "id = NEW.id OR prev = NEW.prev OR hash = NEW.hash)"
    ),
}
_POSTGRES = {
    "record_entry_no_update": "BEFORE UPDATE ON record_entry FOR EACH ROW",
    "record_entry_no_delete": "BEFORE DELETE ON record_entry FOR EACH ROW",
    "record_entry_no_truncate": "BEFORE TRUNCATE ON record_entry FOR EACH STATEMENT",
}


def set_up(connection: "BaseDatabaseWrapper") -> None:
    """Put the guards in place."""
    lift(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, when in _SQLITE.items():
                cursor.execute(
                    f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
                )
            return
        cursor.execute(
            "CREATE OR REPLACE FUNCTION record_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END $$"
        )
        for name, when in _POSTGRES.items():
            cursor.execute(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION record_entry_refuse()")


def lift(connection: "BaseDatabaseWrapper") -> None:
    """Take the guards away. Only for a migration of the table, and between tests."""
    with connection.cursor() as cursor:
        for name in _wanted(connection):
            table = "" if connection.vendor == "sqlite" else " ON record_entry"
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{table}")


def missing(connection: "BaseDatabaseWrapper") -> list[str]:
    """Names of guards that are not there, or on PostgreSQL are switched off."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'record_entry'::regclass "
                "AND tgenabled IN ('O', 'A')"
            )
        there = {row[0] for row in cursor.fetchall()}
    return sorted(set(_wanted(connection)) - there)


def _wanted(connection: "BaseDatabaseWrapper") -> dict[str, str]:
    return _SQLITE if connection.vendor == "sqlite" else _POSTGRES
