"""Rooms, travel, what else is in a diary, and who sees what of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ownway.access.errors import NotYours
from ownway.meetings import actions, queries
from ownway.meetings.models import Claim, Meeting, Room
from ownway.meetings.quarters import quarters
from ownway.people import actions as people
from ownway.people.models import BondKind, Person
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

TUESDAY = datetime(2026, 10, 6, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = (TUESDAY - 10 * HOUR, TUESDAY + 14 * HOUR)


@pytest.fixture(autouse=True)
def now(clock: Any) -> Any:
    return clock


@pytest.fixture
def quiet(db: Any) -> Room:
    return actions.add_room(by=SYSTEM, kind="room", name="The quiet room", access="No steps")


@pytest.fixture
def ash(make: Any) -> Person:
    return make("Ash", Role.PEER)


@pytest.fixture
def lee(lee: Person, ash: Person) -> Person:
    bond = people.propose_bond(by=SYSTEM, member=lee, supporter=ash, kind=BondKind.PEER)
    people.confirm_bond(by=lee, bond=bond)
    people.confirm_bond(by=ash, bond=bond)
    return lee


def arrange(member: Person, colleague: Person, starts: datetime = TUESDAY, **more: Any) -> Meeting:
    given: dict[str, Any] = {"by": colleague, "minutes": 60, "how": "here"} | more
    return actions.arrange(member=member, colleague=colleague, starts=starts, **given)


def times(blocks: list[Any]) -> list[tuple[datetime, datetime]]:
    return [(one.begins, one.ends) for one in blocks]


# --- rooms ----------------------------------------------------------------------------------


def test_no_room_is_given_twice(
    sam: Person, kim: Person, lee: Person, ash: Person, quiet: Room
) -> None:
    first = arrange(sam, kim, room=quiet)
    with pytest.raises(actions.NotFree) as refused:
        arrange(lee, ash, TUESDAY + timedelta(minutes=45), room=quiet)
    assert (refused.value.who, refused.value.room) == ([], quiet)
    assert Meeting.objects.count() == 1
    actions.call_off(by=sam, meeting=first)
    assert arrange(lee, ash, room=quiet).room == quiet


def test_the_database_refuses_a_room_twice_too(sam: Person, kim: Person, quiet: Room) -> None:
    made = arrange(sam, kim, room=quiet)
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.create(room=quiet, quarter=quarters(TUESDAY, 60)[0], meeting=made)


def test_a_move_gives_the_old_room_back(
    sam: Person, kim: Person, lee: Person, ash: Person, quiet: Room
) -> None:
    made = arrange(sam, kim, room=quiet)
    actions.move(
        by=sam, meeting=made, starts=TUESDAY + 3 * HOUR, minutes=60, how="here", room=quiet
    )
    assert arrange(lee, ash, room=quiet).pk
    with pytest.raises(actions.NotFree):
        arrange(lee, ash, TUESDAY + 3 * HOUR, room=quiet)


def test_free_rooms_are_those_nobody_has_then(sam: Person, kim: Person, quiet: Room) -> None:
    desk = actions.add_room(by=SYSTEM, kind="desk", name="Window desk")
    arrange(sam, kim, room=quiet)
    assert queries.free_rooms(kim, TUESDAY, 30) == [desk]
    assert queries.free_rooms(kim, TUESDAY + HOUR, 30) == [desk, quiet]


def test_a_room_no_longer_used_is_not_given(
    cora: Person, sam: Person, kim: Person, quiet: Room
) -> None:
    actions.retire_room(by=cora, room=quiet)
    assert queries.rooms(kim) == []
    with pytest.raises(NotYours):
        arrange(sam, kim, room=quiet)
    actions.retire_room(by=cora, room=quiet)
    assert arrange(sam, kim, room=quiet).room == quiet


def test_only_coordinators_say_what_rooms_there_are(kim: Person, quiet: Room) -> None:
    with pytest.raises(NotYours):
        actions.add_room(by=kim, kind="room", name="Another")
    with pytest.raises(NotYours):
        actions.retire_room(by=kim, room=quiet)


# --- getting there ----------------------------------------------------------------------------


def test_getting_there_and_back_is_the_colleagues_time(
    sam: Person, kim: Person, lee: Person, ash: Person
) -> None:
    arrange(sam, kim, travel_before=30, travel_after=15, how="walk")
    begins, ends = DAY
    assert times(queries.diary(ash, kim, begins, ends)) == [
        (TUESDAY - HOUR / 2, TUESDAY + HOUR * 5 / 4)
    ]
    taken = Claim.objects.filter(person=sam).count()
    assert taken == 4


def test_of_a_visit_together_it_is_the_time_of_both(sam: Person, kim: Person) -> None:
    arrange(sam, kim, travel_before=30, travel_after=15, how="visit")
    assert Claim.objects.filter(person=sam).count() == Claim.objects.filter(person=kim).count() == 7


def test_getting_there_cannot_lie_in_another_meeting(sam: Person, kim: Person, lee: Person) -> None:
    bond = people.propose_bond(by=SYSTEM, member=lee, supporter=kim, kind=BondKind.PEER)
    people.confirm_bond(by=lee, bond=bond)
    people.confirm_bond(by=kim, bond=bond)
    arrange(sam, kim)
    with pytest.raises(actions.NotFree) as refused:
        arrange(lee, kim, TUESDAY + HOUR, travel_before=15)
    assert refused.value.who == [kim]


# --- entries ----------------------------------------------------------------------------------


def test_time_with_the_team_is_everybodys_time(
    sam: Person, kim: Person, ash: Person, cora: Person
) -> None:
    entry = actions.put_in_diary(
        by=cora, kind="team", starts=TUESDAY, minutes=60, title="Supervision", others=[kim, ash]
    )
    with pytest.raises(actions.NotFree):
        arrange(sam, kim)
    assert queries.in_it(kim, entry) == [ash, cora, kim]
    actions.take_out_of_diary(by=kim, entry=entry)
    assert arrange(sam, kim).pk
    assert [one.called for one in queries.in_it(cora, entry)] == ["Ash", "Cora"]
    actions.take_out_of_diary(by=cora, entry=entry)
    assert not Claim.objects.filter(entry=entry).exists()


def test_only_time_with_the_team_is_put_down_for_others(
    kim: Person, ash: Person, sam: Person
) -> None:
    for kind, other in (("away", ash), ("work", ash), ("team", sam)):
        with pytest.raises(NotYours):
            actions.put_in_diary(by=kim, kind=kind, starts=TUESDAY, minutes=60, others=[other])
    with pytest.raises(NotYours):
        actions.put_in_diary(by=sam, kind="away", starts=TUESDAY, minutes=60)


def test_at_a_desk_one_can_meet(sam: Person, kim: Person, ash: Person, quiet: Room) -> None:
    desk = actions.put_in_diary(by=kim, kind="desk", starts=TUESDAY, minutes=180, room=quiet)
    assert arrange(sam, kim).pk
    with pytest.raises(actions.NotFree):
        actions.put_in_diary(by=ash, kind="desk", starts=TUESDAY, minutes=60, room=quiet)
    actions.take_out_of_diary(by=kim, entry=desk)
    assert actions.put_in_diary(by=ash, kind="desk", starts=TUESDAY, minutes=60, room=quiet).pk


# --- who sees what ------------------------------------------------------------------------------


def test_ones_own_says_what_it_is_another_only_not_free(
    sam: Person, kim: Person, ash: Person, quiet: Room
) -> None:
    made = arrange(sam, kim, room=quiet)
    entry = actions.put_in_diary(
        by=kim, kind="work", starts=TUESDAY + HOUR, minutes=60, title="Write-up"
    )
    own = queries.diary(kim, kim, *DAY)
    assert [(one.meeting, one.entry) for one in own] == [(made, None), (None, entry)]
    for of in (kim, quiet):
        seen = queries.diary(ash, of, *DAY)
        assert [(one.meeting, one.entry) for one in seen] == [(None, None)]
    # One after the other is one time: not even how many there are is told.
    assert times(queries.diary(ash, kim, *DAY)) == [(TUESDAY, TUESDAY + 2 * HOUR)]


def test_whose_diary_is_nobody_elses(
    sam: Person, kim: Person, ash: Person, make: Any, quiet: Room
) -> None:
    arrange(sam, kim, room=quiet)
    elsewhere = teams.add_project(by=SYSTEM, name="Elsewhere")
    far = people.add_person(by=SYSTEM, called="Far", told=True)
    teams.give_role(by=SYSTEM, person=far, project=elsewhere, role=Role.PEER)
    for looker, of in ((ash, sam), (far, kim), (sam, kim), (sam, quiet)):
        with pytest.raises(NotYours):
            queries.diary(looker, of, *DAY)


def test_a_team_diary_needs_few_queries(
    kim: Person, sam: Person, project: Any, django_assert_num_queries: Any
) -> None:
    for day in range(5):
        arrange(sam, kim, TUESDAY + timedelta(days=day))
    with django_assert_num_queries(3):
        lines = queries.team_diary(kim, project, TUESDAY, TUESDAY + timedelta(days=30))
    assert [(line.of.called, len(line.blocks)) for line in lines] == [("Kim", 5)]


# --- pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize("travel", [{}, {"travel_before": "", "travel_after": "15"}])
def test_a_room_and_the_way_there_are_asked_on_the_page(
    client: Any, sam: Person, kim: Person, quiet: Room, travel: dict[str, str]
) -> None:
    enter(client, kim)
    answer = client.post(
        "/meetings/new",
        {
            "who": str(sam.pk),
            "day_day": "8",
            "day_month": "10",
            "day_year": "2026",
            "time": "2pm",
            "minutes": "60",
            "how": "here",
            "room": str(quiet.pk),
        }
        | travel,
    )
    assert answer.status_code == 302
    made = Meeting.objects.get()
    assert (made.room, made.travel_before) == (quiet, 0)
    assert made.travel_after == int(travel.get("travel_after", 0))
