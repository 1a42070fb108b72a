"""A break written down with somebody who has no account: by phone, on paper, in person."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.persons import Pace, Way
from ownway.people.models import BondKind, Person
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> Any:
    return teams.add_project(by=SYSTEM, name="Wicket Gate")


def make(called: str, role: Role, project: Any) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


@pytest.fixture
def sam(project: Any) -> Person:
    sam = make("Sam", Role.MEMBER, project)
    people.set_ways(by=SYSTEM, person=sam, ways=[Way("text", "07700 900 412")])
    return sam


@pytest.fixture
def kim(project: Any, sam: Person) -> Person:
    kim = make("Kim", Role.PEER, project)
    bond = people.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=sam, bond=bond)
    people.confirm_bond(by=kim, bond=bond)
    return kim


@pytest.fixture
def cora(project: Any) -> Person:
    return make("Cora", Role.COORDINATOR, project)


def test_a_break_and_coming_back_are_seen_by_a_second_colleague(
    sam: Person, kim: Person, cora: Person
) -> None:
    meeting = meetings.arrange(
        by=kim,
        member=sam,
        colleague=kim,
        starts=timezone.now() + timedelta(days=2),
        minutes=60,
        how="walk",
    )
    sent = Message.objects.filter(person_id=sam.pk).count()
    actions.pause_with(by=kim, person=sam)
    sam.refresh_from_db()
    meeting.refresh_from_db()
    assert (sam.pace, meeting.state) == (Pace.PAUSED, "off")
    assert known.ways_of(kim, of=sam) == []
    assert Message.objects.filter(person_id=sam.pk).count() == sent
    assert [w.what for w in known.written_with_to_look_at(cora)] == ["pace"]
    actions.come_back_with(by=kim, person=sam)
    sam.refresh_from_db()
    assert sam.pace == Pace.HERE
    assert known.ways_of(kim, of=sam) != []
    assert [w.by for w in known.written_with_to_look_at(cora)] == [kim, kim]


def test_only_who_knows_them_and_never_leaving(sam: Person, kim: Person, project: Any) -> None:
    stranger, member = make("Una", Role.PEER, project), make("Lee", Role.MEMBER, project)
    before = record.about(sam.pk).count()
    for person in (stranger, member, sam):
        with pytest.raises(NotYours):
            actions.pause_with(by=person, person=sam)
        with pytest.raises(NotYours):
            meetings.put_off(by=person, member=sam)
    with pytest.raises(NotYours):
        people.set_pace_with(by=kim, person=sam, pace=Pace.LEFT)
    assert record.about(sam.pk).count() == before


def test_who_left_is_brought_back_by_nobody(sam: Person, kim: Person, cora: Person) -> None:
    actions.leave(by=sam)
    for colleague in (kim, cora):
        with pytest.raises(NotYours):
            actions.come_back_with(by=colleague, person=sam)


def test_the_page_wants_their_yes(sam: Person, kim: Person) -> None:
    people.add_account(by=SYSTEM, person=kim, email="kim@example.org")
    client = Client()
    enter(client, kim)
    address = reverse("person_pace", kwargs={"person": sam.pk})
    assert "Sam takes a break" in client.get(address).content.decode()
    assert "once they said yes" in client.post(address, {"said_yes": ""}).content.decode()
    client.post(address, {"said_yes": "on"})
    sam.refresh_from_db()
    assert sam.pace == Pace.PAUSED
    assert "Sam comes back" in client.get(address).content.decode()
    client.post(address, {"said_yes": "on"})
    sam.refresh_from_db()
    assert sam.pace == Pace.HERE
