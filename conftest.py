"""Fixtures for every test, wherever it lives."""

import shutil

import hypothesis
import pytest
from django.conf import settings
from django.db import connection

from ownway.record.testing import let_flush_through

let_flush_through()

# No clock decides over a test, and the same code gives the same examples to everybody.
hypothesis.settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that only make sense on PostgreSQL say so where there is none."""
    if connection.vendor == "postgresql":
        return
    skip = pytest.mark.skip(reason="needs PostgreSQL; `make test` runs it there")
    for item in items:
        if "postgres" in item.keywords:
            item.add_marker(skip)


def pytest_unconfigure() -> None:
    """Remove the folder that the settings made for this run."""
    connection.close()
    shutil.rmtree(settings.HOME, ignore_errors=True)
