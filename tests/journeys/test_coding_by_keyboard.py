"""Coding with the keyboard alone; two people who see each other's marks; and without any script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check
from tests.journeys.inquiring import a_text
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey


def to_the_words(page: Page) -> None:
    """By Tab alone, as somebody without a mouse gets there."""
    for _step in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-text')"):
            return
    raise AssertionError("The words cannot be reached with Tab.")


def marks(page: Page) -> list[str]:
    return page.locator("[data-text] [data-quote] .ow-mark__name").all_inner_texts()


def chosen(page: Page, words: str) -> None:
    expect(page.locator("[data-chosen]")).to_have_text(words)


def code(page: Page, typed: str) -> None:
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_coding_by_keyboard_beside_somebody(desk: Page, open_page: OpenPage, site: Site) -> None:
    with given("a text that Maren and Sol work on, each at their own screen"):
        address = a_text(site, "Maren", "Sol")
        other = open_page()
        site.let_in(desk, "Maren")
        site.let_in(other, "Sol")
        desk.goto(address)
        other.goto(address)
        check(desk)
        desk.goto(address)
    with when("Maren goes through the words with the arrow keys"):
        to_the_words(desk)
        desk.keyboard.press("ArrowRight")
        chosen(desk, "I")
        desk.keyboard.press("ArrowDown")
        chosen(desk, "I had nobody to talk to 🪴.")
        desk.keyboard.press("Shift+ArrowDown")
        chosen(desk, "I had nobody to talk to 🪴. The days were long.")
        desk.keyboard.press("Shift+ArrowUp")
        chosen(desk, "I had nobody to talk to 🪴.")
    with then(
        "Enter opens the codes; what is typed becomes one, and Sol sees it without doing anything"
    ):
        code(desk, "Alone")
        expect(desk.locator("[data-text] [data-quote]")).to_have_count(1)
        expect(other.locator("[data-text] [data-quote]")).to_have_count(1)
        expect(other.locator(".ow-q")).to_have_text("I had nobody to talk to 🪴.")
        expect(other.locator("[data-status]")).to_have_text("Maren marked words.")
    with when("she marks another sentence, and finds the code by a few letters"):
        for _times in range(4):
            desk.keyboard.press("ArrowDown")
        chosen(desk, "I said that I can mend clocks.")
        code(desk, "Clocks")
        expect(desk.locator("[data-text] [data-quote]")).to_have_count(2)
        desk.keyboard.press("ArrowUp")
        code(desk, "clo")
        expect(desk.locator("[data-text] [data-quote]")).to_have_count(3)
        assert sorted(marks(desk)) == ["Alone", "Clocks", "Clocks"]
    with then("n and p go from mark to mark, Delete takes one off, u brings it back"):
        desk.keyboard.press("p")
        desk.keyboard.press("p")
        chosen(desk, "I had nobody to talk to 🪴.")
        desk.keyboard.press("Delete")
        expect(desk.locator("[data-text] [data-quote]")).to_have_count(2)
        expect(other.locator("[data-text] [data-quote]")).to_have_count(2)
        desk.keyboard.press("u")
        expect(desk.locator("[data-text] [data-quote]")).to_have_count(3)
        desk.keyboard.press("?")
        expect(desk.get_by_role("dialog")).to_contain_text("Everything by keyboard")
        desk.keyboard.press("Escape")
    with then("a mark has its own page, with a memo, and nothing on any page is amiss"):
        desk.keyboard.press("n")
        with desk.expect_navigation():
            desk.keyboard.press("m")
        desk.get_by_label("What you think about these words").fill("Said at once.")
        check(desk)
        press(desk, "Keep this")
        says(desk, "with a memo")
        check(desk)
        desk.keyboard.press("Tab")
        desk.goto(desk.url.partition("/coding")[0] + "/coding")
        to_the_words(desk)
        desk.keyboard.press("ArrowDown")
        desk.keyboard.press("Enter")
        expect(desk.get_by_role("dialog")).to_be_visible()
        check(desk)
    with then("the history shows each step, and undoes one"):
        other.get_by_role("link", name="What was done").click()
        heading(other, "What was done")
        says(other, "Maren wrote a memo: Alone")
        other.get_by_role("button", name="Undo wrote a memo").click()
        says(other, "undid: wrote a memo")
        check(other)


def test_coding_without_scripts(open_page: OpenPage, site: Site) -> None:
    with given("Maren, whose browser runs no scripts"):
        address = a_text(site, "Maren", "Sol")
        page = open_page(width=NARROWEST, java_script_enabled=False)
        site.let_in(page, "Maren")
        page.goto(address)
        says(page, "Then somebody rang the bell.")
        press(page, "Choose sentences from a list")
    with when("she chooses two sentences and gives them a new code"):
        page.get_by_label("From this sentence").select_option(label="4. She asked what I can do.")
        page.get_by_label("To this sentence").select_option(label="3. Then somebody rang the bell.")
        page.get_by_label("Or make a new one").fill("Somebody came")
        press(page, "Give it this code")
        says(page, "Marked.")
    with then("they are marked, and the mark can be taken off"):
        page.goto(address)
        expect(page.locator(".ow-q")).to_have_text(
            "Then somebody rang the bell. She asked what I can do."
        )
        page.get_by_role("main").get_by_role("link", name="Somebody came").click()
        heading(page, "Somebody came")
        press(page, "Take this mark off")
        expect(page.locator(".ow-q")).to_have_count(0)
        press(page, "Undo what I did last here")
        expect(page.locator(".ow-q")).to_have_count(1)
