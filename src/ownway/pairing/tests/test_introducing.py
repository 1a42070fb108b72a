"""Introductions: who sees what, when, and that a no closes it at once."""

from datetime import timedelta
from typing import Any

import pytest

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
from ownway.pairing.tests.introduced import (
    WORDS,
    add,
    asked,
    at_tea,
    had_tea,
    open_page,
    paid,
    tea,
)
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.history import all_lines_about
from ownway.post.models import Message
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams import queries as place
from ownway.teams.roles import Role
from ownway.welcome.actions import pace

pytestmark = pytest.mark.django_db


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


def test_a_first_name_and_the_words_and_nothing_else(introduced: Any) -> None:
    one = asked(introduced)
    assert [row.words for row in queries.asked_of(introduced.kim)] == [WORDS]
    assert told()[-1] == str(introduced.kim.pk)
    assert not known.ways_of(introduced.kim, of=introduced.sam)
    assert introduced.sam not in known.people_known(introduced.kim)
    for other in (introduced.una, introduced.lee, introduced.elsa, introduced.cora):
        assert not sees(other, one)


def test_what_was_sent_is_in_no_list_of_the_coordinator(introduced: Any) -> None:
    one = asked(introduced)
    assert queries.in_motion(introduced.cora) == [one]
    assert queries.in_motion(introduced.elsa) == []
    assert not access.reach(introduced.cora, actions.SEE_INTRODUCTION).exists()


def test_asked_twice_is_asked_once(introduced: Any) -> None:
    assert asked(introduced) == asked(introduced, words="Again")


def test_a_look_is_written_down(introduced: Any) -> None:
    one = asked(introduced)
    actions.look_at_introduction(by=introduced.kim, introduction=one)
    assert any("looked at your wish" in str(line) for line in all_lines_about(introduced.sam))
    with pytest.raises(NotYours):
        actions.look_at_introduction(by=introduced.una, introduction=one)


def test_only_the_one_asked_answers(introduced: Any) -> None:
    one = asked(introduced)
    for other in (introduced.sam, introduced.una, introduced.cora, introduced.lee):
        with pytest.raises(NotYours):
            actions.say_yes(by=other, introduction=one)
        with pytest.raises(NotYours):
            actions.cant(by=other, introduction=one)


def test_not_this_time_is_read_as_just_now_and_closes(introduced: Any) -> None:
    one = asked(introduced)
    actions.cant(by=introduced.kim, introduction=one)
    assert [row.state for row in queries.own(introduced.sam)] == ["cant"]
    assert not sees(introduced.kim, one)
    assert told()[-1] == str(introduced.sam.pk)
    assert [row.member for row in queries.answered_no(introduced.cora)] == [introduced.sam]
    with pytest.raises(NotJustNow):
        asked(introduced)
    asked(introduced, peer=introduced.una)
    assert queries.answered_no(introduced.cora) == []


def test_after_a_while_one_may_ask_again(introduced: Any, clock: Any) -> None:
    actions.cant(by=introduced.kim, introduction=asked(introduced))
    clock.shift(timedelta(days=31))
    assert asked(introduced).state == "asked"


