"""A group gathers themes, grows a tree of them, asks people what they think, and makes it public."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NARROWEST, OpenPage, check
from tests.journeys.telling import (
    LONDON,
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

STUDY = "What the allotment is good for"
SAID = "The robin comes when I dig, and I stop counting the days."


def begun(desk: Page, site: Site) -> tuple[str, str]:
    """Bronwen's group decides something and begins a study with two codes. Both addresses."""
    site.let_in(desk, "Bronwen")
    desk.goto("/inquiry/groups/new")
    desk.get_by_label("What is the group called?").fill("The allotment group")
    press(desk, "Keep this")
    heading(desk, "The allotment group")
    group = desk.url
    follow(desk, desk.get_by_role("link", name="Begin a study"))
    desk.get_by_label("What is the study called?").fill(STUDY)
    desk.get_by_label("What do you want to find out, and what for?").fill("What grows there.")
    press(desk, "Keep this")
    heading(desk, STUDY)
    study = desk.url
    for code in ("robin", "digging"):
        desk.goto(f"{study}/codes/new")
        desk.get_by_label("What is it called?").fill(code)
        press(desk, "Keep this")
    return group, study


def a_theme(desk: Page, study: str, name: str, code: str) -> None:
    desk.goto(f"{study}/themes/new")
    desk.get_by_label("What the theme is called").fill(name)
    desk.get_by_label(code, exact=True).check()
    press(desk, "Keep this")
    heading(desk, name)


def test_themes_are_merged_looked_at_and_put_back(desk: Page, site: Site) -> None:
    with given("two themes"):
        _group, study = begun(desk, site)
        desk.goto(f"{study}/themes")
        heading(desk, "Themes")
        check(desk)
        a_theme(desk, study, "Company of birds", "robin")
        check(desk)
        a_theme(desk, study, "Hands in the earth", "digging")
    with when("one becomes part of the other, with a reason"):
        follow(desk, desk.get_by_role("link", name="Make one of two"))
        desk.get_by_label("Which theme should it become part of?").select_option("Company of birds")
        desk.get_by_label("Reason").fill("Nobody said one without the other")
        check(desk)
        press(desk, "Keep this")
        heading(desk, "Company of birds")
        says(desk, "digging")
    with then("the reason stands beside it, and it can be put back"):
        desk.goto(f"{study}/themes")
        says(desk, "Nobody said one without the other")
        expect(desk.get_by_role("link", name="Hands in the earth")).to_have_count(0)
        follow(desk, desk.get_by_role("button", name="Undo this").first)
        expect(desk.get_by_role("link", name="Hands in the earth")).to_have_count(1)
        check(desk)
    with then("a theme is looked at through a lens, and nothing is counted"):
        follow(desk, desk.get_by_role("link", name="Company of birds"))
        follow(desk, desk.get_by_role("link", name="Look at it through a lens"))
        desk.get_by_label("What matters").check()
        check(desk)
        press(desk, "Keep this")
        desk.goto(f"{study}/themes?lens=chime")
        says(desk, "Not looked at through this lens")
        check(desk)


def test_a_tree_from_themes_to_the_public(
    open_page: OpenPage, page: Page, desk: Page, site: Site
) -> None:
    with given("two themes, and a decision of the group"):
        group, study = begun(desk, site)
        a_theme(desk, study, "Company of birds", "robin")
        a_theme(desk, study, "Hands in the earth", "digging")
        desk.goto(f"{group}/meetings")
        fill_day(desk, datetime.now(LONDON).date() - timedelta(weeks=1))
        desk.get_by_label("What time?").fill("11am")
        press(desk, "Keep this")
        follow(desk, desk.get_by_role("link", name="Write down a decision"))
        desk.get_by_label("What did you decide?").fill("The tree may hang by the gate.")
        desk.get_by_label("Everybody agreed").check()
        press(desk, "Keep this")
    with when("the themes are placed on it, without dragging anything"):
        desk.goto(f"{study}/trees")
        check(desk)
        desk.goto(f"{study}/trees/service")
        birds = desk.get_by_role("group", name="Company of birds")
        follow(desk, birds.get_by_role("button", name="Branch"))
        earth = desk.get_by_role("group", name="Hands in the earth")
        follow(desk, earth.get_by_role("button", name="Fruit"))
        branch = desk.get_by_label("A leaf or a fruit: on which branch?")
        branch.select_option("Company of birds")
        check(desk)
        press(desk, "Place it here")
        says(desk, "Fruit")
        check(desk)
    with when("it is kept, and people are asked"):
        press(desk, "Keep it as it is")
        version = desk.url
        check(desk)
        follow(desk, desk.get_by_role("link", name="Ask people what they think"))
        check(desk)
        desk.get_by_label("What would you like to know?").fill("Is the robin in the right place?")
        press(desk, "Ask them")
        asked = desk.url
    with then("Mostyn finds it on his home, and says something without his name"):
        site.let_in(page, "Mostyn")
        line = page.get_by_text("asks what people think of a tree").filter(has_text=STUDY)
        follow(page, line.get_by_role("link", name="Have a look"))
        says(page, "Is the robin in the right place?")
        check(page)
        page.get_by_label("What is it about?").select_option("Company of birds")
        page.get_by_label("What do you think?").fill(SAID)
        press(page, "Say this")
        says(page, SAID)
        desk.goto(asked)
        says(desk, "A member · Company of birds")
        expect(desk.get_by_role("main")).not_to_contain_text("Mostyn")
        check(desk)
        follow(desk, desk.get_by_role("link", name=re.compile("Answer.*robin")))
        desk.get_by_label("Our answer").fill("It stays on its branch.")
        check(desk)
        press(desk, "Keep this")
    with then("he reads the answer, and takes his words back"):
        page.goto("/trees/rounds")
        says(page, "It stays on its branch.")
        check(page)
        follow(page, page.get_by_role("button", name=re.compile(f"Take it back.*{SAID[:10]}")))
        desk.goto(asked)
        expect(desk.get_by_role("main")).not_to_contain_text(SAID)
        press(desk, "Stop asking")
    with when("it is made public by that decision"):
        desk.goto(version)
        follow(desk, desk.get_by_role("link", name="Make it public"))
        desk.get_by_label("The tree may hang by the gate.").check()
        check(desk)
        press(desk, "Make it public")
        says(desk, "Anybody can see it now.")
    with then("anybody sees it, until it is taken down"):
        visitor = open_page(width=NARROWEST)
        visitor.goto("/trees")
        check(visitor)
        follow(visitor, visitor.get_by_role("link", name=re.compile(STUDY)).first)
        says(visitor, "Hands in the earth")
        check(visitor)
        public = visitor.url
        press(desk, "Take it down")
        is_not_there(visitor, public)
