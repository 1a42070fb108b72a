"""A cup of tea before anything is agreed: it opens one meeting to its colleague, and nothing else."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings import actions, queries
from ownway.meetings.models import Claim, Meeting, State
from ownway.meetings.rules import SEE_MEETING, SHARE_NOTE
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import BondKind, Pace, Person
from ownway.people.rules import SEE_WAYS
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.teams import queries as teams
from ownway.teams.roles import Role

TUESDAY = datetime(2026, 10, 6, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(clock: Any) -> Any:
    return clock


@pytest.fixture
def kim(make: Any) -> Person:
    return make("Kim", Role.PEER)


@pytest.fixture
def tea(sam: Person, kim: Person) -> Meeting:
    return actions.arrange_tea(
        by=kim, member=sam, colleague=kim, starts=TUESDAY, minutes=60, how="cafe"
    )


def sees(person: Person, meeting: Meeting) -> bool:
    return access.reach(person, SEE_MEETING).filter(pk=meeting.pk).exists()


def test_both_see_the_one_meeting_and_nobody_else(
    sam: Person, kim: Person, lee: Person, cora: Person, make: Any, tea: Meeting
) -> None:
    other = make("Ash", Role.PEER)
    assert [sees(one, tea) for one in (sam, kim, lee, cora, other)] == [True, True] + [False] * 3


def test_nothing_else_opens_by_it(sam: Person, kim: Person, tea: Meeting) -> None:
    people.set_ways(by=SYSTEM, person=sam, ways=[Way("text", "07700 900412")])
    assert not access.reach(kim, SHARE_NOTE).filter(pk=tea.pk).exists()
    assert not access.reach(kim, SEE_WAYS).filter(person=sam).exists()
    with pytest.raises(NotYours):
        actions.arrange(
            by=kim,
            member=sam,
            colleague=kim,
            starts=TUESDAY + timedelta(days=1),
            minutes=60,
            how="walk",
        )


def test_only_one_of_the_two_arranges_it(sam: Person, kim: Person, cora: Person) -> None:
    with pytest.raises(NotYours):
        actions.arrange_tea(
            by=cora, member=sam, colleague=kim, starts=TUESDAY, minutes=60, how="cafe"
        )


def test_it_closes_two_weeks_after(sam: Person, kim: Person, tea: Meeting, clock: Any) -> None:
    clock.move_to(TUESDAY + timedelta(days=13))
    assert sees(kim, tea)
    clock.move_to(TUESDAY + timedelta(days=14, minutes=1))
    assert not sees(kim, tea)
    assert sees(sam, tea)


def test_a_break_closes_it(sam: Person, kim: Person, tea: Meeting) -> None:
    people.set_pace(by=sam, pace=Pace.PAUSED)
    assert not sees(kim, tea)


def test_whoever_no_longer_works_here_does_not_see_it(
    cora: Person, kim: Person, tea: Meeting
) -> None:
    for held in teams.memberships_of(kim):
        people.end_role(by=cora, membership=held)
    assert not sees(kim, tea)


@pytest.mark.parametrize("who", ["sam", "kim", "system"])
def test_ending_closes_it_at_once_and_frees_the_time(
    sam: Person, kim: Person, tea: Meeting, who: str
) -> None:
    actions.end_tea(by={"sam": sam, "kim": kim}.get(who, SYSTEM), meeting=tea)
    tea.refresh_from_db()
    assert not sees(kim, tea)
    assert sees(sam, tea)
    assert (tea.state, tea.sequence) == (State.OFF, 1)
    assert not Claim.objects.exists()
    actions.end_tea(by=sam, meeting=tea)


def test_a_stranger_does_not_end_it(lee: Person, cora: Person, tea: Meeting) -> None:
    for one in (lee, cora):
        with pytest.raises(NotYours):
            actions.end_tea(by=one, meeting=tea)


def test_moved_it_stays_a_cup_of_tea_until_it_ends(sam: Person, kim: Person, tea: Meeting) -> None:
    made = actions.move(
        by=sam, meeting=tea, starts=TUESDAY + timedelta(days=2), minutes=30, how="cafe"
    )
    assert sees(kim, made)
    assert sees(kim, tea)
    actions.end_tea(by=sam, meeting=tea)
    assert not sees(kim, made)
    assert not sees(kim, tea)
    made.refresh_from_db()
    assert made.state == State.OFF


def test_after_it_ended_nobody_is_asked_to_another_time(sam: Person, tea: Meeting) -> None:
    actions.end_tea(by=sam, meeting=tea)
    with pytest.raises(NotYours):
        actions.move(by=sam, meeting=tea, starts=TUESDAY, minutes=30, how="cafe")


def test_a_bond_that_ended_closes_the_tea_before_it_too(
    sam: Person, kim: Person, tea: Meeting, clock: Any
) -> None:
    bond = people.propose_bond(by=SYSTEM, member=sam, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=sam, bond=bond)
    people.confirm_bond(by=kim, bond=bond)
    clock.move_to(TUESDAY + timedelta(days=2))
    assert sees(kim, tea)
    people.end_bond(by=sam, bond=bond)
    assert not sees(kim, tea)


def test_the_pages_of_it(client: Any, sam: Person, kim: Person, tea: Meeting, clock: Any) -> None:
    address = f"/meetings/{tea.pk}"
    enter(client, kim)
    assert "with Sam" in client.get(address).content.decode()
    clock.move_to(TUESDAY + timedelta(hours=2))
    actions.say_afterwards(by=kim, meeting=tea, what=State.MET)
    for one in (kim, sam):
        enter(client, one)
        page = client.get(address).content.decode()
        assert "You and" in page
        assert f"{address}/note" not in page
        assert "/meetings/new" not in page.partition("<main")[2]
    enter(client, kim)
    assert client.get(f"{address}/note").status_code == 404
    assert queries.coming(kim) == []


def test_the_messages_are_neutral(sam: Person, kim: Person) -> None:
    people.set_ways(by=SYSTEM, person=sam, ways=[Way("text", "07700 900412")])
    tea = actions.arrange_tea(
        by=kim, member=sam, colleague=kim, starts=TUESDAY, minutes=60, how="cafe"
    )
    actions.end_tea(by=kim, meeting=tea)
    told = [one.body for one in Message.objects.filter(channel="text")]
    assert len(told) == 2
    assert not any("tea" in body.casefold() for body in told)
