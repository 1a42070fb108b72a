"""Persons, bonds, and what a pause does to every reader."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import IntegrityError, transaction

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.people import actions, queries
from ownway.people.actions.persons import Way
from ownway.people.actions.telling import not_before, way_to_write
from ownway.people.models import Bond, BondKind, Pace, Person
from ownway.people.rules import KNOW_NAME, SEE_WAYS
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def project() -> Any:
    return teams.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def cora(project: Any) -> Person:
    return actions.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=project
    )


@pytest.fixture
def kim(project: Any) -> Person:
    person = actions.add_person(by=SYSTEM, called="Kim", told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.PEER)
    return person


@pytest.fixture
def sam(project: Any) -> Person:
    person = actions.add_person(by=SYSTEM, called="Sam", told=True)
    actions.set_ways(by=SYSTEM, person=person, ways=[Way("text", "07700 900412")])
    teams.give_role(by=SYSTEM, person=person, project=project, role=Role.MEMBER)
    return person


def meet(member: Person, supporter: Person) -> Bond:
    bond = actions.propose_bond(by=SYSTEM, member=member, supporter=supporter, kind=BondKind.PEER)
    actions.confirm_bond(by=member, bond=bond)
    actions.confirm_bond(by=supporter, bond=bond)
    return bond


def test_nothing_is_read_until_both_have_said_yes(sam: Person, kim: Person) -> None:
    bond = actions.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    actions.confirm_bond(by=kim, bond=bond)
    assert queries.ways_of(kim, of=sam) == []
    actions.confirm_bond(by=sam, bond=bond)
    assert [way.address for way in queries.ways_of(kim, of=sam)] == ["07700 900412"]


@pytest.mark.parametrize("pace", [Pace.PAUSED, Pace.LEFT])
def test_a_pause_stops_readers_at_once_and_loses_nothing(
    sam: Person, kim: Person, cora: Person, pace: Pace
) -> None:
    meet(sam, kim)
    assert queries.ways_of(kim, of=sam) and queries.ways_of(cora, of=sam)
    actions.set_pace(by=sam, pace=pace)
    assert queries.ways_of(kim, of=sam) == queries.ways_of(cora, of=sam) == []
    assert queries.ways_of(sam, of=sam)
    actions.set_pace(by=sam, pace=Pace.HERE)
    assert queries.ways_of(kim, of=sam) and queries.ways_of(cora, of=sam)


def test_a_pause_keeps_the_name_and_leaving_does_not(sam: Person, kim: Person) -> None:
    meet(sam, kim)
    actions.set_pace(by=sam, pace=Pace.PAUSED)
    assert sam in queries.known(kim)
    actions.set_pace(by=sam, pace=Pace.LEFT)
    assert sam not in queries.known(kim)


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_either_ends_it_and_reading_ends_with_it(sam: Person, kim: Person, who: str) -> None:
    bond = meet(sam, kim)
    actions.end_bond(by={"sam": sam, "kim": kim}[who], bond=bond)
    assert queries.ways_of(kim, of=sam) == []
    assert sam not in queries.known(kim)


def test_an_ended_bond_is_not_said_yes_to(sam: Person, kim: Person) -> None:
    bond = actions.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    actions.end_bond(by=sam, bond=bond)
    with pytest.raises(NotYours):
        actions.confirm_bond(by=kim, bond=bond)


def test_a_stranger_has_no_say(sam: Person, kim: Person, cora: Person) -> None:
    other = actions.add_person(by=SYSTEM, called="Otto", told=True)
    bond = meet(sam, kim)
    for stranger in (other, cora):
        with pytest.raises(NotYours):
            actions.end_bond(by=stranger, bond=bond)


def test_nobody_meets_themself(sam: Person) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Bond(member=sam, supporter=sam, kind=BondKind.PEER).save()


def test_members_do_not_know_one_another(sam: Person) -> None:
    other = actions.add_person(by=SYSTEM, called="Otto", told=True)
    assert queries.known(sam) == [sam]
    assert other not in access.reach(sam, KNOW_NAME)


def test_a_coordinator_of_another_project_reaches_nobody_here(sam: Person) -> None:
    elsewhere = teams.add_project(by=SYSTEM, name="Willow Crew")
    una = actions.add_person(by=SYSTEM, called="Una", told=True)
    teams.give_role(by=SYSTEM, person=una, project=elsewhere, role=Role.COORDINATOR)
    assert sam not in access.reach(una, KNOW_NAME)
    assert not access.reach(una, SEE_WAYS).exists()


def test_an_ended_role_reaches_nothing(sam: Person, cora: Person) -> None:
    [membership] = cora.memberships.all()  # type: ignore[attr-defined]
    teams.end_role(by=SYSTEM, membership=membership)
    assert queries.known(cora) == [cora]
    assert queries.ways_of(cora, of=sam) == []


def test_ways_are_changed_by_the_person_or_somebody_who_knows_them(
    sam: Person, kim: Person, cora: Person
) -> None:
    with pytest.raises(NotYours):
        actions.set_ways(by=kim, person=sam, ways=[])
    with pytest.raises(NotYours):
        actions.set_ways(by=VISITOR, person=sam, ways=[])
    actions.set_ways(by=cora, person=sam, ways=[Way("come_in")])
    assert [w.kind for w in queries.ways_of(sam, of=sam)] == ["come_in"]


def test_a_look_at_another_is_recorded_and_at_oneself_is_not(sam: Person, kim: Person) -> None:
    meet(sam, kim)
    before = len(record.about(sam.pk))
    actions.look_at_page(by=sam, person=sam)
    assert len(record.about(sam.pk)) == before
    actions.look_at_page(by=kim, person=sam)
    assert record.about(sam.pk)[0].verb == "people.looked_at_page"


def test_nothing_is_sent_to_somebody_not_yet_told(sam: Person, project: Any) -> None:
    ward = actions.add_person(by=SYSTEM, called="Wren", told=False)
    actions.set_ways(by=SYSTEM, person=ward, ways=[Way("email", "wren@example.org")])
    assert way_to_write(ward) is not None
    assert actions.tell(by=SYSTEM, person=ward, template="hello.waiting", words={}) is False


def test_nothing_is_sent_during_a_break(sam: Person) -> None:
    actions.set_pace(by=sam, pace=Pace.PAUSED)
    assert actions.tell(by=SYSTEM, person=sam, template="hello.waiting", words={}) is False


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(12), at(12)),
        (at(22), datetime(2026, 11, 24, 8, tzinfo=LONDON)),
        (at(3), at(8)),
        (at(8), at(8)),
        (at(21), datetime(2026, 11, 24, 8, tzinfo=LONDON)),
        (at(20, 59), at(20, 59)),
    ],
)
def test_quiet_hours_over_midnight(sam: Person, now: datetime, expected: datetime) -> None:
    sam.quiet_from, sam.quiet_until = time(21), time(8)
    assert not_before(sam, now) == expected


@time_machine.travel(at(13), tick=False)
def test_quiet_hours_in_the_day(sam: Person) -> None:
    sam.quiet_from, sam.quiet_until = time(12), time(14)
    assert not_before(sam, at(13)) == at(14)
    assert not_before(sam, at(14)) == at(14)
