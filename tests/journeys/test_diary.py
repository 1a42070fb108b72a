"""A room is written down, given once, and a colleague sees "not free" and nothing else; a set day."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import fill_day, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

#: Far enough away that no other journey meets there.
DAY = date.today() + timedelta(days=200)
ROOM = "The sail loft"


def test_a_room_is_given_once(page: Page, desk: Page, open_page: OpenPage, site: Site) -> None:
    tobias = open_page()
    with given("Maren, who writes down a room and what one would want to know of it"):
        site.let_in(desk, "Maren")
        desk.goto("/team/place/rooms")
        check(desk)
        press(desk, "Add a room or a desk")
        desk.get_by_label("What is it called?").fill(ROOM)
        desk.get_by_label("Getting in and around").fill("A lift, and a lamp by the chair")
        check(desk)
        press(desk, "Keep this")
        says(desk, ROOM)
    with when("Hester arranges to meet Leonie there, on her phone"):
        site.let_in(page, "Hester")
        page.goto("/meetings/new")
        page.get_by_label("Leonie").check()
        fill_day(page, DAY)
        page.get_by_label("What time?").fill("9am")
        page.get_by_label("At our place").check()
        page.get_by_label(re.compile(ROOM)).check()
        page.get_by_label("Time to get there").select_option(label="Half an hour")
        check(page)
        press(page, "Put it in the diary")
    with then("her diary says what it is"):
        page.goto(f"/diary?from={DAY.isoformat()}")
        says(page, "9am to 10am, with Leonie")
        says(page, "30 minutes to get there")
        check(page)
    with then("Tobias is not given the room, and sees only that it and Hester are not free"):
        site.let_in(tobias, "Tobias")
        tobias.goto("/diary/rooms")
        check(tobias)
        tobias.goto("/diary/new")
        tobias.get_by_label("A desk or a room, nothing else").check()
        fill_day(tobias, DAY)
        tobias.get_by_label("What time?").fill("9:45am")
        tobias.get_by_label(re.compile(ROOM)).check()
        press(tobias, "Put it in the diary")
        says(tobias, f"{ROOM} is not free then")
        check(tobias)
        tobias.goto("/diary")
        press(tobias, "When colleagues are not free: Alongside")
        tobias.goto(f"{tobias.url}?from={DAY.isoformat()}")
        says(tobias, "8:30am to 10am")
        expect(tobias.get_by_role("main")).not_to_contain_text("Leonie")
        check(tobias)


def test_a_set_day(page: Page, site: Site) -> None:
    with given("Hester, who meets Leonie every other week"):
        site.let_in(page, "Hester")
        page.goto("/meetings/weekly")
        page.get_by_label("Leonie").check()
        page.get_by_label("Every four weeks").check()
        fill_day(page, DAY + timedelta(days=3))
        page.get_by_label("What time?").fill("7:15am")
        page.get_by_label("On the phone").check()
        check(page)
        press(page, "Put it in the diary")
    with then("the day stands there, and each of its weeks"):
        heading(page, re.compile("7:15am, every 4 weeks, with Leonie"))
        check(page)
    with when("she would like another time"):
        press(page, "Change the day or time")
        page.get_by_label("What time?").fill("7:45am")
        check(page)
        press(page, "Put it in the diary")
        heading(page, re.compile("7:45am, every 4 weeks, with Leonie"))
    with then("it can end without a reason"):
        press(page, "No set day any more")
        says(page, "The set day has ended.")
        expect(page.get_by_role("main")).not_to_contain_text("7:45am")
        check(page)
