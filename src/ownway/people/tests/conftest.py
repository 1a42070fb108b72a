"""A small place with two projects, set up through actions."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from ownway.people import actions
from ownway.people.actions.persons import Way
from ownway.people.models import Bond, BondKind, Person
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role


def add(called: str, project: Any, role: Role, email: str = "", **more: Any) -> Person:
    """Somebody with a role and, where an e-mail is given, an account and a safe way."""
    person = actions.add_person(by=SYSTEM, called=called, told=True)
    if email:
        actions.add_account(by=SYSTEM, person=person, email=email)
        actions.set_ways(by=SYSTEM, person=person, ways=[Way("email", email)])
    teams.give_role(by=SYSTEM, person=person, project=project, role=role, **more)
    return person


def meet(member: Person, supporter: Person) -> Bond:
    """Two people meet, and both have said yes."""
    bond = actions.propose_bond(by=SYSTEM, member=member, supporter=supporter, kind=BondKind.PEER)
    actions.confirm_bond(by=member, bond=bond)
    actions.confirm_bond(by=supporter, bond=bond)
    return bond


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside is undone at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SimpleNamespace]:
    """The place, built once a module."""
    with django_db_blocker.unblock(), undone():
        yield build()


@pytest.fixture
def place(built: SimpleNamespace) -> Iterator[SimpleNamespace]:
    """The place for one test, read afresh; what the test does to it is undone."""
    with undone():
        yield SimpleNamespace(
            **{name: type(row)._base_manager.get(pk=row.pk) for name, row in vars(built).items()}
        )


def build() -> SimpleNamespace:
    """Larch has a coordinator, an adviser, two peer supporters, a volunteer and three members;
    Rowan has a coordinator and a member. Sam meets Kim; Wren was written down on paper."""
    larch = teams.add_project(by=SYSTEM, name="Larch")
    rowan = teams.add_project(by=SYSTEM, name="Rowan")
    cora = actions.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=larch
    )
    actions.set_ways(by=SYSTEM, person=cora, ways=[Way("email", "cora@example.org")])
    here = SimpleNamespace(
        larch=larch,
        rowan=rowan,
        cora=cora,
        ada=add("Ada", larch, Role.ADVISER, "ada@example.org"),
        kim=add("Kim", larch, Role.PEER, "kim@example.org"),
        una=add("Una", larch, Role.PEER, "una@example.org"),
        vic=add("Vic", larch, Role.VOLUNTEER, "vic@example.org"),
        elsa=add("Elsa", rowan, Role.COORDINATOR, "elsa@example.org"),
        sam=add("Sam", larch, Role.MEMBER, "sam@example.org"),
        wren=add("Wren", larch, Role.MEMBER),
        robin=add("Robin", rowan, Role.MEMBER, "robin@example.org"),
    )
    here.bond = meet(here.sam, here.kim)
    actions.set_ways(by=SYSTEM, person=here.wren, ways=[Way("phone", "01632 960 411")])
    return here


class Door:
    """A browser in which somebody is signed in."""

    def __init__(self, person: Person) -> None:
        self.client = Client()
        enter(self.client, person, fresh=True)

    def get(self, path: str) -> Any:
        """Open a page."""
        return self.client.get(path)

    def post(self, path: str, **data: Any) -> Any:
        """Send a form."""
        return self.client.post(path, data)


def text(response: Any) -> str:
    """What a page says, entities read."""
    from html import unescape

    return unescape(response.content.decode())
