"""After a hello: who may answer it, taking it, and what comes of it."""

from datetime import timedelta
from typing import Any

import pytest

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings.actions import NotFree
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.persons import Pace, Way
from ownway.people.models import Person, WrittenWith
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams
from ownway.teams import queries as team
from ownway.teams.models import Membership
from ownway.teams.roles import Role
from ownway.welcome import actions, queries
from ownway.welcome.actions.answering import NotBack, SomebodyElseHas
from ownway.welcome.models import Hello, State
from ownway.welcome.rules import ANSWER_HELLOS, ANSWER_ONE
from ownway.welcome.tests.team import NOW, chat, entries, hello, make, sees

#: A Monday at eleven; somebody is here until five.
pytestmark = pytest.mark.usefixtures("clock")


# --- who reads a hello ------------------------------------------------------------------------


def test_those_who_answer_and_coordinators_read_it(
    jo: Hello, cora: Person, tom: Person, kim: Person
) -> None:
    assert sees(cora, jo)
    assert sees(tom, jo)
    assert not sees(kim, jo)
    assert access.may(tom, ANSWER_HELLOS)
    assert access.may(cora, ANSWER_HELLOS)
    assert not access.may(kim, ANSWER_HELLOS)


def test_somebody_of_another_project_does_not(jo: Hello) -> None:
    elsewhere = teams.add_project(by=SYSTEM, name="Carpet crew")
    assert not sees(make("Ola", Role.COORDINATOR, elsewhere), jo)


def test_somebody_who_answers_no_longer_reads_none_at_once(jo: Hello, tom: Person) -> None:
    actions.take(by=tom, hello=jo)
    teams.set_answers(by=SYSTEM, membership=Membership.objects.get(person=tom), answers=False)
    assert not sees(tom, jo)
    lists = queries.lists(tom)
    assert (lists.waiting, lists.taken, lists.answered) == ([], [], [])


def test_once_answered_only_who_answered_the_coordinator_and_who_meets_them(
    jo: Hello, cora: Person, tom: Person, maya: Person, kim: Person
) -> None:
    chat(jo, by=tom, colleague=kim)
    assert sees(tom, jo)
    assert sees(cora, jo)
    assert sees(kim, jo)
    assert not sees(maya, jo)
    assert not access.reach(kim, ANSWER_ONE).exists()


def test_a_break_closes_an_answered_hello(jo: Hello, cora: Person, tom: Person) -> None:
    chat(jo, by=tom)
    jo.refresh_from_db()
    people.set_pace(by=jo.person, pace=Pace.PAUSED)
    assert not sees(tom, jo)
    assert not sees(cora, jo)


def test_a_hello_taken_back_is_gone_for_all(cora: Person, tom: Person, project: Any) -> None:
    one = hello(token=actions.hello.token_of("browser"))
    actions.take_back(by=VISITOR, token="browser")
    assert not sees(tom, one)
    with pytest.raises(NotYours):
        actions.take(by=tom, hello=one)


def test_a_look_is_in_the_record(jo: Hello, tom: Person, kim: Person) -> None:
    actions.look_at_hello(by=tom, hello=jo)
    assert entries(jo)[0] == "welcome.looked_at_hello"
    with pytest.raises(NotYours):
        actions.look_at_hello(by=kim, hello=jo)
    chat(jo, by=tom)
    jo.refresh_from_db()
    actions.look_at_hello(by=tom, hello=jo)
    assert record.looks_at(jo.person_id).count() == 1


# --- the list ---------------------------------------------------------------------------------


def test_the_longest_wait_comes_first(jo: Hello, tom: Person, clock: Any) -> None:
    clock.move_to(NOW + timedelta(hours=1))
    later = hello(called="Pat", would_like="")
    clock.move_to(NOW + timedelta(days=1))
    lists = queries.lists(tom)
    assert [line.name for line in lists.waiting] == ["Jo", "Pat"]
    assert lists.waiting[0].says == "said hello yesterday morning at eleven o’clock"
    assert lists.waiting[0].first_words == "Someone to walk with."
    assert lists.waiting[0].ways == "Texts. No phone calls."
    actions.take(by=tom, hello=later)
    assert [line.name for line in queries.lists(tom).taken] == ["Pat"]


def test_a_hello_for_somebody_names_who_asked(tom: Person, cora: Person, project: Any) -> None:
    hello(called="Pat", for_whom="surgery", they_know=True, writer_called="Dr Rao")
    hello(called="Ada", for_whom="friend", they_know=False, writer_called="Bea")
    says = {line.name: line.says for line in queries.lists(tom).waiting}
    assert says == {
        "Pat": "asked through Dr Rao, this morning at eleven o’clock",
        "Bea": "asked for somebody, this morning at eleven o’clock",
    }


