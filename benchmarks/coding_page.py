"""A chapter with 1,500 quotes on it: made by the server, and drawn by Chromium until it can be used.

The chapter has as many words as one of seven in a study of 9,575; the words are invented here. Made in a
database of its own, which is gone afterwards. "Usable" is when everything is drawn, and again after the
first key that goes to a mark.

    python -m benchmarks.coding_page
"""

import json
import mimetypes
import os
import random
import statistics
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import django

QUOTES, CODES, WORDS, TIMES = 1_500, 50, 1_368, 9
AIMS = {"made": 40, "usable": 1000}
_WORDS = (
    "kettle", "lantern", "somebody", "listened", "garden", "Tuesday", "nobody", "asked", "slowly", "home",
    "again", "bread", "clock", "mended", "together", "morning", "window", "quiet",
)  # fmt: skip
_WAIT = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame("
    "() => done(performance.now()))))"
)


def chapter() -> str:
    """Sentences in paragraphs, the same each time."""
    chance = random.Random(1)  # noqa: S311
    told: list[str] = []
    while sum(len(part.split()) for part in told) < WORDS:
        sentences = [
            " ".join(chance.choices(_WORDS, k=chance.randint(6, 16))).capitalize() + "."
            for _ in range(chance.randint(2, 6))
        ]
        told.append(" ".join(sentences))
    return "\n\n".join(told)


def fill() -> tuple[Any, Any]:
    """Somebody, and a source with its quotes."""
    from django.utils import timezone

    from ownway.inquiry.actions import coding, studies
    from ownway.inquiry.models import Group, GroupMember, Quote, Source, SourceText
    from ownway.inquiry.queries.studies import hand
    from ownway.people import actions as people
    from ownway.record.actors import SYSTEM
    from ownway.teams import actions as teams
    from ownway.teams.roles import Role

    project = teams.add_project(by=SYSTEM, name="Large")
    person = people.add_person(by=SYSTEM, called="Somebody", told=True)
    people.add_account(by=SYSTEM, person=person, email="somebody@example.org")
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.INQUIRY)
    group = Group.objects.create(name="Asking")
    GroupMember.objects.create(group=group, person=person, said_yes=timezone.now())
    study = studies.begin_study(by=person, group=group, name="What helps", purpose="To find out.")
    text = chapter()
    source = Source.objects.create(study=study, title="A chapter", length=len(text))
    SourceText.objects.create(source=source, number=1, text=text)
    codes = [coding.add_code(by=person, study=study, name=f"Code {n}") for n in range(CODES)]
    chance, mine = random.Random(2), hand(person, study)  # noqa: S311
    made: dict[tuple[int, int, int], Quote] = {}
    while len(made) < QUOTES:
        start, code = chance.randrange(len(text) - 300), chance.randrange(CODES)
        end = start + chance.randint(20, 250)
        made[start, end, code] = Quote(
            source=source, code=codes[code], by=mine, start=start, end=end
        )
    Quote.objects.bulk_create(made.values())
    return person, source


def page_of(person: Any, source: Any) -> tuple[str, list[float]]:
    """The page as the server gives it, and how long it took each time."""
    from django.test import Client
    from django.urls import reverse

    from ownway.people.signin.testing import enter

    client = Client()
    enter(client, person)
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        answer = client.get(reverse("source_coding", args=[source.pk]))
        took.append((time.perf_counter() - begun) * 1000)
    return answer.content.decode(), took[1:]


def serve(page: str, step: int) -> ThreadingHTTPServer:
    """The page with its style and script, on a port of its own, with no database behind it."""
    from ownway import kit

    static = Path(kit.__file__).parent / "static"

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path == "/page":
                body, kind = page.encode(), "text/html; charset=utf-8"
            elif path.startswith("/static/"):
                file = static / path.removeprefix("/static/")
                body = file.read_bytes() if file.is_file() else b""
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            else:
                body, kind = json.dumps({"step": step}).encode(), "application/json"
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def drawn(port: int) -> tuple[list[float], list[float]]:
    """Milliseconds until everything is drawn, and until the first mark is reached by key."""
    from playwright.sync_api import sync_playwright

    from scripts import chromium

    shown, reached = [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium.ready(), args=chromium.FLAGS)
        for _ in range(TIMES):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"http://127.0.0.1:{port}/page")
            shown.append(page.evaluate(_WAIT))
            if page.locator("[data-text] [data-quote]").count() != QUOTES:
                raise SystemExit("Not every quote is on the page.")
            page.locator("[data-text]").focus()
            begun = page.evaluate("performance.now()")
            page.keyboard.press("n")
            reached.append(page.evaluate(_WAIT) - begun)
            page.close()
        browser.close()
    return shown[1:], reached[1:]


def say(what: str, took: list[float], aim: str = "") -> None:
    """One line."""
    print(f"{what:<44} {min(took):7.1f} best {statistics.median(took):8.1f} middle  {aim}")


def main() -> None:
    """Fill it, ask for it, draw it, say how long it took."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownway.config.settings.test")
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    django.setup()
    from django.test.utils import setup_databases, teardown_databases

    from ownway.inquiry.models import Study

    made = setup_databases(verbosity=0, interactive=False)
    try:
        person, source = fill()
        page, asked = page_of(person, source)
        server = serve(page, Study.objects.get(pk=source.study_id).step)
        shown, reached = drawn(server.server_address[1])
        server.shutdown()
    finally:
        teardown_databases(made, verbosity=0)
    print(f"{QUOTES} quotes on {WORDS} words, {len(page) // 1024} KB of page; milliseconds")
    say("the whole page, made by the server", asked, f"aim {AIMS['made']}")
    say("until all is drawn in Chromium", shown, f"aim {AIMS['usable']}")
    say("from a key to the first mark, drawn", reached)


if __name__ == "__main__":
    main()
