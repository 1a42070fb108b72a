"""The house answers as the table says."""

from collections import Counter
from typing import Any

import pytest

from ownway.people import actions as people
from tests.doors import addresses, table
from tests.doors.answers import answer
from tests.stage import Stage, undone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_no")]

METHODS = ("GET", "POST")
ADDRESSES = {address.name: address for address in addresses.every()}
ROWS = table.rows()


def stated(view: Any) -> str:
    """The rules that a view's doors ask, outermost first; ``public`` where there is none."""
    names = []
    while view is not None:
        rule = vars(view).get("rule")
        if rule is not None and rule.name not in names:
            names.append(rule.name)
        view = getattr(view, "__wrapped__", None)
    return "+".join(names) or "public"


def test_every_address_has_one_row_for_each_method() -> None:
    wanted = {(name, method) for name in ADDRESSES for method in METHODS}
    written = Counter((row.name, row.method) for row in ROWS)
    assert not wanted - set(written), f"no row for {sorted(wanted - set(written))}"
    assert not set(written) - wanted, f"no such address: {sorted(set(written) - wanted)}"
    assert not [key for key, count in written.items() if count > 1]


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_every_view_states_the_rule_in_its_rows(name: str) -> None:
    view = ADDRESSES[name].view
    assert getattr(view, "states_rule", False), f"{name}: the view states no rule"
    assert {row.rule for row in ROWS if row.name == name} == {stated(view)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}-{row.method}")
def test_each_door_answers_as_the_table_says(row: table.Row, stage: Stage) -> None:
    address = ADDRESSES[row.name]
    expected = row.expected()
    assert {who: answer(stage, who, row.method, address) for who in expected} == expected


@pytest.mark.parametrize(
    ("pace", "row"),
    [(pace, row) for pace in ("paused", "left") for row in table.rows("away") + table.rows(pace)],
    ids=lambda part: part if isinstance(part, str) else f"{part.name}-{part.method}",
)
def test_doors_close_while_their_owner_is_away(pace: str, row: table.Row, stage: Stage) -> None:
    with undone():
        people.set_pace(by=stage.cast.olive, pace=pace)
        expected = row.expected()
        found = {who: answer(stage, who, row.method, ADDRESSES[row.name]) for who in expected}
    stage.cast.olive.refresh_from_db()
    assert found == expected


@pytest.mark.parametrize("method", ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_no_other_method_opens_a_door_that_is_shut(method: str, stage: Stage) -> None:
    """Where Otto finds nothing by GET, he finds nothing by any other method either."""
    shut = [row for row in ROWS if row.method == "GET" and row.expected()["otto"] == "no"]
    found = {row.name: answer(stage, "otto", method, ADDRESSES[row.name]) for row in shut}
    assert set(found.values()) <= {"no", "--"}, found
