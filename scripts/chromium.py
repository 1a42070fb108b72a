"""Finds a Chromium on this machine, or has one installed, or says what is missing."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache

from scripts.console import Stop, call, say
from scripts.environment import PYTHON, apt_install, may_use_apt

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update",
         "--disable-sync",
         "--use-fake-device-for-media-stream"]  # a microphone that beeps  # fmt: skip


@cache
def find() -> str | None:
    """A Chromium that starts: the one CHROMIUM names, the machine's, or Playwright's own."""
    return next((path for path in _candidates() if path and _starts(path)), None)


def _candidates() -> Iterator[str | None]:
    yield os.environ.get("CHROMIUM")
    yield from map(shutil.which, NAMES)
    yield from APPS
    yield _playwrights_own()


def ready() -> str:
    """The path of a Chromium, installed first where there is none."""
    if path := find():
        return path
    say("      none found; installing one")
    try:
        if may_use_apt():
            apt_install("chromium")
        else:
            call([PYTHON, "-m", "playwright", "install", "chromium"])
    except Stop as stop:
        why = [line for line in str(stop).splitlines() if "rror" in line]
        say(f"      that did not work. {why[0] if why else stop}")
    find.cache_clear()
    if path := find():
        return path
    raise Stop(
        "The browser journeys need Chromium or Google Chrome. Please install one "
        "(Debian and Ubuntu: apt install chromium), or set CHROMIUM to its path, and try again."
    )


def _starts(path: str) -> bool:
    # Ubuntu's `chromium-browser` may be a script that only says how to install it.
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _playwrights_own() -> str | None:
    if not PYTHON.exists():
        return None
    ask = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    done = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True, check=False)
    path = done.stdout.strip()
    return path if path and os.path.exists(path) else None
