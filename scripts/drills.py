"""`make drills`: is a known person told from an unknown one by how long an answer takes?

For each way in, pairs of requests that differ only in whether the address belongs to somebody.
Prints for each the chance that the known one of a pair took longer (the area under the curve,
AUC): 0.5 is a coin toss, and 0.4 to 0.6 is what we promise (trust P3). `make test` never looks at
the clock; it checks that both branches do the same work.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client

LEAST, MOST = 0.4, 0.6
EMAIL = "{kind}{number}@example.org"


def auc(known: Sequence[float], unknown: Sequence[float]) -> float:
    """The chance that one of ``known`` (seconds) is longer than one of ``unknown``; ties half."""
    wins = sum((a > b) + 0.5 * (a == b) for a in known for b in unknown)
    return wins / (len(known) * len(unknown))


def timed(send: Callable[[], object], then: str) -> float:
    """Seconds that one request takes. It must lead to the page ``then``."""
    began = time.perf_counter()
    answer = send()
    took = time.perf_counter() - began
    if getattr(answer, "headers", {}).get("Location") != then:
        raise RuntimeError(f"The request was refused: {answer}")
    return took


def visitor(number: int) -> "Client":
    """Somebody new on a network of their own, so that no limit decides."""
    from django.test import Client

    return Client(REMOTE_ADDR=f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}")


def ask_for_code(client: "Client", address: str) -> Callable[[], object]:
    """The request that asks for a code, everything before it done."""
    client.get("/sign-in/")
    return lambda: client.post("/sign-in/", {"who": address})


def say_hello(client: "Client", address: str) -> Callable[[], object]:
    """The request that sends a hello, everything before it done."""
    client.get("/hello")
    page = client.post("/hello", {"for_whom": "myself"})["Location"]
    for answers in ({"called": "Sam"}, {"ways": ["email"], "email_address": address}, {}, {}):
        page = client.post(page, answers)["Location"]
    return lambda: client.post(page, {})


#: Each way in, and the page that it leads to when nothing was refused.
ENTRIES: dict[str, tuple[Callable[["Client", str], Callable[[], object]], str]] = {
    "ask for a code by e-mail": (ask_for_code, "/sign-in/code/"),
    "say hello": (say_hello, "/hello/sent"),
}


def measure(entry: str, pairs: int) -> float:
    """The AUC of one way in. The order within each pair is tossed, so that drift hits both."""
    from ownway.kit.models import Counter

    begin, then = ENTRIES[entry]
    times: dict[str, list[float]] = {"known": [], "unknown": []}
    toss = random.Random(7)  # noqa: S311  (an order, not a secret)
    for number in range(pairs):
        Counter.objects.all().delete()  # the place's own limit is below what a drill sends
        for kind in toss.sample(["known", "unknown"], 2):
            client = visitor(toss.randrange(2**24))
            send = begin(client, EMAIL.format(kind=kind, number=number))
            times[kind].append(timed(send, then))
    return auc(times["known"], times["unknown"])


def prepare(folder: Path, people: int) -> None:
    """A place of its own, with the demo's people and as many more known addresses."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "ownway.config.settings.demo",
        "OWNWAY_HOME": str(folder),
        "OWNWAY_URL": "http://127.0.0.1:8000",
    }
    from ownway.config.commands import prepare as make_place

    make_place(say=lambda _line: None)
    from django.conf import settings

    from ownway.demo.commands import fill
    from ownway.people import actions
    from ownway.record.actors import SYSTEM

    settings.ALLOWED_HOSTS = ["testserver"]
    fill()
    for number in range(people):
        person = actions.add_person(by=SYSTEM, called=f"Known {number}", told=True)
        actions.add_account(
            by=SYSTEM, person=person, email=EMAIL.format(kind="known", number=number)
        )


def main() -> int:
    """Measure every way in; 1 where one of them tells."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--pairs", type=int, default=200, help="pairs for each way in (200)")
    pairs = words.parse_args().pairs
    told = 0
    with tempfile.TemporaryDirectory(prefix="ownway-drill-") as folder:
        prepare(Path(folder), pairs)
        for entry in ENTRIES:
            measure(entry, 10)  # warm: templates, caches
            value = measure(entry, pairs)
            verdict = "tells nothing" if LEAST <= value <= MOST else "TELLS"
            told += verdict == "TELLS"
            print(f"{entry}: AUC {value:.2f} over {pairs} pairs: {verdict}", flush=True)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
