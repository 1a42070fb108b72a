"""Makes the pictures in docs/pictures from a running demo: ``make shots``."""

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import resvg_py
from PIL import Image
from playwright.sync_api import sync_playwright

from ownway.engines import tree
from ownway.kit import letters
from scripts import chromium
from scripts.console import ROOT
from tests.site import running

PICTURES = ROOT / "docs" / "pictures"
#: File, address, width, who looks. A picture a reader needs, not one of everything.
SHOTS = (
    ("front-door.png", "/", 1280, ""),
    ("people-you-could-meet.png", "/my/people/meet", 1280, "Yasmin"),
)
TREES = ROOT / "docs" / "trees"


def trees() -> None:
    """The trees in docs/tree.md: the examples, one with a single branch, and a very full one."""
    said: dict[str, Any] = {
        file.stem: json.loads(file.read_text(encoding="utf-8")) for file in TREES.glob("*.json")
    }
    said["one"] = {"kind": "person", "title": "My tree", "branches": ["Get out more"]}
    leaves = ["Ring first", "Go on Tuesdays with Jo", "Find the bus", "Take a picture home"] * 2
    fruits = [
        {"text": "It has grown", "kind": kind} for kind in ("health", "personal", "inclusion")
    ]
    branch = {"text": "Something I would like", "leaves": leaves, "fruits": fruits}
    said["full"] = said["person"] | {"title": "A very full tree", "branches": [branch] * 10}
    for name, data in said.items():
        svg = tree.draw(tree.read(data), letters.measure).svg
        png = resvg_py.svg_to_bytes(svg_string=svg, width=900, font_dirs=[str(letters.FOLDER)])
        with Image.open(io.BytesIO(bytes(png))) as picture:
            few = picture.convert("RGB").quantize(224, dither=Image.Dither.NONE)
            few.save(PICTURES / f"tree-{name}.png", optimize=True)


def main() -> None:
    """Start a demo of its own, photograph, stop it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    trees()
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.ready(), args=chromium.FLAGS)
        for name, address, width, who in SHOTS:
            page = browser.new_page(
                base_url=site.url, viewport={"width": width, "height": 900}, locale="en-GB"
            )
            if who:
                site.let_in(page, who)
            page.goto(address, wait_until="networkidle")
            page.screenshot(path=PICTURES / name)
            page.close()


if __name__ == "__main__":
    main()
