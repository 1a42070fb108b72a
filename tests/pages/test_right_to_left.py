"""In a language written from right to left, pages say so; styles never say left or right."""

import re
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.pages.drawn import open_pages
from tests.stage import Stage

pytestmark = pytest.mark.django_db
SASS = Path("src/ownway/kit/assets/sass")


@pytest.mark.parametrize("who", ["visitor", "olive", "cora"])
def test_pages_turn_round(who: str, stage: Stage, settings: Settings) -> None:
    settings.LANGUAGES = [("ar", "Arabic")]
    settings.LANGUAGE_CODE = "ar"
    for page in open_pages(stage, who):
        start = re.search(r"<html[^>]*>", page.html)
        assert start, str(page)
        assert 'dir="rtl"' in start[0], str(page)
        assert 'lang="ar"' in start[0], str(page)


def test_own_styles_have_a_beginning_and_an_end_not_a_left_and_a_right() -> None:
    sided = re.compile(
        r"^\s*(?:(?:margin|padding|border)-(?:left|right)|(?:left|right|float)|text-align)\s*:"
        r"\s*(?!inherit|center|start|end)(?!auto)[^;]*", re.MULTILINE)
    found = [f"{path.name}: {match[0].strip()}" for path in sorted(SASS.glob("*.scss"))
             for match in sided.finditer(path.read_text())]
    assert not found
