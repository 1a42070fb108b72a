"""Swapped ids (trust.md, P2): what is not yours and what does not exist answer the same bytes."""

import re
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse

from ownway.kit.ids import uuid7
from tests.doors import forms, table
from tests.doors.addresses import Address
from tests.doors.answers import keys_of
from tests.doors.test_table import ADDRESSES
from tests.stage import Stage

pytestmark = pytest.mark.django_db

WITH_IDS = [row for row in table.rows() if ADDRESSES[row.name].uuids and "no" in row.cells]
#: Those who look at forms, and whose ids may be swapped.
LOOKERS = ("olive", "mattie", "ada", "cora")
_CHANGING = (
    (re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"'), b"(form token)"),
    (re.compile(rb'nonce="[^"]*"'), b"(nonce)"),
    (re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"), b"(id)"),
)


def bytes_of(response: HttpResponse) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body, without what differs from one request to the next anyhow."""
    body, headers = (
        response.content,
        {
            k: v
            for k, v in response.headers.items()
            if k not in ("Content-Length", "Content-Security-Policy")
        },
    )
    for pattern, instead in _CHANGING:
        body = pattern.sub(instead, body)
        headers = {k: pattern.sub(instead, v.encode()).decode() for k, v in headers.items()}
    return response.status_code, headers, body


@pytest.mark.parametrize("row", WITH_IDS, ids=lambda row: f"{row.name}-{row.method}")
def test_forbidden_and_absent_answer_the_same(row: table.Row, stage: Stage) -> None:
    address = ADDRESSES[row.name]
    for who in [who for who, expected in row.expected().items() if expected == "no"]:
        forbidden = stage.knock(who, row.method, address.path(keys_of(stage, address)))
        absent = stage.knock(who, row.method, address.path(_absent(stage, address)))
        assert bytes_of(forbidden) == bytes_of(absent), who


def _absent(stage: Stage, address: Address) -> dict[str, Any]:
    return keys_of(stage, address) | {key: uuid7() for key in address.uuids}


@pytest.mark.parametrize("who", LOOKERS)
def test_an_id_in_a_form_is_worth_no_more_than_a_made_up_one(who: str, stage: Stage) -> None:
    """Every id offered in a form, swapped for one that was not offered, and for one of nobody."""
    has, seen = stage.cast.has, 0
    others = [stage.cast["otto"].pk, stage.cast["pax"].pk, has.pax_goal.pk, has.hello.pk]
    for row in table.rows():
        if row.method != "GET" or row.expected()[who] != "ok":
            continue
        address = ADDRESSES[row.name]
        path = address.path(keys_of(stage, address))
        page = stage.knock(who, "GET", path)
        if not page.headers["Content-Type"].startswith("text/html"):
            continue
        for form in forms.found_in(page.content.decode(), path):
            for field, offered in form.ids.items():
                for other in {str(one) for one in others} - offered:
                    seen += 1
                    assert _posted(stage, who, form, field, other) == _posted(
                        stage, who, form, field, str(uuid7())
                    ), f"{path}: {field}"
    assert seen or who == "mattie"


def _posted(stage: Stage, who: str, form: forms.Form, field: str, value: str) -> Any:
    assert UUID(value)
    return bytes_of(stage.knock(who, "POST", form.action, form.values | {field: value}))
