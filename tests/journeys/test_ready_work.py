"""Somebody can't come: an hour stays paid, and ready work is two taps away."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser import OpenPage, check
from tests.journeys.telling import (
    fill_day,
    given,
    is_not_there,
    press,
    says,
    then,
    weekday,
    when,
)
from tests.site import Site

pytestmark = pytest.mark.journey
TASK = "Ring the museum café"


def test_an_hour_that_falls_through_is_paid_and_used(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("something on the list, which Maren keeps"):
        site.let_in(desk, "Maren")
        desk.goto("/team/ready-work/new")
        check(desk)
        desk.get_by_label("Alongside").check()
        desk.get_by_label("What is it?").fill(TASK)
        desk.get_by_label("Visit a place and put it on the map").check()
        desk.get_by_label("About how many minutes?").fill("20")
        press(desk, "Keep this")
        says(desk, TASK)
        check(desk)
    with given("how many hours Bronwen is paid for"):
        desk.goto("/team/hours")
        check(desk)
        desk.get_by_role("link", name=re.compile("Bronwen")).click()
        desk.get_by_label("How many paid hours a week?").fill("7.5")
        check(desk)
        press(desk, "Keep this")
        says(desk, "7 hours 30 minutes")
    with when("Bronwen arranges an hour with Wilf, and Wilf can’t come"):
        bronwen = page
        site.let_in(bronwen, "Bronwen")
        bronwen.goto("/meetings/new")
        bronwen.get_by_label("Wilf").check()
        fill_day(bronwen, weekday(7))
        bronwen.get_by_role("textbox", name="What time?").fill("7.30pm")
        bronwen.get_by_label("A walk").check()
        press(bronwen, "Put it in the diary")
        bronwen.get_by_role("link", name=re.compile("Wilf.*7:30pm")).click()
        says(bronwen, "7:30pm, with Wilf")
        at = bronwen.url
        wilf = open_page()
        site.let_in(wilf, "Wilf")
        wilf.goto(at)
        press(wilf, "I can’t come")
        says(wilf, "That’s all right")
        check(wilf)
        wilf.get_by_text("Say whose reason it was").click()
        wilf.get_by_label("Something came up for me").check()
        wilf.get_by_label("What kind of reason?").select_option(label="Not feeling up to it")
        press(wilf, "Say so")
        says(wilf, "Not feeling up to it.")
        check(wilf)
    with then("the page of the meeting leads Bronwen to ready work"):
        bronwen.goto(at)
        says(bronwen, "stays paid")
        check(bronwen)
        press(bronwen, "Ready work")
        check(bronwen)
    with when("she takes it with one tap, and says it is done with another"):
        bronwen.get_by_role("button", name=re.compile(TASK)).click()
        says(bronwen, "You have taken")
        check(bronwen)
        press(bronwen, "Done, 20 minutes")
    with then("it is in her hours"):
        says(bronwen, "Done. 20 minutes are in your hours.")
        says(bronwen, TASK)
        check(bronwen)
    with when("it was shorter, she puts it right, and both stay readable"):
        bronwen.get_by_role("link", name=re.compile("^Put it right")).last.click()
        check(bronwen)
        bronwen.get_by_role("textbox", name="How many minutes?").fill("15")
        press(bronwen, "Keep this")
        says(bronwen, "Put right. Before:")
    with then("Maren sees that it is done, and nobody else opens her hours"):
        desk.goto("/team/ready-work")
        says(desk, f"{TASK}: Bronwen")
        mine = bronwen.get_by_role("link", name=re.compile("^Put it right")).last
        is_not_there(desk, f"{site.url}{mine.get_attribute('href')}")
        bronwen.goto("/team/week")
        check(bronwen)
