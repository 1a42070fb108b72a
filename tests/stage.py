"""The cast on the stage: built once a module, each test's doings undone when it ends."""

from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoDbBlocker

from ownway.people.signin.testing import enter
from tests import cast as casting
from tests.cast import Cast


class Stage:
    """Knocks at doors as anybody in the cast. What a knock changes is undone at once."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._keys = {name: _sign_in(person) for name, person in cast.people.items()
                      if person.account}  # fmt: skip

    def client(self, who: str) -> Client:
        """A browser in which ``who`` is signed in; the visitor's has never been here."""
        client = Client()
        if who != "visitor":
            client.cookies = SimpleCookie({settings.SESSION_COOKIE_NAME: self._keys[who]})
        return client

    def knock(
        self, who: str, method: str, path: str, body: dict[str, str] | None = None
    ) -> HttpResponse:
        """What ``who`` is answered."""
        with undone():
            client = self.client(who)
            if method == "POST":
                return client.post(path, body or {})
            return client.generic(method, path)


class undone(transaction.Atomic):
    """Whatever happens inside is undone at the end."""

    def __init__(self) -> None:
        super().__init__(using=None, savepoint=True, durable=False)

    def __exit__(self, *what: Any) -> None:
        if what[0] is None:
            transaction.set_rollback(True)
        super().__exit__(*what)


def _sign_in(person: Any) -> str:
    client = Client()
    person.account.refresh_from_db()
    enter(client, person)
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stage]:
    """The whole cast, ready to knock."""
    with django_db_blocker.unblock(), undone():
        yield Stage(casting.build())


@pytest.fixture
def cast(stage: Stage) -> Iterator[Cast]:
    """The whole cast, for one test: what it does to them is undone."""
    with undone():
        yield stage.cast
