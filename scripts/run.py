"""The commands behind `make`: lists of steps, done in order, stopped at the first that fails."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from scripts import chromium, environment, lock
from scripts.console import ROOT, Step, call, run_steps, say
from scripts.environment import PYTHON

TEMPLATES = "src/ownway"
TEST = {"DJANGO_SETTINGS_MODULE": "ownway.config.settings.test"}


def tool(*command: str, env: dict[str, str] | None = None) -> Callable[[], None]:
    """A step that runs one of the tools inside .venv."""
    return lambda: call([PYTHON, "-m", *command], env=env)


def assets() -> None:
    """Build the styles, scripts and fonts that pages ask for."""
    call([PYTHON, "scripts/assets.py"])


PACKAGES: Step = ("environment: .venv and its packages", environment.for_work)
ASSETS: Step = ("assets: styles, scripts, fonts", assets)
LINT: list[Step] = [
    ("style: ruff check", tool("ruff", "check", "--quiet", ".")),
    ("layout of the code: ruff format", tool("ruff", "format", "--quiet", "--check", ".")),
    ("page templates: djlint", tool("djlint", "--quiet", "--lint", TEMPLATES)),
]
TYPES: Step = ("types: mypy", tool("mypy"))
WALLS: Step = ("walls: import-linter", lambda: call([PYTHON.parent / "lint-imports", "--no-logo"]))
NEEDS: Step = ("packages named and used: deptry", tool("deptry", "src"))
DJANGO: Step = ("settings and models: Django's own check", tool(
    "django", "check", "--fail-level", "WARNING", env=TEST))  # fmt: skip
MIGRATIONS: Step = ("migrations: none missing, one after the other", tool(
    "django", "makemigrations", "--check", "--dry-run", env=TEST))  # fmt: skip
BROWSER: Step = ("browser: Chromium", lambda: say(f"      {chromium.ready()}"))


def pytest(*arguments: str, database: str = "") -> Callable[[], None]:
    """A step that runs the suite; on PostgreSQL by way of a server of its own."""
    command: list[str | Path] = [PYTHON, "-m", "pytest", *arguments]
    if database == "postgres":
        command = [PYTHON, "-m", "scripts.postgres", *command]
    return lambda: call(command, loud=True)


TESTS: list[Step] = [
    # Whatever meets a database (conftest.py). What words stand on the pages is looked at once, below.
    ("tests on PostgreSQL", pytest("-q", "--ignore=tests/journeys", "--ignore=tests/house",
                                   "--ignore=tests/pages", database="postgres")),
    # Last, because its closing line is the last word of the whole run.
    ("tests on SQLite, the house rules and the browser journeys", pytest("-q")),
]  # fmt: skip


def fill() -> None:
    """Keys, secret, database and its tables, and the invented people, where they are missing."""
    call([PYTHON, "-m", "ownway.config.cli", "demo", "fill"], loud=True)


def serve() -> None:
    """Prints a sign-in link for each of the cast and serves until it is stopped."""
    port = os.environ.get("PORT", "8000")
    call([PYTHON, "-m", "ownway.config.cli", "demo", "--port", port], loud=True)


def clean() -> None:
    """Everything that was made here and can be made again. The demo's data in var/ stays."""
    for name in (".venv", "node_modules", "build", "dist", "test-results", ".mypy_cache",
                 ".ruff_cache", ".pytest_cache", ".import_linter_cache",
                 "src/ownway/kit/static/built"):  # fmt: skip
        shutil.rmtree(ROOT / name, ignore_errors=True)


def show_help() -> None:
    """The commands, in the words of the list below."""
    for name, (about, _) in COMMANDS.items():
        say(f"  make {name:8} {about}")


COMMANDS: dict[str, tuple[str, list[Step]]] = {
    "demo": ("run Ownway here with invented people, on 127.0.0.1:8000 (PORT=… for another)", [
        ("environment: .venv and its packages", environment.for_demo), ASSETS,
        ("database and demo cast", fill), ("server", serve)]),
    "test": ("everything that must hold: a few minutes", [
        PACKAGES, ASSETS, BROWSER, *LINT, TYPES, WALLS, NEEDS, DJANGO, MIGRATIONS, *TESTS]),
    "lint": ("style of code and templates", [PACKAGES, *LINT]),
    "types": ("types", [PACKAGES, TYPES]),
    "walls": ("who may import whom", [PACKAGES, WALLS, NEEDS]),
    "format": ("lay out the code, and mend what can be mended by machine", [
        PACKAGES, ("ruff", tool("ruff", "check", "--fix", "--quiet", ".")),
        ("ruff format", tool("ruff", "format", "--quiet", "."))]),
    "assets": ("build styles, scripts and fonts", [PACKAGES, ASSETS]),
    "shots": ("make the pictures of the documentation anew", [
        PACKAGES, ASSETS, BROWSER, ("pictures", tool("scripts.shots"))]),
    "drills": ("is a known person told from an unknown one by time? (a few minutes)", [
        PACKAGES, ASSETS, ("timing of every way in", tool("scripts.drills"))]),
    "words": ("collect the sentences of every page for translators", [
        PACKAGES, ("words", tool("scripts.words", "merge"))]),
    "lock": ("make the lock files anew (UPGRADE=1 for newer versions)", [
        PACKAGES, ("locks", lambda: lock.make(upgrade=bool(os.environ.get("UPGRADE"))))]),
    "clean": ("remove what can be made again; the demo's data in var/ stays", [
        ("remove", clean)]),
    "help": ("this list", [("help", show_help)]),
}  # fmt: skip


def main(name: str) -> None:
    """Run one command; its temporary files go when it ends."""
    if name == "help":
        return show_help()
    with tempfile.TemporaryDirectory(prefix="ownway-", ignore_cleanup_errors=True) as folder:
        os.environ["TMPDIR"] = folder
        if name == "test":  # on its own databases, whatever this shell is set up for
            os.environ.pop("DATABASE_URL", None)
        try:
            run_steps(COMMANDS[name][1])
            if name != "test":  # there, the last word is pytest's
                say("Done.")
        except KeyboardInterrupt:
            say("\nStopped.")
            sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1])
