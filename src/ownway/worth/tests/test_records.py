"""A year of real muddle, brought in by one command and counted by another, as its owner would."""

import json
from pathlib import Path
from typing import Any

import pytest

from ownway.config import cli
from ownway.journey import actions as journey
from ownway.journey.models import Outcome
from ownway.worth import queries
from ownway.worth.periods import april

RECORDS = Path(__file__).resolve().parents[5] / "shared" / "data" / "records"
DATES = ("--from", "2013-04-01", "--to", "2014-03-31")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not RECORDS.is_dir(), reason="the year of records is not beside this repository"
    ),
]


def test_the_year_comes_out_right(project: Any, capsys: pytest.CaptureFixture[str]) -> None:
    expected = json.loads((RECORDS / "expected.json").read_text())
    for name in ("people.csv", "appointments.csv"):
        assert cli.main(["import", str(RECORDS / name), "--yes"]) == 0
    for version in ([], ["--full"]):
        capsys.readouterr()
        assert cli.main(["report", "year", *DATES, "--json", *version]) == 0
        said = json.loads(capsys.readouterr().out)
        assert said["people"] == expected["people"]
        assert said["people_with_an_outcome"] == expected["people_with_an_outcome"]
        assert {kind: n for kind, n in said["outcomes"].items() if n} == expected["outcomes"]
        assert (said["outcomes"]["employment"], said["outcomes"]["education"]) == (13, 22)
        assert (said["outcomes"]["volunteering"], said["outcomes"]["training"]) == (14, 21)
        assert said["per_cent"] == round(100 * expected["outcome_share"]) == 62
        assert said["says"].startswith(
            "70 of 113 people who joined us, met somebody here or told us something had grown "
            "between 1 April 2013 and 31 March 2014"
        )

    one = Outcome.objects.filter(kind__code="employment", day__lte="2014-03-31").first()
    journey.put_away(by=one.owner, item=one)
    shown = queries.for_team(april(2013)).shown
    assert shown.kinds["employment"].value == 12
    assert (shown.grown.value, shown.people.value) == (69, 113)
