"""How two people want it to be: written by both, agreed, changed while both write, and ended."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey

WANT, SAFE, OFTEN = "What we both want", "What makes each of us feel safe", "How often, and where"


#: The two meet for this journey alone: others stand on whom else they meet.
MEET = """
from django.contrib.auth import get_user_model
from ownway.people import actions, queries
who = get_user_model().objects.get
wilf, kwabena, maren = (
    queries.of_account(who(email=f"{name}@example.org")) for name in ("wilf", "kwabena", "maren")
)
bond = actions.propose_bond(by=maren, member=wilf, supporter=kwabena, kind="peer")
for one in (wilf, kwabena):
    actions.confirm_bond(by=one, bond=bond)
"""


def write(page: Page, part: str, words: str) -> None:
    """Write in one part of the agreement."""
    page.get_by_role("textbox", name=part).fill(words)


def test_two_write_it_down_say_yes_change_it_and_end_it(
    page: Page, desk: Page, open_page: OpenPage, site: Site
) -> None:
    with given("Wilf and Kwabena, who meet and have written nothing down"):
        site.command("django", "shell", "-c", MEET)
        site.let_in(page, "Wilf")
        page.goto("/my/people")
        expect(page.get_by_text("People you could meet")).to_be_visible()
        check(page)
    with when("Wilf begins, and finds what the place promises already there"):
        press(page, "Write down how it is to be with Kwabena")
        heading(page, "How it is to be, with Kwabena")
        expect(page.get_by_role("textbox", name="What stays between us")).not_to_have_value("")
        says(page, "You and Kwabena read this, and nobody else.")
        expect(page.get_by_role("banner")).to_contain_text("Get help now")
        check(page)
        write(page, WANT, "Chess, and no talk about the weather")
        press(page, "Keep this")
        heading(page, "You and Kwabena")
        check(page)
        press(page, "Yes to this")
        says(page, "You said yes to this.")
        address = page.url
    with then("Kwabena reads it and says yes: it is agreed"):
        peer = open_page()
        site.let_in(peer, "Kwabena")
        peer.goto("/my/people")
        press(peer, "What you agreed with Wilf")
        says(peer, "Chess, and no talk about the weather")
        check(peer)
        press(peer, "Yes to this")
        says(peer, "You both said yes to this.")
    with when("both change it at once, nobody is overwritten"):
        peer.goto(f"{address}/change")
        page.goto(f"{address}/change")
        write(page, OFTEN, "Fridays, the bench by the lock")
        press(page, "Keep this")
        write(peer, SAFE, "A hand held up means stop")
        press(peer, "Keep this")
        says(peer, "This was changed in between")
        says(peer, "Fridays, the bench by the lock")
        check(peer)
        write(peer, OFTEN, "Fridays, the bench by the lock")
        press(peer, "Keep this")
        says(peer, "A hand held up means stop")
        says(peer, "Until both say yes to it, what you agreed before goes on.")
        check(peer)
    with then("both say yes to it, and how it read before is still there"):
        press(peer, "Yes to this")
        page.goto(address)
        press(page, "Yes to this")
        says(page, "You both said yes to this.")
        press(page, "How it read before")
        check(page)
    with when("Wilf ends it"):
        page.goto(address)
        press(page, "End meeting")
        heading(page, "End meeting with Kwabena?")
        check(page)
        press(page, "End meeting")
        heading(page, "My people")
    with then("it is closed to Kwabena at once, and Wilf still has his words"):
        answer = peer.goto(address)
        assert answer is not None
        assert answer.status == 404
        page.goto(address)
        says(page, "What you wrote is still yours")
        check(page)
