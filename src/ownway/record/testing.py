"""For the test suite only: let the flush between transactional tests empty the record.

pytest-django empties every table after a test that commits; the guards would refuse. Call
``let_flush_through()`` once in the root conftest. The guards are away only during the flush.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.backends.base.operations import BaseDatabaseOperations

from ownway.record import triggers

_flush = BaseDatabaseOperations.execute_sql_flush


def let_flush_through() -> None:
    """Lift the guards around Django's flush; to call again changes nothing."""
    BaseDatabaseOperations.execute_sql_flush = _lifted  # type: ignore[method-assign]


def _lifted(self: BaseDatabaseOperations, sql_list: Iterable[Any]) -> None:
    connection = self.connection
    if "record_entry" not in connection.introspection.table_names():
        _flush(self, list(sql_list))
        return
    with transaction.atomic(using=connection.alias):
        triggers.lift(connection)
        _flush(self, list(sql_list))
        triggers.set_up(connection)
