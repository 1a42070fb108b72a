"""Nobody meets a phrase that we do not say, and every page says who and where it is."""

import re

import pytest

from tests.house.words import PHRASES
from tests.pages.drawn import READERS, open_pages, words
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", READERS)
def test_pages_say_none_of_it(who: str, stage: Stage) -> None:
    for page in open_pages(stage, who):
        text = " ".join(words(page.html))
        found = [phrase.pattern for phrase in PHRASES if phrase.found_in(text)]
        assert not found, f"{page}: {found}"


@pytest.mark.parametrize("who", READERS)
def test_every_page_is_whole(who: str, stage: Stage) -> None:
    """One heading of the first rank, a title, a language, help and the way out; nothing half drawn."""
    for page in open_pages(stage, who):
        assert len(re.findall(r"<h1[ >]", page.html)) == 1, str(page)
        assert re.search(r"<title>\s*\S", page.html), str(page)
        assert re.search(r'<html[^>]* lang="en', page.html), str(page)
        assert 'href="/help-now"' in page.html, str(page)
        assert 'href="/leave"' in page.html, str(page)
        text = " ".join(words(page.html))
        for half_drawn in ("{{", "{%", "None ", "Undefined", "object at 0x", "%(", "__proxy__"):
            assert half_drawn not in text, f"{page}: {half_drawn}"
