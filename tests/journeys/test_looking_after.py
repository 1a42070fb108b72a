"""Looking after each other: a worry that is answered, an emergency that the person sees."""

import pytest
from playwright.sync_api import Page

from tests.browser import OpenPage, check
from tests.journeys.telling import follow, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey


def test_a_worry_is_told_read_and_answered(page: Page, desk: Page, site: Site) -> None:
    with given("Kwabena, who is worried about Dorota"):
        site.let_in(page, "Kwabena")
        page.goto("/team/worry")
        check(page)
    with when("he tells the person on call"):
        page.get_by_role("combobox", name="Who is it about?").select_option(label="Dorota")
        page.get_by_role("textbox", name="I am worried that…").fill("The letter came back.")
        press(page, "Tell Maren")
        heading(page, "Maren hears of it")
    with then("she reads it, does something, and writes what came of it"):
        site.let_in(desk, "Maren")
        desk.goto("/team/worry")
        follow(desk, desk.get_by_role("main").get_by_role("link").filter(has_text="Kwabena").first)
        says(desk, "The letter came back.")
        check(desk)
        desk.get_by_role("textbox", name="What was done").fill("We went round. She had moved.")
        desk.get_by_role("textbox", name="What the person was told").fill("That we had wondered.")
        press(desk, "Keep this")
        says(desk, "Kept. The colleague who told you can read it.")
    with then("he reads what was done"):
        page.goto("/team/worry")
        follow(page, page.get_by_role("main").get_by_role("link").filter(has_text="Maren").first)
        says(page, "She had moved.")
        check(page)


def test_an_emergency_look_is_seen_by_the_person(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Hester, who found Yasmin’s keys and thinks that she may be in danger"):
        site.let_in(desk, "Hester")
        desk.goto("/team/emergency")
        check(desk)
    with when("she opens how to reach her, and says why"):
        desk.get_by_role("textbox", name="Their name, exactly as they go by").fill("Yasmin")
        desk.get_by_role("textbox", name="What has happened?").fill(
            "Her bag and keys are here and the kettle is on."
        )
        press(desk, "Open how to reach them")
        says(desk, "yasmin@example.org")
        check(desk)
    with when("a second colleague looks at it"):
        maren = open_page()
        site.let_in(maren, "Maren")
        maren.goto("/team/emergency")
        says(maren, "Hester for Yasmin")
        check(maren)
        opened = maren.get_by_role("listitem").filter(has_text="Hester for Yasmin")
        link = opened.get_by_role("link", name="Look at it")
        follow(maren, link.or_(opened.get_by_role("button", name="Look at it")).first)
        says(maren, "the kettle is on")
        maren.get_by_label("It was right to open them").check()
        maren.get_by_label("Anything to add").fill("I rang her, and she laughed.")
        check(maren)
        press(maren, "I have looked at it")
        says(maren, "Thank you for looking at it.")
    with then("Yasmin sees on her home page that it was opened, why, and what Maren says"):
        site.let_in(page, "Yasmin")
        says(page, "Hester opened how to reach you")
        check(page)
        press(page, "Read why", exact=False)
        says(page, "the kettle is on")
        says(page, "Maren looked at it")
        says(page, "I rang her, and she laughed.")
        check(page)
