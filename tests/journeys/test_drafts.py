"""Words kept while they are typed: whatever happens to the screen, no word is lost."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import PHONE, OpenPage, check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

BEGUN = "This is what you were typing"
OUT = "You were signed out. Your words are still here."


def box(page: Page) -> Locator:
    """Where it is typed."""
    return page.get_by_role("main").get_by_role("textbox").first


def status(page: Page) -> Locator:
    """The quiet line that says what is kept."""
    return page.locator("[data-status]")


def kept(page: Page) -> None:
    """Everything typed so far is kept, and the line says when."""
    expect(page.locator("form[data-drafts]")).to_have_attribute("data-state", "at")
    expect(status(page)).to_have_text(re.compile(r"Kept at \S+\. Only you see it until you save\."))


def let_go_of_all(page: Page) -> None:
    """Begin with nothing begun: journeys share one house."""
    page.goto("/drafts")
    while (button := page.get_by_role("button", name="Let it go")).count():
        follow(page, button.first)


def new_goal(page: Page, words: str) -> str:
    """Something they would like; the address of its page."""
    page.goto("/my/goals/new")
    box(page).fill(words)
    press(page, "Keep this")
    return page.url


def test_a_dead_battery_and_a_second_device(open_page: OpenPage, site: Site) -> None:
    with given("Yasmin, who begins to write on her phone"):
        phone = open_page(width=PHONE)
        site.let_in(phone, "Yasmin")
        let_go_of_all(phone)
        phone.goto("/my/goals/new")
        check(phone)
        box(phone).fill("A dog that is not afraid")
        kept(phone)
        box(phone).press_sequentially(" of the stairs")
        kept(phone)
    with when("its battery dies"):
        phone.context.close()
    with then("on another screen she finds all she began, and goes on with it"):
        other = open_page(width=1280)
        site.let_in(other, "Yasmin")
        other.goto("/drafts")
        says(other, "A dog that is not afraid of the stairs")
        check(other)
        press(other, "Carry on")
        says(other, BEGUN)
        expect(box(other)).to_have_value("A dog that is not afraid of the stairs")
        check(other)
    with when("she saves it"):
        press(other, "Keep this")
    with then("nothing waits any more"):
        says(other, "A dog that is not afraid of the stairs")
        other.goto("/drafts")
        says(other, "Nothing is waiting")
        check(other)


def test_a_closed_tab_sends_the_last_letters(page: Page, site: Site) -> None:
    with given("Yasmin, who types and closes the tab at once"):
        site.let_in(page, "Yasmin")
        let_go_of_all(page)
        tab = page.context.new_page()
        tab.goto("/my/goals/new")
        box(tab).fill("Grow")
        kept(tab)
        box(tab).press_sequentially(" one tall sunflower")
        tab.close(run_before_unload=True)
    with then("they are there"):
        for _patience in range(60):
            page.goto("/my/goals/new")
            if box(page).input_value() == "Grow one tall sunflower":
                break
        expect(box(page)).to_have_value("Grow one tall sunflower")
    with when("she lets it go and begins again"):
        press(page, "Let it go and begin again")
    with then("the page is empty"):
        expect(box(page)).to_have_value("")
        expect(page.get_by_role("main")).not_to_contain_text(BEGUN)
        check(page)


def test_words_that_are_on_their_way_are_not_sent_again(page: Page, site: Site) -> None:
    sent: list[str] = []
    with given("Yasmin, whose words leave slowly"):
        site.let_in(page, "Yasmin")
        let_go_of_all(page)
        page.goto("/my/goals/new")
        count = page.locator("[name=draft-count]")
        before = int(count.input_value())
        page.route("**/drafts", lambda route: sent.append(route.request.post_data or ""))
        box(page).fill("A quiet garden")
        box(page).blur()
        expect(count).to_have_value(str(before + 1))
    with when("she goes away before they have arrived"):
        page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    with then("they are sent once, so that none arrives after she lets go of them"):
        expect(count).to_have_value(str(before + 1))
        assert len(sent) == 1
    with when("she has typed more by then"):
        box(page).fill("A quiet garden with a bench")
        page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    with then("that goes too"):
        expect(count).to_have_value(str(before + 2))


def test_signed_out_in_between(page: Page, site: Site) -> None:
    with given("Yasmin, who writes, and is signed out beside it"):
        site.let_in(page, "Yasmin")
        let_go_of_all(page)
        page.goto("/my/grown/new")
        words = page.get_by_role("textbox", name=re.compile("In your own words"))
        words.fill("I rang them")
        kept(page)
        beside = page.context.new_page()
        beside.goto("/sign-in/out/")
        press(beside, "Sign out")
        expect(beside).not_to_have_url(re.compile("/sign-in/out/$"))
    with when("she goes on writing"):
        words.fill("I rang them, all by myself")
    with then("the page says so, and keeps her words"):
        expect(status(page)).to_contain_text(OUT)
        expect(words).to_have_value("I rang them, all by myself")
        check(page)
    with when("somebody else signs in beside it"):
        site.let_in(beside, "Sol")
        words.press_sequentially("!")
    with then("nothing of hers goes to them"):
        expect(status(page)).to_contain_text(OUT)
        beside.goto("/drafts")
        expect(beside.get_by_role("main")).not_to_contain_text("I rang them")
    with when("she signs in again herself"):
        beside.goto("/sign-in/out/")
        press(beside, "Sign out")
        site.let_in(beside, "Yasmin")
        words.press_sequentially("!")
    with then("it is kept again"):
        kept(page)
        beside.goto("/my/grown/new")
        expect(beside.get_by_role("textbox", name=re.compile("In your own words"))).to_have_value(
            "I rang them, all by myself!!"
        )
        let_go_of_all(beside)


def test_two_screens_and_both_texts(page: Page, desk: Page, site: Site) -> None:
    with given("Yasmin, with the same words open on two screens"):
        for one in (page, desk):
            site.let_in(one, "Yasmin")
        let_go_of_all(page)
        goal = new_goal(page, "Learn to swim")
        for one in (page, desk):
            one.goto(f"{goal}/change")
    with when("she changes them on both, and saves one"):
        box(page).fill("Learn to swim, in the sea")
        kept(page)
        box(desk).fill("Learn to swim, on my back")
        press(desk, "Keep these words")
    with then("the other shows both, and nothing is overwritten"):
        page.goto(f"{goal}/change")
        says(page, BEGUN)
        says(page, "This was changed in between")
        says(page, "Learn to swim, on my back")
        expect(box(page)).to_have_value("Learn to swim, in the sea")
        check(page)
    with when("she keeps what she typed here"):
        press(page, "Keep these words")
    with then("it is as she chose"):
        says(page, "Learn to swim, in the sea")
        page.goto(f"{goal}/change")
        expect(page.get_by_role("main")).not_to_contain_text(BEGUN)


def test_without_a_script(open_page: OpenPage, site: Site) -> None:
    with given("Yasmin, whose browser runs no scripts"):
        plain = open_page(java_script_enabled=False)
        site.let_in(plain, "Yasmin")
        let_go_of_all(plain)
        plain.goto("/my/goals/new")
        box(plain).fill("Tea with my aunt")
    with when("she keeps it as a draft"):
        press(plain, "Keep as a draft, for me only")
    with then("it waits for her"):
        heading(plain, "What is one thing you would like?")
        says(plain, "Kept as a draft. Only you see it.")
        expect(box(plain)).to_have_value("Tea with my aunt")
    with when("she saves it"):
        press(plain, "Keep this")
    with then("it does not wait any more"):
        says(plain, "Tea with my aunt")
        plain.goto("/drafts")
        says(plain, "Nothing is waiting")
