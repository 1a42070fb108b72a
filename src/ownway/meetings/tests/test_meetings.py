"""Two people meet: arranging, moving, not coming, and what a break does."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings import actions, queries
from ownway.meetings.models import Claim, Meeting, State
from ownway.meetings.quarters import QUARTER, quarters
from ownway.meetings.rules import SEE_MEETING
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Bond, BondKind, Pace, Person
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)
TUESDAY = datetime(2026, 10, 6, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def make(called: str, role: Role, project: Any, **membership: Any) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    teams.give_role(by=SYSTEM, person=person, project=project, role=role, **membership)
    return person


def bond_of(member: Person, supporter: Person) -> Bond:
    bond = people.propose_bond(by=SYSTEM, member=member, supporter=supporter, kind=BondKind.PEER)
    people.confirm_bond(by=member, bond=bond)
    people.confirm_bond(by=supporter, bond=bond)
    return bond


@pytest.fixture
def project(db: Any) -> Any:
    return teams.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def sam(project: Any) -> Person:
    sam = make("Sam", Role.MEMBER, project)
    people.set_ways(by=SYSTEM, person=sam, ways=[Way("text", "07700 900412")])
    return sam


@pytest.fixture
def lee(project: Any) -> Person:
    return make("Lee", Role.MEMBER, project)


@pytest.fixture
def kim(project: Any) -> Person:
    kim = make("Kim", Role.PEER, project)
    people.set_ways(by=SYSTEM, person=kim, ways=[Way("email", "kim@example.org")])
    return kim


@pytest.fixture
def bond(sam: Person, kim: Person) -> Bond:
    return bond_of(sam, kim)


@pytest.fixture
def meeting(sam: Person, kim: Person, bond: Bond) -> Meeting:
    return arrange(sam, kim)


def arrange(
    member: Person,
    colleague: Person,
    starts: datetime = TUESDAY,
    minutes: int = 60,
    by: Person | None = None,
) -> Meeting:
    return actions.arrange(
        by=by or colleague,
        member=member,
        colleague=colleague,
        starts=starts,
        minutes=minutes,
        how="walk",
        where="The green gate",
    )


def sees(person: Person, meeting: Meeting) -> bool:
    return access.reach(person, SEE_MEETING).filter(pk=meeting.pk).exists()


def texts() -> list[str]:
    return [m.body for m in Message.objects.filter(channel="text")]


def mails() -> list[str]:
    return [m.body for m in Message.objects.filter(channel="email")]


# --- arranging ------------------------------------------------------------------------------


def test_both_see_it_and_nobody_else(
    sam: Person, kim: Person, lee: Person, meeting: Meeting
) -> None:
    assert sees(sam, meeting)
    assert sees(kim, meeting)
    assert not sees(lee, meeting)
    assert queries.next_as_member(sam) == meeting
    assert queries.other(sam, meeting) == kim
    assert queries.other(kim, meeting) == sam


def test_only_two_who_meet_can_arrange(sam: Person, kim: Person, lee: Person) -> None:
    with pytest.raises(NotYours):
        arrange(sam, kim)
    bond_of(sam, kim)
    with pytest.raises(NotYours):
        arrange(sam, kim, by=lee)
    assert arrange(sam, kim, by=sam).pk


def test_the_member_hears_by_their_safe_way_the_colleague_without_names(
    sam: Person, kim: Person, bond: Bond
) -> None:
    meeting = arrange(sam, kim, by=kim)
    assert meeting.member_told
    assert len(texts()) == 1
    assert "Tuesday 6 October at 11am" in texts()[0]
    assert "Kim" in texts()[0]
    actions.call_off(by=sam, meeting=meeting)
    assert len(mails()) == 1
    assert "Sam" not in mails()[0]


def test_without_a_way_to_write_it_says_that_nobody_was_told(lee: Person, kim: Person) -> None:
    bond_of(lee, kim)
    assert not arrange(lee, kim).member_told


# --- one place at a time --------------------------------------------------------------------


@pytest.mark.parametrize("minutes_later", [-45, 0, 30, 59])
def test_two_at_once_is_refused_kindly(
    sam: Person, lee: Person, kim: Person, meeting: Meeting, minutes_later: int
) -> None:
    bond_of(lee, kim)
    with pytest.raises(actions.NotFree) as refused:
        arrange(lee, kim, TUESDAY + timedelta(minutes=minutes_later))
    assert refused.value.who == [kim]
    assert Meeting.objects.count() == 1


def test_one_after_the_other_is_fine(lee: Person, kim: Person, meeting: Meeting) -> None:
    bond_of(lee, kim)
    assert arrange(lee, kim, TUESDAY + timedelta(minutes=60)).pk


def test_the_database_refuses_too(kim: Person, meeting: Meeting) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.bulk_create(
            [Claim(person=kim, quarter=quarters(TUESDAY, 60)[0], meeting=meeting)]
        )


def test_calling_off_frees_the_time(
    sam: Person, lee: Person, kim: Person, meeting: Meeting
) -> None:
    actions.call_off(by=sam, meeting=meeting)
    bond_of(lee, kim)
    assert arrange(lee, kim).pk


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    st.integers(5, 720),
)
def test_quarters_cover_the_whole_time_and_no_more(starts: datetime, minutes: int) -> None:
    claimed = quarters(starts, minutes)
    begins, ends = claimed[0] * QUARTER, (claimed[-1] + 1) * QUARTER
    first = int(starts.timestamp())
    assert begins <= first < begins + QUARTER
    assert ends - QUARTER < first + minutes * 60 <= ends


@pytest.mark.django_db(transaction=True)
def test_eight_at_the_same_moment_one_gets_it(project: Any, kim: Person) -> None:
    members = [make(f"Member {number}", Role.MEMBER, project) for number in range(8)]
    for member in members:
        bond_of(member, kim)
    got: list[str] = []
    start = threading.Barrier(len(members))

    def ask(member: Person) -> None:
        try:
            start.wait()
            arrange(member, kim)
            got.append("meeting")
        except actions.NotFree:
            got.append("not free")
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=[member]) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == ["meeting"] + ["not free"] * 7
    assert Meeting.objects.count() == 1


# --- not coming, moving, noting --------------------------------------------------------------


def test_either_may_call_it_off_without_a_reason(sam: Person, kim: Person, bond: Bond) -> None:
    first, second = arrange(sam, kim), arrange(sam, kim, TUESDAY + timedelta(days=1))
    actions.call_off(by=sam, meeting=first)
    actions.call_off(by=kim, meeting=second)
    assert {m.state for m in Meeting.objects.all()} == {State.OFF}
    assert queries.coming(sam) == []
    with pytest.raises(actions.NoLonger):
        actions.call_off(by=sam, meeting=first)


def test_another_time_keeps_the_way_back(sam: Person, kim: Person, meeting: Meeting) -> None:
    later = TUESDAY + timedelta(days=2)
    made = actions.move(by=sam, meeting=meeting, starts=later, minutes=30, how="phone")
    meeting.refresh_from_db()
    assert (meeting.state, meeting.moved_to) == (State.MOVED, made)
    assert queries.coming(kim) == [made]
    assert not Claim.objects.filter(meeting=meeting).exists()
    with pytest.raises(actions.NoLonger):
        actions.move(by=kim, meeting=meeting, starts=later, minutes=30, how="phone")


def test_a_move_that_does_not_fit_changes_nothing(
    sam: Person, lee: Person, kim: Person, meeting: Meeting
) -> None:
    bond_of(lee, kim)
    other = arrange(lee, kim, TUESDAY + timedelta(hours=3))
    with pytest.raises(actions.NotFree):
        actions.move(by=sam, meeting=meeting, starts=other.starts, minutes=60, how="walk")
    meeting.refresh_from_db()
    assert meeting.state == State.ARRANGED
    assert Claim.objects.filter(meeting=meeting).count() == 8


def test_a_move_into_its_own_time_fits(sam: Person, meeting: Meeting) -> None:
    made = actions.move(
        by=sam, meeting=meeting, starts=TUESDAY + timedelta(minutes=15), minutes=60, how="walk"
    )
    assert made.state == State.ARRANGED


def test_called_off_can_still_be_moved(sam: Person, meeting: Meeting) -> None:
    actions.call_off(by=sam, meeting=meeting)
    meeting.refresh_from_db()
    assert actions.move(by=sam, meeting=meeting, starts=TUESDAY, minutes=60, how="walk").pk


def test_met_or_not_is_noted_when_the_time_has_come(
    sam: Person, kim: Person, meeting: Meeting, clock: Any
) -> None:
    with pytest.raises(actions.NotYet):
        actions.say_afterwards(by=kim, meeting=meeting, what=State.MET)
    clock.move_to(TUESDAY + timedelta(hours=2))
    assert queries.to_note(kim) == [meeting]
    actions.say_afterwards(by=kim, meeting=meeting, what=State.MET)
    meeting.refresh_from_db()
    assert meeting.state == State.MET
    assert queries.to_note(kim) == []


def test_same_time_next_week_is_the_same_time_on_the_clock(
    sam: Person, kim: Person, bond: Bond
) -> None:
    # The clocks go back on 25 October 2026.
    meeting = arrange(sam, kim, datetime(2026, 10, 20, 10, tzinfo=UTC))
    assert actions.a_week_later(meeting) == datetime(2026, 10, 27, 11, tzinfo=UTC)


def test_a_stranger_can_do_nothing(lee: Person, meeting: Meeting) -> None:
    for attempt in (
        lambda: actions.call_off(by=lee, meeting=meeting),
        lambda: actions.say_afterwards(by=lee, meeting=meeting, what=State.OFF),
        lambda: actions.move(by=lee, meeting=meeting, starts=TUESDAY, minutes=60, how="walk"),
    ):
        with pytest.raises(NotYours):
            attempt()


# --- breaks and endings ----------------------------------------------------------------------


def test_a_break_closes_it_for_the_colleague_only(
    sam: Person, kim: Person, meeting: Meeting
) -> None:
    people.set_pace(by=sam, pace=Pace.PAUSED)
    assert sees(sam, meeting)
    assert not sees(kim, meeting)
    people.set_pace(by=sam, pace=Pace.HERE)
    assert sees(kim, meeting)


def test_an_ended_bond_closes_it_for_the_colleague(
    sam: Person, kim: Person, bond: Bond, meeting: Meeting
) -> None:
    people.end_bond(by=sam, bond=bond)
    assert sees(sam, meeting)
    assert not sees(kim, meeting)
    with pytest.raises(NotYours):
        actions.call_off(by=kim, meeting=meeting)


def test_putting_off_frees_everything_to_come(sam: Person, kim: Person, meeting: Meeting) -> None:
    arrange(sam, kim, TUESDAY + timedelta(days=7))
    actions.put_off(by=sam)
    assert {m.state for m in Meeting.objects.all()} == {State.OFF}
    assert not Claim.objects.exists()
    assert len(mails()) == 2
    assert not any("Sam" in body for body in mails())


# --- the record and the number of queries -----------------------------------------------------


def test_each_write_is_one_entry_about_the_member(sam: Person, meeting: Meeting) -> None:
    entries = [e.verb for e in record.about(sam.pk) if e.verb.startswith("meetings.")]
    assert entries == ["meetings.arranged"]
    actions.call_off(by=sam, meeting=meeting)
    entries = [e.verb for e in record.about(sam.pk) if e.verb.startswith("meetings.")]
    assert entries == ["meetings.took_off", "meetings.arranged"]


def test_a_long_diary_needs_one_query(
    sam: Person, kim: Person, bond: Bond, django_assert_num_queries: Any
) -> None:
    for day in range(5):
        arrange(sam, kim, TUESDAY + timedelta(days=day))
    with django_assert_num_queries(1):
        assert [m.member.called for m in queries.coming(kim)] == ["Sam"] * 5
