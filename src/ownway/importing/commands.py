"""`ownway import`: bring in what a service already has, on the machine the place runs on."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ownway.importing.bringing import Asked

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

EXAMPLES = """examples:
  ownway import people.csv --dry-run
  ownway import people.csv --yes
  ownway import clients.xlsx --map name="Client" --map outcome_day=7 --word "blue sky=training" --yes
  ownway import appointments.csv --project "Green Barrow" --yes --json > result.json
  ownway import --undo 0198c2d4-5f6a-7b1c-8d2e-3f4a5b6c7d8e

People first, then their appointments. Every line of the file is counted once: new, matched or left
out. --dry-run writes nothing and lists the pairs that look like one person; --yes takes exactly those
pairs for one person and prints them. The same file again adds nothing. Nobody is sent anything.

Fields of people: ref, name, first_name, family_name, phone, email, first_seen, outcome, outcome_day.
Fields of meetings: ref, name, phone, email, day, time, with_whom, minutes, what, note.
"""


def add(commands: "_Commands") -> None:
    """Add the command."""
    made = commands.add_parser(
        "import",
        help="bring in people or appointments from a CSV or Excel file",
        description="Bring in what a service already has: people with what has grown, or their "
        "appointments, from a CSV or XLSX file.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a CSV or XLSX file")
    made.add_argument(
        "--map", dest="maps", action="append", default=[], metavar="FIELD=COLUMN", type=_two,
        help="which column a field is in: its name, or its number from 1; FIELD= for none",
    )  # fmt: skip
    made.add_argument(
        "--word", dest="words", action="append", default=[], metavar="WORD=KIND", type=_two,
        help="what a word means: a kind of what has grown, or what became of a meeting, or nothing; "
        "kept for later files too",
    )  # fmt: skip
    made.add_argument("--holds", choices=["people", "meetings"], help="what the file holds")
    made.add_argument(
        "--header", type=int, metavar="LINE", help="the line with the column names, from 1"
    )
    made.add_argument("--project", metavar="NAME", help="the project, where there are several")
    made.add_argument("--dry-run", action="store_true", help="write nothing, say what would be")
    made.add_argument("--yes", action="store_true", help="do it without asking")
    made.add_argument("--json", action="store_true", help="the result for a program")
    made.add_argument("--undo", metavar="ID", help="take out again what a file brought")
    made.set_defaults(run=run_import, parser=made)


def _two(text: str) -> tuple[str, str]:
    left, equals, right = text.partition("=")
    if not equals or not left.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not written as LEFT=RIGHT")
    return left.strip(), right.strip()


def run_import(options: argparse.Namespace) -> int:
    """Look, ask, and do it. 0: done; 1: nothing was changed; 2: not understood."""
    import django

    django.setup()
    from ownway.importing import bringing

    if bool(options.file) == bool(options.undo):
        options.parser.error("say which FILE, or --undo ID")
    try:
        return _undo(options) if options.undo else _bring(options)
    except bringing.NotUnderstood as problem:
        print(f"ownway import: {problem} Nothing has changed.", file=sys.stderr)
        return 2
    except bringing.CouldNot as problem:
        print(f"ownway import: {problem}", file=sys.stderr)
        return 1


def _bring(options: argparse.Namespace) -> int:
    from ownway.importing import bringing, saying

    asked = bringing.asked(
        options.file,
        project=options.project,
        holds=options.holds,
        header=options.header,
        maps=options.maps,
        words=options.words,
        say=say,
    )
    if not options.yes:
        seen = bringing.look(asked, say=say)
        if options.dry_run:
            return _print(options, asked, seen, dry_run=True)
        if not (sys.stdin.isatty() and sys.stdout.isatty()) or options.json:
            _print(options, asked, seen, dry_run=True)
            print(
                "Nothing has changed. To bring this in, run the same command with --yes.",
                file=sys.stderr,
            )
            return 1
        print("\n".join(saying.told(asked, seen, done=False)))
        if not _ask("Bring this in? [y/N] "):
            print("Nothing has changed.")
            return 1
    elif options.dry_run:
        return _print(options, asked, bringing.look(asked, say=say), dry_run=True)
    seen = bringing.do(asked, say=say)
    _print(options, asked, seen, dry_run=False)
    return 1 if seen["stage"] == "nothing_usable" else 0


def _print(
    options: argparse.Namespace, asked: "Asked", seen: dict[str, object], *, dry_run: bool
) -> int:
    from ownway.importing import saying

    if options.json:
        found = saying.for_a_program(asked, seen, dry_run=dry_run)
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print("\n".join(saying.told(asked, seen, done=not dry_run)))
    return 0


def _undo(options: argparse.Namespace) -> int:
    from ownway.importing import bringing, saying

    found = bringing.find(options.undo)
    if options.dry_run or not options.yes:
        would = bringing.would_undo(found)
        print("\n".join(saying.would_undo(would)))
        if options.dry_run:
            return 0
        if not sys.stdin.isatty():
            print("Nothing has changed. To undo it, add --yes.", file=sys.stderr)
            return 1
        if not _ask("Undo this file? [y/N] "):
            print("Nothing has changed.")
            return 1
    seen = bringing.undo(found, say=say)
    if options.json:
        print(json.dumps(seen, ensure_ascii=False, indent=2))
    else:
        print("\n".join(saying.undone(seen)))
    return 0


def _ask(question: str) -> bool:
    return input(question).strip().casefold() in {"y", "yes"}


def say(stage: str, done: int, rows: int) -> None:
    """How far it is, on stderr: one line that changes on a terminal, else one each step."""
    from ownway.importing.saying import STAGES

    told = str(STAGES.get(stage, stage))
    if done and rows:
        told += f" {done:,} / {rows:,}"
    if sys.stderr.isatty():
        print(f"\r\x1b[K{told}", end="" if done < rows or not rows else "\n", file=sys.stderr)
    else:
        print(told, file=sys.stderr)
