"""Somebody is invited to a study, says yes to what they like, tells something, and withdraws."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import check
from tests.journeys.telling import follow, given, heading, is_not_there, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

STUDY = "Getting across the river"
TOLD = "I wait for the ferry with the others. Somebody always has a flask."
NAME = "Kingfisher"


def begun(desk: Page, site: Site) -> str:
    """Bronwen's group begins a study and invites people. Gives its address."""
    site.let_in(desk, "Bronwen")
    desk.goto("/inquiry/groups/new")
    desk.get_by_label("What is the group called?").fill("The ferry group")
    desk.get_by_label("What is it for?").fill("To hear how people get here.")
    press(desk, "Keep this")
    follow(desk, desk.get_by_role("link", name="Begin a study"))
    desk.get_by_label("What is the study called?").fill(STUDY)
    desk.get_by_label("What do you want to find out, and what for?").fill("How people get here.")
    check(desk)
    press(desk, "Keep this")
    heading(desk, STUDY)
    check(desk)
    address = desk.url
    desk.goto(f"{address}/invitation")
    desk.get_by_label("What the invitation says").fill("Half an hour on the bench, with tea.")
    desk.get_by_label("Everybody here can see it", exact=False).check()
    check(desk)
    press(desk, "Keep this")
    says(desk, "It is open")
    return address


def joined(page: Page, site: Site) -> None:
    """Mostyn reads the invitation and says yes to two of three uses."""
    site.let_in(page, "Mostyn")
    follow(page, page.get_by_role("link", name="Studies", exact=True).first)
    follow(page, page.get_by_role("link", name=re.compile(f"Read the invitation.*{STUDY}")))
    says(page, "Half an hour on the bench, with tea.")
    check(page)
    press(page, "I would like to take part")
    heading(page, "What I told")
    page.get_by_label("Write down what I say", exact=False).check()
    page.get_by_label("Quote my words in what the group writes", exact=False).check()
    check(page)
    press(page, "Yes to what I ticked")
    press(page, "Choose one")
    page.get_by_label("What shall we call you in the study?").fill("Mostyn by the river")
    press(page, "Keep this")
    says(page, "That is part of a real name. Choose another.")
    page.get_by_label("What shall we call you in the study?").fill(NAME)
    check(page)
    press(page, "Keep this")
    says(page, f"In the study you are called {NAME}.")
    check(page)


def test_taking_part_and_withdrawing(page: Page, desk: Page, site: Site) -> None:
    with given("a study that invites people"):
        address = begun(desk, site)
    with when("Mostyn takes part, and says yes to some of it"):
        joined(page, site)
        mine = page.url
    with then("the study knows him by another name, and brings in what he told"):
        desk.goto(f"{address}/people")
        says(desk, "May be written down, and quoted here.")
        expect(desk.get_by_role("main")).not_to_contain_text("Mostyn")
        check(desk)
        follow(desk, desk.get_by_role("link", name=f"Open {NAME}"))
        check(desk)
        theirs = desk.url
        press(desk, "Plan a conversation")
        check(desk)
        desk.get_by_label("Where, if it needs saying").fill("The bench by the slip")
        press(desk, "Keep this")
        press(desk, "Bring in what they told")
        desk.get_by_label("Or type or paste it here").fill(TOLD)
        press(desk, "Bring it in")
        says(desk, "Somebody always has a flask.")
    with then("Mostyn sees that it is there, where they meet, and who opened the key"):
        desk.goto(f"{address}/key")
        says(desk, f"{NAME}: Mostyn")
        check(desk)
        page.goto(mine)
        says(page, "The bench by the slip")
        says(page, "your copy is being made ready")
        page.goto("/my/record")
        says(page, "looked up who is who in a study you take part in")
    with when("he withdraws"):
        page.goto(mine)
        follow(page, page.get_by_role("link", name="Withdraw from everything"))
        says(page, "It cannot be undone.")
        check(page)
        press(page, "Withdraw, and remove everything")
        says(page, "You withdrew. Everything you told is removed.")
        is_not_there(page, mine)
    with then("nothing he told is anywhere, and the study says only that somebody withdrew"):
        is_not_there(desk, theirs)
        for part in ("/people", "/sources"):
            desk.goto(f"{address}{part}")
            expect(desk.get_by_role("main")).not_to_contain_text(re.compile(f"{NAME}|flask|Mostyn"))
        desk.goto(address)
        says(desk, "Somebody withdrew; their words were removed")
        check(desk)
