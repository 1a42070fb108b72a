"""Signing in as somebody from the demo: in the demo only, at this machine only."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from ownway.people.models import Person
from ownway.people.signin import demo, session
from ownway.record import queries as record

pytestmark = pytest.mark.django_db


def asking(client: Client, peer: str) -> HttpRequest:
    request = RequestFactory().post("/demo/", REMOTE_ADDR=peer)
    client.get(reverse("join"))
    request.session, request.user = client.session, AnonymousUser()
    request.person = None  # type: ignore[attr-defined]
    return request


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1"])
def test_in_the_demo(client: Client, cora: Person, settings: Any, peer: str) -> None:
    settings.DEMO = True
    request = asking(client, peer)
    demo.sign_in(request, cora)
    assert request.user == cora.account
    assert session.of(request)["demo"]
    assert not session.lacks_second_factor(request), "taken as done"
    assert "people.signed_in" in {e.verb for e in record.about(cora.pk)}


@pytest.mark.parametrize(
    ("is_demo", "peer"),
    [(False, "127.0.0.1"), (True, "203.0.113.7"), (True, ""), (False, "203.0.113.7")],
)
def test_nowhere_else(
    client: Client, cora: Person, settings: Any, is_demo: bool, peer: str
) -> None:
    settings.DEMO = is_demo
    request = asking(client, peer)
    with pytest.raises(Http404):
        demo.sign_in(request, cora)
    assert request.user.is_anonymous


def test_not_as_somebody_without_a_sign_in(client: Client, kim: Person, settings: Any) -> None:
    settings.DEMO = True
    with pytest.raises(Http404):
        demo.sign_in(asking(client, "127.0.0.1"), kim)


def test_live_is_no_demo() -> None:
    from ownway.config.settings import base

    assert base.DEMO is False
