"""The work of a study at 1,000 and 10,000 quotes: 7 documents of about 9,600 invented words, 50 codes.

Opens a document, adds quotes (also on texts of 56 and 279 KB), takes the table and the whole project out,
and has a colleague add quotes while a project is being taken out. With one user and with eight. On
PostgreSQL: ``python -m scripts.postgres python -m benchmarks.inquiry``.

    python -m benchmarks.inquiry
"""

import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

DOCUMENTS, WORDS, CODES, SIZES, USERS, TIMES = 7, 9_600, 50, (1_000, 10_000), (1, 8), 12
_WORDS = ("kettle", "lantern", "somebody", "listened", "garden", "asked", "slowly", "home", "bread",
          "clock", "mended", "window")  # fmt: skip


def told(words: int, seed: int) -> str:
    """So many words, the same each time."""
    chance = random.Random(seed)  # noqa: S311
    lines = []
    for at in range(0, words, 12):
        lines.append(" ".join(chance.choices(_WORDS, k=min(12, words - at))).capitalize() + ".")
    return "\n".join(lines)


def fill(quotes: int) -> Any:
    """Somebody, a study, and its quotes."""
    from types import SimpleNamespace

    from django.utils import timezone

    from ownway.inquiry.actions import coding, sources, studies
    from ownway.inquiry.models import Group, GroupMember, Quote
    from ownway.inquiry.queries.studies import hand
    from ownway.people import actions as people
    from ownway.record.actors import SYSTEM
    from ownway.teams import actions as teams
    from ownway.teams.roles import Role

    project = teams.add_project(by=SYSTEM, name=f"Large {quotes}")
    person = people.add_person(by=SYSTEM, called="Somebody", told=True)
    people.add_account(by=SYSTEM, person=person, email=f"somebody{quotes}@example.org")
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.INQUIRY)
    group = Group.objects.create(name="Asking")
    GroupMember.objects.create(group=group, person=person, said_yes=timezone.now())
    study = studies.begin_study(by=person, group=group, name=f"Study {quotes}", purpose="")
    words = [told(WORDS // DOCUMENTS, seed) for seed in range(DOCUMENTS)]
    made = [
        sources.add_source(by=person, study=study, title=f"Talk {n}", text=text, kind="other")
        for n, text in enumerate(words)
    ]
    codes = [coding.add_code(by=person, study=study, name=f"Code {n}") for n in range(CODES)]
    chance, mine = random.Random(quotes), hand(person, study)  # noqa: S311
    places: dict[Any, Quote] = {}
    while len(places) < quotes:
        n, code = chance.randrange(DOCUMENTS), chance.randrange(CODES)
        start = chance.randrange(len(words[n]) - 300)
        end = start + chance.randint(20, 250)
        places[n, start, end, code] = Quote(
            source=made[n], code=codes[code], by=mine, start=start, end=end
        )
    Quote.objects.bulk_create(places.values(), batch_size=500)
    long = [
        sources.add_source(
            by=person, study=study, title=f"{size} KB", text=told(size * 150, size), kind="other"
        )
        for size in (56, 279)
    ]
    return SimpleNamespace(person=person, study=study, sources=made, codes=codes, long=long)


def taking(what: Callable[[], object], users: int, times: int) -> list[float]:
    """Milliseconds of each time, with so many at once."""
    took: list[float] = []
    went_wrong: list[Exception] = []

    def one() -> None:
        from django.db import connection

        try:
            for _ in range(times):
                begun = time.perf_counter()
                what()
                took.append((time.perf_counter() - begun) * 1000)
        except Exception as problem:
            went_wrong.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if went_wrong:
        raise went_wrong[0]
    return took


def say(what: str, users: int, took: list[float], aim: float | None) -> None:
    """One line; the aim is for one user."""
    last = sorted(took)[max(0, -(-len(took) * 95 // 100) - 1)]
    beside = f"aim {aim}" if aim is not None else ""
    print(
        f"{what:<42}{users:>3}{statistics.median(took):>10.1f}{last:>10.1f}  {beside}", flush=True
    )


def measure(quotes: int) -> None:
    """The table for so many quotes."""
    from ownway.inquiry.actions import coding, exchange
    from ownway.people.signin.testing import enter

    there = fill(quotes)
    lock, count = threading.Lock(), [0]

    def add(source: Any) -> object:
        with lock:
            count[0] += 1
            at = count[0]
        code = there.codes[at % CODES]
        return coding.add_quote(by=there.person, source=source, start=at, end=at + 9, code=code)

    def open_one() -> None:
        from django.test import Client
        from django.urls import reverse

        local = threading.current_thread()
        client = getattr(local, "client", None)
        if client is None:
            client = local.client = Client()  # type: ignore[attr-defined]
            enter(client, there.person)
        if client.get(reverse("source_coding", args=[there.sources[0].pk])).status_code != 200:
            raise SystemExit("The page cannot be opened.")

    def out(kind: str) -> bytes:
        return exchange.export(by=there.person, study=there.study, format=kind)

    print(f"\n{quotes} quotes: milliseconds             users    middle   95th of 100")
    for users in USERS:
        say("open a document with its quotes", users, taking(open_one, users, TIMES), 40)
        for source, size in ((there.sources[0], 8), (there.long[0], 56), (there.long[1], 279)):
            took = taking(lambda source=source: add(source), users, TIMES)  # type: ignore[misc]
            say(f"add a quote, text of {size} KB", users, took, 10)
        say("take the quotes out as CSV", users, taking(lambda: out("csv"), users, 3), 350)
        say("take the whole project out", users, taking(lambda: out("qdpx"), users, 3), 850)
        beside = threading.Thread(target=lambda: taking(lambda: out("qdpx"), 1, 4))
        beside.start()
        took = taking(lambda: add(there.sources[1]), users, 2 * TIMES)
        beside.join()
        say("a colleague adds during an export", users, took, 200)


def main() -> None:
    """In a place of its own, or in the database of DATABASE_URL that scripts.postgres made."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["OWNWAY_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "ownway.config.settings.test"
        django.setup()
        from django.conf import settings
        from django.db import connection
        from django.test.utils import setup_databases, teardown_databases

        if connection.vendor == "sqlite":
            test = connection.settings_dict.setdefault("TEST", {})
            test["NAME"] = str(Path(home) / "measured.sqlite3")
        made = setup_databases(verbosity=0, interactive=False)
        print(f"{connection.vendor}, {os.cpu_count()} cores, {settings.SETTINGS_MODULE}")
        try:
            for quotes in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
                measure(quotes)
        finally:
            teardown_databases(made, verbosity=0)


if __name__ == "__main__":
    main()
