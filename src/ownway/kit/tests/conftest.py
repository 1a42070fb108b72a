"""The table of the sealed columns' tests, and a key file for each test that changes keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from ownway.kit import keys
from ownway.kit.tests.leaves import Leaf, Tree


@pytest.fixture(scope="session")
def _leaf_tables(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.create_model(Tree)
        editor.create_model(Leaf)
    yield
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.delete_model(Leaf)
        editor.delete_model(Tree)


@pytest.fixture
def leaves(_leaf_tables: None, db: None) -> None:
    """The tables exist."""


@pytest.fixture
def kept_leaves(_leaf_tables: None, transactional_db: None) -> Iterator[None]:
    """The tables exist, and what is written is really committed."""
    yield
    Leaf._default_manager.all().delete()
    Tree._default_manager.all().delete()


@pytest.fixture
def key_file(tmp_path: Path, settings: Any) -> Path:
    """A key ring of this test's own."""
    settings.KEY_FILE = tmp_path / "keys"
    keys.make(settings.KEY_FILE)
    return tmp_path / "keys"
