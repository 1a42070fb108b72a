"""Agreements: written by two, agreed by both, looked at again, and ended by either, at once."""

from datetime import date, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.journey.rules.growing import READ_GOAL
from ownway.meetings import actions as meetings
from ownway.meetings.models import Meeting, Rhythm
from ownway.meetings.rules import SEE_MEETING, SHARE_NOTE
from ownway.pairing.actions import agreeing as actions
from ownway.pairing.actions import introducing
from ownway.pairing.models import Agreement, Introduction
from ownway.pairing.queries import agreeing as queries
from ownway.pairing.rules.agreeing import CHANGE_AGREEMENT, SEE_AGREEMENT
from ownway.pairing.tests.introduced import MONDAY, add, open_page, paid
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.history import all_lines_about
from ownway.people.models import Bond
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome.actions import pace

pytestmark = pytest.mark.django_db

WORDS = {"want": "A walk along the canal", "safe": "The door a hand's width open"}
OTHERWISE = {"want": "Two walks along the canal"}


@pytest.fixture
def here() -> Any:
    """Sam, a member, Kim, a peer supporter, and Cora, who coordinates."""
    with time_machine.travel(MONDAY, tick=False) as clock:
        project = teams.add_project(by=SYSTEM, name="Hazel Works")
        teams.change_site(
            by=SYSTEM,
            name="Hazel",
            neutral_name="Hazel",
            stays_between="What you say stays here.",
            passed_on="Danger, to Cora, by phone.",
        )
        found = SimpleNamespace(
            clock=clock,
            project=project,
            sam=add("Sam", project, Role.MEMBER),
            lee=add("Lee", project, Role.MEMBER),
            kim=add("Kim", project, Role.PEER),
            una=add("Una", project, Role.PEER),
            cora=add("Cora", project, Role.COORDINATOR),
        )
        open_page(found.kim)
        paid(found.cora, found.kim)
        yield found


def both_would(here: Any) -> Introduction:
    """Sam and Kim had tea, and each would like to carry on."""
    one = introducing.ask(by=here.sam, peer=here.kim)
    introducing.say_yes(by=here.kim, introduction=one)
    introducing.have_tea(
        by=here.sam,
        introduction=one,
        starts=timezone.now() + timedelta(days=1),
        minutes=60,
        how="cafe",
    )
    here.clock.shift(timedelta(days=2))
    for who in (here.sam, here.kim):
        introducing.say_after(by=who, introduction=one, what="on")
    return one


def written(here: Any) -> Agreement:
    begun = actions.begin(by=here.kim, introduction=both_would(here))
    return actions.change(by=here.kim, agreement=begun, version=1, words=WORDS)


def agreed(here: Any) -> Agreement:
    one = written(here)
    actions.say_yes(by=here.sam, agreement=one, version=2)
    return actions.say_yes(by=here.kim, agreement=one, version=2)


def bond_of(here: Any) -> Any:
    return Bond.objects.get(member=here.sam, supporter=here.kim, until=None)


def sees(person: Any, one: Agreement) -> bool:
    return access.reach(person, SEE_AGREEMENT).filter(pk=one.pk).exists()


def test_it_begins_with_what_the_place_promises(here: Any) -> None:
    introduction = both_would(here)
    begun = actions.begin(by=here.sam, introduction=introduction)
    assert queries.words_of(begun, 1) == {
        "between": "What you say stays here.",
        "told": "Danger, to Cora, by phone.",
    }
    assert actions.begin(by=here.kim, introduction=introduction) == begun
    with pytest.raises(NotYours):
        actions.begin(by=here.cora, introduction=introduction)


def test_no_agreement_before_both_would_carry_on(here: Any) -> None:
    one = introducing.ask(by=here.sam, peer=here.kim)
    introducing.say_yes(by=here.kim, introduction=one)
    with pytest.raises(NotYours):
        actions.begin(by=here.sam, introduction=one)


def test_a_yes_of_one_makes_nothing_and_that_of_both_makes_the_bond(here: Any) -> None:
    one = written(here)
    assert not known.are_together(here.sam, here.kim)
    actions.say_yes(by=here.kim, agreement=one, version=2)
    assert not known.are_together(here.sam, here.kim)
    now = actions.say_yes(by=here.sam, agreement=one, version=2)
    assert known.are_together(here.sam, here.kim)
    assert (now.agreed, now.bond.kind) == (2, "peer")
    now.introduction.refresh_from_db()
    assert now.introduction.state == "agreed"


def test_yes_to_nothing_is_not_taken(here: Any) -> None:
    teams.change_site(by=SYSTEM, stays_between="", passed_on="")
    begun = actions.begin(by=here.sam, introduction=both_would(here))
    with pytest.raises(actions.NothingInIt):
        actions.say_yes(by=here.sam, agreement=begun, version=1)


