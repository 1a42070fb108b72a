"""What became of a meeting, and notes written together: no word is lost on the way."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import (
    fill_day,
    follow,
    given,
    heading,
    is_not_there,
    press,
    says,
    then,
    when,
)
from tests.site import Site

pytestmark = pytest.mark.journey

KEPT = re.compile(r"Kept at \S+")
OUT = "You were signed out. Your words are still here."


def box(page: Page) -> Locator:
    """Where the two write."""
    return page.get_by_role("textbox", name=re.compile("What you would both like to remember"))


def status(page: Page) -> Locator:
    """The quiet line that says what is kept."""
    return page.get_by_role("main").get_by_role("status")


def kept(page: Page) -> None:
    """Everything typed so far is kept, and the line says when."""
    expect(page.locator("form[data-drafts]")).to_have_attribute("data-state", "at")
    expect(status(page)).to_have_text(KEPT)


def try_to_save(page: Page) -> None:
    """Press Save where nobody is there to take the words: the page stays.

    A second press within a second counts as a double click, and does nothing: that second goes by
    here, by the clock of the page.
    """
    page.get_by_role("button", name="Save", exact=True).click()
    page.evaluate("new Promise((over) => setTimeout(over, 1000))")


def met(desk: Page, site: Site, became: str = "We met") -> str:
    """Bronwen writes down a meeting with Wilf; the address of its page."""
    site.let_in(desk, "Bronwen")
    desk.goto("/meetings/write-down")
    desk.get_by_label("Wilf").check()
    fill_day(desk, date.today() - timedelta(days=1))
    desk.get_by_label("What time?").fill("2pm")
    desk.get_by_label("A walk").check()
    desk.get_by_label(became).check()
    check(desk)
    press(desk, "Write it down")
    heading(desk, re.compile("You and Wilf (met|missed each other)"))
    return desk.url


def tab_to(page: Page, wanted: Locator) -> None:
    """Go on by the tabulator key until it is there."""
    expect(wanted).to_be_visible()
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("The keyboard does not reach it.")


def test_a_dead_battery_loses_no_word(desk: Page, open_page: OpenPage, site: Site) -> None:
    with given("Wilf and Bronwen, who met, and Wilf who types about it on his phone"):
        meeting = met(desk, site)
        phone = open_page()
        site.let_in(phone, "Wilf")
        phone.goto(meeting)
        press(phone, "Write it down")
        check(phone)
        box(phone).fill("The heron was there again, and I was not")
        kept(phone)
        box(phone).press_sequentially(" afraid of it.")
        kept(phone)
    with when("his phone dies before he has saved"):
        phone.context.close()
    with then("Bronwen reads nothing of it, and his words wait for him on another screen"):
        desk.goto(f"{meeting}/note")
        expect(desk.get_by_role("main")).not_to_contain_text("heron")
        other = open_page()
        site.let_in(other, "Wilf")
        other.goto(f"{meeting}/note")
        says(other, "You had begun to write")
        says(other, "The heron was there again, and I was not afraid of it.")
        check(other)
    with when("he carries on and saves"):
        press(other, "Carry on")
        expect(box(other)).to_have_value("The heron was there again, and I was not afraid of it.")
        press(other, "Save")
        says(other, "Saved.")
        check(other)
    with then("both read it, and he reads that Bronwen looked"):
        desk.goto(f"{meeting}/note")
        says(desk, "not afraid of it.")
        check(desk)
        other.goto("/my/record")
        says(other, "Bronwen looked at the note about a meeting")


def test_two_write_at_once_and_a_third_arrives(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf and Bronwen, who both have the same empty page before them"):
        meeting = met(desk, site)
        site.let_in(page, "Wilf")
        for one in (page, desk):
            one.goto(f"{meeting}/note/write")
    with when("both write, and Wilf saves first"):
        box(page).fill("We sat by the lock.\nWilf brought the flask.")
        box(desk).fill("We sat by the lock.\nNext time: the library card.")
        press(page, "Save")
        says(page, "Saved.")
        press(desk, "Save")
    with then("Bronwen sees both beside each other, and one with every line to make it from"):
        heading(desk, "You both wrote at the same time")
        says(desk, "Nothing is lost: here are both.")
        expect(desk.locator("mark")).to_have_count(2)
        expect(box(desk)).to_have_value(
            "We sat by the lock.\nWilf brought the flask.\nNext time: the library card."
        )
        check(desk)
    with when("Wilf saves once more while she joins them"):
        press(page, "Write in it")
        box(page).fill("We sat by the lock.\nWilf brought the flask.\nIt rained on the way.")
        press(page, "Save")
        says(page, "Saved.")
        press(desk, "Save both together")
    with then("she is asked once more, and still has every line"):
        heading(desk, "You both wrote at the same time")
        for line in ("the flask", "the library card", "It rained on the way"):
            expect(box(desk)).to_have_value(re.compile(line))
        press(desk, "Save both together")
        says(desk, "Saved.")
        for line in ("the flask", "the library card", "It rained on the way"):
            says(desk, line)
        check(desk)
    with then("every version is there, and an older one can be brought back"):
        press(desk, "How it read before")
        expect(desk.get_by_role("heading", level=2)).to_have_count(3)
        check(desk)
        follow(desk, desk.get_by_role("button", name="Bring this one back").last)
        says(desk, "It reads as it did then.")
        expect(desk.get_by_role("main")).not_to_contain_text("It rained")
        check(desk)


def test_without_a_connection_the_words_stay(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf, who writes"):
        meeting = met(desk, site)
        site.let_in(page, "Wilf")
        page.goto(f"{meeting}/note/write")
        box(page).fill("On the train")
        kept(page)
    with when("the train goes into a tunnel, and he writes on and presses Save"):
        page.context.set_offline(True)
        box(page).fill("On the train, and into the dark")
        expect(status(page)).to_have_text("Not kept yet: no connection. Your words are still here.")
        try_to_save(page)
    with then("his words are still before him"):
        expect(box(page)).to_have_value("On the train, and into the dark")
        check(page)
    with when("there is light again"):
        page.context.set_offline(False)
    with then("they are kept by themselves, and saved when he says so"):
        kept(page)
        press(page, "Save")
        says(page, "Saved.")
        says(page, "and into the dark")
        check(page)


def test_signed_out_meanwhile_the_words_stay(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf, who writes, and signs out beside it"):
        meeting = met(desk, site)
        site.let_in(page, "Wilf")
        page.goto(f"{meeting}/note/write")
        box(page).fill("One more thing")
        kept(page)
        beside = page.context.new_page()
        beside.goto("/sign-in/out/")
        press(beside, "Sign out")
        expect(beside).not_to_have_url(re.compile("/sign-in/out/$"))
    with when("he goes on writing, and presses Save"):
        box(page).fill("One more thing: thank you")
        expect(status(page)).to_contain_text(OUT)
        try_to_save(page)
    with then("the page says so, and his words are still before him"):
        expect(status(page)).to_contain_text(OUT)
        expect(box(page)).to_have_value("One more thing: thank you")
        check(page)
    with when("he signs in again beside it"):
        site.let_in(beside, "Wilf")
    with then("saving works as if nothing had been"):
        press(page, "Save")
        says(page, "Saved.")
        says(page, "One more thing: thank you")
        check(page)


def test_by_keyboard_alone(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf, who uses no mouse"):
        meeting = met(desk, site)
        site.let_in(page, "Wilf")
        page.goto(meeting)
    with when("he opens the note, writes in both boxes and saves"):
        tab_to(page, page.get_by_role("button", name="Write it down"))
        with page.expect_navigation():
            page.keyboard.press("Enter")
        tab_to(page, box(page))
        page.keyboard.type("Typed by hand.")
        tab_to(page, page.get_by_role("textbox", name=re.compile("About somebody else")))
        page.keyboard.type("My brother Alun")
        kept(page)
        tab_to(page, page.get_by_role("button", name="Save", exact=True))
        with page.expect_navigation():
            page.keyboard.press("Enter")
    with then("it is saved, and the copy for others is without his brother"):
        says(page, "Saved.")
        says(page, "My brother Alun")
        tab_to(page, page.get_by_role("link", name="A copy to give to somebody else"))
        with page.expect_navigation():
            page.keyboard.press("Enter")
        heading(page, "A copy to give to somebody else")
        says(page, "Typed by hand.")
        expect(page.get_by_role("main")).not_to_contain_text("Alun")
        check(page)


def test_each_says_how_it_was(page: Page, desk: Page, site: Site) -> None:
    with given("Bronwen, who writes down that they missed each other"):
        meeting = met(desk, site, "We missed each other")
        check(desk)
    with when("Wilf opens it"):
        site.let_in(page, "Wilf")
        page.goto(meeting)
    with then("he is missed, not blamed"):
        heading(page, "We missed you")
        says(page, "Same time next week, another time, or not now?")
        check(page)
    with when("he saw it otherwise and says so"):
        press(page, "Add something, or say how you see it")
        check(page)
        page.get_by_label("It did not happen").check()
        page.get_by_label("Something came up on the other side").check()
        page.get_by_label("A few words, only if you like").fill("The bell was broken.")
        press(page, "Say so")
    with then("both words stand beside each other, for both"):
        for one in (page, desk):
            one.goto(meeting)
            says(one, "You missed each other.")
            says(one, "It did not happen. Something came up on our side.")
            says(one, "The bell was broken.")
            check(one)
    with then("it stands among earlier meetings, and nobody else finds it"):
        page.goto("/meetings/earlier")
        says(page, "It did not happen")
        check(page)
        site.let_in(page, "Mostyn")
        is_not_there(page, meeting)
