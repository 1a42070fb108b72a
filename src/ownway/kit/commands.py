"""`ownway keys …`: a new key, and everything sealed anew with it. `ownway tree` is drawn elsewhere."""

import argparse
from typing import TYPE_CHECKING

from ownway.kit.pictures import commands as pictures

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "_Commands") -> None:
    """Add the commands about keys, and the one that draws a tree."""
    pictures.add(commands)
    group = commands.add_parser(
        "keys",
        help="change the key that seals names, stories and contacts",
        description="The keys that seal names, stories and contacts. Keep a copy of the key file "
        "away from the database and its backups: without it nothing sealed can be read.",
        epilog="Example: ownway keys new && ownway keys rewrap",
    )
    parts = group.add_subparsers(required=True, metavar="COMMAND")
    parts.add_parser(
        "new",
        help="make a new key; what is written from now on is sealed with it",
        description="Make a new key. Older keys stay in the file: older backups need them.",
        epilog="Example: ownway keys new",
    ).set_defaults(run=run_new)
    parts.add_parser(
        "rewrap",
        help="seal everything anew with the current key",
        description="Seal everything anew with the current key, and make the look-ups anew. Stop "
        "the place first (`ownway serve`). If it is interrupted, run it again.",
        epilog="Example: ownway keys rewrap",
    ).set_defaults(run=run_rewrap)


def run_new(options: argparse.Namespace) -> int:
    """Make a key and say what to do next."""
    from ownway.kit import keys

    key = keys.add_new()
    print(f"Made the key {key.id}. New words are sealed with it from now on.")
    print("Copy the key file to its safe place, then run `ownway keys rewrap`.")
    return 0


def run_rewrap(options: argparse.Namespace) -> int:
    """Walk every sealed column."""
    import django

    django.setup()
    from ownway.kit import keys
    from ownway.kit.rewrap import rewrap

    done = rewrap(say=print)
    print(f"{done} sealed anew. Everything is under the key {keys.ring().current.id} now.")
    return 0