def test_only_the_two_read_and_write_it(here: Any) -> None:
    one = agreed(here)
    assert [sees(who, one) for who in (here.sam, here.kim)] == [True, True]
    for other in (here.lee, here.una, here.cora):
        assert not sees(other, one)
        with pytest.raises(NotYours):
            actions.change(by=other, agreement=one, version=2, words=OTHERWISE)
        with pytest.raises(NotYours):
            actions.say_yes(by=other, agreement=one, version=2)
        assert queries.versions(other, one) == []


def test_what_was_agreed_goes_on_until_both_say_yes_again(here: Any) -> None:
    one = agreed(here)
    actions.change(by=here.sam, agreement=one, version=2, words=OTHERWISE)
    now = actions.say_yes(by=here.sam, agreement=one, version=3)
    assert (now.agreed, now.version) == (2, 3)
    assert known.are_together(here.sam, here.kim)
    assert [len(said) for _row, said in queries.versions(here.kim, one)] == [1, 2, 2]
    now = actions.say_yes(by=here.kim, agreement=one, version=3)
    assert now.agreed == 3
    assert Bond.objects.filter(member=here.sam, supporter=here.kim).count() == 1


def test_of_two_who_change_it_at_once_nobody_is_overwritten(here: Any) -> None:
    one = written(here)
    actions.change(by=here.sam, agreement=one, version=2, words=OTHERWISE)
    with pytest.raises(actions.Changed) as changed:
        actions.change(by=here.kim, agreement=one, version=2, words=WORDS)
    assert changed.value.words == OTHERWISE
    with pytest.raises(actions.Changed):
        actions.say_yes(by=here.kim, agreement=one, version=2)
    assert queries.words_of(one, 3) == OTHERWISE


def test_the_same_words_again_are_no_new_version(here: Any) -> None:
    one = agreed(here)
    day = date(2026, 12, 1)
    now = actions.change(by=here.sam, agreement=one, version=2, words=WORDS, look_again=day)
    assert (now.version, now.agreed, now.look_again) == (2, 2, day)


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_ended_by_either_all_is_closed_at_once(here: Any, who: str) -> None:
    one = agreed(here)
    goal = journey.say_goal(by=here.sam, words="Keep bees")
    journey.share_with(by=here.sam, item=goal, through="named", readers=[here.kim])
    starts = timezone.now() + timedelta(days=3)
    meeting = meetings.arrange(
        by=here.sam, member=here.sam, colleague=here.kim, starts=starts, minutes=60, how="cafe"
    )
    meetings.begin_rhythm(
        by=here.kim, member=here.sam, colleague=here.kim, first=starts.date(), at=time(15),
        minutes=30, how="phone",
    )  # fmt: skip
    meetings.save_note(by=here.kim, meeting=meeting, version=0, words="Said by both")
    assert access.reach(here.kim, READ_GOAL).filter(pk=goal.pk).exists()
    actions.end_meeting(by=getattr(here, who), bond=one.bond)
    one.refresh_from_db()
    assert one.ended
    assert not sees(here.kim, one)
    assert sees(here.sam, one)
    assert not access.reach(here.kim, READ_GOAL).exists()
    assert not access.reach(here.kim, SEE_MEETING).exists()
    assert not access.reach(here.kim, SHARE_NOTE).exists()
    assert access.reach(here.sam, SHARE_NOTE).filter(pk=meeting.pk).exists()
    assert not Rhythm.objects.filter(until=None).exists()
    assert not Meeting.objects.filter(state="arranged", starts__gt=timezone.now()).exists()
    one.introduction.refresh_from_db()
    assert one.introduction.state == "over"


