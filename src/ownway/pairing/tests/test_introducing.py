"""Introductions: who sees what, when, and that a no closes it at once."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.meetings import actions as meetings
from ownway.meetings.rules import SEE_MEETING
from ownway.pairing.actions import introducing as actions
from ownway.pairing.actions import wishes
from ownway.pairing.actions.introducing import NotJustNow
from ownway.pairing.models import Gap, Introduction, Trait
from ownway.pairing.queries import introducing as queries
from ownway.pairing.queries.hours import has_hours
from ownway.peers import actions as peers
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.actions.persons import Way
from ownway.people.history import all_lines_about
from ownway.people.models import Person
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams import queries as place
from ownway.teams.roles import Role
from ownway.welcome.actions import pace

pytestmark = pytest.mark.django_db

WORDS = "I keep a kettle on the barge"
MONDAY = datetime(2026, 10, 5, 9, 0, tzinfo=timezone.get_default_timezone())


def add(called: str, project: Any, *roles: Role) -> Person:
    email = f"{called.lower()}@example.org"
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=email)
    people.set_ways(by=SYSTEM, person=person, ways=[Way("email", email)])
    for role in roles:
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def open_page(peer: Any, *, open: bool = True) -> None:
    page = getattr(peer, "peer_page", None)
    wishes.save_peer_page(
        by=peer,
        version=page.version if page else 0,
        line="Tea first",
        parts=[],
        traits={},
        open=open,
    )


@pytest.fixture
def here() -> Any:
    """Sam and Lee are members; Kim and Una peer supporters; Cora coordinates them, Elsa elsewhere."""
    with time_machine.travel(MONDAY, tick=False):
        project = teams.add_project(by=SYSTEM, name="Hazel Works")
        other = teams.add_project(by=SYSTEM, name="Far Works")
        teams.change_site(by=SYSTEM, name="Hazel", neutral_name="Hazel")
        found = SimpleNamespace(
            project=project,
            sam=add("Sam", project, Role.MEMBER),
            lee=add("Lee", project, Role.MEMBER),
            kim=add("Kim", project, Role.PEER),
            una=add("Una", project, Role.PEER),
            cora=add("Cora", project, Role.COORDINATOR),
            elsa=add("Elsa", other, Role.COORDINATOR),
        )
        for peer in (found.kim, found.una):
            open_page(peer)
            paid(found.cora, peer)
        yield found


def paid(coordinator: Any, peer: Any, minutes: int = 600) -> None:
    """So many paid minutes a week, from today."""
    peers.set_week_minutes(by=coordinator, person=peer, minutes=minutes, since=timezone.localdate())


def asked(here: Any, **more: Any) -> Introduction:
    return actions.ask(**{"by": here.sam, "peer": here.kim, "words": WORDS} | more)


def at_tea(here: Any) -> Introduction:
    one = asked(here)
    actions.say_yes(by=here.kim, introduction=one)
    return one


def had_tea(here: Any, travel: Any) -> Introduction:
    one = at_tea(here)
    tea(here, one)
    travel.shift(timedelta(days=3))
    return one


def tea(here: Any, one: Introduction, *, by: Any = None, days: int = 2) -> Any:
    return actions.have_tea(
        by=by or here.sam,
        introduction=one,
        starts=timezone.now() + timedelta(days=days),
        minutes=60,
        how="cafe",
    )


@pytest.fixture
def clock(here: Any) -> Any:
    """The clock, to be moved on."""
    with time_machine.travel(MONDAY, tick=False) as travel:
        yield travel


def sees(person: Any, one: Introduction) -> bool:
    return one in [*queries.asked_of(person), *queries.own(person)]


def told() -> list[str]:
    """To whom messages went, the oldest first. None says anything."""
    sent = list(Message.objects.order_by("created"))
    for message in sent:
        said = f"{message.subject} {message.body}"
        assert len(message.body) <= 160
        assert not any(word in said for word in ("Sam", "Kim", "tea", "meet", "peer", "kettle"))
    return [str(message.person_id) for message in sent]


def test_a_first_name_and_the_words_and_nothing_else(here: Any) -> None:
    one = asked(here)
    assert [row.words for row in queries.asked_of(here.kim)] == [WORDS]
    assert told()[-1] == str(here.kim.pk)
    assert not known.ways_of(here.kim, of=here.sam)
    assert here.sam not in known.people_known(here.kim)
    for other in (here.una, here.lee, here.elsa, here.cora):
        assert not sees(other, one)


def test_what_was_sent_is_in_no_list_of_the_coordinator(here: Any) -> None:
    one = asked(here)
    assert queries.in_motion(here.cora) == [one]
    assert queries.in_motion(here.elsa) == []
    assert not access.reach(here.cora, actions.SEE_INTRODUCTION).exists()


def test_asked_twice_is_asked_once(here: Any) -> None:
    assert asked(here) == asked(here, words="Again")


def test_a_look_is_written_down(here: Any) -> None:
    one = asked(here)
    actions.look_at_introduction(by=here.kim, introduction=one)
    assert any("looked at your wish" in str(line) for line in all_lines_about(here.sam))
    with pytest.raises(NotYours):
        actions.look_at_introduction(by=here.una, introduction=one)


def test_only_the_one_asked_answers(here: Any) -> None:
    one = asked(here)
    for other in (here.sam, here.una, here.cora, here.lee):
        with pytest.raises(NotYours):
            actions.say_yes(by=other, introduction=one)
        with pytest.raises(NotYours):
            actions.cant(by=other, introduction=one)


def test_not_this_time_is_read_as_just_now_and_closes(here: Any) -> None:
    one = asked(here)
    actions.cant(by=here.kim, introduction=one)
    assert [row.state for row in queries.own(here.sam)] == ["cant"]
    assert not sees(here.kim, one)
    assert told()[-1] == str(here.sam.pk)
    assert [row.member for row in queries.answered_no(here.cora)] == [here.sam]
    with pytest.raises(NotJustNow):
        asked(here)
    asked(here, peer=here.una)
    assert queries.answered_no(here.cora) == []


def test_after_a_while_one_may_ask_again(here: Any, clock: Any) -> None:
    actions.cant(by=here.kim, introduction=asked(here))
    clock.shift(timedelta(days=31))
    assert asked(here).state == "asked"


def test_the_record_has_no_word_and_no_answer_after_tea(here: Any, clock: Any) -> None:
    one = had_tea(here, clock)
    actions.say_after(by=here.sam, introduction=one, what="on")
    actions.say_after(by=here.kim, introduction=one, what="on")
    entries = [f"{e.verb} {e.why} {e.fields}" for e in Entry.objects.all()]
    assert not any("on" in entry.split()[1:] or "else" in entry for entry in entries)
    assert not any("kettle" in entry for entry in entries)


def test_yes_opens_one_meeting_and_no_more(here: Any) -> None:
    one = at_tea(here)
    assert one.state == "tea"
    made = tea(here, one)
    assert access.reach(here.kim, SEE_MEETING).filter(pk=made.pk).exists()
    assert known.bonds_of(here.sam) == []
    assert not known.ways_of(here.kim, of=here.sam)
    assert here.sam not in known.people_known(here.kim)


def test_either_may_suggest_and_change_the_time(here: Any) -> None:
    one = at_tea(here)
    first = tea(here, one, by=here.kim)
    second = tea(here, one, by=here.sam, days=3)
    first.refresh_from_db()
    assert first.moved_to == second
    assert queries.tea_of(Introduction.objects.get(pk=one.pk)) == second
    assert second.tea
    assert access.reach(here.kim, SEE_MEETING).filter(pk=second.pk).exists()


def test_a_tea_moved_in_the_diary_is_found(here: Any) -> None:
    one = at_tea(here)
    first = tea(here, one)
    moved = meetings.move(
        by=here.kim, meeting=first, starts=first.starts + timedelta(days=1), minutes=60, how="walk"
    )
    assert queries.tea_of(Introduction.objects.get(pk=one.pk)) == moved


def test_nobody_else_arranges_the_tea(here: Any) -> None:
    one = at_tea(here)
    for other in (here.una, here.cora, here.lee):
        with pytest.raises(NotYours):
            tea(here, one, by=other)
    with pytest.raises(NotYours):
        tea(here, asked(here, by=here.lee))


def test_both_carry_on(here: Any, clock: Any) -> None:
    one = had_tea(here, clock)
    actions.say_after(by=here.sam, introduction=one, what="on")
    assert one.state == "tea"
    actions.say_after(by=here.kim, introduction=one, what="on")
    assert one.state == "agreeing"
    assert known.bonds_of(here.sam) == []


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_somebody_else_please_ends_it_at_once(who: str, here: Any, clock: Any) -> None:
    one = had_tea(here, clock)
    other = here.kim if who == "sam" else here.sam
    actions.say_after(by=other, introduction=one, what="on")
    actions.say_after(by=getattr(here, who), introduction=one, what="else")
    assert one.state == "over"
    assert told()[-1] == str(other.pk)
    assert not access.reach(here.kim, SEE_MEETING).exists()
    assert queries.asked_of(here.kim) == []
    assert [row.state for row in queries.own(here.sam)] == ["over"]


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_either_ends_it_before_tea_and_the_tea_is_off(who: str, here: Any) -> None:
    one = at_tea(here)
    made = tea(here, one)
    actions.end(by=getattr(here, who), introduction=one)
    made.refresh_from_db()
    assert made.state == "off"
    assert one.state == "over"
    assert not access.reach(here.kim, SEE_MEETING).exists()
    with pytest.raises(NotYours):
        tea(here, one)


def test_asking_is_taken_back_and_no_longer_seen(here: Any) -> None:
    one = asked(here)
    with pytest.raises(NotYours):
        actions.withdraw(by=here.kim, introduction=one)
    actions.withdraw(by=here.sam, introduction=one)
    assert not sees(here.kim, one)
    assert asked(here) != one


def test_a_break_hides_it_and_coming_back_shows_it(here: Any) -> None:
    one = asked(here)
    people.set_pace(by=here.sam, pace="paused")
    assert not sees(here.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=here.kim, introduction=one)
    people.set_pace(by=here.sam, pace="here")
    assert sees(here.kim, one)


def test_leaving_ends_all_of_them(here: Any) -> None:
    first, second = at_tea(here), asked(here, peer=here.una)
    pace.leave(by=here.sam)
    for one in (first, second):
        one.refresh_from_db()
        assert one.state == "over"
    pace.come_back(by=here.sam)
    assert queries.asked_of(here.kim) == queries.asked_of(here.una) == []


def test_who_no_longer_works_here_sees_nothing(here: Any) -> None:
    one = asked(here)
    (role,) = here.kim.memberships.all()
    people.end_role(by=here.cora, membership=role)
    assert not sees(here.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=here.kim, introduction=one)
    assert queries.stands(one) == "cant"


@pytest.mark.parametrize("writer", ["sam", "kim"])
def test_who_would_rather_not_are_never_introduced(writer: str, here: Any) -> None:
    other = here.kim if writer == "sam" else here.sam
    wishes.add_please_not(by=getattr(here, writer), name=other.called)
    with pytest.raises(NotJustNow):
        asked(here)
    with pytest.raises(NotJustNow):
        actions.propose(by=here.cora, member=here.sam, peer=here.kim)


def test_who_is_not_open_is_not_asked(here: Any) -> None:
    open_page(here.kim, open=False)
    with pytest.raises(NotJustNow):
        asked(here)


def test_who_has_no_paid_hours_left_is_not_asked_and_cannot_promise(here: Any) -> None:
    first, second = asked(here), asked(here, by=here.lee)
    paid(here.cora, here.kim, place.site().minutes_each)
    actions.say_yes(by=here.kim, introduction=first)
    with pytest.raises(NotJustNow):
        actions.say_yes(by=here.kim, introduction=second)
    second.refresh_from_db()
    assert second.state == "asked"
    assert not has_hours(here.kim)


def test_only_members_ask(here: Any) -> None:
    for other in (here.una, here.cora):
        with pytest.raises(NotYours):
            asked(here, by=other)


def test_a_coordinator_suggests_and_the_member_decides_first(here: Any) -> None:
    one = actions.propose(by=here.cora, member=here.sam, peer=here.kim)
    assert told()[-1] == str(here.sam.pk)
    assert not sees(here.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=here.kim, introduction=one)
    actions.say_yes(by=here.sam, introduction=one, words=WORDS)
    assert sees(here.kim, one)
    assert one.state == "asked"


def test_what_is_suggested_may_be_left(here: Any) -> None:
    one = actions.propose(by=here.cora, member=here.sam, peer=here.kim)
    actions.cant(by=here.sam, introduction=one)
    assert one.state == "over"
    assert not sees(here.kim, one)


def test_nobody_else_suggests(here: Any) -> None:
    for other in (here.elsa, here.kim, here.sam):
        with pytest.raises(NotYours):
            actions.propose(by=other, member=here.sam, peer=here.kim)


def test_help_is_read_by_the_coordinator_until_it_is_answered(here: Any) -> None:
    one = actions.ask_for_help(by=here.sam, kind="with_me", words=WORDS, shows_wishes=True)
    assert told()[-1] == str(here.cora.pk)
    assert queries.help_asked(here.cora) == [one]
    assert queries.help_asked(here.elsa) == queries.help_asked(here.kim) == []
    assert queries.waiting_in_today(here.cora)
    actions.answer_help(by=here.cora, help=one)
    assert queries.help_asked(here.cora) == []
    with pytest.raises(NotYours):
        actions.look_at_help(by=here.cora, help=one)


def test_help_goes_to_the_one_who_introduces(here: Any) -> None:
    teams.change_site(by=here.cora, introduces=here.elsa)
    one = actions.ask_for_help(by=here.sam, kind="person")
    assert told()[-1] == str(here.elsa.pk)
    assert queries.help_asked(here.elsa) == [one]
    assert queries.help_asked(here.cora) == []


def test_help_is_taken_back(here: Any) -> None:
    one = actions.ask_for_help(by=here.sam, kind="group")
    with pytest.raises(NotYours):
        actions.take_back_help(by=here.lee, help=one)
    actions.take_back_help(by=here.sam, help=one)
    assert queries.help_asked(here.cora) == []


def test_gaps_are_numbers_of_people_and_small_ones_hidden(here: Any) -> None:
    trait = Trait.objects.order_by("place").first()
    least = queries.least()
    for number in range(least - 1):
        Gap.objects.create(person=add(f"Member{number}", here.project, Role.MEMBER), trait=trait)
    assert [(gap.trait.row, gap.people) for gap in queries.gaps(here.cora)] == [(trait, None)]
    Gap.objects.create(person=here.sam, trait=trait)
    assert [gap.people for gap in queries.gaps(here.cora)] == [least]
    assert queries.gaps(here.kim) == []


def test_a_long_wait_is_seen_in_today(here: Any, clock: Any) -> None:
    asked(here)
    assert not queries.waiting_in_today(here.cora)
    clock.shift(timedelta(days=8))
    assert queries.waiting_in_today(here.cora)
