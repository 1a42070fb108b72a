"""A code once, and from then on the finger: with a passkey the browser makes by itself."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import HEIGHT, PHONE, Watch, check
from tests.site import Site

pytestmark = pytest.mark.journey


@pytest.fixture
def phone(browser: Browser, site: Site) -> Iterator[Page]:
    """A phone with a fingerprint. Passkeys need a name for the host; an address will not do."""
    home = site.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(
        base_url=home, viewport={"width": PHONE, "height": HEIGHT}, locale="en-GB")
    watch = Watch(context, home)
    page = context.new_page()
    finger = context.new_cdp_session(page)
    finger.send("WebAuthn.enable")
    finger.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True}})  # fmt: skip
    yield page
    context.close()
    assert not watch.seen, "\n".join(watch.seen)


def code_sent(site: Site, since: int) -> str:
    """The code in the newest message that the demo has printed instead of sending."""
    log = site.home / "server.log"
    for _ in range(60):
        if found := re.findall(r"(\d{6}) is your code", log.read_text()[since:]):
            return str(found[-1])
        time.sleep(0.5)
    pytest.fail("No message with a code was sent.")


def test_a_code_once_and_then_a_passkey(phone: Page, site: Site) -> None:
    # Given a coordinator who asks for a code
    since = len((site.home / "server.log").read_text())
    phone.goto("/sign-in/")
    check(phone)
    phone.get_by_label("Your e-mail or mobile number").fill("maren@example.org")
    phone.get_by_role("button", name="Send me a code").click()
    phone.get_by_label("Your code").fill(code_sent(site, since))
    phone.get_by_role("button", name="Sign in").click()
    check(phone)
    phone.get_by_role("button", name="Yes, it is mine").click()
    # When she is asked for a second step and sets up a passkey
    expect(phone.get_by_role("heading", level=1)).to_contain_text("a second step")
    check(phone)
    phone.get_by_role("button", name="Set up a passkey").click()
    check(phone)
    phone.get_by_role("button", name="Set up a passkey here").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Spare codes")
    check(phone)
    phone.goto("/sign-in/out/")
    phone.get_by_role("button", name="Sign out").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("You are signed out")
    # Then the finger alone lets her in, and her rooms are open
    phone.goto("/sign-in/")
    phone.get_by_role("button", name="Use my passkey").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("your own phone or computer")
    phone.get_by_role("button", name="No, others use it too").click()
    phone.goto("/sign-in/ways/")
    expect(phone.get_by_role("heading", name="Passkeys")).to_be_visible()
    assert phone.title() == "Ferry Lane", "a plain name in the tab, because others use this device"
    check(phone)
