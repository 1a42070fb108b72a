"""Of two editors none is silently overwritten (P5): a row counts its changes."""

from typing import Any, TypeVar

from django.db import models
from django.db.models import F

_Row = TypeVar("_Row", bound=models.Model)


class Changed(Exception):
    """Somebody, perhaps the same person on another screen, changed the words in between.

    Nothing was saved: ``now`` holds what is there, and whoever calls still has what was typed.
    """

    def __init__(self, now: Any) -> None:
        super().__init__("The words were changed in between.")
        self.now = now


def still(row: _Row, version: int) -> _Row:
    """The row as it is now, one version on, if it is still as it was on the screen.

    Raises:
        Changed: it was changed in between.
    """
    rows: Any = type(row)._default_manager
    unchanged = rows.filter(pk=row.pk, version=version).update(version=F("version") + 1)
    fresh: _Row = rows.get(pk=row.pk)
    if not unchanged:
        raise Changed(fresh)
    return fresh
