"""One thing somebody would like: their words, their readers, their pace."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions, queries, verbs
from ownway.journey.models import Goal
from ownway.journey.rules import OWN_GOAL, READ_GOAL
from ownway.people import actions as people
from ownway.people.models import Bond, BondKind, Pace, Person
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db


def make(called: str, role: Role, project: Any) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


@pytest.fixture
def project() -> Any:
    return teams.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def sam(project: Any) -> Person:
    return make("Sam", Role.MEMBER, project)


@pytest.fixture
def kim(project: Any) -> Person:
    return make("Kim", Role.PEER, project)


@pytest.fixture
def cora(project: Any) -> Person:
    return make("Cora", Role.COORDINATOR, project)


@pytest.fixture
def bond(sam: Person, kim: Person) -> Bond:
    bond = people.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=sam, bond=bond)
    people.confirm_bond(by=kim, bond=bond)
    return bond


@pytest.fixture
def goal(sam: Person) -> Goal:
    return actions.say_goal(by=sam, words="  Work with plants ")


def may_read(person: Person, goal: Goal) -> bool:
    return access.reach(person, READ_GOAL).filter(pk=goal.pk).exists()


def test_said_in_own_words_and_kept_to_oneself(
    sam: Person, kim: Person, cora: Person, bond: Bond, goal: Goal
) -> None:
    assert queries.own(sam) == [goal]
    assert goal.words == "Work with plants"
    assert goal.chosen
    assert may_read(sam, goal)
    assert not may_read(kim, goal)
    assert not may_read(cora, goal)


def test_only_the_first_is_chosen_by_itself(sam: Person, goal: Goal) -> None:
    second = actions.say_goal(by=sam, words="A choir")
    assert queries.chosen(sam) == goal
    actions.choose(by=sam, goal=second)
    assert queries.chosen(sam) == second
    assert Goal.objects.filter(owner=sam, chosen=True).count() == 1


def test_the_database_keeps_one_chosen(sam: Person, goal: Goal) -> None:
    second = actions.say_goal(by=sam, words="A choir")
    with pytest.raises(IntegrityError), transaction.atomic():
        Goal.objects.filter(pk=second.pk).update(chosen=True)


def test_a_share_opens_and_taking_it_back_closes(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    assert may_read(kim, goal)
    assert [s.reader for s in queries.readers(sam, goal)] == [kim]
    assert queries.may_choose(sam, goal) == []
    actions.take_back(by=sam, item=goal, reader=kim)
    assert not may_read(kim, goal)
    assert queries.readers(sam, goal) == []
    assert queries.may_choose(sam, goal) == [kim]


def test_a_reader_reads_and_cannot_change(sam: Person, kim: Person, bond: Bond, goal: Goal) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    assert not access.reach(kim, OWN_GOAL).exists()
    for attempt in (
        lambda: actions.change_goal(by=kim, goal=goal, words="Mine", version=1),
        lambda: actions.put_away(by=kim, item=goal),
        lambda: actions.take_out(by=kim, item=goal),
        lambda: actions.choose(by=kim, goal=goal),
        lambda: actions.share_with(by=kim, item=goal, through="named", readers=[kim]),
        lambda: actions.take_back(by=kim, item=goal),
    ):
        with pytest.raises(NotYours):
            attempt()


def test_only_somebody_one_meets_can_be_chosen(sam: Person, cora: Person, goal: Goal) -> None:
    with pytest.raises(NotYours):
        actions.share_with(by=sam, item=goal, through="named", readers=[cora])


def test_a_share_until_a_date_ends_by_itself(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    soon = timezone.now() + timedelta(days=7)
    actions.share_with(by=sam, item=goal, through="named", readers=[kim], until=soon)
    assert may_read(kim, goal)
    with time_machine.travel(soon + timedelta(seconds=1), tick=False):
        assert not may_read(kim, goal)


def test_a_break_closes_and_coming_back_opens(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    people.set_pace(by=sam, pace=Pace.PAUSED)
    assert not may_read(kim, goal)
    assert queries.shared_with(kim) == []
    assert queries.readers(sam, goal) == []
    assert may_read(sam, goal)
    people.set_pace(by=sam, pace=Pace.HERE)
    assert may_read(kim, goal)


def test_putting_away_closes_it_for_readers_and_loses_nothing(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    actions.put_away(by=sam, item=goal)
    assert not may_read(kim, goal)
    assert queries.own(sam) == []
    assert queries.own_put_away(sam) == [goal]
    actions.take_out(by=sam, item=goal)
    assert queries.own(sam) == [goal]
    assert may_read(kim, goal)


def test_an_ended_bond_closes_and_a_new_one_does_not_reopen(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    people.end_bond(by=sam, bond=bond)
    assert not may_read(kim, goal)
    again = people.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=sam, bond=again)
    people.confirm_bond(by=kim, bond=again)
    assert not may_read(kim, goal)
    assert queries.readers(sam, goal) == []
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    assert may_read(kim, goal)


def test_of_two_editors_none_is_overwritten(sam: Person, goal: Goal) -> None:
    actions.change_goal(by=sam, goal=goal, words="Work outdoors", version=1)
    with pytest.raises(actions.Changed) as stale:
        actions.change_goal(by=sam, goal=goal, words="A garden job", version=1)
    assert stale.value.now.words == "Work outdoors"
    goal.refresh_from_db()
    assert (goal.words, goal.version) == ("Work outdoors", 2)


@pytest.mark.django_db(transaction=True)
def test_of_many_editors_at_once_one_is_kept_and_the_others_are_told(sam: Person) -> None:
    goal = actions.say_goal(by=sam, words="Work with plants")
    start = threading.Barrier(8)
    kept: list[str] = []
    told: list[str] = []

    def change(words: str) -> None:
        try:
            start.wait()
            kept.append(actions.change_goal(by=sam, goal=goal, words=words, version=1).words)
        except actions.Changed as changed:
            told.append(changed.now.words)
        finally:
            connection.close()

    threads = [threading.Thread(target=change, args=[f"Words {n}"]) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    goal.refresh_from_db()
    assert kept == [goal.words]
    assert told == [goal.words] * 7
    assert goal.version == 2


def test_every_write_and_every_look_leaves_one_entry(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    before = record.about(sam.pk).count()
    actions.share_with(by=sam, item=goal, through="named", readers=[kim])
    actions.look_at_goal(by=sam, goal=goal)
    assert record.about(sam.pk).count() == before + 1
    actions.look_at_goal(by=kim, goal=goal)
    assert [g.pk for g in actions.look_at_shared(by=kim)] == [goal.pk]
    looks = record.looks_at(sam.pk)
    assert [entry.verb for entry in looks] == [verbs.LOOKED_AT_GOAL.name] * 2
    assert {entry.by_id for entry in looks} == {kim.pk}


def test_a_look_without_a_share_is_refused(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    with pytest.raises(NotYours):
        actions.look_at_goal(by=kim, goal=goal)


def test_a_share_cannot_end_before_it_begins(
    sam: Person, kim: Person, bond: Bond, goal: Goal
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        goal.shares.create(reader=kim, until=datetime(2020, 1, 1, tzinfo=UTC))
