"""Who sees what: one reader, one link for somebody outside, and both gone on the next request."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import follow, given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

WORDS, OTHER = "The tide table by the kettle", "What the letter said"
OPENED, KEPT = "The lamp on the stairs", "Why the bus did not stop"


def written(page: Page, words: str) -> str:
    """A piece of the story, and where it is."""
    page.goto("/my/story/new?part=happened")
    page.get_by_role("textbox", name="In your own words").fill(words)
    press(page, "Keep this")
    says(page, words)
    return page.url


def test_shared_taken_back_and_gone(page: Page, desk: Page, site: Site) -> None:
    with given("Mostyn, who wrote two pieces of his story"):
        site.let_in(page, "Mostyn")
        other, piece = written(page, OTHER), written(page, WORDS)
    with when("he shares one of them with Bronwen"):
        press(page, "Choose who may read this")
        page.get_by_label("People I choose").check()
        page.get_by_label("Bronwen").check()
        press(page, "Keep this choice")
    with then("she reads exactly that"):
        site.let_in(desk, "Bronwen")
        desk.goto("/team/shared")
        says(desk, WORDS)
        expect(desk.get_by_role("main")).not_to_contain_text(OTHER)
        is_not_there(desk, other)
        desk.goto(piece)
        says(desk, WORDS)
        check(desk)
    with when("he takes it back, from the page that says who can see what"):
        page.goto("/my/who-can-see")
        heading(page, "Who can see what")
        says(page, "Bronwen looked at a piece of your story")
        check(page)
        follow(page, page.get_by_role("button", name=re.compile(f"Take it back.*{WORDS}", re.S)))
    with then("it is gone for her, by its address, in lists, and behind the Back button"):
        desk.goto("/team/shared")
        expect(desk.get_by_role("main")).not_to_contain_text(WORDS)
        desk.go_back()
        expect(desk.get_by_text(WORDS)).to_have_count(0)
        is_not_there(desk, piece)


def test_a_link_for_somebody_outside(page: Page, open_page: OpenPage, site: Site) -> None:
    with given("Mostyn, with two pieces of his story"):
        site.let_in(page, "Mostyn")
        written(page, KEPT)
        written(page, OPENED)
    with when("he makes a link for his sister, with a second word"):
        page.goto("/my/outside")
        check(page)
        press(page, "Make a link")
        page.get_by_label("Who is it for?").fill("my sister")
        page.get_by_label(OPENED).check()
        page.get_by_label("A week").check()
        page.get_by_label(re.compile("A second word")).fill("blue tin")
        check(page)
        press(page, "Make the link")
        check(page)
        mine, link = page.url, page.locator(".ow-address code").inner_text()
    with then("it says nothing until it is opened, and then shows that piece alone"):
        outside = open_page()
        outside.goto(link)
        expect(outside.get_by_text(OPENED)).to_have_count(0)
        check(outside)
        press(outside, "Open it")
        expect(outside.get_by_text(OPENED)).to_have_count(0)
        outside.get_by_label(re.compile("A second word")).fill("blue tin")
        press(outside, "Open it")
        says(outside, OPENED)
        expect(outside.get_by_text(KEPT)).to_have_count(0)
        check(outside)
    with when("he sees both tries, and ends the link in one tap"):
        page.goto(mine)
        says(page, "a wrong second word, so nothing was shown")
        check(page)
        press(page, "End this link")
    with then("there is nothing to read on the next request, nor behind the Back button"):
        outside.goto(link)
        expect(outside.get_by_text(OPENED)).to_have_count(0)
        outside.goto("about:blank")
        outside.go_back()
        expect(outside.get_by_text(OPENED)).to_have_count(0)
