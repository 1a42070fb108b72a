"""The browser's own eyes: what a journey would miss if these did not see it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import WIDE, OpenPage, Watch, check
from tests.site import Site

GOOD = """<!doctype html><html lang="en"><title>A page</title>
<link rel="icon" href="data:,"><main><h1>Good day</h1><p>Words.</p></main></html>"""
PAGES = {
    "/good": GOOD,
    "/colour": GOOD.replace("<p>", '<p style="color:#bbb;background:#fff">'),
    "/wide": GOOD.replace("<p>", '<p style="width:1300px">'),
    "/outside": GOOD.replace("<p>", '<img alt="" src="http://localhost:{port}/x.png"><p>'),
    "/script": GOOD.replace("<p>", "<script>throw new Error('oh')</script><p>"),
    "/console": GOOD.replace("<p>", "<script>console.error('oh')</script><p>"),
    "/asset": GOOD.replace("<p>", '<img alt="" src="/static/none.png"><p>'),
}


class Pages(BaseHTTPRequestHandler):
    """Serves the pages above."""

    def do_GET(self) -> None:
        """One page, or a page that says it is not there."""
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        # Another name of this machine: another host, without asking anybody where it is.
        port = str(self.server.server_address[1])
        self.wfile.write(PAGES.get(self.path, GOOD).replace("{port}", port).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Instead of a whole Ownway, a handful of pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(f"http://127.0.0.1:{server.server_port}", tmp_path)
    server.shutdown()
    server.server_close()


@pytest.mark.journey
def test_what_is_well_and_what_is_not(open_page: OpenPage, page: Page) -> None:
    page.goto("/good")
    check(page)
    assert page.viewport_size == {"width": 360, "height": 900}
    page.goto("/not-there")  # an expected "not found" is no error of the page
    page.goto("/colour")
    with pytest.raises(AssertionError, match="color-contrast"):
        check(page)
    desk = open_page("/wide", width=WIDE)
    with pytest.raises(AssertionError, match="sideways"):
        check(desk)


@pytest.mark.journey
def test_what_goes_wrong_unseen_is_seen(browser: Browser, site: Site) -> None:
    for path, seen in {
        "/outside": "another host: http://localhost:",
        "/script": "script error: oh",
        "/console": "console error: oh",
        "/asset": "404 for",
    }.items():
        context = browser.new_context(base_url=site.url)
        watch = Watch(context, site.url)
        page = context.new_page()
        page.goto(path)
        page.wait_for_load_state("networkidle")
        context.close()
        assert any(seen in line for line in watch.seen), (path, watch.seen)
