"""A visitor's browser, and a hello to write in it."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

SAM = {
    "ways": ["text", "come_in"],
    "text_address": "07700 900 412",
    "text_times": "After four",
    "come_in_times": "Thursday",
}
WISH = "Somebody to walk with & a kettle"


class Browser(Client):
    """A browser without JavaScript that sends a form as the page has it, token and all."""

    def __init__(self, **extra: Any) -> None:
        super().__init__(enforce_csrf_checks=True, **extra)

    def look(self, address: str) -> str:
        """The text of a page, wherever it leads."""
        self.page = self.get(address, follow=True)
        assert self.page.status_code == 200
        return text(self.page)

    def press(self, address: str, **typed: Any) -> Any:
        """Open a page, fill in its form and send it. Returns the first answer, not followed."""
        page = self.get(address)
        assert page.status_code == 200, f"{address}: {page.status_code}"
        form = re.search(r'<form[^>]*method="post"[^>]*>', page.content.decode())
        assert form, f"There is no form at {address}."
        action = re.search(r'action="([^"]*)"', form[0])
        return self.post(action[1] if action else address, hidden(page) | typed)

    def type(self, address: str, **typed: Any) -> Any:
        """Send a form that was looked at before, with the token this browser holds."""
        return self.post(address, {"csrfmiddlewaretoken": self.cookies["form"].value} | typed)


def hidden(page: HttpResponse) -> dict[str, str]:
    """The hidden fields of a page's form."""
    field = r'<input type="hidden" name="([^"]+)" value="([^"]*)"'
    return dict(re.findall(field, page.content.decode()))


def text(page: Any) -> str:
    """What a page says, without mark-up."""
    body = page.content.decode().partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"<[^>]+>", " ", body)
    for sign, letter in (("&#39;", "'"), ("&amp;", "&"), ("&#34;", '"')):
        words = words.replace(sign, letter)
    return " ".join(words.split())


def write(browser: Browser, **ways: Any) -> None:
    """Sam's hello, written up to the check page; only the first page is opened."""
    browser.press("/hello", for_whom="myself")
    for page, typed in (
        ("name", {"called": "Sam"}),
        ("ways", ways or SAM),
        ("like", {"would_like": WISH}),
        ("help", {"language": "Welsh", "would_help": "No stairs"}),
    ):
        assert browser.type(f"/hello/{page}", **typed).status_code == 302


def send(browser: Browser) -> str:
    """Press Send; what the page after it says."""
    sent = browser.type("/hello/check")
    assert (sent.status_code, sent["Location"]) == (302, "/hello/sent")
    return browser.look("/hello/sent")
