"""`ownway record …`: is the record whole, and what is its head."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "_Commands") -> None:
    """Add the commands about the record."""
    group = commands.add_parser(
        "record",
        help="check the record of who did what, and print its head",
        description="The record of who did what and who looked. It can grow, never change.",
        epilog="Example: ownway record head >> /media/stick/heads.txt",
    )
    parts = group.add_subparsers(required=True, metavar="COMMAND")
    check = parts.add_parser(
        "check",
        help="verify every entry of the record",
        description="Verify every entry, that they follow each other, and that the guards stand.",
        epilog="Example: ownway record check --head 1841:5f0c…",
    )
    check.add_argument(
        "--head",
        metavar="NUMBER:HASH",
        help="a head noted earlier, outside this machine; shows whether the end was cut off",
    )
    check.set_defaults(run=run_check)
    head = parts.add_parser(
        "head",
        help="print the newest entry's number and hash",
        description="Print the head. Note it somewhere outside this machine from time to time.",
        epilog="Example: ownway record head",
    )
    head.set_defaults(run=run_head)


def run_check(options: argparse.Namespace) -> int:
    """Say what the check found; 1 where something is wrong."""
    import django

    django.setup()
    from ownway.record import queries

    report = queries.check(options.head)
    for problem in report.problems:
        place = f"Entry {problem.id}" if problem.id else "The record"
        print(f"{place}: {problem.what}.")
    if not report.sound:
        print("The record is not whole. Keep this database as it is, and look at a backup.")
        return 1
    print(f"The record is whole: {report.entries} entries, head {report.head}")
    if not options.head:
        print("Compare with a head you noted earlier (--head): only that shows a cut-off end.")
    return 0


def run_head(options: argparse.Namespace) -> int:
    """Print the head alone, so that it can be piped."""
    import django

    django.setup()
    from ownway.record import queries

    print(queries.head())
    return 0
