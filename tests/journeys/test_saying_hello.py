"""Somebody says hello: on a phone, without JavaScript, by keyboard, for somebody on a ward."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check, no_sideways_scroll
from tests.journeys.telling import (
    given,
    heading,
    press,
    says,
    then,
    when,
    write_hello,
)
from tests.site import Site

pytestmark = pytest.mark.journey

#: Whatever has the focus (for a choice: the ring drawn beside it) looks different from before,
#: and stands within the window.
FOCUS_SHOWS = """() => {
  const element = document.activeElement;
  const drawn = element.matches("[type=radio], [type=checkbox]") ? [null, "::before"] : [null];
  const look = () => [element, element.labels?.[0]].filter(Boolean).flatMap((part) => drawn.map(
    (which) => { const style = getComputedStyle(part, which);
      return [style.outline, style.boxShadow, style.border, style.background].join(); })).join();
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < window.innerHeight;
  const focused = look();
  element.blur();
  const resting = look();
  element.focus({ preventScroll: true, focusVisible: true });
  return inside && focused !== resting;
}"""


def test_hello_without_an_account(page: Page) -> None:
    with given("somebody who has never been here, with a phone"):
        page.goto("/")
        check(page)
    with when("they say hello, skipping what they like"):
        press(page, "Say hello")
        check(page)
        write_hello(page, called="Jory", phone="07700 900311", like="Someone to fish with")
        check(page)
        press(page, "Send")
    with then("they know that it was sent, and when somebody answers"):
        expect(page).to_have_url(re.compile("/hello/sent$"))
        says(page, "Maren, Tobias, Hester or Bronwen will text you by")
        check(page)


def test_hello_without_javascript(open_page: OpenPage) -> None:
    with given("an old phone without scripts"):
        page = open_page(java_script_enabled=False)
    with when("they say hello"):
        write_hello(page, called="Perran", phone="07700 900312")
        press(page, "Send")
    with then("it was sent all the same, and says who answers"):
        expect(page).to_have_url(re.compile("/hello/sent$"))
        says(page, "Maren, Tobias, Hester or Bronwen will text you by")
        no_sideways_scroll(page)


def test_a_way_left_out_keeps_what_was_typed(page: Page) -> None:
    with given("a hello in which the mobile number is missing"):
        page.goto("/hello")
        page.get_by_label("Myself").check()
        press(page, "Continue")
        press(page, "Skip this question")
        page.get_by_label("Text message").check()
        page.get_by_role("textbox", name="Good times").first.fill("After four")
    with when("they go on"):
        press(page, "Continue")
    with then("the page says what is missing, and has kept the rest"):
        expect(page.get_by_role("alert")).to_be_visible()
        expect(page.get_by_role("textbox", name="Good times").first).to_have_value("After four")
        check(page)


def test_hello_by_keyboard_alone(page: Page) -> None:
    def go_to(name: str, *, role: str = "button") -> None:
        wanted = page.get_by_role("main").get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        expect(wanted.first).to_be_visible()
        page.wait_for_load_state("load")  # with its styles, for the focus is to be seen
        for _ in range(60):
            page.keyboard.press("Tab")
            assert page.evaluate(FOCUS_SHOWS), f"focus cannot be seen on the way to {name}"
            if wanted.first.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"Tab never came to {name}")

    def enter() -> None:
        with page.expect_navigation():
            page.keyboard.press("Enter")

    with given("somebody with a keyboard and no mouse"):
        page.goto("/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    with when("they say hello"):
        go_to("Say hello")
        enter()
        go_to("Myself", role="radio")
        page.keyboard.press("Space")
        enter()
        go_to("What should we call you?", role="textbox")
        page.keyboard.type("Meryn")
        enter()
        go_to("I’ll come by", role="checkbox")
        page.keyboard.press("Space")
        enter()
        heading(page, "What would you like?")
        go_to("I’m not sure")
        enter()
        go_to("Skip this question")
        enter()
        go_to("Send")
        enter()
    with then("it was sent"):
        expect(page).to_have_url(re.compile("/hello/sent$"))
        check(page)


def test_a_ward_asks_for_somebody_who_does_not_know(page: Page, desk: Page, site: Site) -> None:
    with given("a nurse who would like somebody to visit"):
        page.goto("/hello")
        page.get_by_label("Somebody on a ward").check()
        press(page, "Continue")
        check(page)
    with when("they write that the person does not know of it yet"):
        page.get_by_role("textbox", name="What should we call you?").fill("Isolde, nurse")
        page.get_by_label("Not yet").check()
        press(page, "Continue")
        page.get_by_label("Phone call").check()
        page.get_by_role("textbox", name=re.compile("phone number")).first.fill("01632 960317")
        press(page, "Continue")
    with then("nothing is asked about that person, only how to reach the nurse"):
        heading(page, "Is there anything that would help?")
        press(page, "Skip this question")
        heading(page, "Check what you tell us")
        says(page, "Isolde, nurse")
        check(page)
        press(page, "Send")
        expect(page).to_have_url(re.compile("/hello/sent$"))
    with then("colleagues read how to reach the nurse, and that nothing else is kept"):
        site.let_in(desk, "Hester")
        desk.goto("/team/hellos")
        press(desk, "Answer Isolde, nurse")
        says(desk, "Nothing about them is kept here, and only Isolde, nurse is answered.")
        says(desk, "How to reach Isolde, nurse")
        says(desk, "01632 960317")
        check(desk)