def test_met_again_later_what_was_shared_before_stays_closed(here: Any) -> None:
    first = agreed(here)
    goal = journey.say_goal(by=here.sam, words="Keep bees")
    journey.share_with(by=here.sam, item=goal, through="named", readers=[here.kim])
    meeting = meetings.arrange(
        by=here.sam, member=here.sam, colleague=here.kim, minutes=60, how="cafe",
        starts=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    meetings.save_note(by=here.kim, meeting=meeting, version=0, words="Said by both")
    here.clock.shift(timedelta(days=2))
    actions.end_meeting(by=here.sam, bond=first.bond)
    here.clock.shift(timedelta(days=60))
    second = agreed(here)
    assert second.bond != first.bond
    assert known.are_together(here.sam, here.kim)
    assert not access.reach(here.kim, READ_GOAL).exists()
    assert not access.reach(here.kim, SHARE_NOTE).filter(pk=meeting.pk).exists()
    assert not sees(here.kim, first)
    journey.share_with(by=here.sam, item=goal, through="named", readers=[here.kim])
    assert access.reach(here.kim, READ_GOAL).filter(pk=goal.pk).exists()


def test_while_the_member_takes_a_break_the_other_reads_nothing(here: Any) -> None:
    one = agreed(here)
    pace.pause(by=here.sam)
    assert not sees(here.kim, one)
    assert not access.reach(here.sam, CHANGE_AGREEMENT).exists()
    assert sees(here.sam, one)
    pace.come_back(by=here.sam)
    assert sees(here.kim, one)


def test_leaving_ends_it(here: Any) -> None:
    one = agreed(here)
    pace.leave(by=here.sam)
    one.refresh_from_db()
    assert one.ended
    assert not sees(here.kim, one)


def test_an_introduction_that_ends_while_they_write_ends_the_writing(here: Any) -> None:
    one = written(here)
    introducing.end(by=here.sam, introduction=one.introduction)
    assert not sees(here.kim, one)
    assert not known.are_together(here.sam, here.kim)


def test_who_no_longer_works_here_reads_it_no_more(here: Any) -> None:
    one = agreed(here)
    membership = here.kim.memberships.get(role=Role.PEER)
    people.end_role(by=here.cora, membership=membership)
    assert not sees(here.kim, one)
    assert not queries.may_change(here.sam, one)


def test_two_who_meet_already_may_write_one_down(here: Any) -> None:
    bond = people.propose_bond(by=SYSTEM, member=here.sam, supporter=here.kim, kind="peer")
    with pytest.raises(NotYours):
        actions.begin(by=here.sam, bond=bond)
    for who in (here.sam, here.kim):
        people.confirm_bond(by=who, bond=bond)
    one = actions.begin(by=here.sam, bond=bond)
    actions.change(by=here.sam, agreement=one, version=1, words=WORDS)
    for who in (here.sam, here.kim):
        now = actions.say_yes(by=who, agreement=one, version=2)
    assert now.bond == bond


def test_a_bond_is_agreed_by_one_of_the_two_only(here: Any) -> None:
    with pytest.raises(NotYours):
        people.agree_bond(by=here.cora, member=here.sam, supporter=here.kim)
    assert not Bond.objects.exists()


def test_the_record_and_the_messages_have_no_words_in_them(here: Any) -> None:
    one = agreed(here)
    actions.look_at_agreement(by=here.kim, agreement=one)
    lines = " ".join(f"{line.who} {line.did}" for line in all_lines_about(here.sam))
    assert "canal" not in lines
    for message in Message.objects.all():
        assert len(message.body) <= 160
        assert not any(word in message.body for word in ("canal", "Kim", "Sam", "agree"))


def test_pages_for_both(client: Client, here: Any) -> None:
    one = written(here)
    enter(client, here.sam)
    at = reverse("agreement", args=[one.pk])
    assert "A walk along the canal" in client.get(at).content.decode()
    assert client.post(reverse("agreement_yes", args=[one.pk]), {"version": 2}).status_code == 302
    assert client.get(reverse("agreement_change", args=[one.pk])).status_code == 200
    answer = client.post(reverse("agreement_change", args=[one.pk]), OTHERWISE | {"version": 1})
    assert "A walk along the canal" in answer.content.decode()
    assert "Two walks along the canal" in answer.content.decode()
    given = OTHERWISE | {"version": 2, "again": "month"}
    assert client.post(reverse("agreement_change", args=[one.pk]), given).status_code == 302
    one.refresh_from_db()
    assert (one.version, one.member_yes) == (3, 2)
    assert one.look_again == timezone.localdate() + timedelta(weeks=4)
    assert "hand" in client.get(reverse("agreement_versions", args=[one.pk])).content.decode()


def test_my_people_leads_on(client: Client, here: Any) -> None:
    enter(client, here.sam)
    empty = client.get(reverse("my_people")).content.decode()
    assert reverse("people_to_meet") in empty
    assert reverse("wishes") in empty
    one = both_would(here)
    assert reverse("introduction", args=[one.pk]) in client.get("/my/people").content.decode()
    begun = actions.begin(by=here.sam, introduction=one)
    actions.change(by=here.sam, agreement=begun, version=1, words=WORDS)
    for who in (here.sam, here.kim):
        actions.say_yes(by=who, agreement=begun, version=2)
    page = client.get("/my/people").content.decode()
    assert reverse("agreement", args=[begun.pk]) in page
    assert reverse("bond_end", args=[bond_of(here).pk]) in page
    assert client.post(reverse("bond_end", args=[bond_of(here).pk])).status_code == 302
    begun.refresh_from_db()
    assert begun.ended
