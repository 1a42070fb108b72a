"""The first hour of a place: set up in earnest, shut, made ready by its coordinator, open."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import Post, fill_day, given, heading, press, says, then, weekday, when
from tests.site import Site, running

pytestmark = pytest.mark.journey
MAYA = "maya@example.org"


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A place of its own, with one coordinator and nothing else."""
    first = ("setup", "--coordinator", MAYA, "--name", "Maya", "--place", "Hawthorn Works")
    with running(tmp_path_factory.mktemp("place"), mode="live", first=first) as site:
        yield site


def next_missing(desk: Page, words: str) -> None:
    """Follow one line of what the hello page still waits for."""
    desk.goto("/team/place")
    says(desk, "Hello is closed until…")
    press(desk, words)


def test_a_coordinator_opens_the_hello_page_of_a_new_place(
    page: Page, desk: Page, site: Site
) -> None:
    with given("a place that was set up a minute ago"):
        page.goto("/")
        check(page)
    with then("nobody can say hello there yet, and the page says so kindly"):
        page.goto("/hello")
        heading(page, "Say hello another way today")
        check(page)
    with when("Maya, its coordinator, signs in by a code"):
        desk.goto("/sign-in/")
        post = Post(site, MAYA)
        desk.get_by_role("textbox", name="Your e-mail or mobile number").fill(MAYA)
        press(desk, "Send me a code")
        desk.get_by_role("textbox", name="Your code").fill(post.code())
        press(desk, "Sign in")
        press(desk, "Yes, it is mine")
    with then("her home says that nobody can say hello yet, and leads to what is missing"):
        says(desk, "Nobody can say hello just now")
        check(desk)
        press(desk, "See what is missing")
        says(desk, "Hello is closed until…")
        check(desk)
    with when("she says what happens at night, what stays between us, what is passed on"):
        next_missing(desk, "it says what happens at night and at weekends")
        for box, words in (
            ("What happens outside these hours", "At night nobody reads this."),
            ("What stays between us", "What you say stays with whom you meet."),
            ("What must be passed on", "Danger to life is passed on to Maya."),
        ):
            desk.get_by_role("textbox", name=box).fill(words)
        check(desk)
        press(desk, "Keep this")
        says(desk, "Kept.")
    with when("she says when somebody answers"):
        next_missing(desk, "the opening hours are known")
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"):
            desk.get_by_label(day).check()
        check(desk)
        press(desk, "Keep this")
        says(desk, "Kept.")
    with when("she writes down a help number, and when to check it again"):
        next_missing(desk, "there are help numbers, each checked before its day")
        check(desk)
        press(desk, "Add a help number")
        desk.get_by_role("textbox", name="Name").fill("Samaritans")
        desk.get_by_role("textbox", name="Number to ring").fill("116 123")
        fill_day(desk, weekday(60))
        check(desk)
        press(desk, "Keep this")
        says(desk, "Kept.")
    with then("everything is ready, and anybody can say hello"):
        desk.goto("/team/place")
        says(desk, "Everything is ready: people can say hello.")
        check(desk)
        page.goto("/hello")
        heading(page, "Say hello")
        says(page, "At night nobody reads this.")
        expect(page.get_by_label("Myself")).to_be_visible()
        check(page)
