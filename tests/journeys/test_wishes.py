"""What somebody wishes of whom they would meet, whom they would rather not, and a peer's own page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check
from tests.journeys.telling import follow, given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

LINE = "I count swifts in summer and buses in winter."
HIDDEN = "The year I kept the curtains shut."


def tick(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_label(label, exact=True).check()


def own_page(page: Page, site: Site) -> None:
    """Roshni says something of herself, some of it for matching only."""
    site.let_in(page, "Roshni")
    page.goto("/my/page/words")
    page.get_by_label("A line about me").fill(LINE)
    page.locator("textarea[name^=words-]").last.fill(HIDDEN)
    check(page)
    press(page, "Keep this page")
    follow(page, page.get_by_role("link", name=re.compile("Change.*What I have lived through")))
    tick(page, "Hearing voices", "Losing somebody")
    page.locator("[name=more-loss]").check()
    check(page)
    press(page, "Keep this")


def test_a_peers_own_page(page: Page, desk: Page, site: Site) -> None:
    with given("Roshni, who says something of herself"):
        own_page(page, site)
    with when("she was asked whom she would rather not meet, and can meet somebody new"):
        page.goto("/my/please-not")
        heading(page, "Is there anybody you would rather not meet?")
        check(page)
        press(page, "Nobody comes to mind")
        heading(page, "My page")
        if page.get_by_role("button", name="I can meet somebody new").is_visible():
            press(page, "I can meet somebody new")
        says(page, "Members see your page.")
        check(page)
    with then("others see the line and what she shows, and nothing that is for matching only"):
        press(page, "See it as others do")
        says(page, LINE)
        says(page, "Losing somebody")
        expect(page.get_by_role("main")).not_to_contain_text("Hearing voices")
        expect(page.get_by_role("main")).not_to_contain_text(HIDDEN)
        check(page)
        address = page.url
    with when("Mostyn has been asked whom he would rather not meet"):
        site.let_in(desk, "Mostyn")
        desk.goto("/my/please-not")
        heading(desk, "Is there anybody you would rather not meet?")
        press(desk, "Nobody comes to mind")
        desk.goto(address)
        heading(desk, "Roshni")
        check(desk)
    with then("she says “not just now”, and for him there is no such page any more"):
        page.goto("/my/page")
        press(page, "Not just now")
        is_not_there(desk, address)
    with then("to each other they are not there either, once one would rather not meet the other"):
        press(page, "I can meet somebody new")
        desk.goto("/my/please-not")
        desk.get_by_label("Somebody", exact=True).fill("ROSHNI from college")
        press(desk, "Add")
        is_not_there(desk, address)
        desk.goto("/my/please-not")
        follow(desk, desk.get_by_role("button", name=re.compile("Take off.*ROSHNI")))
        desk.goto(address)
        heading(desk, "Roshni")


def test_wishes_one_question_after_another(open_page: OpenPage, desk: Page, site: Site) -> None:
    with given("Mostyn, whose browser runs no scripts"):
        page = open_page(width=NARROWEST, java_script_enabled=False)
        site.let_in(page, "Mostyn")
        page.goto("/my/wishes")
        follow(page, page.get_by_role("link", name=re.compile("Change.*language")))
    with when("he ticks what would be nice, and one thing that must be so"):
        tick(page, "English", "Welsh")
        page.locator("[name=more-english]").check()
        press(page, "Continue")
        heading(page, "Where we could meet")
        tick(page, "A walk outside")
        press(page, "Keep, and back to my wishes")
    with then("it stands in his list"):
        says(page, "English (must be so)")
        says(page, "A walk outside")
    with when("he skips the rest, and adds a few words"):
        follow(page, page.get_by_role("link", name=re.compile("Change.*From round here")))
        follow(page, page.get_by_role("link", name="Skip this"))
        page.get_by_role("textbox").fill("Somebody who likes brass bands")
        press(page, "Continue")
    with then("a place he would rather not meet at is kept, too"):
        page.goto("/my/please-not")
        page.get_by_label("A place to meet").fill("The Central Library")
        press(page, "Add")
        says(page, "Kept. Nobody is told.")
        page.goto("/my/wishes")
        says(page, "The Central Library")
        says(page, "Somebody who likes brass bands")
    with then("with scripts it is as easy to use"):
        site.let_in(desk, "Mostyn")
        for address in ("", "/language", "/lived", "/words"):
            desk.goto(f"/my/wishes{address}")
            check(desk)


def test_a_place_names_what_can_be_wished_for(page: Page, desk: Page, site: Site) -> None:
    with given("Maren, who looks after the place"):
        site.let_in(page, "Maren")
        page.goto("/team/place")
        press(page, "What people can wish for")
        check(page)
    with when("she adds something"):
        press(page, "Add a wish")
        page.get_by_label("Where we could meet").check()
        page.get_by_label("What shall it be called?").fill("the swing bridge")
        check(page)
        press(page, "Keep this")
        says(page, "Added. It is offered from now on.")
    with then("members can wish for it"):
        site.let_in(desk, "Nasreen")
        desk.goto("/my/wishes/place")
        expect(desk.get_by_label("The swing bridge")).to_be_visible()
    with then("and once it is retired they cannot"):
        press(page, "The swing bridge")
        check(page)
        press(page, "Offer it no longer")
        desk.reload()
        expect(desk.get_by_label("The swing bridge")).not_to_be_visible()
