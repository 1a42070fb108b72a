"""A member's own space: sharing and taking back, a break, and who looked."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import (
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


def test_share_one_thing_see_who_looked_take_it_back(page: Page, desk: Page, site: Site) -> None:
    with given("Mostyn, who meets Bronwen, and one thing he would like"):
        site.let_in(page, "Mostyn")
        page.goto("/my/goals")
        check(page)
        follow(page, page.get_by_role("link", name="Play in a band"))
        goal = page.url
        says(page, "Only you.")
        check(page)
    with when("he shares it with her"):
        press(page, "Choose who may read this")
        page.get_by_label("People I choose").check()
        page.get_by_label("Bronwen").check()
        check(page)
        press(page, "Keep this choice")
        says(page, "They can read it and cannot change it.")
    with then("she can read it, and he sees that she did"):
        site.let_in(desk, "Bronwen")
        desk.goto(goal)
        says(desk, "Play in a band")
        check(desk)
        page.goto("/my/record")
        says(page, "Bronwen looked at something you would like")
        check(page)
    with when("he takes it back"):
        page.goto(goal)
        press(page, "Take it back")
        says(page, "Taken back.")
    with then("for her there is no such page any more"):
        is_not_there(desk, goal)
        check(desk)


def test_a_break_and_back_again(page: Page, desk: Page, site: Site) -> None:
    with given("Wilf, who shares one thing with Bronwen"):
        site.let_in(page, "Wilf")
        page.goto("/my")
        follow(page, page.get_by_role("link", name="Open this, change it or put it away"))
        goal = page.url
        site.let_in(desk, "Bronwen")
        desk.goto(goal)
        says(desk, "the radio on")
    with when("he takes a break, in two taps from his home"):
        page.goto("/my")
        press(page, "Take a break, or leave")
        check(page)
        press(page, "Take a break")
        check(page)
        press(page, "Begin my break")
        says(page, "You are taking a break.")
    with then("she reads nothing, and learns only that he is taking a break"):
        is_not_there(desk, goal)
        desk.goto("/team/week")
        says(desk, "Wilf is taking a break.")
        expect(desk.get_by_role("main")).not_to_contain_text("the radio on")
        expect(desk.get_by_role("main")).not_to_contain_text("swing bridge")
        check(desk)
    with when("he comes back, in two taps from his home"):
        page.goto("/my")
        check(page)
        press(page, "Come back")
        check(page)
        press(page, "Come back")
        says(page, "Welcome back.")
    with then("everything is as before, for both of them"):
        page.goto(goal)
        says(page, "the radio on")
        desk.goto(goal)
        says(desk, "the radio on")
        check(desk)


def test_keyboard_reaches_the_menu(page: Page, site: Site) -> None:
    with given("Sol, who is a member, a volunteer, and in the inquiry group"):
        site.let_in(page, "Sol")
        page.goto("/my")
        heading(page, re.compile("Hello, Sol"))
    with when("they open the menu by keyboard"):
        page.get_by_text("Menu", exact=True).focus()
        page.keyboard.press("Enter")
    with then("it shows where they can go"):
        expect(page.get_by_role("navigation").get_by_role("link").first).to_be_visible()
        check(page)