def test_the_record_has_no_word_and_no_answer_after_tea(introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    actions.say_after(by=introduced.sam, introduction=one, what="on")
    actions.say_after(by=introduced.kim, introduction=one, what="on")
    entries = [f"{e.verb} {e.why} {e.fields}" for e in Entry.objects.all()]
    assert not any("on" in entry.split()[1:] or "else" in entry for entry in entries)
    assert not any("kettle" in entry for entry in entries)


def test_yes_opens_one_meeting_and_no_more(introduced: Any) -> None:
    one = at_tea(introduced)
    assert one.state == "tea"
    made = tea(introduced, one)
    assert access.reach(introduced.kim, SEE_MEETING).filter(pk=made.pk).exists()
    assert known.bonds_of(introduced.sam) == []
    assert not known.ways_of(introduced.kim, of=introduced.sam)
    assert introduced.sam not in known.people_known(introduced.kim)


def test_either_may_suggest_and_change_the_time(introduced: Any) -> None:
    one = at_tea(introduced)
    first = tea(introduced, one, by=introduced.kim)
    second = tea(introduced, one, by=introduced.sam, days=3)
    first.refresh_from_db()
    assert first.moved_to == second
    assert queries.tea_of(Introduction.objects.get(pk=one.pk)) == second
    assert second.tea
    assert access.reach(introduced.kim, SEE_MEETING).filter(pk=second.pk).exists()


def test_a_tea_moved_in_the_diary_is_found(introduced: Any) -> None:
    one = at_tea(introduced)
    first = tea(introduced, one)
    moved = meetings.move(
        by=introduced.kim,
        meeting=first,
        starts=first.starts + timedelta(days=1),
        minutes=60,
        how="walk",
    )
    assert queries.tea_of(Introduction.objects.get(pk=one.pk)) == moved


def test_nobody_else_arranges_the_tea(introduced: Any) -> None:
    one = at_tea(introduced)
    for other in (introduced.una, introduced.cora, introduced.lee):
        with pytest.raises(NotYours):
            tea(introduced, one, by=other)
    with pytest.raises(NotYours):
        tea(introduced, asked(introduced, by=introduced.lee))


def test_both_carry_on(introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    actions.say_after(by=introduced.sam, introduction=one, what="on")
    assert one.state == "tea"
    actions.say_after(by=introduced.kim, introduction=one, what="on")
    assert one.state == "agreeing"
    assert known.bonds_of(introduced.sam) == []


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_somebody_else_please_ends_it_at_once(who: str, introduced: Any, clock: Any) -> None:
    one = had_tea(introduced, clock)
    other = introduced.kim if who == "sam" else introduced.sam
    actions.say_after(by=other, introduction=one, what="on")
    actions.say_after(by=getattr(introduced, who), introduction=one, what="else")
    assert one.state == "over"
    assert told()[-1] == str(other.pk)
    assert not access.reach(introduced.kim, SEE_MEETING).exists()
    assert queries.asked_of(introduced.kim) == []
    assert [row.state for row in queries.own(introduced.sam)] == ["over"]


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_either_ends_it_before_tea_and_the_tea_is_off(who: str, introduced: Any) -> None:
    one = at_tea(introduced)
    made = tea(introduced, one)
    actions.end(by=getattr(introduced, who), introduction=one)
    made.refresh_from_db()
    assert made.state == "off"
    assert one.state == "over"
    assert not access.reach(introduced.kim, SEE_MEETING).exists()
    with pytest.raises(NotYours):
        tea(introduced, one)


def test_asking_is_taken_back_and_no_longer_seen(introduced: Any) -> None:
    one = asked(introduced)
    with pytest.raises(NotYours):
        actions.withdraw(by=introduced.kim, introduction=one)
    actions.withdraw(by=introduced.sam, introduction=one)
    assert not sees(introduced.kim, one)
    assert asked(introduced) != one


def test_a_break_hides_it_and_coming_back_shows_it(introduced: Any) -> None:
    one = asked(introduced)
    people.set_pace(by=introduced.sam, pace="paused")
    assert not sees(introduced.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=introduced.kim, introduction=one)
    people.set_pace(by=introduced.sam, pace="here")
    assert sees(introduced.kim, one)


def test_leaving_ends_all_of_them(introduced: Any) -> None:
    first, second = at_tea(introduced), asked(introduced, peer=introduced.una)
    pace.leave(by=introduced.sam)
    for one in (first, second):
        one.refresh_from_db()
        assert one.state == "over"
    pace.come_back(by=introduced.sam)
    assert queries.asked_of(introduced.kim) == queries.asked_of(introduced.una) == []


def test_who_no_longer_works_here_sees_nothing(introduced: Any) -> None:
    one = asked(introduced)
    (role,) = introduced.kim.memberships.all()
    people.end_role(by=introduced.cora, membership=role)
    assert not sees(introduced.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=introduced.kim, introduction=one)
    assert queries.stands(one) == "cant"


@pytest.mark.parametrize("writer", ["sam", "kim"])
def test_who_would_rather_not_are_never_introduced(writer: str, introduced: Any) -> None:
    other = introduced.kim if writer == "sam" else introduced.sam
    wishes.add_please_not(by=getattr(introduced, writer), name=other.called)
    with pytest.raises(NotJustNow):
        asked(introduced)
    with pytest.raises(NotJustNow):
        actions.propose(by=introduced.cora, member=introduced.sam, peer=introduced.kim)


def test_who_is_not_open_is_not_asked(introduced: Any) -> None:
    open_page(introduced.kim, open=False)
    with pytest.raises(NotJustNow):
        asked(introduced)


def test_who_has_no_paid_hours_left_is_not_asked_and_cannot_promise(introduced: Any) -> None:
    first, second = asked(introduced), asked(introduced, by=introduced.lee)
    paid(introduced.cora, introduced.kim, place.site().minutes_each)
    actions.say_yes(by=introduced.kim, introduction=first)
    with pytest.raises(NotJustNow):
        actions.say_yes(by=introduced.kim, introduction=second)
    second.refresh_from_db()
    assert second.state == "asked"
    assert not has_hours(introduced.kim)


def test_only_members_ask(introduced: Any) -> None:
    for other in (introduced.una, introduced.cora):
        with pytest.raises(NotYours):
            asked(introduced, by=other)


def test_a_coordinator_suggests_and_the_member_decides_first(introduced: Any) -> None:
    one = actions.propose(by=introduced.cora, member=introduced.sam, peer=introduced.kim)
    assert told()[-1] == str(introduced.sam.pk)
    assert not sees(introduced.kim, one)
    with pytest.raises(NotYours):
        actions.say_yes(by=introduced.kim, introduction=one)
    actions.say_yes(by=introduced.sam, introduction=one, words=WORDS)
    assert sees(introduced.kim, one)
    assert one.state == "asked"


def test_what_is_suggested_may_be_left(introduced: Any) -> None:
    one = actions.propose(by=introduced.cora, member=introduced.sam, peer=introduced.kim)
    actions.cant(by=introduced.sam, introduction=one)
    assert one.state == "over"
    assert not sees(introduced.kim, one)


def test_nobody_else_suggests(introduced: Any) -> None:
    for other in (introduced.elsa, introduced.kim, introduced.sam):
        with pytest.raises(NotYours):
            actions.propose(by=other, member=introduced.sam, peer=introduced.kim)


def test_help_is_read_by_the_coordinator_until_it_is_answered(introduced: Any) -> None:
    one = actions.ask_for_help(by=introduced.sam, kind="with_me", words=WORDS, shows_wishes=True)
    assert told()[-1] == str(introduced.cora.pk)
    assert queries.help_asked(introduced.cora) == [one]
    assert queries.help_asked(introduced.elsa) == queries.help_asked(introduced.kim) == []
    assert queries.waiting_in_today(introduced.cora)
    actions.answer_help(by=introduced.cora, help=one)
    assert queries.help_asked(introduced.cora) == []
    with pytest.raises(NotYours):
        actions.look_at_help(by=introduced.cora, help=one)


def test_help_goes_to_the_one_who_introduces(introduced: Any) -> None:
    teams.change_site(by=introduced.cora, introduces=introduced.elsa)
    one = actions.ask_for_help(by=introduced.sam, kind="person")
    assert told()[-1] == str(introduced.elsa.pk)
    assert queries.help_asked(introduced.elsa) == [one]
    assert queries.help_asked(introduced.cora) == []


def test_help_is_taken_back(introduced: Any) -> None:
    one = actions.ask_for_help(by=introduced.sam, kind="group")
    with pytest.raises(NotYours):
        actions.take_back_help(by=introduced.lee, help=one)
    actions.take_back_help(by=introduced.sam, help=one)
    assert queries.help_asked(introduced.cora) == []


def test_gaps_are_numbers_of_people_and_small_ones_hidden(introduced: Any) -> None:
    trait = Trait.objects.order_by("place").first()
    least = queries.least()
    for number in range(least - 1):
        Gap.objects.create(
            person=add(f"Member{number}", introduced.project, Role.MEMBER), trait=trait
        )
    assert [(gap.trait.row, gap.people) for gap in queries.gaps(introduced.cora)] == [(trait, None)]
    Gap.objects.create(person=introduced.sam, trait=trait)
    assert [gap.people for gap in queries.gaps(introduced.cora)] == [least]
    assert queries.gaps(introduced.kim) == []


def test_a_long_wait_is_seen_in_today(introduced: Any, clock: Any) -> None:
    asked(introduced)
    assert not queries.waiting_in_today(introduced.cora)
    clock.shift(timedelta(days=8))
    assert queries.waiting_in_today(introduced.cora)
