"""`ownway report year`."""

import argparse
import csv
import io
import json
from typing import Any

import pytest

from ownway.worth import commands
from ownway.worth.tests.town import MAY, came, many

pytestmark = pytest.mark.django_db
DATES = ("--from", "2025-04-01", "--to", "2026-03-31")


def run(*words: str) -> int:
    """Run one command as the command line does."""
    parser = argparse.ArgumentParser()
    commands.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["report", "year", *words])
    return int(options.run(options))


@pytest.fixture
def year(project: Any) -> None:
    many(project, employment=13, education=22, training=21, volunteering=14)
    came(project, *[MAY] * 43)


def test_for_a_program(year: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*DATES, "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["people"], said["people_with_an_outcome"], said["per_cent"]) == (113, 70, 62)
    assert said["outcomes"]["employment"] == 13
    assert said["outcomes"]["money"] is None
    assert said["hidden"]["outcomes.money"] == "fewer"
    assert (said["from"], said["to"], said["for"]) == ("2025-04-01", "2026-03-31", "passing on")
    assert said["says"].startswith("70 of 113 people who joined us")


def test_for_a_spreadsheet(year: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*DATES, "--csv") == 0
    said = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert ["Kind by kind", "Education", "22", ""] in said
    assert ["Kind by kind", "Money", "", "fewer than 5"] in said


def test_to_read(year: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*DATES) == 0
    said = capsys.readouterr()
    assert "April 2025 to March 2026\n70 of 113 people who joined us" in said.out
    assert "Volunteering" in said.out
    assert said.err == ""


def test_all_of_it_for_the_team(year: None, other: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*DATES, "--full", "--json") == 0
    said = capsys.readouterr()
    assert "not for passing on" in said.err
    found = json.loads(said.out)
    assert found["outcomes"]["money"] == 0
    assert found["projects"]["Wicket Gate"] == {"people": 113, "people_with_an_outcome": 70}
    assert "hidden" not in found


def test_one_project(year: None, other: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*DATES, "--full", "--project", "Green Lane", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["project"], found["people"]) == ("Green Lane", 0)
    assert run(*DATES, "--full", "--project", "Nowhere") == 1
    said = capsys.readouterr().err
    assert "no project named 'Nowhere'" in said
    assert "Wicket Gate" in said


def test_other_dates_come_with_a_warning(year: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--from", "2025-04-02", "--to", "2026-03-31", "--json") == 0
    said = capsys.readouterr()
    assert "pass on one of them at the most" in said.err
    assert json.loads(said.out)["outcomes"]["money"] is None


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--from", "2025-02-30", "--to", "2026-03-31"), "is not a day"),
        (("--from", "1.4.2025", "--to", "2026-03-31"), "is not a day"),
        (("--from", "2026-04-01", "--to", "2025-04-01"), "--to is before --from"),
        ((*DATES, "--project", "Wicket Gate"), "add --full"),
        ((*DATES, "--json", "--csv"), "not allowed with"),
        (("--from", "2025-04-01"), "required: --to"),
    ],
)
def test_what_is_not_understood(
    project: Any, words: tuple[str, ...], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("--help")
    assert "ownway report year --from 2025-04-01" in capsys.readouterr().out
