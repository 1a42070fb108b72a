"""Signing in by a code, on a device that others use too; where one is signed in; out again."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import Post, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey
MAIL = "nasreen@example.org"


def test_sign_in_by_code_on_a_shared_device(page: Page, site: Site) -> None:
    with given("Nasreen at a library computer"):
        page.goto("/my")
        heading(page, "Sign in")
        check(page)
    with when("she asks for a code and types it"):
        page.get_by_role("textbox", name="Your e-mail or mobile number").fill(MAIL)
        post = Post(site, MAIL)
        press(page, "Send me a code")
        check(page)
        page.get_by_role("textbox", name="Your code").fill(post.code())
        press(page, "Sign in")
        heading(page, "Is this your own phone or computer?")
        check(page)
        press(page, "No, others use it too")
    with then("she is in, and the session ends with the browser"):
        heading(page, "Hello, Nasreen")
        # A plain name in the tab, for others use it too.
        expect(page).to_have_title("Ferry Lane")
        (session,) = [c for c in page.context.cookies() if c.get("name") == "session"]
        assert session.get("expires") == -1
    with when("she looks where she is signed in, and signs out"):
        page.goto("/sign-in/devices/")
        says(page, "this one")
        check(page)
        page.goto("/sign-in/out/")
        check(page)
        press(page, re.compile("Sign out"))  # type: ignore[arg-type]
    with then("neither her home nor Back shows anything of hers"):
        heading(page, "You are signed out")
        check(page)
        page.go_back()
        expect(page.locator("body")).not_to_contain_text("Nasreen")
        page.goto("/my")
        heading(page, "Sign in")


def test_a_link_of_the_demo_lets_in(page: Page, site: Site) -> None:
    with given("a fresh link for Wilf, as the command prints it"):
        page.goto(site.link("Wilf"))
        check(page)
    with when("he presses the button on its page"):
        press(page, "Come in")
    with then("he is in, and the link lets nobody in any more"):
        heading(page, re.compile("Hello, Wilf"))


def test_a_stranger_is_told_the_same(page: Page) -> None:
    with given("somebody who tries an address that is nobody’s"):
        page.goto("/sign-in/")
        page.get_by_role("textbox", name="Your e-mail or mobile number").fill("else@example.org")
    with when("they ask for a code"):
        press(page, "Send me a code")
    with then("the page is the one that everybody sees"):
        heading(page, "Type your code")
        check(page)
