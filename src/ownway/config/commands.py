"""`ownway setup`, `serve`, `tick` and `django`: starting a place and keeping it going."""

import argparse
import os
import signal
import subprocess
import sys
import time
from typing import Any

from django.conf import settings
from django.utils import timezone

from ownway.config.secrets import make_secret
from ownway.kit import keys


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the commands."""
    setup = _command(
        commands,
        "setup",
        "make the key files and the database",
        run_setup,
        "ownway setup --coordinator maya@example.org --name Maya",
    )
    setup.add_argument("--coordinator", metavar="EMAIL", help="the first person who can sign in")
    setup.add_argument("--name", default="", help="what the first person is called")
    setup.add_argument("--place", default="Ownway", help="the name of the place")
    setup.add_argument(
        "--project", default="Welcome", help="the first project, which answers hellos"
    )
    serve = _command(
        commands,
        "serve",
        "run the web server, the worker and the clock",
        run_serve,
        "ownway serve --port 8000 --workers 2",
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    serve.add_argument("--workers", type=int, default=2, help="web processes (2)")
    _command(
        commands,
        "tick",
        "put what is due in the queue, once (serve does it each minute)",
        run_tick,
        "ownway tick",
    )
    django = _command(
        commands,
        "django",
        "one of Django's own commands",
        run_django,
        "ownway django check --deploy",
    )
    django.add_argument("words", nargs=argparse.REMAINDER, help="the command and its options")


def _command(commands: Any, name: str, text: str, run: Any, example: str) -> Any:
    made = commands.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=run)
    return made


def prepare(say: Any = print) -> None:
    """Make what is missing: folder, secret, keys, tables, static files. Safe to run again."""
    settings_home = settings_home_path()
    settings_home.mkdir(parents=True, exist_ok=True)
    settings_home.chmod(0o700)  # the database in it is readable for this user alone
    if make_secret(settings_home / "secret"):
        say("Made the secret key.")
    import django

    django.setup()
    if keys.make(settings.KEY_FILE):
        say(f"Made the encryption keys: {settings.KEY_FILE}. Keep a copy away from the database.")
    from django.core.management import call_command

    say("Preparing the database …")
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    say("Gathering styles and pictures …")
    call_command("collectstatic", verbosity=0, interactive=False)


def settings_home_path() -> Any:
    """Where the place keeps its files. Read without settings, which need the secret to exist."""
    from pathlib import Path

    return Path(os.environ.get("OWNWAY_HOME", str(Path.cwd() / "var"))).resolve()


def run_setup(options: argparse.Namespace) -> int:
    """`ownway setup`."""
    prepare()
    from ownway.people.actions import first_coordinator
    from ownway.record.actors import SYSTEM
    from ownway.teams import actions as teams
    from ownway.teams import queries

    if not queries.projects() and not settings.DEMO:  # the demo brings projects of its own
        project = teams.add_project(by=SYSTEM, name=options.project)
        teams.change_site(by=SYSTEM, name=options.place, welcoming=project)
    if options.coordinator and not queries.coordinators():
        first_coordinator(
            by=SYSTEM,
            called=options.name or options.coordinator.split("@")[0],
            email=options.coordinator,
            project=queries.projects()[0],
        )
        print(f"{options.coordinator} can sign in, with a code by e-mail.")
    missing = queries.not_ready(timezone.localdate())
    if missing:
        print("Before people can say hello, still to do: " + ", ".join(missing).replace("_", " "))
    print("Ready. Start it with: ownway serve")
    return 0


def run_serve(options: argparse.Namespace) -> int:
    """`ownway serve`: web and worker as children, the clock here; if a child ends, all end."""
    import django

    django.setup()
    here = [sys.executable, "-m"]
    children = {
        "web": [
            *here,
            "gunicorn",
            "ownway.config.wsgi",
            "--bind",
            f"{options.host}:{options.port}",
            "--workers",
            str(options.workers),
            "--threads",
            "4",
            "--no-control-socket",
            "--log-level",
            "warning",
        ],
        "worker": [*here, "ownway.config.cli", "django", "db_worker", "--queue-name", "*"],
    }
    running = {name: subprocess.Popen(words) for name, words in children.items()}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        return _keep(running)
    finally:
        for child in running.values():
            child.terminate()
        for child in running.values():
            child.wait(timeout=30)


def _keep(running: "dict[str, subprocess.Popen[bytes]]") -> int:
    """Tick each minute while every child runs."""
    next_tick = time.monotonic()
    while True:
        for name, child in running.items():
            if child.poll() is not None:
                print(f"The {name} process ended; stopping the others.", file=sys.stderr)
                return 1
        if time.monotonic() >= next_tick:
            tick_or_wait()
            next_tick += 60
        time.sleep(0.5)


def tick_or_wait() -> int:
    """Tick once. A database that is away for a while ends nothing: the next minute asks again."""
    from django.db import DatabaseError, connections

    from ownway.config.tick import tick

    try:
        return tick()
    except DatabaseError:
        print(
            "The clock could not reach the database. It tries again in a minute.", file=sys.stderr
        )
        return 0
    finally:
        connections.close_all()  # a connection left open for days may be dead by then


def run_tick(_options: argparse.Namespace) -> int:
    """`ownway tick`."""
    import django

    django.setup()
    from ownway.config.tick import tick

    print(f"Put {tick()} jobs in the queue.")
    return 0


def run_django(options: argparse.Namespace) -> int:
    """`ownway django …`."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["ownway django", *options.words])
    return 0
