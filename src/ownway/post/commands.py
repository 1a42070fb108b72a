"""`ownway post …`: what waits in the outbox, and dead letters back into it."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "_Commands") -> None:
    """Add the commands about the outbox."""
    group = commands.add_parser(
        "post",
        help="see what waits in the outbox, and try dead letters again",
        description="The outbox of e-mails and texts. Shows numbers, never addresses or words.",
        epilog="Example: ownway post waiting",
    )
    parts = group.add_subparsers(required=True, metavar="COMMAND")
    parts.add_parser(
        "waiting",
        help="count messages by where they are",
        description="Count messages by where they are, how they go, and what is in the way.",
        epilog="Example: ownway post waiting",
    ).set_defaults(run=run_waiting)
    parts.add_parser(
        "retry",
        help="put dead letters back into the queue",
        description="Put messages that could not be sent back into the queue, once what was wrong "
        "is put right. Messages that are too late by now stay where they are.",
        epilog="Example: ownway post retry",
    ).set_defaults(run=run_retry)


def run_waiting(options: argparse.Namespace) -> int:
    """Print a line for each kind of message."""
    import django

    django.setup()
    from ownway.post import queries
    from ownway.post.models import Channel, State

    rows = queries.counts()
    for state, channel, why, number in rows:
        reason = f" ({why})" if why else ""
        print(f"{number:>6}  {State(state).label}, {Channel(channel).label}{reason}")
    if not rows:
        print("The outbox is empty.")
    return 0


def run_retry(options: argparse.Namespace) -> int:
    """Put dead letters back and say how many."""
    import django

    django.setup()
    from ownway.post import actions

    print(f"{actions.retry_dead()} put back into the queue.")
    return 0
