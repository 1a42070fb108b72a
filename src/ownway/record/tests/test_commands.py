"""`ownway record …`."""

import argparse

import pytest

from ownway.record import commands, queries
from ownway.record.tests.helpers import note, tamper


def run(*words: str) -> int:
    """Run one command as the command line does."""
    parser = argparse.ArgumentParser()
    commands.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["record", *words])
    return int(options.run(options))


@pytest.mark.django_db
def test_head_is_one_line_to_be_noted(capsys: pytest.CaptureFixture[str]) -> None:
    note(2)
    assert run("head") == 0
    assert capsys.readouterr().out == queries.head() + "\n"


@pytest.mark.django_db(transaction=True)
def test_check_says_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    note(2)
    head = queries.head()
    assert run("check") == 0
    assert "The record is whole: 2 entries" in capsys.readouterr().out
    assert run("check", "--head", head) == 0
    tamper("DELETE FROM record_entry WHERE id = %s", [2])
    assert run("check") == 0
    capsys.readouterr()
    assert run("check", "--head", head) == 1
    said = capsys.readouterr().out
    assert "Entry 2: the expected head is not in the chain." in said
    assert "The record is not whole" in said
