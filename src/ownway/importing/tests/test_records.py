"""A year of a service's real muddle (names invented) comes in with exactly the counts it has."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from ownway.importing.tests.place import bring, brought
from ownway.journey import queries as journey
from ownway.meetings import queries as meetings
from ownway.post.models import Message
from ownway.record import queries as record

RECORDS = Path(__file__).resolve().parents[5] / "shared" / "data" / "records"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not RECORDS.is_dir(), reason="the year of records is not beside this repository"
    ),
]


def figures(preview: dict) -> tuple[int, int, int, int]:
    """Rows, new, matched, refused."""
    return tuple(preview[name] for name in ("rows", "new", "matched", "refused"))


def test_a_year_of_records(place: SimpleNamespace) -> None:
    expected = json.loads((RECORDS / "expected.json").read_text())
    people = bring(place.cora, place.larch, RECORDS / "people.csv").preview
    assert figures(people) == (
        expected["rows_in_people_file"],
        expected["people"],
        expected["second_cards"],
        expected["unusable_rows"],
    )
    assert people["formulas_count"] == expected["cells_that_look_like_formulas"]
    assert people["unread_count"] == expected["dates_that_cannot_be_read"]
    assert people["unknown"] == []
    of_the_year = journey.counted(date(2013, 4, 1), date(2014, 3, 31))
    assert Counter(one.kind_code for one in of_the_year) == expected["outcomes"]
    assert len({one.person_id for one in of_the_year}) == expected["people_with_an_outcome"]
    later = sum(people["outcomes"].values()) - len(of_the_year)
    assert later == expected["outcomes_dated_after_the_year"]
    assert len(brought()) == expected["people"]

    was = bring(place.cora, place.larch, RECORDS / "appointments.csv").preview
    assert figures(was) == (expected["appointments"], expected["appointments"], 0, 0)
    tally = meetings.tally(date(2013, 1, 1), date(2014, 12, 31))
    assert (tally.met, tally.missed) == (expected["met"], expected["missed"])
    assert (tally.off, tally.ours) == (expected["cancelled"], expected["our_side"])

    rows, new, matched, refused = figures(
        bring(place.cora, place.larch, RECORDS / "appointments.csv").preview
    )
    assert (rows, new, matched, refused) == (rows, 0, rows, 0)
    assert figures(bring(place.cora, place.larch, RECORDS / "people.csv").preview) == (
        expected["rows_in_people_file"],
        0,
        expected["rows_in_people_file"] - expected["unusable_rows"],
        expected["unusable_rows"],
    )
    assert len(brought()) == expected["people"]
    assert record.check().sound
    assert not Message.objects.exists()
