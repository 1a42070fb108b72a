"""A real browser for the journeys, and what every page must hold when a journey ends.

``page`` is a phone, ``desk`` a wide screen, ``open_page`` one more visitor with a browser of their
own. Each watches while the test runs and fails it for an error on the console or in a script, or
for a request to another host. ``check(page)`` looks at accessibility and at sideways scrolling.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)
from playwright.sync_api import Error as PlaywrightError

from scripts import chromium
from tests.site import Site

PHONE, WIDE = 360, 1280
NARROWEST = 320  # WCAG 2.2 reflow; also a wide screen at 400 % zoom
HEIGHT = 900
PATIENCE = 60_000  # milliseconds; a busy machine is no reason to fail
expect.set_options(timeout=PATIENCE)
PICTURES = Path(__file__).resolve().parent.parent / "test-results"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}}
OpenPage = Callable[..., Page]


class Watch:
    """What went wrong in one browser while nobody was looking."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self._seen: list[str] = []
        self._not_loaded: list[tuple[str, str]] = []
        self._home = urlsplit(home).netloc
        self._refused: set[str] = set()
        context.on("request", lambda request: self._request(request.url))
        context.on("console", self._console)
        context.on("weberror", lambda error: self._seen.append(f"script error: {error.error}"))
        context.on("response", lambda answer: self._answer(answer.url, answer.status))

    @property
    def seen(self) -> list[str]:
        """All of it. Asked at the end: the console may say of an answer what the answer says later."""
        return self._seen + [text for url, text in self._not_loaded if url not in self._refused]

    def _request(self, url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != self._home:
            self._seen.append(f"request to another host: {url}")

    def _answer(self, url: str, status: int) -> None:
        # The browser also writes an expected "not found" or "too many" on the console.
        if 400 <= status < 500 and "/static/" not in url:
            self._refused.add(url)
        elif status >= 400:
            self._seen.append(f"{status} for {url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        said = f"console {message.type}: {message.text}"
        if message.text.startswith("Failed to load resource"):
            self._not_loaded.append((str(message.location.get("url")), said))
        else:
            self._seen.append(said)


def check(page: Page) -> None:
    """Nothing axe objects to and no sideways scroll, on a phone and on a wide screen."""
    page.wait_for_load_state("load")  # the click before may only just have left the old page
    size = page.viewport_size
    no_sideways_scroll(page)
    for axe, width in ((Axe(), PHONE), (Axe(axe_script=""), WIDE)):  # by then the page has it
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found = axe.run(page, options=OPTIONS)
        assert found.violations_count == 0, f"{page.url} at {width} px:\n{_report(found.response)}"
    if size:
        page.set_viewport_size(size)


def no_sideways_scroll(page: Page) -> None:
    """Everything fits in the width, from the narrowest screen to a wide one."""
    page.wait_for_load_state("load")
    size = page.viewport_size
    for width in (NARROWEST, PHONE, WIDE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        beyond = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert beyond <= 0, f"{page.url} scrolls sideways by {beyond} px at {width} px"
    if size:
        page.set_viewport_size(size)


def _report(response: dict[str, list[dict[str, object]]]) -> str:
    lines = []
    for violation in response["violations"]:
        lines.append(f"{violation['id']}: {violation['help']}")
        for node in violation["nodes"]:  # type: ignore[attr-defined]
            lines.append(f"    {node['html'][:200]}\n      {node['failureSummary']}")
    return "\n".join(lines)


class Chromium:
    """One browser for all the journeys of a worker; starting it takes longer than many a journey.

    While Playwright is there, Django takes the process for an asynchronous one, refuses its database
    and has other connections; and the next test of this worker may want the one it knows. So only
    while a journey is told does Playwright’s loop count as running.
    """

    def __init__(self) -> None:
        self._playwright = sync_playwright().start()
        self._loop = asyncio.get_running_loop()
        self._browser: Browser | None = None
        asyncio._set_running_loop(None)

    @contextmanager
    def here(self) -> Iterator[Browser]:
        """For one journey. If it ended in the one before, it is started again."""
        asyncio._set_running_loop(self._loop)
        try:
            if self._browser is None or not self._browser.is_connected():
                self._browser = self._playwright.chromium.launch(
                    executable_path=chromium.find(), args=chromium.FLAGS, timeout=3 * PATIENCE
                )
            yield self._browser
        finally:
            asyncio._set_running_loop(None)

    def stop(self) -> None:
        """After the last journey."""
        asyncio._set_running_loop(self._loop)
        self._playwright.stop()
        asyncio._set_running_loop(None)


@pytest.fixture(scope="session")
def one_chromium() -> Iterator[Chromium]:
    """For this worker, if it tells a journey at all."""
    if chromium.find() is None:
        pytest.fail("There is no Chromium on this machine; `make test` installs one or says how.")
    made = Chromium()
    yield made
    made.stop()


@pytest.fixture
def browser(one_chromium: Chromium) -> Iterator[Browser]:
    """The browser, for one journey. Windows that were left open are closed after it."""
    with one_chromium.here() as browser:
        yield browser
        for context in browser.contexts:
            context.close()


@pytest.fixture
def open_page(browser: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens one more browser window that shares nothing with the others: one more person."""
    opened: list[tuple[Page, Watch]] = []

    def open_one(
        path: str | None = None, *, width: int = PHONE, host: str = "127.0.0.1", **options: object
    ) -> Page:
        home = site.url.replace("127.0.0.1", host)
        # Nothing moves: what is looked at while it changes colour or place looks different each time.
        options = {"reduced_motion": "reduce", **options}
        context = browser.new_context(
            base_url=home,
            viewport={"width": width, "height": HEIGHT},
            locale="en-GB",
            timezone_id="Europe/London",
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(PATIENCE)
        watch = Watch(context, home)
        page = context.new_page()
        opened.append((page, watch))
        if path is not None:
            page.goto(path)
        return page

    yield open_one

    if getattr(request.node, "failed", False):
        _photograph(request.node.name, [page for page, _ in opened])
        print(site.last_words())  # noqa: T201  (pytest shows it with the failure)
    seen = [line for _, watch in opened for line in watch.seen]
    for page, _ in opened:
        page.context.close()
    assert not seen, "\n".join(seen)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A visitor with a phone."""
    return open_page(width=PHONE)


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    """A visitor, or a colleague, at a wide screen."""
    return open_page(width=WIDE)


def _photograph(test: str, pages: list[Page]) -> None:
    PICTURES.mkdir(exist_ok=True)
    name = re.sub(r"\W+", "-", test).strip("-")
    for number, page in enumerate(pages, start=1):
        with suppress(
            PlaywrightError
        ):  # the test has failed already, and that is what is to be read
            page.screenshot(path=PICTURES / f"{name}-{number}.png", full_page=True)
