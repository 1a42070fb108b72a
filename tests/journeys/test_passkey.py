"""A code once, and from then on the finger: with a passkey the browser makes by itself."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage, check
from tests.journeys.telling import Post, given, heading, press, says, then, when
from tests.site import Site

pytestmark = pytest.mark.journey


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A phone with a fingerprint. Passkeys need a name for the host; an address will not do."""
    page = open_page(host="localhost")
    finger = page.context.new_cdp_session(page)
    finger.send("WebAuthn.enable")
    finger.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True}})  # fmt: skip
    return page


def test_a_code_once_and_then_a_passkey(phone: Page, site: Site) -> None:
    with given("a coordinator who signs in by a code"):
        phone.goto("/sign-in/")
        check(phone)
        phone.get_by_label("Your e-mail or mobile number").fill("maren@example.org")
        post = Post(site, "maren@example.org")
        press(phone, "Send me a code")
        phone.get_by_label("Your code").fill(post.code())
        press(phone, "Sign in")
        check(phone)
        press(phone, "Yes, it is mine")
    with when("she is asked for a second step, and sets up a passkey"):
        heading(phone, "Before you start: a second step")
        check(phone)
        press(phone, "Set up a passkey")
        check(phone)
        press(phone, "Set up a passkey here")
        heading(phone, "Spare codes")
        check(phone)
        press(phone, "I have kept them")
        says(phone, "In the house today")
        phone.goto("/sign-in/out/")
        press(phone, "Sign out")
        heading(phone, "You are signed out")
    with then("the finger alone lets her in, and her rooms are open"):
        phone.goto("/sign-in/")
        press(phone, "Use my passkey")
        heading(phone, "Is this your own phone or computer?")
        press(phone, "No, others use it too")
        says(phone, "In the house today")
        phone.goto("/sign-in/ways/")
        expect(phone.get_by_role("heading", name="Passkeys")).to_be_visible()
        # A plain name in the tab, for others use it too.
        expect(phone).to_have_title("Ferry Lane")
        check(phone)
