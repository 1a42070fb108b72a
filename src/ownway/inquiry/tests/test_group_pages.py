"""A group's pages: read, written, answered and left, by everybody in it alike."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownway.inquiry.actions import group as actions
from ownway.inquiry.models import (
    AgendaItem,
    Attendance,
    Decision,
    Dissent,
    Group,
    GroupAction,
    GroupMeeting,
    GroupMember,
    Pay,
)
from ownway.peers.models import PaidTime
from ownway.people.models import Draft
from ownway.people.signin.testing import enter

pytestmark = pytest.mark.django_db


def as_(person: Any) -> Client:
    client = Client()
    enter(client, person)
    return client


def read(client: Client, name: str, **keys: Any) -> str:
    answer = client.get(reverse(name, kwargs={key: row.pk for key, row in keys.items()}))
    assert answer.status_code == 200, answer
    return answer.content.decode()


def send(client: Client, name: str, data: dict[str, Any] | None = None, **keys: Any) -> Any:
    address = reverse(name, kwargs={key: row.pk for key, row in keys.items()})
    return client.post(address, data or {})


@pytest.fixture
def meeting(asked: SimpleNamespace) -> Any:
    return actions.plan_meeting(
        by=asked.ines, group=asked.group, starts=timezone.now() + timedelta(hours=2),
        host=asked.ada, scribe=asked.mattie,
    )  # fmt: skip


def test_somebody_begins_a_group_and_asks_somebody_who_finds_it_at_home(
    asked: SimpleNamespace,
) -> None:
    cora, olive = as_(asked.cora), as_(asked.olive)
    assert olive.get(reverse("inquiry")).status_code == 404
    send(cora, "group_begin", {"name": "Mornings", "purpose": "To see"})
    group = Group.objects.get(name="Mornings")
    assert "Olive" in read(cora, "group_ask", group=group)
    send(cora, "group_ask", {"who": str(asked.olive.pk)}, group=group)
    member = GroupMember.objects.get(person=asked.olive)
    address = reverse("group_asked", kwargs={"group_member": member.pk})
    assert address in read(olive, "my_home")
    assert address in read(olive, "inquiry")
    assert "To see" in read(olive, "group_asked", group_member=member)
    assert reverse("inquiry") not in read(olive, "book")
    answer = send(olive, "group_asked", {"answer": "yes"}, group_member=member)
    assert answer.url == reverse("group", kwargs={"group": group.pk})
    assert "Mornings" in read(olive, "inquiry")
    assert reverse("inquiry") in read(olive, "book")
    assert address not in read(olive, "my_home")


@pytest.mark.parametrize(
    ("name", "home"), [("mattie", "my_week"), ("ada", "people_i_meet"), ("cora", "team_today")]
)
def test_every_home_says_that_somebody_asks(asked: SimpleNamespace, name: str, home: str) -> None:
    person = getattr(asked, name)
    group = actions.begin_group(by=asked.ines, name="Another one")
    actions.ask_in(by=asked.ines, group=group, person=person)
    assert "Another one" in read(as_(person), home)


def test_not_for_me_leads_home_and_nothing_else_changes(asked: SimpleNamespace) -> None:
    member = actions.ask_in(by=asked.ines, group=asked.group, person=asked.cora)
    cora = as_(asked.cora)
    assert send(cora, "group_asked", {"answer": "no"}, group_member=member).url == reverse("home")
    member.refresh_from_db()
    assert member.until is not None
    assert member.said_yes is None


def test_the_next_meeting_suggests_whose_turn_it_is(asked: SimpleNamespace, meeting: Any) -> None:
    mattie = as_(asked.mattie)
    page = mattie.get(reverse("group_meeting_plan", kwargs={"group": asked.group.pk}))
    form = page.context["form"] if page.context else None
    shown = page.content.decode()
    assert form is None or form.initial["host"] == str(asked.ines.pk)
    assert f'value="{asked.ines.pk}" selected' in shown
    send(mattie, "group_meeting_plan", {
        "day_day": "12", "day_month": "10", "day_year": "2026", "time": "2pm", "minutes": "90",
        "where": "The barge", "host": str(asked.ines.pk), "scribe": "nobody",
    }, group=asked.group)  # fmt: skip
    made = GroupMeeting.objects.get(lasts=90)
    assert (made.host, made.scribe, made.where) == (asked.ines, None, "The barge")
    assert "The barge" in read(mattie, "group", group=asked.group)
    shown = read(mattie, "group_meeting_change", group_meeting=made)
    assert "2pm" in shown
    send(mattie, "group_meeting_off", group_meeting=made)
    assert "This meeting was called off." in read(mattie, "group_meeting", group_meeting=made)


def test_agenda_minutes_decision_and_what_is_done(asked: SimpleNamespace, meeting: Any) -> None:
    ada = as_(asked.ada)
    on = {"group_meeting": meeting}
    assert send(ada, "group_agenda", {"words": ""}, **on).status_code == 200
    send(ada, "group_agenda", {"words": "The tree in the hall"}, **on)
    item = AgendaItem.objects.get()
    assert "The tree in the hall" in read(ada, "group_minutes", **on)
    send(ada, "group_minutes", {"words": "We began\r\nwith soup", "version": "1"}, **on)
    send(ada, "group_decide", {
        "words": "Mornings", "how": "vote", "how_words": "Two to one", "replaces": "nobody",
    }, **on)  # fmt: skip
    send(ada, "group_do", {
        "words": "Find a frame", "does": str(asked.mattie.pk), "whose": "nobody",
    }, **on)  # fmt: skip
    send(ada, "group_agenda_off", {"item": str(item.pk)}, **on)
    meeting.refresh_from_db()
    assert meeting.minutes == "We began\nwith soup"
    assert not AgendaItem.objects.exists()
    page = read(as_(asked.mattie), "group_meeting", **on)
    for words in ("with soup", "Mornings", "We voted", "Find a frame", "Mattie does it"):
        assert words in page
    action = GroupAction.objects.get()
    assert "Find a frame" in read(as_(asked.mattie), "inquiry")
    send(ada, "group_action", {"state": "done", "came_of": "It hangs"}, group_action=action)
    assert "It hangs" in read(ada, "group", group=asked.group)
    assert "We began" in read(ada, "group_minutes_before", **on)


def test_minutes_saved_in_between_show_both_texts(asked: SimpleNamespace, meeting: Any) -> None:
    actions.write_minutes(by=asked.ines, meeting=meeting, version=1, words="Theirs first")
    answer = send(
        as_(asked.ada), "group_minutes", {"words": "Mine as well", "version": "1"},
        group_meeting=meeting,
    )  # fmt: skip
    page = answer.content.decode()
    assert "Theirs first" in page
    assert "Mine as well" in page
    meeting.refresh_from_db()
    assert meeting.minutes == "Theirs first"
    assert Draft.objects.filter(by=asked.ada).exists()


def test_seen_differently_with_a_name_or_without(asked: SimpleNamespace, meeting: Any) -> None:
    decided = actions.decide(by=asked.ines, meeting=meeting, words="Mornings", how="agreed")
    ada = as_(asked.ada)
    send(ada, "group_differently", {"words": "Evenings", "named": "unnamed"}, decision=decided)
    assert Dissent.objects.get().person is None
    page = read(as_(asked.mattie), "group_decision", decision=decided)
    assert "Evenings" in page
    assert "Somebody in the group" in page
    send(ada, "group_decide", {
        "words": "Both", "how": "agreed", "replaces": str(decided.pk),
    }, group_meeting=meeting)  # fmt: skip
    assert "Something else has taken its place." in read(ada, "group_decision", decision=decided)
    assert "One person sees it differently" in read(ada, "group_decisions", group=asked.group)
    assert Decision.objects.get(replaces=decided).words == "Both"


def test_who_came_is_on_the_list_until_it_is_paid(asked: SimpleNamespace, meeting: Any) -> None:
    ada = as_(asked.ada)
    said = {f"came-{asked.ines.pk}": "90", f"came-{asked.mattie.pk}": "0"}
    said[f"came-{asked.ada.pk}"] = "60"
    send(ada, "group_came", said, group_meeting=meeting)
    row = Attendance.objects.get(person=asked.ines)
    assert "Ines, October 2026: 1 hour 30 minutes" in read(ada, "group_pay", group=asked.group)
    assert "5 October 2026" in read(ada, "group_pay_print", group=asked.group)
    file = ada.get(reverse("group_pay_list", kwargs={"group": asked.group.pk}))
    assert file.content.decode("utf-8-sig").splitlines() == [
        "Month,Who,Meetings,Minutes",
        "2026-10,Ines,1,90",
    ]
    send(ada, "group_pay", {"paid": str(row.pk)}, group=asked.group)
    row.refresh_from_db()
    assert (row.pay, row.paid_on) == (Pay.PAID, timezone.localdate())
    assert "Nothing is to be paid just now" in read(ada, "group_pay", group=asked.group)


def test_a_name_that_would_run_in_a_spreadsheet_does_not(
    asked: SimpleNamespace, meeting: Any
) -> None:
    asked.ines.called = "=1+1"
    asked.ines.save()
    actions.say_who_came(by=asked.ada, meeting=meeting, came={asked.ines.pk: 60})
    file = as_(asked.ada).get(reverse("group_pay_list", kwargs={"group": asked.group.pk}))
    assert "'=1+1" in file.content.decode()


def test_ones_own_time_is_ones_own_to_say(asked: SimpleNamespace, meeting: Any) -> None:
    actions.say_who_came(
        by=asked.ada, meeting=meeting, came={asked.mattie.pk: 60, asked.ines.pk: 60}
    )
    mine = Attendance.objects.get(person=asked.mattie)
    theirs = Attendance.objects.get(person=asked.ines)
    mattie = as_(asked.mattie)
    assert send(mattie, "group_own_pay", {"pay": "no_thanks"}, attendance=theirs).status_code == 404
    send(mattie, "group_own_pay", {"pay": "to_pay"}, attendance=mine)
    mine.refresh_from_db()
    assert mine.pay == Pay.TO_PAY
    assert "Put it into my paid hours" not in read(mattie, "group_meeting", group_meeting=meeting)
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        later = as_(asked.mattie)
        assert "Put it into my paid hours" in read(later, "group_meeting", group_meeting=meeting)
        assert send(later, "group_own_hours", attendance=mine).url == reverse("hours")
    mine.refresh_from_db()
    assert mine.pay == Pay.WAGES
    assert PaidTime.objects.get().person == asked.mattie


def test_meetings_long_ago_are_on_the_groups_page(asked: SimpleNamespace) -> None:
    for weeks in range(1, 10):
        actions.plan_meeting(
            by=asked.ines, group=asked.group, starts=timezone.now() - timedelta(weeks=weeks),
            where=f"Room {weeks}",
        )  # fmt: skip
    page = read(as_(asked.ada), "group", group=asked.group)
    assert "Room 1" in page
    assert "Room 9" in page


def test_whoever_holds_the_only_key_is_told_and_others_leave(asked: SimpleNamespace) -> None:
    ines, ada = as_(asked.ines), as_(asked.ada)
    answer = send(ines, "group_leave", group=asked.group)
    assert answer.url == reverse("group", kwargs={"group": asked.group.pk})
    assert "hold the key" in read(ines, "group", group=asked.group)
    assert send(ada, "group_leave", group=asked.group).url == reverse("home")
    assert ada.get(reverse("group", kwargs={"group": asked.group.pk})).status_code == 404
