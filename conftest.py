"""Fixtures for every test, wherever it lives."""

import pytest
from django.db import connection

from ownway.record.testing import let_flush_through

let_flush_through()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that only make sense on PostgreSQL say so where there is none."""
    if connection.vendor == "postgresql":
        return
    skip = pytest.mark.skip(reason="needs PostgreSQL; `make test` runs it there")
    for item in items:
        if "postgres" in item.keywords:
            item.add_marker(skip)
