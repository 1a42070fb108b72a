"""People begin a group, meet as equals, decide, see it differently, and are paid for coming."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
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

NAME = "Mornings at the weir"
ITEM = "Who brings the soup?"
DECIDED = "We ask people in the mornings, and never on a Friday."
OTHERWISE = "Some of us only wake up after lunch."
MINUTES = "We began with soup.\nEverybody had a word about mornings."


def begin(page: Page) -> str:
    page.goto("/inquiry")
    check(page)
    press(page, "Begin a group")
    check(page)
    page.get_by_label("What is the group called?").fill(NAME)
    page.get_by_label("What is it for?").fill("To find out how mornings are.")
    press(page, "Keep this")
    heading(page, NAME)
    check(page)
    return page.url


def ask_in(page: Page, name: str) -> None:
    press(page, "Ask somebody in")
    page.get_by_label("Who?").select_option(label=name)
    check(page)
    press(page, "Ask them")
    says(page, f"{name} is asked")


def plan(page: Page) -> str:
    press(page, "Plan a meeting")
    fill_day(page, datetime.now(LONDON).date() - timedelta(weeks=1))
    page.get_by_label("What time?").fill("11am")
    page.get_by_label("Where?").fill("The back room")
    check(page)
    press(page, "Keep this")
    says(page, "The back room.")
    check(page)
    return page.url


def test_a_group_meets_and_decides(page: Page, desk: Page, site: Site) -> None:
    with given("Bronwen, who begins a group and asks Femi in"):
        site.let_in(page, "Bronwen")
        group = begin(page)
        ask_in(page, "Femi")
    with when("Femi finds it at home, and says yes"):
        site.let_in(desk, "Femi")
        desk.goto("/home")
        says(desk, NAME)
        is_not_there(desk, group)
        desk.goto("/home")
        asked = desk.get_by_role("main").get_by_text(NAME).first.locator("..")
        follow(desk, asked.get_by_role("link", name="Read more, and say yes or no"))
        check(desk)
        press(desk, "Yes, I would like that")
        heading(desk, NAME)
        check(desk)
    with when("a meeting that took place is written down: what was talked about, and the minutes"):
        page.goto(group)
        meeting = plan(page)
        page.get_by_label("Something to talk about").fill(ITEM)
        press(page, "Put it on the agenda")
        says(page, ITEM)
        press(page, "Write the minutes")
        page.get_by_label("Minutes", exact=True).fill(MINUTES)
        check(page)
        press(page, "Keep this")
        says(page, "Everybody had a word about mornings.")
    with when("it is decided, and Femi sees it differently, without a name"):
        press(page, "Write down a decision")
        page.get_by_label("What did you decide?").fill(DECIDED)
        page.get_by_label("Nobody objected").check()
        check(page)
        press(page, "Keep this")
        check(page)
        desk.goto(page.url)
        press(desk, "I see it differently")
        desk.get_by_label("How do you see it?").fill(OTHERWISE)
        desk.get_by_label("Without my name").check()
        check(desk)
        press(desk, "Put it beside the decision")
        check(desk)
        page.reload()
        says(page, OTHERWISE)
        says(page, "Somebody in the group")
        expect(page.get_by_role("main")).not_to_contain_text("Femi")
    with when("somebody does something, and it is written down who came"):
        page.goto(meeting)
        press(page, "Write down something to do")
        page.get_by_label("What is to be done?").fill("Ring the soup kitchen")
        page.get_by_label("Who does it?").select_option(label="Femi")
        check(page)
        press(page, "Keep this")
        press(page, "Say who came")
        page.get_by_label("Femi", exact=True).select_option(label="An hour and a half")
        check(page)
        press(page, "Keep this")
        says(page, "Femi, 1 h 30 min")
    with then("Femi would like to be paid for it, and it stands on the list until it is"):
        desk.goto(meeting)
        press(desk, "I would like to be paid for it")
        check(desk)
        desk.goto("/inquiry")
        says(desk, "Ring the soup kitchen")
        check(desk)
        page.goto(group)
        press(page, "Time to be paid")
        page.get_by_label("1 hour 30 minutes").check()
        check(page)
        press(page, "These were paid")
        says(page, "Nothing is to be paid just now")
    with then("Femi leaves, and sees nothing of it any more"):
        desk.goto(group)
        press(desk, "Leave the group")
        check(desk)
        press(desk, "Leave the group")
        is_not_there(desk, meeting)
