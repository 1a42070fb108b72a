"""Fixtures of the tests that look at the whole house."""

from collections.abc import Generator

import pytest

from tests.browser import browser, desk, one_chromium, open_page, page
from tests.site import site
from tests.stage import cast, stage

__all__ = ["browser", "cast", "desk", "one_chromium", "open_page", "page", "site", "stage"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a fixture know, when it ends, whether its test failed (for a picture of the page)."""
    report = yield
    if report.when == "call":
        item.failed = report.failed  # type: ignore[attr-defined]
    return report
