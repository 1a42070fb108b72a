"""`ownway`: the commands for people who run a place."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

DESCRIPTION = """Ownway runs an integrated vocational and peer support service.

Start with `ownway setup`, then `ownway serve`. To look around with invented people, use
`ownway demo`.
"""
EPILOG = """examples:
  ownway setup --coordinator maya@example.org --name Maya
  ownway serve --port 8000
  ownway record check

Settings come from the environment: OWNWAY_HOME (where the database and keys live),
DATABASE_URL, OWNWAY_HOSTS, OWNWAY_URL, OWNWAY_FROM, OWNWAY_SMTP_HOST. See docs/self-hosting.md.
"""
#: Rooms that bring commands of their own, in the order of `ownway --help`.
ROOMS = ("config", "demo", "importing", "worth", "pairing", "inquiry", "record", "post", "kit")


def parser() -> argparse.ArgumentParser:
    """All commands, each with help and an example."""
    made = argparse.ArgumentParser(
        prog="ownway",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=_version())
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for room in ROOMS:
        importlib.import_module(f"ownway.{room}.commands").add(commands)
    return made


def _version() -> str:
    from importlib.metadata import version

    return f"ownway {version('ownway')}"


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0 done, 1 could not, 2 not understood."""
    given = list(sys.argv[1:] if words is None else words)
    kind = "demo" if given[:1] == ["demo"] else "live"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"ownway.config.settings.{kind}")
    options = parser().parse_args(given)
    from django.core.exceptions import ImproperlyConfigured

    try:
        return options.run(options) or 0
    except (ImproperlyConfigured, RuntimeError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
