"""Homes, hellos and pace as pages: who gets in, what stands there, what a button does."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownway.journey import actions as journey
from ownway.meetings.models import Meeting
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person
from ownway.people.signin.testing import enter as sign_in
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams
from ownway.teams.roles import STAFF, Role
from ownway.welcome import actions
from ownway.welcome.models import Hello, State

#: A Monday at eleven; somebody is here until five.
NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
HOMES = {
    Role.COORDINATOR: "team_today",
    Role.ADVISER: "people_i_meet",
    Role.PEER: "my_week",
    Role.VOLUNTEER: "lend_a_hand",
    Role.INQUIRY: "inquiry",
    Role.COMMISSIONER: "report",
    Role.MEMBER: "my_home",
}
Enter = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def project(db: Any) -> Any:
    project = teams.add_project(by=SYSTEM, name="Wicket Gate")
    teams.change_site(by=SYSTEM, name="Wicket Gate", welcoming=project)
    teams.set_hours(by=SYSTEM, hours=[(day, time(9), time(17)) for day in range(5)])
    return project


@pytest.fixture
def make(project: Any) -> Callable[..., Person]:
    def made(called: str, *roles: Role, answers: bool = False) -> Person:
        person = people.add_person(by=SYSTEM, called=called, told=True)
        people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
        for role in roles:
            teams.give_role(
                by=SYSTEM,
                person=person,
                project=project,
                role=role,
                answers=answers and role != Role.MEMBER,
            )
        return person

    return made


@pytest.fixture
def enter() -> Enter:
    def entered(person: Person) -> Client:
        client = Client()
        sign_in(client, person)
        return client

    return entered


@pytest.fixture
def tom(make: Any) -> Person:
    return make("Tom", Role.ADVISER, answers=True)


@pytest.fixture
def cora(make: Any) -> Person:
    return make("Cora", Role.COORDINATOR)


@pytest.fixture
def jo(project: Any, tom: Person) -> Hello:
    return hello()


def hello(**values: Any) -> Hello:
    given = {
        "called": "Jo",
        "would_like": "Someone to walk with.",
        "ways": [Way("text", "07700 900 412")],
    }
    return actions.say_hello(by=VISITOR, **(given | values))


def at(name: str, one: Hello) -> str:
    return reverse(name, kwargs={"hello": one.pk})


def chat(one: Hello, by: Person) -> Any:
    return actions.arrange_first_chat(
        by=by,
        hello=one,
        colleague=by,
        starts=WEDNESDAY,
        minutes=60,
        how="cafe",
        where="The Lock café",
    )


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    return answer.content.decode()


# --- homes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", list(Role))
def test_each_role_has_a_home_of_its_own_and_no_other(make: Any, enter: Enter, role: Role) -> None:
    client = enter(make("Kit", role))
    answer = client.get(reverse("home"))
    assert answer.url == reverse(HOMES[role])
    figures = {Role.COORDINATOR, Role.INQUIRY}  # they read the commissioner's page as well
    for other, name in HOMES.items():
        theirs = other in (role, Role.MEMBER) or (name == "report" and role in figures)
        theirs = theirs or (name == "inquiry" and role in STAFF)  # colleagues may begin a group
        wanted = 200 if theirs else 404
        assert client.get(reverse(name)).status_code == wanted, name


def test_several_roles_have_a_way_from_one_to_the_other(make: Any, enter: Enter) -> None:
    client = enter(make("Sol", Role.MEMBER, Role.PEER, Role.INQUIRY))
    assert client.get(reverse("home")).url == reverse("my_week")
    week = page(client, reverse("my_week"))
    assert "Peer supporter" in week
    assert "My own space" in week
    assert reverse("inquiry") in week
    page(client, reverse("my_home"))
    assert client.get(reverse("home")).url == reverse("my_home")


def test_a_lost_role_is_a_lost_home(make: Any, enter: Enter) -> None:
    kit = make("Kit", Role.COORDINATOR)
    client = enter(kit)
    page(client, reverse("team_today"))
    teams.end_role(by=SYSTEM, membership=kit.memberships.get())
    assert client.get(reverse("team_today")).status_code != 200
    client = enter(kit)
    assert client.get(reverse("home")).url == reverse("my_home")
    assert client.get(reverse("team_today")).status_code == 404


def test_member_home_shows_the_next_meeting_and_one_thing(
    jo: Hello, tom: Person, enter: Enter
) -> None:
    member = chat(jo, tom).member
    people.add_account(by=SYSTEM, person=member, email="jo@example.org")
    client = enter(member)
    empty = page(client, reverse("my_home"))
    assert "Hello, Jo" in empty
    assert "Wednesday at 2pm, with Tom" in empty
    assert "Say one thing you would like" in empty
    journey.say_goal(by=member, words="Walk the whole towpath")
    assert "Walk the whole towpath" in page(client, reverse("my_home"))


def test_the_week_says_who_where_and_when_and_no_history(
    jo: Hello, make: Any, enter: Enter
) -> None:
    kim = make("Kim", Role.PEER, answers=True)
    meeting = chat(jo, kim)
    week = page(enter(kim), reverse("my_week"))
    assert "23 to 29 November" in week
    assert "2pm to 3pm. The Lock café" in week
    assert "Someone to walk with" not in week
    actions.pause(by=meeting.member)
    week = page(enter(kim), reverse("my_week"))
    assert "is taking a break" in week
    assert "The Lock café" not in week


def test_whoever_meets_them_reads_the_hello_so_that_it_is_told_once(
    jo: Hello, tom: Person, make: Any, enter: Enter
) -> None:
    kim = make("Kim", Role.PEER)
    actions.arrange_first_chat(
        by=tom, hello=jo, colleague=kim, starts=WEDNESDAY, minutes=60, how="walk"
    )
    client = enter(kim)
    assert at("hello", jo) in page(client, reverse("my_week"))
    told = page(client, at("hello", jo))
    assert "Someone to walk with." in told
    assert at("hello_elsewhere", jo) not in told
    assert "Hand it back" not in told


def test_an_adviser_reads_what_was_shared_and_it_is_noted(
    jo: Hello, tom: Person, enter: Enter
) -> None:
    member = chat(jo, tom).member
    goal = journey.say_goal(by=member, words="Walk the whole towpath")
    client = enter(tom)
    assert "towpath" not in page(client, reverse("people_i_meet"))
    journey.share_with(by=member, item=goal, through="named", readers=[tom])
    before = record.looks_at(member.pk).count()
    assert "towpath" in page(client, reverse("people_i_meet"))
    assert record.looks_at(member.pk).count() == before + 1


def test_today_says_who_waits_longest_first(
    jo: Hello, cora: Person, enter: Enter, clock: Any
) -> None:
    clock.move_to(NOW + timedelta(hours=1))
    hello(called="Pat")
    clock.move_to(NOW + timedelta(days=2))
    today = page(enter(cora), reverse("team_today"))
    assert "Two people are waiting for an answer" in today
    assert today.index("Answer Jo") < today.index("Answer Pat")
    assert "2 hellos have waited longer than we said" in today


def test_a_report_has_no_names_and_no_small_numbers(
    jo: Hello, tom: Person, make: Any, enter: Enter
) -> None:
    chat(jo, tom)
    report = page(enter(make("Wren", Role.COMMISSIONER)), reverse("report"))
    assert "fewer than 5" in report
    assert "Jo" not in report
    assert "Tom" not in report


# --- hellos -----------------------------------------------------------------------------------


def test_those_who_do_not_answer_find_nothing(jo: Hello, make: Any, enter: Enter) -> None:
    client = enter(make("Kim", Role.PEER))
    for address in (
        reverse("hellos"),
        at("hello", jo),
        at("hello_try", jo),
        at("hello_chat", jo),
        at("hello_elsewhere", jo),
        at("hello_carry_on", jo),
    ):
        assert client.get(address).status_code == 404
    for name in ("hello_take", "hello_hand_back", "hello_same"):
        assert client.post(at(name, jo)).status_code == 404


def test_opening_a_hello_is_a_look(jo: Hello, tom: Person, enter: Enter) -> None:
    client = enter(tom)
    assert "Someone to walk with." in page(client, at("hello", jo))
    chat(jo, tom)
    jo.refresh_from_db()
    before = record.looks_at(jo.person_id).count()
    page(client, at("hello", jo))
    assert record.looks_at(jo.person_id).count() == before + 1


def test_the_second_to_take_it_is_told_kindly(
    jo: Hello, tom: Person, cora: Person, enter: Enter
) -> None:
    enter(tom).post(at("hello_take", jo))
    answer = enter(cora).post(at("hello_take", jo), follow=True)
    assert "Tom is answering this one" in answer.content.decode()
    jo.refresh_from_db()
    assert jo.taken_by == tom


def test_from_a_try_to_a_first_chat(jo: Hello, tom: Person, enter: Enter) -> None:
    client = enter(tom)
    again = client.post(at("hello_try", jo), {"words": "Rang twice"}).content.decode()
    assert "Choose how you tried" in again
    assert "Rang twice" in again
    client.post(at("hello_try", jo), {"way": "text", "reached": "yes"})
    chosen = {
        "who": str(tom.pk),
        "day_day": "25",
        "day_month": "11",
        "day_year": "2026",
        "time": "2.30pm",
        "minutes": "60",
        "how": "walk",
    }
    wrong = client.post(at("hello_chat", jo), chosen | {"day_day": "20"}).content.decode()
    assert "That time has passed" in wrong
    done = client.post(at("hello_chat", jo), chosen, follow=True).content.decode()
    assert "Jo is told" in done
    jo.refresh_from_db()
    assert jo.state == State.CHAT
    assert jo.person.meetings.get().starts == datetime(2026, 11, 25, 14, 30, tzinfo=UTC)


def test_who_is_not_free_is_said_without_saying_why(jo: Hello, tom: Person, enter: Enter) -> None:
    chat(jo, tom)
    other = hello(called="Pat", ways=[Way("text", "07700 900 777")])
    answer = (
        enter(tom)
        .post(
            at("hello_chat", other),
            {
                "who": str(tom.pk),
                "day_day": "25",
                "day_month": "11",
                "day_year": "2026",
                "time": "2pm",
                "minutes": "60",
                "how": "walk",
            },
        )
        .content.decode()
    )
    assert "You have something else at that time." in answer
    assert "Jo" not in answer


def test_without_a_way_for_messages_the_colleague_is_asked_to_tell(
    tom: Person, enter: Enter, project: Any
) -> None:
    one = hello(ways=[Way("letter", "1 Lock Lane")])
    done = (
        enter(tom)
        .post(
            at("hello_chat", one),
            {
                "who": str(tom.pk),
                "day_day": "25",
                "day_month": "11",
                "day_year": "2026",
                "time": "2pm",
                "minutes": "60",
                "how": "walk",
            },
            follow=True,
        )
        .content.decode()
    )
    assert "No message goes to Jo by itself" in done


def test_elsewhere_and_carrying_on(jo: Hello, tom: Person, cora: Person, enter: Enter) -> None:
    client = enter(tom)
    client.post(at("hello_carry_on", jo), {"who": str(tom.pk)})
    jo.refresh_from_db()
    assert jo.person is None, "nobody is written down without their yes"
    client.post(at("hello_carry_on", jo), {"who": str(tom.pk), "said_yes": "on"})
    jo.refresh_from_db()
    assert jo.state == State.CARRIED_ON
    listed = page(enter(cora), reverse("written_with"))
    assert "Written with" in listed
    written = jo.person.written_with.get()
    address = reverse("written_with_looked", kwargs={"written": written.pk})
    assert client.post(address).status_code == 404
    assert enter(cora).post(address).status_code == 302
    other = hello(called="Pat")
    client.post(at("hello_elsewhere", other), {"words": "The women’s centre"})
    other.refresh_from_db()
    assert other.state == State.ELSEWHERE


def test_the_same_phone_asks_and_the_answer_counts(jo: Hello, tom: Person, enter: Enter) -> None:
    actions.carry_on(by=tom, hello=jo, colleague=tom)
    jo.refresh_from_db()
    again, client = hello(called="Joanna"), enter(tom)
    assert "This may be Jo" in page(client, at("hello", again))
    client.post(at("hello_same", again), {"person": str(jo.person_id), "answer": "else"})
    assert "This may be Jo" not in page(client, at("hello", again))
    client.post(at("hello_same", again), {"person": str(jo.person_id), "answer": "same"})
    again.refresh_from_db()
    assert again.person is None


def test_lists_need_no_more_queries_for_many_than_for_one(
    jo: Hello, tom: Person, cora: Person, enter: Enter
) -> None:
    actions.take(by=tom, hello=hello(called="Taken"))
    client = enter(cora)
    addresses = [reverse("hellos"), reverse("team_today")]
    for address in addresses:
        client.get(address)
    few = [_queries(client, address) for address in addresses]
    for number in range(8):
        one = hello(called=f"Number {number}", ways=[Way("text", f"07700 90050{number}")])
        if number % 2:
            actions.take(by=tom, hello=one)
    assert [_queries(client, address) for address in addresses] == few


def _queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


# --- pace -------------------------------------------------------------------------------------


def test_a_break_is_two_taps_and_coming_back_is_one(jo: Hello, tom: Person, enter: Enter) -> None:
    member = chat(jo, tom).member
    people.add_account(by=SYSTEM, person=member, email="jo@example.org")
    client = enter(member)
    assert "Meetings to come are put off" in page(client, reverse("pace_pause"))
    member.refresh_from_db()
    assert member.pace == "here"
    client.post(reverse("pace_pause"))
    member.refresh_from_db()
    assert member.pace == "paused"
    assert Meeting.objects.get().state == "off"
    client.post(reverse("pace_come_back"))
    member.refresh_from_db()
    assert member.pace == "here"


def test_leaving_says_what_it_ends_before_it_does(make: Any, enter: Enter) -> None:
    sam = make("Sam", Role.MEMBER)
    client = enter(sam)
    assert "Meeting people ends" in page(client, reverse("pace_leave"))
    client.post(reverse("pace_leave"))
    sam.refresh_from_db()
    assert sam.pace == "left"
    assert "Come back" in page(client, reverse("my_home"))
