"""The adapter for text providers: what it sends, what it tries again, and what it never tells."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from ownway.post import actions, http
from ownway.post.models import Message, State
from ownway.post.senders import CouldNotSend
from ownway.post.templates import Template
from ownway.post.testing import Provider, provider

TO = "+447700900118"
AWKWARD = 'See "you" & {to} at 10%, \\ {text} ok? é'


@pytest.fixture
def there(settings: Any, tmp_path: Path) -> Iterator[Provider]:
    headers = tmp_path / "headers"
    headers.write_text("# the key of this place\nAuthorization: Bearer abc:def\n\nX-From: Alder\n")
    with provider() as one:
        settings.OWNWAY_TEXT_SENDER = "ownway.post.http.send"
        settings.OWNWAY_TEXT_URL = f"{one.url}/v1/messages?as=plain"
        settings.OWNWAY_TEXT_HEADERS = str(headers)
        yield one


def test_a_form(there: Provider) -> None:
    http.send(TO, AWKWARD)
    (asked,) = there.asked
    assert (asked.method, asked.path) == ("POST", "/v1/messages?as=plain")
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.headers["authorization"] == "Bearer abc:def"
    assert asked.headers["x-from"] == "Alder"
    assert parse_qs(asked.body) == {"to": [TO], "text": [AWKWARD]}


def test_json_however_awkward_the_words(there: Provider, settings: Any) -> None:
    settings.OWNWAY_TEXT_METHOD = "put"
    settings.OWNWAY_TEXT_BODY = '{"messages": [{"to": ["{to}"], "body": "{text}", "n": 1}]}'
    http.send(TO, AWKWARD)
    (asked,) = there.asked
    assert asked.method == "PUT"
    assert asked.headers["content-type"] == "application/json"
    assert json.loads(asked.body) == {"messages": [{"to": [TO], "body": AWKWARD, "n": 1}]}


@pytest.mark.parametrize(
    ("status", "for_good"),
    [(400, True), (404, True), (401, False), (429, False), (500, False), (503, False)],
)
def test_what_is_tried_again(there: Provider, status: int, for_good: bool) -> None:
    there.says.append(status)
    with pytest.raises(CouldNotSend) as refused:
        http.send(TO, "See you")
    assert refused.value.for_good is for_good
    assert refused.value.code == f"provider_{status}"


def test_which_codes_is_a_setting(there: Provider, settings: Any) -> None:
    settings.OWNWAY_TEXT_RETRY = ["4xx"]
    there.says += [404, 500]
    for for_good in (False, True):
        with pytest.raises(CouldNotSend) as refused:
            http.send(TO, "See you")
        assert refused.value.for_good is for_good


def test_nobody_is_sent_on_elsewhere(there: Provider, settings: Any) -> None:
    settings.OWNWAY_TEXT_URL = f"{there.url}/on"
    there.says.append(302)
    with pytest.raises(CouldNotSend):
        http.send(TO, "See you")
    assert [asked.path for asked in there.asked] == ["/on"]


def test_a_provider_that_is_away(settings: Any) -> None:
    with provider() as one:
        settings.OWNWAY_TEXT_URL = one.url
    with pytest.raises(CouldNotSend) as refused:
        http.send(TO, "See you")
    assert refused.value.code == "provider_connectionrefusederror"
    assert not refused.value.for_good


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OWNWAY_TEXT_URL", ""),
        ("OWNWAY_TEXT_URL", "http://texts.example.org/send"),
        ("OWNWAY_TEXT_URL", "https://me:secret@texts.example.org/send"),
        ("OWNWAY_TEXT_URL", "https://texts.example.org/send?to={to}"),
        ("OWNWAY_TEXT_URL", "https://texts.example.org:none/"),
        ("OWNWAY_TEXT_BODY", "to={to}"),
        ("OWNWAY_TEXT_BODY", '{"to": "{to}", "text": "{text}"'),
        ("OWNWAY_TEXT_HEADERS", "/nowhere/at/all"),
        ("OWNWAY_TEXT_RETRY", ["soon"]),
    ],
)
def test_settings_that_cannot_be_meant_are_said_at_the_start_and_send_nothing(
    there: Provider, settings: Any, name: str, value: Any
) -> None:
    from ownway.post.checks import text_provider

    assert text_provider() == []
    setattr(settings, name, value)
    (said,) = text_provider()
    assert name in said.msg
    assert "secret" not in said.msg
    if name != "OWNWAY_TEXT_RETRY":
        with pytest.raises(CouldNotSend) as refused:
            http.send(TO, "See you")
        assert refused.value.code == "text_settings"
    assert there.asked == []


@pytest.mark.django_db
def test_from_the_outbox_and_once_more_after_a_bad_moment(
    there: Provider, see_you: Template
) -> None:
    there.says.append(503)
    message = actions.enqueue(
        channel="text",
        to="07700 900118",
        template=see_you.name,
        words={"name": "Wilf", "time": "ten"},
    )
    assert actions.deliver_due() == 0
    message.refresh_from_db()
    assert (message.state, message.why) == (State.QUEUED, "provider_503")
    Message.objects.update(next_try=message.created)
    assert actions.deliver_due() == 1
    assert [parse_qs(asked.body)["text"] for asked in there.asked] == [
        ["Hello Wilf, see you ten."]
    ] * 2
