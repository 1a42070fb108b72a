"""`ownway lists`: can every list of people to meet still be made again from what was kept with it?"""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "_Commands") -> None:
    """Add the command."""
    lists = commands.add_parser(
        "lists",
        help="make the lists of people to meet again, and see whether they are the same",
        description="Each list of people somebody could meet is kept for thirty days with all that "
        "went in. This makes them again and says how many are the same. It names nobody.",
        epilog="Example: ownway lists",
    )
    lists.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    """Say how many are the same; 1 where one is not."""
    import django

    django.setup()
    from ownway.pairing.queries import choosing

    same, other, by_older_rules = choosing.made_again()
    print(f"Lists kept: {same + other + by_older_rules}. Made again alike: {same}.")
    if by_older_rules:
        print(f"Made by other rules than today’s, so not compared: {by_older_rules}.")
    if other:
        print(f"Not alike: {other}.")
    return 1 if other else 0
