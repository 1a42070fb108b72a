"""A real Ownway for the journeys: its own folder, its own database, the demo cast, its own port."""

import fcntl
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).resolve().parent.parent
STARTS_WITHIN = 180  # seconds; generous, because a busy machine is no reason to fail
ENDS_WITHIN = 60
#: Below the ports that systems give out by themselves, to browsers for one: nobody takes the port
#: between our asking for it and the server’s.
PORTS = range(20_000, 32_000)


@dataclass(frozen=True)
class Site:
    """A running Ownway."""

    url: str
    home: Path
    #: Whose settings it runs on: "demo", or "live" as a place starts that is set up in earnest.
    mode: str = "demo"
    #: Sign-in links not used yet, by name. Each lets one browser in, once.
    links: dict[str, list[str]] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        """What the server prints: the messages it sends, and what goes wrong."""
        return self.home / "server.log"

    def last_words(self) -> str:
        """The end of that, for whoever must find out what happened."""
        return self.log.read_text()[-3000:] if self.log.exists() else ""

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
        """Sign somebody of the cast in, by the button beside their name."""
        page.goto("/demo")
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("button", name=f"Be {name}", exact=True).click()
        expect(page).not_to_have_url(re.compile("/demo"))


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
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("There is no free port on this machine.")


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=30) as answer:  # noqa: S310  (our own address)
            return bool(answer.status == 200)
    except HTTPError as refused:
        if refused.code >= 500:
            raise AssertionError(f"{url} answered {refused.code}") from refused
        return True
    except OSError:
        return False


@contextmanager
def running(
    home: Path, *, mode: str = "demo", first: tuple[str, ...] = ("demo", "fill")
) -> Iterator[Site]:
    """What is done ``first``, then a server process, as somebody at home would start them."""
    port = _free_port()
    site = Site(f"http://127.0.0.1:{port}", home, mode)
    if first:
        site.command(*first)
    with site.log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "ownway.config.cli", "serve", "--port", str(port)],
            env=_environment(site),
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait(server, site)
        yield site
    finally:
        _stop(server)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One running Ownway for every journey of a worker; each journey minds its own people."""
    home = tmp_path_factory.mktemp("ownway") / "home"
    shutil.copytree(_filled_once(tmp_path_factory), home)
    with running(home, first=()) as site:
        yield site


def _filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, filled by whichever worker comes first; every worker starts from a copy."""
    ours = tmp_path_factory.getbasetemp()
    shared = ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours
    filled, half = shared / "demo-filled", shared / "demo-half-filled"
    with (shared / "demo-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not filled.exists():
            shutil.rmtree(half, ignore_errors=True)
            Site("http://127.0.0.1", half).command("demo", "fill")
            half.rename(filled)
    return filled


def _wait(server: "subprocess.Popen[bytes]", site: Site) -> None:
    until = time.monotonic() + STARTS_WITHIN
    with suppress(AssertionError):
        while server.poll() is None and time.monotonic() < until:
            if _answers(site.url):
                return
            time.sleep(0.2)
    pytest.fail(f"The server did not start:\n{site.last_words()}")


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Ask it to end. Whatever is left of it then, on a machine that is too busy, ends anyway."""
    server.terminate()
    with suppress(subprocess.TimeoutExpired):
        server.wait(timeout=ENDS_WITHIN)
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()
