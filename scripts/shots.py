"""Makes the pictures in docs/pictures from a running demo: ``make shots``."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import chromium
from scripts.console import ROOT
from tests.site import running

PICTURES = ROOT / "docs" / "pictures"
#: File, address, width. A picture a reader needs, not one of everything.
SHOTS = (("front-door.png", "/", 1280),)


def main() -> None:
    """Start a demo of its own, photograph, stop it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.ready(), args=chromium.FLAGS)
        for name, address, width in SHOTS:
            page = browser.new_page(
                base_url=site.url, viewport={"width": width, "height": 900}, locale="en-GB"
            )
            page.goto(address, wait_until="networkidle")
            page.screenshot(path=PICTURES / name)
            page.close()


if __name__ == "__main__":
    main()