def test_the_list_needs_the_same_queries_for_one_and_for_many(
    jo: Hello, tom: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        hello(called=f"Number {number}", ways=[Way("text", f"07700 90050{number}")])
    with django_assert_max_num_queries(3):
        assert len(queries.lists(tom).waiting) == 7


# --- taking -----------------------------------------------------------------------------------


def test_taken_by_one_and_the_other_is_told_who_has_it(
    jo: Hello, tom: Person, maya: Person
) -> None:
    actions.take(by=tom, hello=jo)
    actions.take(by=tom, hello=jo)
    with pytest.raises(SomebodyElseHas) as told:
        actions.take(by=maya, hello=jo)
    assert told.value.who == tom
    with pytest.raises(SomebodyElseHas):
        actions.note_try(by=maya, hello=jo, way="text", reached=True)


def test_handed_back_by_who_has_it_or_a_coordinator(
    jo: Hello, tom: Person, maya: Person, cora: Person
) -> None:
    actions.take(by=tom, hello=jo)
    with pytest.raises(SomebodyElseHas):
        actions.hand_back(by=maya, hello=jo)
    actions.hand_back(by=tom, hello=jo)
    actions.take(by=maya, hello=jo)
    actions.hand_back(by=cora, hello=jo)
    jo.refresh_from_db()
    assert (jo.state, jo.taken_by) == (State.WAITING, None)


def test_who_no_longer_answers_keeps_nobody_waiting(jo: Hello, tom: Person, maya: Person) -> None:
    actions.take(by=tom, hello=jo)
    teams.set_answers(by=SYSTEM, membership=Membership.objects.get(person=tom), answers=False)
    actions.hand_back(by=maya, hello=jo)
    actions.take(by=maya, hello=jo)


# --- answering --------------------------------------------------------------------------------


def test_the_first_time_they_are_reached_is_the_answer(jo: Hello, tom: Person, clock: Any) -> None:
    actions.note_try(by=tom, hello=jo, way="text", reached=False, words="No answer")
    jo.refresh_from_db()
    assert jo.answered_at is None
    clock.move_to(NOW + timedelta(hours=2))
    actions.note_try(by=tom, hello=jo, way="text", reached=True)
    clock.move_to(NOW + timedelta(hours=5))
    actions.note_try(by=tom, hello=jo, way="phone", reached=True)
    jo.refresh_from_db()
    assert jo.answered_at == NOW + timedelta(hours=2)
    assert [t.words for t in queries.tries(tom, jo)] == ["No answer", "", ""]
    waits = queries.first_answers()
    assert waits is not None
    assert (waits.median, waits.longest) == (timedelta(hours=2), timedelta(hours=2))


def test_a_first_chat_makes_a_member_a_bond_and_a_meeting(
    jo: Hello, tom: Person, kim: Person, cora: Person
) -> None:
    meeting = chat(jo, by=tom, colleague=kim)
    jo.refresh_from_db()
    person = jo.person
    assert person is not None
    assert (person.called, person.told) == ("Jo", NOW)
    assert team.roles_of(person) == {Role.MEMBER}
    assert known.are_together(person, kim)
    assert not known.are_together(person, tom)
    assert [(w.kind, w.address, w.good_times) for w in known.ways_of(kim, of=person)] == [
        ("text", "07700 900 412", "After four")
    ]
    assert (jo.state, jo.answered_at) == (State.CHAT, NOW)
    assert meeting.first_chat
    assert meeting.member_told
    text = Message.objects.get(person_id=person.pk)
    assert text.body == "Wednesday 25 November at 2pm, with Kim. If it does not suit, just say so."


def test_a_colleague_who_is_not_free_leaves_nothing_behind(
    jo: Hello, tom: Person, kim: Person
) -> None:
    chat(jo, by=tom, colleague=kim)
    other = hello(called="Pat", ways=[Way("text", "07700 900 777")])
    people_before = Person.objects.count()
    with pytest.raises(NotFree) as refused:
        chat(other, by=tom, colleague=kim)
    assert refused.value.who == [kim]
    other.refresh_from_db()
    assert (other.state, other.person) == (State.WAITING, None)
    assert Person.objects.count() == people_before


def test_carrying_on_without_an_account_is_seen_by_a_second_colleague(
    jo: Hello, tom: Person, cora: Person
) -> None:
    person = actions.carry_on(by=tom, hello=jo, colleague=tom)
    jo.refresh_from_db()
    assert (jo.state, jo.person, person.account) == (State.CARRIED_ON, person, None)
    listed = known.written_with_to_look_at(cora)
    assert [(w.person, w.by) for w in listed] == [(person, tom)]
    assert known.written_with_to_look_at(tom) == []
    people.look_at_written_with(by=cora, written=listed[0])
    assert known.written_with_to_look_at(cora) == []
    with pytest.raises(NotYours):
        people.look_at_written_with(by=tom, written=WrittenWith.objects.get())


def test_somebody_who_does_not_know_is_not_told_anything(
    tom: Person, cora: Person, project: Any
) -> None:
    one = hello(
        for_whom="ward",
        they_know=False,
        writer_called="Sister Ama",
        ways=[Way("text", "07700 900 640")],
    )
    person = actions.carry_on(by=tom, hello=one, colleague=tom, called="Ida", told=False)
    assert (person.called, person.told) == ("Ida", None)
    assert not known.ways_of(cora, of=person)
    assert not known.are_together(person, tom)
    assert not people.tell(by=SYSTEM, person=person, template="hello.waiting", words={})


def test_going_elsewhere_keeps_where(jo: Hello, tom: Person) -> None:
    actions.send_elsewhere(by=tom, hello=jo, words="The women’s centre; rang ahead with Jo.")
    jo.refresh_from_db()
    assert (jo.state, jo.elsewhere) == (State.ELSEWHERE, "The women’s centre; rang ahead with Jo.")
    assert jo.answered_at == NOW
    with pytest.raises(SomebodyElseHas):
        actions.note_try(by=tom, hello=jo, way="text", reached=True)


def test_who_does_not_answer_hellos_can_do_nothing(jo: Hello, kim: Person) -> None:
    for attempt in (
        lambda: actions.take(by=kim, hello=jo),
        lambda: actions.hand_back(by=kim, hello=jo),
        lambda: actions.note_try(by=kim, hello=jo, way="text", reached=True),
        lambda: chat(jo, by=kim),
        lambda: actions.carry_on(by=kim, hello=jo, colleague=kim),
        lambda: actions.send_elsewhere(by=kim, hello=jo, words="Away"),
    ):
        with pytest.raises(NotYours):
            attempt()


def test_an_answerer_makes_members_and_nothing_else(tom: Person, kim: Person, project: Any) -> None:
    newcomer = people.add_person(by=tom, called="Jo", told=True)
    teams.welcome_member(by=tom, person=newcomer, project=project)
    with pytest.raises(NotYours):
        teams.give_role(by=tom, person=newcomer, project=project, role=Role.ADVISER)
    with pytest.raises(NotYours):
        teams.welcome_member(by=kim, person=newcomer, project=project)


# --- the same person again --------------------------------------------------------------------


@pytest.fixture
def again(jo: Hello, tom: Person) -> Hello:
    """Jo carries on with Tom, and a hello comes from Jo's phone."""
    actions.carry_on(by=tom, hello=jo, colleague=tom)
    return hello(called="Jo B")


def test_the_same_phone_is_hinted_at_to_who_knows_them(
    again: Hello, jo: Hello, tom: Person, maya: Person, cora: Person
) -> None:
    jo.refresh_from_db()
    assert queries.may_be(tom, again) == [jo.person]
    assert queries.may_be(cora, again) == [jo.person]
    assert queries.may_be(maya, again) == []


def test_the_same_person_is_not_written_down_twice(again: Hello, jo: Hello, tom: Person) -> None:
    jo.refresh_from_db()
    actions.same_person(by=tom, hello=again, person=jo.person)
    again.refresh_from_db()
    meeting = chat(again, by=tom)
    assert meeting.member == jo.person


def test_somebody_else_with_the_same_phone_is_asked_about_once(
    again: Hello, jo: Hello, tom: Person
) -> None:
    jo.refresh_from_db()
    actions.somebody_else(by=tom, hello=again, person=jo.person)
    again.refresh_from_db()
    assert queries.may_be(tom, again) == []
    assert chat(again, by=tom).member != jo.person


def test_nobody_ends_a_break_for_somebody(again: Hello, jo: Hello, tom: Person) -> None:
    jo.refresh_from_db()
    actions.same_person(by=tom, hello=again, person=jo.person)
    people.set_pace(by=jo.person, pace=Pace.PAUSED)
    again.refresh_from_db()
    with pytest.raises(NotBack):
        chat(again, by=tom)
    jo.person.refresh_from_db()
    assert jo.person.pace == Pace.PAUSED


def test_who_left_is_found_by_nobody(again: Hello, jo: Hello, tom: Person, cora: Person) -> None:
    jo.refresh_from_db()
    actions.leave(by=jo.person)
    assert queries.may_be(tom, again) == []
    assert queries.may_be(cora, again) == []


# --- past the promise -------------------------------------------------------------------------


def told(person: Person) -> int:
    return Message.objects.filter(person_id=person.pk, template="hello.waiting_long").count()


def test_the_coordinator_hears_once_each_working_day(
    jo: Hello, cora: Person, tom: Person, clock: Any
) -> None:
    assert actions.tell_coordinators(by=SYSTEM) == 0
    clock.move_to(NOW + timedelta(days=1, hours=1))
    assert actions.tell_coordinators(by=SYSTEM) == 1
    assert actions.tell_coordinators(by=SYSTEM) == 0
    assert told(cora) == 1
    clock.move_to(NOW + timedelta(days=2))
    assert actions.tell_coordinators(by=SYSTEM) == 1
    assert told(cora) == 2
    clock.move_to(NOW + timedelta(days=5))  # Saturday
    assert actions.tell_coordinators(by=SYSTEM) == 0
    teams.set_closed_days(by=SYSTEM, days=[(NOW + timedelta(days=7)).date()])
    clock.move_to(NOW + timedelta(days=7))
    assert actions.tell_coordinators(by=SYSTEM) == 0


def test_many_hellos_are_one_message(jo: Hello, cora: Person, clock: Any) -> None:
    hello(called="Pat")
    clock.move_to(NOW + timedelta(days=2))
    assert actions.tell_coordinators(by=SYSTEM) == 2
    assert told(cora) == 1
    body = Message.objects.get(template="hello.waiting_long").body
    assert "Jo" not in body
    assert "Pat" not in body


def test_taken_and_tried_is_not_forgotten(jo: Hello, cora: Person, tom: Person, clock: Any) -> None:
    actions.take(by=tom, hello=jo)
    clock.move_to(NOW + timedelta(days=2))
    assert actions.tell_coordinators(by=SYSTEM) == 1
    actions.note_try(by=tom, hello=jo, way="text", reached=False)
    clock.move_to(NOW + timedelta(days=3))
    assert actions.tell_coordinators(by=SYSTEM) == 0


def test_a_colleague_who_named_no_way_is_written_to_where_they_sign_in(
    jo: Hello, cora: Person, tom: Person, kim: Person, clock: Any
) -> None:
    people.set_ways(by=SYSTEM, person=cora, ways=[])
    people.add_account(by=SYSTEM, person=cora, email="cora.signs.in@example.org")
    clock.move_to(NOW + timedelta(days=2))
    actions.tell_coordinators(by=SYSTEM)
    assert Message.objects.get(template="hello.waiting_long").to == "cora.signs.in@example.org"
    member = chat(jo, by=tom).member
    people.set_ways(by=SYSTEM, person=member, ways=[])
    people.add_account(by=SYSTEM, person=member, email="jo@example.org")
    assert not people.tell(by=SYSTEM, person=member, template="hello.waiting", words={})


def test_no_person_can_send_that(cora: Person) -> None:
    with pytest.raises(NotYours):
        actions.tell_coordinators(by=cora)


# --- figures ----------------------------------------------------------------------------------


def test_small_numbers_are_hidden_from_commissioners(jo: Hello, tom: Person) -> None:
    chat(jo, by=tom)
    for number in range(3):
        hello(called=f"Number {number}")
    few = queries.figures()
    assert (few.hellos, few.chats, few.waits, few.least) == (None, None, None, 5)
    for number in range(3):
        hello(called=f"More {number}")
    more = queries.figures()
    assert (more.hellos, more.chats, more.waits) == (7, None, None)


# --- pace -------------------------------------------------------------------------------------


def test_a_break_puts_meetings_off_and_keeps_the_bond(jo: Hello, tom: Person) -> None:
    meeting = chat(jo, by=tom)
    person = meeting.member
    actions.pause(by=person)
    meeting.refresh_from_db()
    assert meeting.state == "off"
    assert [(b.member, b.member.pace) for b in known.people_met_by(tom)] == [(person, "paused")]
    assert known.ways_of(tom, of=person) == []
    actions.come_back(by=person)
    assert known.are_together(person, tom)
    assert known.ways_of(tom, of=person) != []


def test_leaving_ends_the_bonds_and_keeps_everything(jo: Hello, tom: Person) -> None:
    person = chat(jo, by=tom).member
    actions.leave(by=person)
    assert known.people_met_by(tom) == []
    actions.come_back(by=person)
    assert not known.are_together(person, tom)
    assert [way.address for way in known.ways_of(person, of=person)] == ["07700 900 412"]
