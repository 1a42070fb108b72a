"""A book of loose pages: written, shared and taken back, put back as it was, opened in a crisis."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import follow, given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

CRISIS, FIVE = "If I can’t speak for myself", "Five ways to wellbeing"
STATEMENT = "My own bed if it can be done, and no blue lights in the yard"


def begin(page: Page, kind: str) -> None:
    """From the book to a page that could be begun."""
    page.goto("/my/book")
    follow(page, page.get_by_role("main").get_by_role("link", name=kind, exact=True))
    heading(page, kind)


def write(page: Page, heading_: str, words: str) -> None:
    """Under one of the headings."""
    page.get_by_role("group", name=heading_).get_by_role("textbox").last.fill(words)


def does_not_say(page: Page, words: str) -> None:
    """Nowhere in its main part."""
    expect(page.get_by_role("main")).not_to_contain_text(words)


def test_a_page_is_written_shared_taken_back_and_put_back(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Mostyn, on his phone, who has one page already that nobody reads"):
        site.let_in(page, "Mostyn")
        page.goto("/my/book")
        heading(page, "My book")
        says(page, "Begin anywhere. No page has to be there.")
        other = page.get_by_role("main").get_by_role("link", name="What gets to me")
        others = str(other.evaluate("one => one.href"))
        check(page)
    with when("he writes under two of five headings, calls one his own way, and wants more room"):
        begin(page, FIVE)
        check(page)
        boxes = page.get_by_role("group")
        before = boxes.count()
        write(page, "Being with people", "The chapel band, back row.")
        own = page.get_by_role("group", name="Moving about").get_by_role("textbox", name="Heading")
        own.fill("Legs and lungs")
        write(page, "Moving about", "To the lock.\nAnd back.")
        press(page, "More room")
        assert boxes.count() > before
        expect(own).to_have_value("Legs and lungs")
        boxes.last.get_by_role("textbox", name="Heading").fill("Brass")
        boxes.last.get_by_role("textbox").last.fill("Second cornet, loud.")
        check(page)
        press(page, "Keep this page")
    with then("what he wrote is there, what he left alone is not, and he alone sees it"):
        heading(page, FIVE)
        written = page.url
        for words in ("The chapel band, back row.", "Legs and lungs", "And back.", "Brass"):
            says(page, words)
        for words in ("Moving about", "Learning something", "Giving something"):
            does_not_say(page, words)
        says(page, "Only you.")
        check(page)
    with when("he lets Bronwen read this page"):
        press(page, "Choose who may read this")
        page.get_by_label("My peer supporter").check()
        check(page)
        press(page, "Keep this choice")
    with then("she reads exactly this page, and can do nothing to it"):
        site.let_in(desk, "Bronwen")
        desk.goto("/team/shared")
        says(desk, FIVE)
        does_not_say(desk, "What gets to me")
        desk.goto(written)
        heading(desk, FIVE)
        says(desk, "Second cornet, loud.")
        expect(desk.get_by_role("main").get_by_role("link")).to_have_count(0)
        expect(desk.get_by_role("main").get_by_role("button")).to_have_count(0)
        check(desk)
        for address in (others, f"{written}/change", f"{written}/versions"):
            is_not_there(desk, address)
    with when("he takes it back in one tap"):
        page.goto(written)
        says(page, "Looked")
        check(page)
        press(page, "Take it back")
    with then("for her it is not there any more, by no way"):
        is_not_there(desk, written)
        desk.goto("/team/shared")
        does_not_say(desk, FIVE)
    with when("he changes his words, and thinks better of it"):
        page.goto(written)
        press(page, "Change this page")
        check(page)
        write(page, "Brass", "Never again.")
        press(page, "Keep this page")
        says(page, "Never again.")
        press(page, "How it read before")
        check(page)
        press(page, "Put it back as it was")
    with then("it reads as it was, and what he wrote in between is kept too"):
        says(page, "Second cornet, loud.")
        does_not_say(page, "Never again.")
        page.goto(f"{written}/versions")
        says(page, "Never again.")
    with when("Ishaan changes what such a page asks"):
        cora = open_page()
        site.let_in(cora, "Ishaan")
        cora.goto("/team/place/pages")
        check(cora)
        follow(cora, cora.get_by_role("main").get_by_role("link", name=FIVE, exact=True))
        check(cora)
        asked = cora.get_by_role("textbox", name="Its headings")
        asked.fill(asked.input_value().replace("Being with people", "Company") + "\nSinging")
        press(cora, "Keep this")
        says(cora, "Kept. Pages that people have written stay as they are.")
        check(cora)
    with then("Mostyn’s page stays as he wrote it, and who begins one now is asked the new way"):
        page.goto(written)
        says(page, "Being with people")
        does_not_say(page, "Company")
        does_not_say(page, "Singing")
        page.goto("/my/book/new?kind=five")
        expect(page.get_by_role("group", name="Company")).to_have_count(1)
        expect(page.get_by_role("group", name="Singing")).to_have_count(1)


def test_a_blank_leaf(page: Page, site: Site) -> None:
    with given("Sol, and a leaf with nothing on it"):
        site.let_in(page, "Sol")
        begin(page, "A blank leaf")
        check(page)
    with when("they keep it without a word"):
        press(page, "Keep this page")
    with then("they are told kindly, and nothing is made of it"):
        says(page, "Write something under one of the headings, or give the page a name.")
        check(page)
    with when("they give it a name and a few words, without a heading"):
        page.get_by_role("textbox", name="What this page is called").fill("Signs I would paint")
        page.get_by_role("textbox", name="In your own words").first.fill("Mind the swans")
        press(page, "Keep this page")
    with then("it stands in their book under its name, and a leaf can be begun again"):
        heading(page, "Signs I would paint")
        says(page, "Mind the swans")
        check(page)
        page.goto("/my/book")
        leaf = page.get_by_role("main").get_by_role("link", name="Signs I would paint")
        expect(leaf).to_be_visible()
        expect(page.get_by_role("link", name="A blank leaf")).to_be_visible()
        check(page)


def test_in_an_emergency_the_crisis_page_opens_and_its_owner_sees_it(
    page: Page, desk: Page, site: Site
) -> None:
    with given("Curtis, who wrote a page for a crisis, and one that is nobody’s business"):
        site.let_in(page, "Curtis")
        begin(page, CRISIS)
        says(page, "a colleague has to open it in an emergency. You see it if they do.")
        check(page)
        write(page, "What I want to happen", STATEMENT)
        press(page, "Keep this page")
        begin(page, "What keeps me well")
        write(page, "On an ordinary day", "The pigeons, before anybody is up.")
        press(page, "Keep this page")
    with when("Hester fears for him, and opens how to reach him"):
        site.let_in(desk, "Hester")
        desk.goto("/team/emergency")
        name = "Their name, exactly as they go by"
        desk.get_by_role("textbox", name=name).fill("Curtis")
        desk.get_by_role("textbox", name="What has happened?").fill(
            "His van stands with its door open."
        )
        press(desk, "Open how to reach them")
    with then("she reads what he wrote for this, and nothing else of his"):
        heading(desk, "How to reach Curtis")
        says(desk, CRISIS)
        says(desk, STATEMENT)
        does_not_say(desk, "pigeons")
        check(desk)
    with then("he sees that she looked, and why"):
        page.goto("/my")
        says(page, "Hester opened how to reach you")
        press(page, "Read why", exact=False)
        says(page, "His van stands with its door open.")
        check(page)
        page.goto("/my/record")
        expect(page.get_by_role("main")).to_contain_text(re.compile("Hester.*crisis", re.DOTALL))
        check(page)
