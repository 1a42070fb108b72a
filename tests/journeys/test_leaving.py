"""Leave this page: gone at once, and nothing is left on the way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import given, heading, press, then, when

pytestmark = pytest.mark.journey


def by_click(page: Page) -> None:
    """With the link at the top."""
    page.get_by_role("link", name="Leave this page").first.click()


def by_shift(page: Page) -> None:
    """With Shift, three times."""
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [by_click, by_shift])
def test_leaving_wipes_what_was_written(page: Page, leave: Callable[[Page], None]) -> None:
    with given("somebody in the middle of a hello"):
        page.goto("/hello")
        page.get_by_label("Myself").check()
        press(page, "Continue")
        page.get_by_role("textbox", name="What should we call you?").fill("Kerensa")
        press(page, "Continue")
        heading(page, "What’s a safe way to reach you?")
    with when("they leave the page"):
        leave(page)
        page.wait_for_url(lambda url: "/hello" not in url)
        check(page)
    with then("neither Back nor the address shows what they wrote"):
        page.go_back()
        expect(page.locator("body")).not_to_contain_text("Kerensa")
        page.goto("/hello/name")
        expect(page.locator("body")).not_to_contain_text("Kerensa")
        expect(page.locator("input[value=Kerensa]")).to_have_count(0)
