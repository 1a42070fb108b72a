"""A small place with two projects, for files to be brought into."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from pytest_django import DjangoDbBlocker

from ownway.importing.tests.place import build, undone


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SimpleNamespace]:
    """The place, built once a module."""
    with django_db_blocker.unblock(), undone():
        yield build()


@pytest.fixture
def place(built: SimpleNamespace) -> Iterator[SimpleNamespace]:
    """The place for one test, read afresh; what the test does to it is undone."""
    with undone():
        yield SimpleNamespace(
            **{name: type(row)._base_manager.get(pk=row.pk) for name, row in vars(built).items()}
        )
