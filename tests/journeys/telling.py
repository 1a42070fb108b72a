"""Words to tell a journey in, and what people do in it again and again."""

import re
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from tests.site import Site

#: Seconds. The outbox is emptied by a worker, which may be busy; if it was woken while the database
#: was, the clock sends it again a minute later.
MAIL_WITHIN = 180
#: Where the place is, and the browsers: its midnight is not always this machine’s.
LONDON = ZoneInfo("Europe/London")


@contextmanager
def part(words: str) -> Iterator[None]:
    """A part of the story; if it breaks, the failure says where in the story it was."""
    try:
        yield
    except Exception as problem:
        problem.add_note(f"… {words}")
        raise


def given(words: str) -> AbstractContextManager[None]:
    """What is so before anything happens."""
    return part(f"given {words}")


def when(words: str) -> AbstractContextManager[None]:
    """What somebody does."""
    return part(f"when {words}")


def then(words: str) -> AbstractContextManager[None]:
    """What has come of it."""
    return part(f"then {words}")


def follow(page: Page, where: Locator) -> None:
    """Click on what leads to another page (or to this one again), and wait until it is there.

    A click alone is done when the browser has left the old page, or is about to; whatever looks at
    the page then may see the old one, or one that is half there.
    """
    with page.expect_navigation():
        where.click()


def press(page: Page, name: str, *, exact: bool = True) -> None:
    """Press something by its name, and wait for the page it leads to.

    A link may look like a button; people cannot tell them apart.
    """
    main = page.get_by_role("main")
    button = main.get_by_role("button", name=name, exact=exact)
    follow(page, button.or_(main.get_by_role("link", name=name, exact=exact)).first)


def heading(page: Page, words: str | re.Pattern[str]) -> None:
    """The page says so in its first heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def says(page: Page, words: str) -> None:
    """Somewhere in its main part the page says so."""
    expect(page.get_by_role("main")).to_contain_text(words)


def is_not_there(page: Page, address: str) -> None:
    """Opening the address answers as if there had never been such a page."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    heading(page, "There is no page here")


def write_hello(page: Page, *, called: str, phone: str, like: str = "") -> None:
    """Fill in a hello for oneself, up to the page that shows it once more."""
    page.goto("/")
    press(page, "Say hello")
    page.get_by_label("Myself").check()
    press(page, "Continue")
    page.get_by_role("textbox", name="What should we call you?").fill(called)
    press(page, "Continue")
    page.get_by_label("Text message").check()
    page.get_by_role("textbox", name="Your mobile number").fill(phone)
    press(page, "Continue")
    page.get_by_role("textbox", name="What would you like?").fill(like)
    press(page, "Continue")
    press(page, "Skip this question")
    heading(page, "Check what you tell us")


def weekday(number: int) -> date:
    """The ``number``-th day from Monday to Friday after today."""
    day = datetime.now(LONDON).date()
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def fill_day(page: Page, day: date) -> None:
    """Type a day into the three boxes."""
    for name, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_role("textbox", name=name, exact=True).fill(str(value))


class Post:
    """What is sent to one e-mail or mobile from now on. The demo prints it instead of sending."""

    def __init__(self, site: Site, to: str) -> None:
        self._site, self._to = site, to
        self._before = len(self._codes())

    def code(self) -> str:
        """The newest six figures, as they come out of the outbox."""
        for _ in range(MAIL_WITHIN * 4):
            if len(codes := self._codes()) > self._before:
                return codes[-1]
            time.sleep(0.25)
        raise AssertionError(f"No code came to {self._to}.")

    def _codes(self) -> list[str]:
        log = self._site.log.read_text()
        return re.findall(
            rf"^(?:To: |Text to ){re.escape(self._to)}:?$(?:\n(?!To: |Text to ).*)*?\b(\d{{6}})\b",
            log,
            re.MULTILINE,
        )
