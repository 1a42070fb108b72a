"""What everybody reads, page by page: whole pages, none of our refused phrases, nobody else's words."""

import re
from collections.abc import Callable

import pytest

from tests.cast import COLUMNS, OLIVE_WOULD_LIKE, PAX_WOULD_LIKE
from tests.house.words import PHRASES
from tests.pages.drawn import NAMELESS, OTHERS_WORDS, READERS, Page, open_pages, words
from tests.scenes_journey import OLIVE_GREW, OLIVE_TRIED, PAX_GREW
from tests.scenes_meetings import ABOUT_OLIVES_SISTER, MATTIE_TYPED, OLIVE_AND_MATTIE_WROTE
from tests.scenes_yes_to_tea import OLIVE_ASKS, OTTO_SENT
from tests.stage import Stage

pytestmark = pytest.mark.django_db

Pages = Callable[[str], list[Page]]

#: Words and numbers that must not get about, and everybody on whose pages they may stand.
#: Written by hand from what the service promises, as the door table is.
CANARIES: dict[str, set[str]] = {
    # What Olive would like: hers, and shared with two whom she meets. Not Cora's, who coordinates.
    OLIVE_WOULD_LIKE: {"olive", "mattie", "ada"},
    # Pax takes a break, so Percy, with whom it was shared, reads nothing.
    PAX_WOULD_LIKE: set(),
    # Her small steps go with it; what has grown for her goes to her peer supporter only.
    OLIVE_TRIED: {"olive", "mattie", "ada"},
    OLIVE_GREW: {"olive", "mattie"},
    PAX_GREW: set(),
    # How to reach Olive: those who meet her, her coordinator.
    "07700 900101": {"olive", "mattie", "expira", "ada", "cora"},
    # How to reach Pax, and Otto, who is in Elsa’s project.
    "07700 900103": set(),
    "07700 900102": {"otto", "elsa"},
    # The hello that waits: those who answer hellos there.
    "Sing in a choir": {"ada", "cora"},
    "07700 900161": {"ada", "cora"},
    # Ada’s worry about Olive: Ada, and Cora who is on call. Not Olive, not Mattie.
    "has not opened the door for three days": {"ada", "cora"},
    # Why Olive’s contacts were opened: Olive, who opened them, and who may be the second colleague.
    "Ada rang twice": {"olive", "ada", "cora", "elsa"},
    # Why somebody wants her told later: the approver, whoever asked, coordinators. Not yet Olive.
    "who hurts her": {"ada", "cora", "elsa"},
    # Where Olive and Mattie meet is between the two of them.
    "The café by the mill": {"olive", "mattie"},
    # What they wrote about it together, about whomever; what Mattie typed and did not save.
    OLIVE_AND_MATTIE_WROTE: {"olive", "mattie"},
    ABOUT_OLIVES_SISTER: {"olive", "mattie"},
    MATTIE_TYPED: {"mattie"},
    # What Olive wrote to be helped to choose: hers, and Cora’s, who helps.
    OLIVE_ASKS: {"olive", "cora"},
    # What Otto sent when he asked to meet Mattie, who has answered by now.
    OTTO_SENT: set(),
}


@pytest.fixture(scope="module")
def pages(stage: Stage) -> Pages:
    """Every page open to somebody, drawn once."""
    drawn: dict[str, list[Page]] = {}

    def open_to(who: str) -> list[Page]:
        if who not in drawn:
            drawn[who] = open_pages(stage, who)
        return drawn[who]

    return open_to


@pytest.mark.parametrize("who", READERS)
def test_pages_say_none_of_it(who: str, pages: Pages) -> None:
    for page in (page for page in pages(who) if page.address not in OTHERS_WORDS):
        text = " ".join(words(page.html))
        found = [phrase.pattern for phrase in PHRASES if phrase.found_in(text)]
        assert not found, f"{page}: {found}"


@pytest.mark.parametrize("who", READERS)
def test_every_page_is_whole(who: str, pages: Pages) -> None:
    """One heading of the first rank, a title, a language, help and the way out; nothing half drawn."""
    for page in pages(who):
        assert len(re.findall(r"<h1[ >]", page.html)) == 1, str(page)
        assert re.search(r"<title>\s*\S", page.html), str(page)
        assert re.search(r'<html[^>]* lang="en', page.html), str(page)
        if page.address not in NAMELESS:
            assert 'href="/help-now"' in page.html, str(page)
            assert 'href="/leave"' in page.html, str(page)
        text = " ".join(words(page.html)).replace("None of ", "")  # those are words
        for half_drawn in ("{{", "{%", "None ", "Undefined", "object at 0x", "%(", "__proxy__"):
            assert half_drawn not in text, f"{page}: {half_drawn}"


@pytest.mark.parametrize("who", COLUMNS)
def test_nobody_meets_words_that_are_not_for_them(who: str, pages: Pages) -> None:
    """Doors are one thing; lists, homes and figures another. On no page of theirs does it stand."""
    for page in pages(who):
        text = " ".join(words(page.html))
        found = [
            canary for canary, allowed in CANARIES.items() if canary in text and who not in allowed
        ]
        assert not found, f"{page}: {found}"


@pytest.mark.parametrize("canary", [canary for canary, allowed in CANARIES.items() if allowed])
def test_those_they_are_for_do_meet_them(canary: str, pages: Pages) -> None:
    """So that the table above is not quiet for the wrong reason."""
    assert any(
        canary in " ".join(words(page.html)) for who in CANARIES[canary] for page in pages(who)
    )
