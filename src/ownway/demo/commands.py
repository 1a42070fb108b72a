"""`ownway demo`: an invented partnership on this machine, to look round in."""

import argparse
import contextlib
import io
import os
import subprocess
import sys
from typing import Any

from django.conf import settings

OWNWAY = [sys.executable, "-m", "ownway.config.cli"]
EXAMPLE = """examples:
  ownway demo                 fill if empty, start the server, print the links
  ownway demo --reset         begin again from the first page
  ownway demo links           fresh links while the server runs
  ownway demo fill            fill, and no more
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    demo = commands.add_parser(
        "demo",
        help="run an invented partnership on this machine",
        description="Run an invented partnership on this machine, to look round in.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    demo.add_argument(
        "what",
        nargs="?",
        default="serve",
        choices=["serve", "fill", "links"],
        help="serve (the default), only fill, or only print fresh links",
    )
    demo.add_argument("--reset", action="store_true", help="empty the demo first")
    demo.add_argument("--no-serve", action="store_true", help="fill and print links only")
    demo.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    demo.add_argument("--workers", type=int, default=2, help="web processes (2)")
    demo.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """`ownway demo`."""
    _only_as_demo()
    os.environ.setdefault("OWNWAY_URL", f"http://127.0.0.1:{options.port}")
    if options.what == "links":
        return _print_links()
    _setup()
    if options.reset:
        _reset()
    if fill():
        _empty_outbox()
    if options.what == "fill":
        return 0
    _print_links()
    if options.no_serve:
        return 0
    print(
        f"\nOwnway runs at {settings.BASE_URL} (everybody's doors: {settings.BASE_URL}/demo). "
        "Stop it with Ctrl+C.",
        flush=True,
    )
    os.execv(
        sys.executable,
        [
            *OWNWAY,
            "serve",
            "--port",
            str(options.port),
            "--workers",
            str(options.workers),
        ],
    )


def _setup() -> None:
    """Keys, secret, database: by the command for it, because this room knows nothing of config."""
    if subprocess.run([*OWNWAY, "setup"], check=False, stdout=subprocess.DEVNULL).returncode:
        raise RuntimeError("Setting up did not work; what went wrong is said above.")
    import django

    django.setup()


def _empty_outbox() -> None:
    """The story's own messages end here, unseen, so that new ones can be told from them."""
    from ownway.post import actions as post

    with contextlib.redirect_stdout(io.StringIO()):
        gone = post.deliver_due()
    print(
        f"  {gone} messages, which went nowhere; new ones are printed here while the demo runs",
        flush=True,
    )


def fill(say: Any = print) -> bool:
    """Tell the story where nothing is told yet; refuse where a real service lives.

    Returns whether it was told now.
    """
    from django.db import transaction
    from django.utils import timezone

    from ownway.demo import story
    from ownway.teams import queries

    if _is_real():
        raise RuntimeError(
            "This folder holds a real service. The demo needs one of its own: "
            "OWNWAY_HOME=another/folder ownway demo"
        )
    if queries.site().demo:
        say("The demo is filled already. `ownway demo --reset` begins again.")
        return False
    say("Filling the demo …")
    with transaction.atomic():
        story.tell(timezone.localdate(), say)
    return True


def _only_as_demo() -> None:
    if os.environ.get("DJANGO_SETTINGS_MODULE") != "ownway.config.settings.demo":
        raise RuntimeError("The demo runs on its own settings: unset DJANGO_SETTINGS_MODULE.")


def _is_real() -> bool:
    """Is there a person in here whom the demo did not make?"""
    from ownway.people import queries as people
    from ownway.teams import queries

    return not queries.site().demo and people.anybody()


def _reset() -> None:
    """Empty the database of a demo, however its tables guard themselves."""
    if _is_real():
        raise RuntimeError("This folder holds a real service. It is not emptied.")
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.close()
        path = str(connection.settings_dict["NAME"])
        for end in ("", "-wal", "-shm"):
            if os.path.exists(path + end):
                os.remove(path + end)
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
    _setup()
    print("Emptied the demo.")


def _print_links() -> int:
    import django

    django.setup()
    from ownway.demo import links
    from ownway.teams import queries

    if not queries.site().demo:
        raise RuntimeError("The demo is empty. Fill it with: ownway demo")
    print("Each link lets one browser in, once, within a day. Use a private window for each.")
    print(links.listing())
    return 0
