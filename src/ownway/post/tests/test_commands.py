"""`ownway post …`."""

import argparse

import pytest

from ownway.post import actions, commands
from ownway.post.models import Message, State
from ownway.post.tests.test_outbox import letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("see_you")]


def run(*words: str) -> int:
    """Run one command as the command line does."""
    parser = argparse.ArgumentParser()
    commands.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["post", *words])
    return int(options.run(options))


def test_waiting_counts_and_names_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("waiting") == 0
    assert capsys.readouterr().out == "The outbox is empty.\n"
    letter()
    letter("ash@example.org")
    letter("12", "text")
    assert run("waiting") == 0
    assert capsys.readouterr().out.splitlines() == [
        "     1  not sent, text message (no_address)",
        "     2  waiting, e-mail",
    ]


def test_retry_puts_dead_letters_back(capsys: pytest.CaptureFixture[str]) -> None:
    message = letter()
    claimed = actions._claim(message.pk)
    assert claimed is not None
    actions._give_up(claimed, "address_refused")
    letter(hold="no_safe_way")
    assert run("retry") == 0
    assert capsys.readouterr().out == "1 put back into the queue.\n"
    assert Message.objects.get(pk=message.pk).state == State.QUEUED
    assert actions.deliver_due() == 1
