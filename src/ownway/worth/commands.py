"""`ownway report year`: what has grown between two days, on the machine the place runs on."""

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ownway.worth.periods import Period
    from ownway.worth.queries import Report

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

EXAMPLES = """examples:
  ownway report year --from 2025-04-01 --to 2026-03-31
  ownway report year --from 2025-04-01 --to 2026-03-31 --csv > figures.csv
  ownway report year --from 2025-07-01 --to 2025-12-31 --full --json
  ownway report year --from 2025-04-01 --to 2026-03-31 --full --project "Green Barrow"

Each person is counted once in each number. Without --full small numbers are hidden, as on the page
that may be passed on; with it, the table is for the team alone.
"""


def add(commands: "_Commands") -> None:
    """Add the commands about what has grown."""
    group = commands.add_parser(
        "report",
        help="what has grown in a year, in figures",
        description="What has grown in a year, in figures. No person is in it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parts = group.add_subparsers(required=True, metavar="COMMAND")
    year = parts.add_parser(
        "year",
        help="people with something that has grown, by kind and month",
        description="People with something that has grown between two days, by kind and month.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    year.add_argument(
        "--from", dest="begins", required=True, type=_day, metavar="DATE",
        help="the first day, as 2025-04-01",
    )  # fmt: skip
    year.add_argument(
        "--to", dest="ends", required=True, type=_day, metavar="DATE",
        help="the last day, which belongs to it",
    )  # fmt: skip
    year.add_argument("--full", action="store_true", help="small numbers too; not for passing on")
    year.add_argument("--project", metavar="NAME", help="one project alone; needs --full")
    form = year.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="for a program")
    form.add_argument("--csv", action="store_true", help="for a spreadsheet")
    year.set_defaults(run=run_year, parser=year)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a day; write it as year-month-day, such as 2025-04-01"
        ) from None


def run_year(options: argparse.Namespace) -> int:
    """Print the figures. What may be wrong with them is said on the other stream."""
    if options.ends < options.begins:
        options.parser.error("--to is before --from")
    if options.project and not options.full:
        options.parser.error(
            "the figures of one project are for the team: add --full, and do not pass them on"
        )
    import django

    django.setup()
    from ownway.worth import tables
    from ownway.worth.periods import Period

    report = _report(options, Period(options.begins, options.ends))
    if report is None:
        return 1
    if options.json:
        print(tables.as_json(report))
    elif options.csv:
        print(tables.as_csv(report), end="")
    else:
        print(tables.as_text(report))
    return 0


def _report(options: argparse.Namespace, period: "Period") -> "Report | None":
    from ownway.teams import queries as teams
    from ownway.worth import queries

    if not options.full:
        if period.year is None:
            print(
                "These days are not a year from 1 April. Two tables whose days overlap can give a "
                "small number away: pass on one of them at the most.",
                file=sys.stderr,
            )
        return queries.to_pass_on(period)
    print("For the team: not for passing on.", file=sys.stderr)
    named = {project.name: project for project in teams.projects()}
    if options.project and options.project not in named:
        print(f"There is no project named {options.project!r}. There are:", file=sys.stderr)
        print("\n".join(f"  {name}" for name in named), file=sys.stderr)
        return None
    return queries.for_team(period, project=named.get(options.project))
