"""From a coordinator's suggestion to a cup of tea, and to an ending that nobody has to explain."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import (
    fill_day,
    given,
    heading,
    is_not_there,
    press,
    says,
    then,
    weekday,
    when,
)
from tests.site import Site

pytestmark = pytest.mark.journey

WORDS = "I play the cornet, badly, on Sundays"


def test_suggested_decided_by_both_and_a_cup_of_tea(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Maren, who suggests Femi to Mostyn"):
        site.let_in(desk, "Maren")
        desk.goto("/introductions")
        check(desk)
        press(desk, "Suggest an introduction")
        desk.get_by_label("Who?").select_option(label="Mostyn")
        press(desk, "Continue")
        heading(desk, "Who could Mostyn meet?")
        check(desk)
        desk.get_by_label("Who?").select_option(label="Femi")
        press(desk, "Suggest it")
        says(desk, "Mostyn is asked first.")
    with then("Femi knows nothing of it yet"):
        peer = open_page()
        site.let_in(peer, "Femi")
        peer.goto("/introductions")
        expect(peer.get_by_role("main")).not_to_contain_text("Mostyn")
        check(peer)
    with when("Mostyn, asked first whom he would rather not meet, says yes with a few words"):
        site.let_in(page, "Mostyn")
        page.goto("/my/people")
        press(page, "Open", exact=False)
        question = "Is there anybody you would rather not meet?"
        heading(page, re.compile(rf"Would you like to meet Femi\?|{re.escape(question)}"))
        if page.get_by_role("heading", name=question).count():  # or another journey asked him
            press(page, "Nobody comes to mind")
            page.goto("/my/people")
            press(page, "Open", exact=False)
        heading(page, "Would you like to meet Femi?")
        says(page, "Femi reads this with your first name, and nothing else about you.")
        expect(page.get_by_role("banner")).to_contain_text("Get help now")
        check(page)
        page.get_by_role("textbox").fill(WORDS)
        press(page, "Yes, a cup of tea")
        heading(page, "You asked to meet Femi")
        address = page.url
        check(page)
    with when("Femi reads a first name and those words, and says yes"):
        peer.goto("/introductions")
        press(peer, "Answer Mostyn")
        heading(peer, "Mostyn would like to meet you")
        says(peer, WORDS)
        check(peer)
        press(peer, "Yes, a cup of tea")
        press(peer, "Find a time")
        fill_day(peer, weekday(4))
        peer.get_by_role("textbox", name="What time?").fill("16.15")
        check(peer)
        press(peer, "Put it in the diary")
        heading(peer, "A cup of tea with Mostyn")
        check(peer)
    with then("it stands in Mostyn's meetings, and opens nothing else of his to Femi"):
        page.goto(address)
        heading(page, "A cup of tea with Femi")
        says(page, "nothing else opens by it")
        check(page)
        press(page, "Change or cancel")
        heading(page, re.compile("with Femi"))
        is_not_there(desk, re.sub(r"^https?://[^/]+", "", address))
    with when("Mostyn would rather not, after all"):
        page.goto(address)
        press(page, "I’d rather not, after all")
        heading(page, "This one is over")
        says(page, "Nothing is written down about why.")
        check(page)
    with then("Femi finds nothing of it, and the time is free again"):
        is_not_there(peer, re.sub(r"^https?://[^/]+", "", address))
        peer.goto("/introductions")
        expect(peer.get_by_role("main")).not_to_contain_text("Mostyn")
    with then("Maren reads what nobody here could meet, as numbers of people"):
        desk.goto("/introductions/gaps")
        heading(desk, "Wishes we could not meet")
        check(desk)
