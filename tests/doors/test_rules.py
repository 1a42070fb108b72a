"""Each rule holds a door: opened to everybody, or shut on everybody, some row turns red."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Q

from ownway.access.rules import RULES
from tests.doors import inner, table
from tests.doors.answers import answer
from tests.doors.test_table import ADDRESSES, stated
from tests.stage import Stage, undone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_no")]

HOUSE_RULES = sorted(name for name in RULES if not name.startswith("test"))
ROWS = table.rows()
AT_A_DOOR = sorted({part for row in ROWS for part in row.rule.split("+")} - {"public"})


def everybody(_person: Any) -> Q:
    """A rule that has been taken away."""
    return Q()


def nobody(_person: Any) -> Q:
    """A rule that lets nobody in."""
    return Q(pk__in=[])


def test_every_rule_is_shown_by_a_row() -> None:
    shown = set(AT_A_DOOR) | {row.rule for row in inner.ROWS}
    assert set(HOUSE_RULES) == shown


@pytest.mark.parametrize(
    ("instead", "was", "name"),
    [
        # Whoever is not signed in is stopped before any rule is asked: opening this one opens nothing.
        *((everybody, ("no",), name) for name in AT_A_DOOR if name != "access.signed_in"),
        *((nobody, ("ok", "to", "ag"), name) for name in AT_A_DOOR),
    ],
)
def test_without_the_rule_a_row_turns_red(
    name: str,
    instead: Callable[[Any], Q],
    was: tuple[str, ...],
    stage: Stage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RULES[name], "_filter", instead)
    rows = [row for row in ROWS if name in row.rule.split("+")]
    assert any(
        _is_wrong(stage, row, who)
        for row in rows
        for who, expected in row.expected().items()
        if expected in was
    )


def _is_wrong(stage: Stage, row: table.Row, who: str) -> bool:
    try:
        return answer(stage, who, row.method, ADDRESSES[row.name]) != row.expected()[who]
    except Exception:
        return True


@pytest.mark.parametrize("row", inner.ROWS, ids=lambda row: row.rule)
def test_rules_behind_the_doors(row: inner.Row, stage: Stage) -> None:
    with undone():
        assert row.asks(stage.cast) == row.expected


@pytest.mark.parametrize("row", inner.ROWS, ids=lambda row: row.rule)
def test_without_the_rule_behind_the_door_its_row_turns_red(
    row: inner.Row, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RULES[row.rule], "_filter", nobody if row.expected else everybody)
    with undone():
        assert row.asks(stage.cast) != row.expected


def test_a_view_says_every_rule_it_asks() -> None:
    """Two rules one behind the other are both named."""
    assert stated(ADDRESSES["invite"].view) == "people.invite+people.know_name"
