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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what meets a database; elsewhere not what makes sense only there.

    What takes longest is begun first: at the end a worker would wait for it, with nothing to do.
    """
    items.sort(key=lambda item: "long" not in item.keywords)
    if connection.vendor == "postgresql":
        config.hook.pytest_deselected(items=[item for item in items if not _meets_database(item)])
        items[:] = [item for item in items if _meets_database(item)]
        return
    skip = pytest.mark.skip(reason="needs PostgreSQL; `make test` runs it there")
    for item in items:
        if "postgres" in item.keywords:
            item.add_marker(skip)


def _meets_database(item: pytest.Item) -> bool:
    asked = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    return bool(asked) or "django_db" in item.keywords


def pytest_unconfigure() -> None:
    """Remove the folder that the settings made for this run."""
    connection.close()
    shutil.rmtree(settings.HOME, ignore_errors=True)
