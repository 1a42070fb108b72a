"""In a language written from right to left, every page says so."""

import re

import pytest
from pytest_django import Settings

from tests.pages.drawn import open_pages
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["visitor", "olive", "cora"])
def test_pages_turn_round(who: str, stage: Stage, settings: Settings) -> None:
    settings.LANGUAGES = [("ar", "Arabic")]
    settings.LANGUAGE_CODE = "ar"
    for page in open_pages(stage, who):
        start = re.search(r"<html[^>]*>", page.html)
        assert start, str(page)
        assert 'dir="rtl"' in start[0], str(page)
        assert 'lang="ar"' in start[0], str(page)
