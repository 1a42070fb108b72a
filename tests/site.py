"""A real Ownway for the journeys: its own folder, its own database, the demo cast, its own port."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
STARTS_WITHIN = 120  # seconds; generous, because a busy machine is no reason to fail


@dataclass(frozen=True)
class Site:
    """A running Ownway."""

    url: str
    home: Path
    #: Whose settings it runs on: "demo", or "live" as a place starts that is set up in earnest.
    mode: str = "demo"
    #: Sign-in links not used yet, by name. Each lets one browser in, once.
    links: dict[str, list[str]] = field(default_factory=dict)

    def command(self, *words: str) -> str:
        """What ``ownway WORDS`` prints here."""
        done = subprocess.run(
            [sys.executable, "-m", "ownway.config.cli", *words],
            env=_environment(self),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"ownway {' '.join(words)}:\n{done.stdout}{done.stderr}"
        return done.stdout

    def link(self, name: str) -> str:
        """A fresh sign-in link for one of the demo cast."""
        if not self.links.get(name):
            listing = self.command("demo", "links", "--port", self.url.rpartition(":")[2])
            for called, link in re.findall(r"^  (\S.*?)  .*\n\s+(http\S+)$", listing, re.MULTILINE):
                self.links.setdefault(called, []).append(link)
        assert name in self.links, f"{name} is not in the demo cast: {', '.join(self.links)}"
        return self.links[name].pop()

    def let_in(self, page: Page, name: str) -> None:
        """Sign somebody of the cast in: their link, and the button on its page."""
        page.goto(self.link(name))
        page.get_by_role("main").get_by_role("button").click()
        page.wait_for_url(lambda address: "/demo/" not in address)


def _environment(site: Site) -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OWNWAY_", "DJANGO_", "PYTEST_", "COV_")) and name != "DATABASE_URL"
    }
    return inherited | {
        "DJANGO_SETTINGS_MODULE": f"ownway.config.settings.{site.mode}",
        "OWNWAY_HOME": str(site.home),
        "OWNWAY_URL": site.url,
        "PYTHONPATH": str(ROOT / "src"),
        # What a place set up in earnest has and this machine has not.
        "OWNWAY_HTTPS": "off",
        "OWNWAY_EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend",
        "OWNWAY_STAFF_SECOND_FACTOR": "on" if site.mode == "demo" else "off",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=STARTS_WITHIN) as answer:  # noqa: S310  (our own address)
            return bool(answer.status == 200)
    except HTTPError as refused:
        return refused.code < 500
    except OSError:
        return False


@contextmanager
def running(
    home: Path, *, mode: str = "demo", first: tuple[str, ...] = ("demo", "fill")
) -> Iterator[Site]:
    """What is done ``first``, then a server process, as somebody at home would start them."""
    port = _free_port()
    site = Site(f"http://127.0.0.1:{port}", home, mode)
    site.command(*first)
    log = home / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "ownway.config.cli", "serve", "--port", str(port)],
            env=_environment(site),
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(server, site.url, log)
        yield site
    finally:
        server.terminate()
        server.wait(timeout=40)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One running Ownway for every journey of a worker; each journey minds its own people."""
    with running(tmp_path_factory.mktemp("ownway")) as site:
        yield site


def _wait(server: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    for _ in range(STARTS_WITHIN * 5):
        if server.poll() is not None:
            break
        if _answers(url):
            return
        time.sleep(0.2)
    pytest.fail(f"The server did not start:\n{log.read_text()[-3000:]}")
