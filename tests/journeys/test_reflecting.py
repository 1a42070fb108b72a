"""For oneself: written on a phone, marked for supervision, brought; and a note from hand to hand."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import (
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

THOUGHT = "I was in a hurry by the weir, and he noticed"
BOTH = "The heron was there again"


def met(page: Page, site: Site, at: str) -> str:
    """Bronwen writes down a meeting with Wilf; the address of its page."""
    site.let_in(page, "Bronwen")
    page.goto("/meetings/write-down")
    page.get_by_label("Wilf").check()
    fill_day(page, date.today() - timedelta(days=1))
    page.get_by_label("What time?").fill(at)
    page.get_by_label("A walk").check()
    page.get_by_label("We met").check()
    press(page, "Write it down")
    heading(page, re.compile("You and Wilf met"))
    return page.url


def test_what_she_brings_to_supervision(desk: Page, open_page: OpenPage, site: Site) -> None:
    phone = open_page()
    with given("Bronwen, a peer supporter, has met Wilf"):
        there = met(phone, site, "7am")
    with when("she writes something for herself, on her phone"):
        press(phone, "Write something for yourself")
        check(phone)
        phone.get_by_label("In your own words").fill(THOUGHT)
        phone.get_by_label("I want to bring this to supervision").check()
        press(phone, "Keep this")
        heading(phone, "For yourself")
        says(phone, THOUGHT)
        check(phone)
    with when("she reads from it in supervision, at a wide screen"):
        site.let_in(desk, "Bronwen")
        desk.goto("/my/reflections")
        check(desk)
        press(desk, "What you bring to supervision")
        says(desk, THOUGHT)
        check(desk)
        mine = desk.locator(".ow-sheet").filter(has_text=THOUGHT)
        follow(desk, mine.get_by_role("button", name="We talked about it"))
        heading(desk, "What you bring to supervision")
        expect(desk.get_by_text(THOUGHT)).to_have_count(0)
    with then("it is still hers, and Wilf finds nothing of it"):
        desk.goto("/my/reflections")
        says(desk, "You brought this to supervision.")
        wilf = open_page()
        site.let_in(wilf, "Wilf")
        wilf.goto(there)
        heading(wilf, re.compile("You and Bronwen met"))
        expect(wilf.get_by_text("for yourself")).to_have_count(0)
        is_not_there(wilf, "/my/reflections")


def test_a_note_goes_from_hand_to_hand(open_page: OpenPage, site: Site) -> None:
    phone = open_page()
    with given("Bronwen and Wilf sit together"):
        there = met(phone, site, "8am")
    with when("they write on her phone, all of it on one screen"):
        press(phone, "Write it together now, on this screen")
        check(phone)
        box = phone.get_by_label("What you would both like to remember")
        expect(box).to_be_in_viewport()
        expect(phone.get_by_role("button", name="Save", exact=True)).to_be_in_viewport()
        box.fill(BOTH)
        press(phone, "Save")
    with then("it is the note that both of them read"):
        heading(phone, "Notes together")
        says(phone, BOTH)
        wilf = open_page()
        site.let_in(wilf, "Wilf")
        wilf.goto(f"{there}/note")
        says(wilf, BOTH)
