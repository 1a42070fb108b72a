"""Something grows: a wish in one's own words, small steps, what has grown, and who may read it."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import NARROWEST, OpenPage, check
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

WISH = "Learn to make the seeded rolls from the shop on the quay"
STEP = "Ask on the quay which flour it is"
GREW = "A tray of rolls, and none came home again"


def wish(page: Page, site: Site, who: str, words: str) -> str:
    """Somebody says one thing they would like; the address of its page."""
    site.let_in(page, who)
    page.goto("/my/goals/new")
    page.get_by_role("textbox", name="One thing you would like").fill(words)
    check(page)
    press(page, "Keep this")
    heading(page, words)
    return page.url


def state(page: Page, name: str) -> Locator:
    """One of the four plain answers to "How is it going?"."""
    return page.get_by_role("group", name="How is it going?").get_by_role("button", name=name)


def note(page: Page, kind: str, words: str, *, day: date | None = None, count: bool) -> None:
    """Fill in what has grown, and keep it."""
    page.get_by_role("radio", name=kind, exact=True).check()
    page.get_by_role("textbox", name=re.compile("own words")).fill(words)
    if day is None:
        page.get_by_role("radio", name="Today", exact=True).check()
    else:
        page.get_by_role("radio", name=re.compile("Another day")).check()
        fill_day(page, day)
    page.get_by_role("radio", name="Yes, count it" if count else "No, don’t count it").check()


def test_a_wish_its_small_steps_and_what_grows(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf, who says one thing he would like"):
        goal = wish(page, site, "Wilf", WISH)
        says(page, "Who can see this: only you.")
        check(page)
    with when("he adds small steps, ticks one and puts them in his order"):
        for words in ("Borrow a scale", STEP):
            page.get_by_role("textbox", name="A small step").fill(words)
            press(page, "Add")
        follow(page, page.get_by_role("button", name="Tick: Borrow a scale"))
        expect(page.get_by_role("button", name="Take the tick off: Borrow a scale")).to_be_visible()
        check(page)
        follow(page, page.get_by_role("link", name=re.compile(f"Change.*{STEP}")))
        check(page)
        press(page, "Move it up")
        expect(page.get_by_role("listitem").filter(has_text="Change").first).to_contain_text(STEP)
    with when("he says that it has grown"):
        follow(page, state(page, "Has grown"))
        expect(state(page, "Has grown")).to_have_attribute("aria-pressed", "true")
        says(page, "If you like, note what has grown")
        check(page)
    with then("nothing else has changed: he meets Bronwen as before"):
        page.goto("/my/people")
        says(page, "Bronwen")
    with when("he notes what has grown, with a day that is roughly right"):
        page.goto(goal)
        press(page, "Note what has grown")
        expect(page.get_by_role("radio", name="Yes, count it")).not_to_be_checked()
        expect(page.get_by_role("radio", name="No, don’t count it")).not_to_be_checked()
        note(page, "Volunteering", GREW, day=date.today() - timedelta(days=9), count=True)
        check(page)
        press(page, "Keep this")
        heading(page, GREW)
        says(page, "It may be counted, without your name")
        outcome = page.url
        check(page)
    with when("he lets his peer supporter read it"):
        press(page, "Choose who may read this")
        says(page, "Today that is Bronwen. If somebody joins, we ask you first.")
        page.get_by_label("My peer supporter").check()
        check(page)
        press(page, "Keep this choice")
        says(page, "Who can see this: you and Bronwen.")
    with then("she reads what grew, and not what he would like, which he did not share"):
        site.let_in(desk, "Bronwen")
        desk.goto("/team/week")
        press(desk, "Shared with me")
        says(desk, GREW)
        expect(desk.get_by_role("main")).not_to_contain_text(WISH)
        check(desk)
        is_not_there(desk, goal)
        desk.goto(outcome)
        heading(desk, GREW)
        check(desk)
    with then("he sees that she looked"):
        page.reload()
        says(page, "Looked")
        page.goto("/my/grown")
        says(page, "You and Bronwen can see this.")
        check(page)
    with when("he takes it back in one tap"):
        page.goto(outcome)
        press(page, "Take it back")
        says(page, "Who can see this: only you.")
    with then("for her there is no such page any more"):
        is_not_there(desk, outcome)
    with then("it can be put away, and nothing is lost"):
        press(page, "Put it away")
        press(page, "Take it out again")
        heading(page, GREW)
        page.goto(goal)
        follow(page, state(page, "Let go"))
        expect(state(page, "Let go")).to_have_attribute("aria-pressed", "true")
        press(page, "Put it away")


def test_written_with_somebody_on_the_phone(open_page: OpenPage, desk: Page, site: Site) -> None:
    words = "Rang the nursery herself and asked about Thursdays"
    with given("Tobias, who is on the phone with Nasreen; his browser runs no scripts"):
        colleague = open_page(width=NARROWEST, java_script_enabled=False)
        site.let_in(colleague, "Tobias")
        colleague.goto("/team/people")
        follow(colleague, colleague.get_by_role("main").get_by_role("link", name="Nasreen").first)
        person = colleague.url
        press(colleague, "Note something that has grown, with Nasreen")
    with when("he writes it down without her yes"):
        note(colleague, "Out in the world", words, count=False)
        press(colleague, "Keep this")
    with then("it is not kept, and his words are still there"):
        says(colleague, "Only write this down together with them")
        expect(colleague.get_by_role("textbox", name=re.compile("own words"))).to_have_value(words)
    with when("she says yes"):
        colleague.get_by_role("checkbox", name=re.compile("Nasreen is with me")).check()
        press(colleague, "Keep this")
        says(colleague, "you do not see it unless they share it")
    with then("he cannot read it"):
        colleague.goto(f"{person}/shared")
        expect(colleague.get_by_role("main")).not_to_contain_text(words)
    with then("it is hers, and she sees who wrote it down"):
        site.let_in(desk, "Nasreen")
        desk.goto("/my/grown")
        says(desk, words)
        says(desk, "Only you can see this.")
        check(desk)
        desk.goto("/my/record")
        says(desk, "wrote down with you something that has grown, and you said yes")
        check(desk)
    with then("a second colleague sees that it was written, not the words"):
        site.let_in(desk, "Maren")
        desk.goto("/team/written-with")
        says(desk, "Written with Nasreen by Tobias")
        says(desk, "Something that has grown")
        expect(desk.get_by_role("main")).not_to_contain_text(words)
        check(desk)


def test_one_wish_on_two_screens_loses_no_words(
    page: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Nasreen, with one wish open on her phone and at a library computer"):
        goal = wish(page, site, "Nasreen", "A greenhouse, even a small one")
        library = open_page(width=1280, java_script_enabled=False)
        site.let_in(library, "Nasreen")
        for screen in (page, library):
            screen.goto(f"{goal}/change")
    with when("she changes it on both"):
        words = page.get_by_role("textbox", name="One thing you would like")
        words.fill("A cold frame to begin with")
        press(page, "Keep these words")
        there = library.get_by_role("textbox", name="One thing you would like")
        there.fill("A greenhouse, on the roof")
        press(library, "Keep these words")
    with then("both texts stand on the second screen, and she keeps what she likes"):
        says(library, "A cold frame to begin with")
        expect(there).to_have_value("A greenhouse, on the roof")
        press(library, "Keep these words")
        heading(library, "A greenhouse, on the roof")
        page.reload()
        check(page)


def test_the_kinds_are_the_places_own(desk: Page, page: Page, site: Site) -> None:
    with given("Maren, who looks after the place"):
        site.let_in(desk, "Maren")
        desk.goto("/team/place")
        press(desk, "Kinds of what has grown")
        check(desk)
    with when("she adds a kind, renames it and puts it first"):
        press(desk, "Add a kind")
        desk.get_by_role("textbox", name="What shall it be called?").fill("Choir")
        desk.get_by_role("radio", name=re.compile("Health")).check()
        check(desk)
        press(desk, "Keep this")
        press(desk, "Choir")
        desk.get_by_role("textbox", name="What shall it be called?").fill("Singing")
        check(desk)
        press(desk, "Keep this")
        for _place in range(3):
            follow(desk, desk.get_by_role("button", name=re.compile("Up.*Singing")))
    with then("members are offered it"):
        site.let_in(page, "Mostyn")
        page.goto("/my/grown/new")
        expect(page.get_by_role("radio", name="Singing")).to_be_visible()
        check(page)
    with when("it is no longer offered"):
        press(desk, "Singing")
        press(desk, "Offer it no longer")
        says(desk, "What was told with it stays")
        check(desk)
    with then("members are not offered it"):
        page.reload()
        expect(page.get_by_role("radio", name="In myself")).to_be_visible()
        expect(page.get_by_role("radio", name="Singing")).to_have_count(0)
