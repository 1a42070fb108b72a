"""Ways in: another language, easy read, larger letters, and a voice that reads aloud."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check, no_sideways_scroll
from tests.journeys.telling import given, press, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

PAGES = ("/my", "/my/story", "/my/book", "/my/tree", "/my/people", "/my/who-can-see", "/shown")


def choose(page: Page, *answers: tuple[str, str]) -> None:
    """From the page one is on: how this is shown, an answer to a question, and back."""
    page.get_by_role("contentinfo").get_by_role("link", name="How this is shown").click()
    for question, answer in answers:
        group = page.get_by_role("group", name=question)
        group.get_by_role("radio", name=answer, exact=True).check()
    check(page)
    press(page, "Keep this")


def size_of_letters(page: Page) -> float:
    """How large an ordinary letter is, in pixels."""
    found = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    return float(found)


def test_easy_read_with_very_large_letters(page: Page, site: Site) -> None:
    with given("Wilf, on his phone, on the page of his book"):
        site.let_in(page, "Wilf")
        page.goto("/my/book")
        before = size_of_letters(page)
    with when("he chooses easy read and very large letters"):
        choose(page, ("Easy read", "Yes, easy read"), ("letters", "Very large"))
    with then("he is back where he was, with larger letters, and is told that it is a draft"):
        expect(page).to_have_url(re.compile("/my/book$"))
        assert size_of_letters(page) > before * 1.4
        expect(page.get_by_text("have not checked these words")).to_be_visible()
    with then("a mark stands before each part of a page, and is no word for the voice"):
        drawn = "getComputedStyle(document.querySelector('main h2'), '::before').content"
        page.goto("/my")
        assert page.evaluate(drawn) == '""'
    with then("every page of his fits, on the narrowest phone too"):
        for path in PAGES:
            page.goto(path)
            expect(page.locator("main .ow-easy__picture")).to_be_visible()
            check(page)
            page.set_viewport_size({"width": NARROWEST, "height": 800})
            no_sideways_scroll(page)
    with when("he has had enough of it"):  # and other journeys find him as he was
        choose(page, ("Easy read", "No"), ("letters", "As they are"))
    with then("his pages are as before"):
        page.goto("/my/book")
        expect(page.locator("main .ow-easy__picture")).to_have_count(0)
        assert size_of_letters(page) == before


def test_another_language_stays_on_the_page(page: Page) -> None:
    with given("a visitor who looks where to find us"):
        page.goto("/find-us")
    with when("they choose Cymraeg at the bottom, and its button"):
        page.get_by_role("contentinfo").get_by_role("link", name="Cymraeg").click()
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        with page.expect_navigation():
            page.locator("main form button[type=submit]").click()
    with then("the same page is there, in that language"):
        expect(page).to_have_url(re.compile("/find-us$"))
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        check(page)


def test_a_voice_reads_the_page_and_stops(page: Page) -> None:
    with given("a browser with a voice, and somebody who wants pages read"):
        page.add_init_script(
            "window.spoken = []; window.speechSynthesis.speak = (one) => window.spoken.push(one);"
        )
        page.goto("/keeping-private")
        choose(page, ("reads pages aloud", "Yes"))
    with when("they press the button by the keyboard"):
        button = page.get_by_role("button", name="Read this page to me")
        button.press("Enter")
    with then("the main part is read, in the language of the page, and can be stopped"):
        spoken = page.evaluate("window.spoken.map((one) => [one.text, one.lang])")
        assert spoken[0][0].strip() == page.locator("h1").inner_text()
        assert {language.lower() for _text, language in spoken} == {"en-gb"}
        page.get_by_role("button", name="Stop reading").press("Enter")
        expect(button).to_be_visible()
        check(page)


def test_without_scripts_all_but_the_voice(open_page: OpenPage) -> None:
    with given("a browser without scripts"):
        page = open_page("/find-us", java_script_enabled=False)
        page.get_by_role("contentinfo").get_by_role("link", name="How this is shown").click()
    with when("large letters and reading aloud are chosen"):
        for question, answer in (("letters", "Large"), ("reads pages aloud", "Yes")):
            group = page.get_by_role("group", name=question)
            group.get_by_role("radio", name=answer, exact=True).check()
        press(page, "Keep this")
    with then("letters are large, and no button promises a voice that cannot come"):
        expect(page).to_have_url(re.compile("/find-us$"))
        expect(page.locator("body")).to_have_class(re.compile("ow-text-large"))
        expect(page.get_by_role("button", name="Read this page to me")).to_be_hidden()
