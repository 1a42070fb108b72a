"""A group as equals: who is in it, its meetings, what it decides, who sees it differently, and pay."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.inquiry.actions import group as actions
from ownway.inquiry.actions import studies
from ownway.inquiry.models import Attendance, Dissent, GroupMember, MinutesVersion, Pay
from ownway.inquiry.queries import group as queries
from ownway.inquiry.rules.group import ASK_IN, groups_of
from ownway.inquiry.rules.studies import studies_of
from ownway.peers import actions as peers
from ownway.peers.models import PaidTime
from ownway.people.history import all_lines_about
from ownway.post.models import Message
from ownway.welcome.actions import pace

pytestmark = pytest.mark.django_db

MINUTES = "We spoke about the kettle."


def met(asked: Any, **more: Any) -> Any:
    given = {"starts": timezone.now() + timedelta(days=1), "lasts": 90, "where": "The back room"}
    return actions.plan_meeting(by=asked.ines, group=asked.group, **(given | more))


def says_of(person: Any) -> list[str]:
    return [line.did for line in all_lines_about(person)]


# --- who is in it


def test_whoever_begins_a_group_may_do_no_more_than_whoever_is_asked_in(
    asked: SimpleNamespace,
) -> None:
    group = actions.begin_group(by=asked.cora, name="Mornings", purpose="To see.")
    member = actions.ask_in(by=asked.cora, group=group, person=asked.olive)
    assert not groups_of(asked.olive).exists()
    with pytest.raises(NotYours):
        actions.change_group(by=asked.olive, group=group, name="Mine", purpose="")
    actions.say_yes(by=asked.olive, member=member)
    actions.change_group(by=asked.olive, group=group, name="Evenings", purpose="To see again.")
    actions.ask_in(by=asked.olive, group=group, person=asked.mattie)
    assert queries.groups(asked.olive)[0].name == "Evenings"
    assert [one.called for one in queries.people_in(group)] == ["Cora", "Olive"]
    assert "asked you into an inquiry group" in says_of(asked.olive)
    assert Message.objects.filter(person_id=asked.olive.pk).count() == 1


def test_a_member_begins_none_and_is_asked_into_none_by_a_stranger(asked: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        actions.begin_group(by=asked.olive, name="Mine")
    assert not ASK_IN.rows(asked.ada).filter(pk=asked.olive.pk).exists()
    with pytest.raises(NotYours):
        actions.ask_in(by=asked.ada, group=asked.group, person=asked.olive)
    with pytest.raises(NotYours):
        actions.ask_in(by=asked.cora, group=asked.group, person=asked.olive)


def test_no_is_an_ordinary_answer_and_is_the_persons_own(asked: SimpleNamespace) -> None:
    member = actions.ask_in(by=asked.ada, group=asked.group, person=asked.cora)
    assert actions.ask_in(by=asked.ines, group=asked.group, person=asked.cora) == member
    with pytest.raises(NotYours):
        actions.say_yes(by=asked.ada, member=member)
    assert queries.asked(asked.cora) == [member]
    actions.say_no(by=asked.cora, member=member)
    assert not queries.asked(asked.cora)
    with pytest.raises(NotYours):
        actions.say_yes(by=asked.cora, member=member)
    assert actions.ask_in(by=asked.ada, group=asked.group, person=asked.cora) != member


def test_leaving_closes_the_group_and_its_studies_at_once(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    actions.leave_group(by=asked.mattie, group=asked.group)
    assert not groups_of(asked.mattie).exists()
    assert not studies_of(asked.mattie).exists()
    with pytest.raises(NotYours):
        actions.add_to_agenda(by=asked.mattie, meeting=meeting, words="One more thing")
    member = actions.ask_in(by=asked.ines, group=asked.group, person=asked.mattie)
    actions.say_yes(by=asked.mattie, member=member)
    assert not studies_of(asked.mattie).exists()


def test_whoever_holds_the_only_key_hands_it_on_first(asked: SimpleNamespace) -> None:
    with pytest.raises(actions.LastKey):
        actions.leave_group(by=asked.ines, group=asked.group)
    assert GroupMember.objects.filter(person=asked.ines, until=None).exists()
    studies.name_member(by=asked.ines, study=asked.study, person=asked.mattie, holds_key=True)
    actions.leave_group(by=asked.ines, group=asked.group)
    assert [one.called for one in queries.people_in(asked.group)] == ["Mattie", "Ada"]


def test_whoever_has_left_the_place_is_in_no_group(asked: SimpleNamespace) -> None:
    group = actions.begin_group(by=asked.cora, name="Mornings")
    asks = actions.ask_in(by=asked.cora, group=group, person=asked.olive)
    actions.say_yes(by=asked.olive, member=asks)
    pace.leave(by=asked.olive)
    asked.olive.refresh_from_db()
    assert not groups_of(asked.olive).exists()
    with pytest.raises(NotYours):
        actions.ask_in(by=asked.cora, group=group, person=asked.olive)


# --- meetings


def test_hosting_and_writing_go_round(asked: SimpleNamespace) -> None:
    turns = []
    for week in range(4):
        host, scribe = queries.whose_turn(asked.group)
        turns.append((host.called, scribe.called))
        met(asked, starts=timezone.now() + timedelta(weeks=week + 1), host=host, scribe=scribe)
    assert turns[:3] == [("Ines", "Mattie"), ("Ada", "Ines"), ("Mattie", "Ada")]
    assert turns[3] == turns[0]
    alone = actions.begin_group(by=asked.cora, name="Alone")
    assert queries.whose_turn(alone) == (asked.cora, None)


def test_only_people_of_the_group_host_write_and_do(asked: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        met(asked, host=asked.cora)
    meeting = met(asked)
    with pytest.raises(NotYours):
        actions.agree_action(by=asked.ines, meeting=meeting, words="Ask", does=asked.olive)
    with pytest.raises(NotYours):
        actions.say_who_came(by=asked.ines, meeting=meeting, came={asked.cora.pk: 60})


def test_called_off_stays_to_be_read_and_planned_again_is_on(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    actions.call_off_meeting(by=asked.ada, meeting=meeting)
    assert not queries.coming([asked.group])
    starts = timezone.now() + timedelta(days=3)
    actions.change_meeting(by=asked.mattie, meeting=meeting, starts=starts, where="The barge")
    assert [one.where for one in queries.coming([asked.group])] == ["The barge"]


def test_the_agenda_is_everybodys(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    first = actions.add_to_agenda(by=asked.ada, meeting=meeting, words="The tree")
    actions.add_to_agenda(by=asked.ines, meeting=meeting, words="The kettle")
    assert [one.words for one in queries.agenda(meeting)] == ["The tree", "The kettle"]
    actions.take_off_agenda(by=asked.mattie, meeting=meeting, item=first.pk)
    assert [one.words for one in queries.agenda(meeting)] == ["The kettle"]


def test_minutes_are_not_overwritten_and_earlier_ones_stay(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    now = actions.write_minutes(by=asked.ada, meeting=meeting, version=1, words=MINUTES)
    with pytest.raises(actions.Changed) as changed:
        actions.write_minutes(by=asked.ines, meeting=meeting, version=1, words="Mine")
    assert changed.value.now.minutes == MINUTES
    actions.write_minutes(by=asked.ines, meeting=meeting, version=now.version, words="Ours")
    actions.write_minutes(by=asked.ines, meeting=meeting, version=3, words="Ours")
    assert [one.minutes for one in queries.minutes_versions(meeting)] == ["Ours", MINUTES]
    assert MinutesVersion.objects.count() == 2


# --- decisions and what is done


def test_a_decision_says_how_and_keeps_who_saw_it_differently(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    first = actions.decide(
        by=asked.mattie, meeting=meeting, words="Mornings", how="vote", how_words="Two to one"
    )
    actions.see_differently(by=asked.ada, decision=first, words="Evenings")
    actions.see_differently(by=asked.ines, decision=first, words="Both", named=False)
    assert [(one.person, one.words) for one in queries.dissents(first)] == [
        (asked.ada, "Evenings"),
        (None, "Both"),
    ]
    second = actions.decide(
        by=asked.ada, meeting=meeting, words="Both", how="agreed", replaces=first
    )
    assert queries.decisions(asked.group) == [second]
    assert queries.replaced(asked.group) == [first]
    assert queries.line_of(first) == [second]
    assert queries.line_of(second) == [first]
    assert Dissent.objects.count() == 2
    assert queries.decided_at(meeting) == [first, second]


def test_nothing_of_another_group_is_decided_anew(asked: SimpleNamespace) -> None:
    other = actions.begin_group(by=asked.ines, name="Other")
    elsewhere = actions.plan_meeting(by=asked.ines, group=other, starts=timezone.now())
    theirs = actions.decide(by=asked.ines, meeting=elsewhere, words="Tea", how="agreed")
    with pytest.raises(NotYours):
        actions.decide(
            by=asked.ines, meeting=met(asked), words="Soup", how="agreed", replaces=theirs
        )


def test_what_is_done_has_one_who_does_it_and_one_whose_it_is(asked: SimpleNamespace) -> None:
    meeting = met(asked)
    day = timezone.localdate() + timedelta(days=9)
    later = actions.agree_action(by=asked.ada, meeting=meeting, words="Soup", does=asked.ada)
    sooner = actions.agree_action(
        by=asked.ada, meeting=meeting, words="A frame", does=asked.mattie, whose=asked.ines,
        hoped_for=day,
    )  # fmt: skip
    assert queries.going_on(asked.group) == [sooner, later]
    for who, what in ((asked.mattie, [sooner]), (asked.ines, [sooner]), (asked.ada, [later])):
        assert queries.doing(who, [asked.group]) == what
    actions.say_action(by=asked.ines, action=sooner, state="let_go", came_of="No wall for it")
    assert queries.going_on(asked.group) == [later]
    assert [one.came_of for one in queries.came_of(asked.group)] == ["No wall for it"]
    with pytest.raises(NotYours):
        actions.say_action(by=asked.cora, action=later, state="done")


# --- pay


def came(asked: Any, **minutes: int) -> dict[str, Attendance]:
    meeting = met(asked)
    given = {getattr(asked, name).pk: value for name, value in minutes.items()}
    actions.say_who_came(by=asked.ada, meeting=meeting, came=given)
    return {one.person.called.lower(): one for one in queries.came(meeting)}


def test_who_came_is_paid_and_colleagues_are_in_their_paid_time(asked: SimpleNamespace) -> None:
    rows = came(asked, ines=90, mattie=60)
    assert {name: (one.minutes, one.pay) for name, one in rows.items()} == {
        "ines": (90, Pay.TO_PAY),
        "mattie": (60, Pay.WAGES),
    }
    assert "wrote down whether you came to a meeting of the group" in says_of(asked.mattie)
    assert [(one.person, one.minutes) for one in queries.to_pay(asked.group)] == [(asked.ines, 90)]


def test_said_again_is_put_right_but_what_was_paid_stays(asked: SimpleNamespace) -> None:
    rows = came(asked, ines=90, mattie=60, ada=60)
    actions.settle_pay(by=asked.ada, attendance=rows["ines"], pay=Pay.PAID)
    actions.say_who_came(
        by=asked.mattie, meeting=rows["ines"].meeting, came={asked.ines.pk: 30, asked.ada.pk: 120}
    )
    now = {one.person.called: one.minutes for one in queries.came(rows["ines"].meeting)}
    assert now == {"Ines": 90, "Ada": 120}
    assert not queries.to_pay(asked.group)
    assert [one.person for one in queries.paid_lately(asked.group)] == [asked.ines]


def test_only_oneself_says_that_one_wants_no_pay(asked: SimpleNamespace) -> None:
    rows = came(asked, ines=90, mattie=60)
    with pytest.raises(NotYours):
        actions.settle_pay(by=asked.ada, attendance=rows["ines"], pay=Pay.NO_THANKS)
    actions.settle_pay(by=asked.ines, attendance=rows["ines"], pay=Pay.NO_THANKS)
    with pytest.raises(NotYours):
        actions.settle_pay(by=asked.ada, attendance=rows["ines"], pay=Pay.PAID)
    with pytest.raises(NotYours):
        actions.settle_pay(by=asked.cora, attendance=rows["ines"], pay=Pay.PAID)
    assert not queries.to_pay(asked.group)


def test_a_list_is_per_person_and_month_and_whoever_stands_on_it_sees_that_it_was_taken(
    asked: SimpleNamespace,
) -> None:
    for days in (1, 2, 40):
        meeting = met(asked, starts=timezone.now() + timedelta(days=days))
        actions.say_who_came(by=asked.ada, meeting=meeting, came={asked.ines.pk: 60})
    lines = queries.by_month(actions.take_pay_list(by=asked.mattie, group=asked.group))
    assert [(one.month.month, one.minutes, len(one.rows)) for one in lines] == [
        (10, 120, 2),
        (11, 60, 1),
    ]
    assert "put you on a list of time to be paid" in says_of(asked.ines)
    with pytest.raises(NotYours):
        actions.take_pay_list(by=asked.cora, group=asked.group)


def test_a_peer_supporter_puts_it_into_their_own_hours_once(asked: SimpleNamespace) -> None:
    rows = came(asked, mattie=60, ines=60)
    with pytest.raises(peers.NotYet):
        actions.put_in_hours(by=asked.mattie, attendance=rows["mattie"])
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        actions.put_in_hours(by=asked.mattie, attendance=rows["mattie"])
        with pytest.raises(peers.AlreadyWritten):
            actions.put_in_hours(by=asked.mattie, attendance=rows["mattie"])
        with pytest.raises(NotYours):
            actions.put_in_hours(by=asked.mattie, attendance=rows["ines"])
        with pytest.raises(NotYours):
            actions.put_in_hours(by=asked.ines, attendance=rows["ines"])
    assert [(one.person, one.minutes) for one in PaidTime.objects.all()] == [(asked.mattie, 60)]
