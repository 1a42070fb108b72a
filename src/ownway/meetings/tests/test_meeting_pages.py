"""Meetings as pages."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownway.meetings import actions
from ownway.meetings.forms import TimeOfDay
from ownway.meetings.models import Meeting, State
from ownway.meetings.wording import place, soon
from ownway.people.models import Person
from ownway.people.signin.testing import enter as sign_in
from ownway.teams.roles import Role

pytestmark = pytest.mark.usefixtures("clock")

TUESDAY = datetime(2026, 10, 6, 10, tzinfo=UTC)
WHEN = {
    "day_day": "8",
    "day_month": "10",
    "day_year": "2026",
    "time": "2pm",
    "minutes": "60",
    "how": "walk",
}


@pytest.fixture
def meeting(sam: Person, kim: Person) -> Meeting:
    return actions.arrange(
        by=kim,
        member=sam,
        colleague=kim,
        starts=TUESDAY,
        minutes=60,
        how="walk",
        where="The green gate",
    )


def enter(person: Person) -> Client:
    client = Client()
    sign_in(client, person)
    return client


def at(name: str, meeting: Meeting) -> str:
    return reverse(name, kwargs={"meeting": meeting.pk})


@pytest.mark.parametrize("by_member", [True, False])
def test_either_arranges_from_their_own_side(sam: Person, kim: Person, by_member: bool) -> None:
    me, other = (sam, kim) if by_member else (kim, sam)
    client = enter(me)
    wrong = client.post(reverse("meeting_new"), {"where": ""}).content.decode()
    assert "Choose whom you meet" in wrong
    client.post(reverse("meeting_new"), WHEN | {"who": str(other.pk)})
    made = Meeting.objects.get()
    assert (made.member, made.colleague) == (sam, kim)
    assert made.starts == datetime(2026, 10, 8, 13, tzinfo=UTC)


def test_cannot_come_then_same_time_next_week(sam: Person, kim: Person, meeting: Meeting) -> None:
    client = enter(sam)
    shown = client.get(at("meeting", meeting)).content.decode()
    assert "I can’t come" in shown
    after = client.post(at("meeting_cannot_come", meeting), follow=True).content.decode()
    assert "That’s all right" in after
    assert "Another time?" in client.get(reverse("meetings")).content.decode()
    client.post(at("meeting_next_week", meeting))
    meeting.refresh_from_db()
    assert meeting.state == State.MOVED
    assert meeting.moved_to.starts == TUESDAY + timedelta(days=7)
    assert "There is a new time" in enter(kim).get(at("meeting", meeting)).content.decode()


def test_one_button_is_enough_and_why_may_be_said_after_it(sam: Person, meeting: Meeting) -> None:
    client = enter(sam)
    ask = "Say whose reason it was, if you like"
    assert ask not in client.get(at("meeting", meeting)).content.decode()
    after = client.post(at("meeting_cannot_come", meeting), follow=True).content.decode()
    assert ask in after
    said = client.post(
        at("meeting_afterwards", meeting), {"what": "off", "whose": "member"}, follow=True
    ).content.decode()
    assert "It was called off. Something came up for you." in said
    assert ask not in said
    unsaid = client.post(at("meeting_afterwards", meeting), {"what": "off", "whose": "unsaid"})
    assert unsaid.status_code == 302
    assert [row.whose for row in meeting.afterwards.all()] == ["", "member"]


def test_who_moves_it_may_say_why_on_the_page_of_the_new_time(
    sam: Person, kim: Person, meeting: Meeting
) -> None:
    client = enter(kim)
    moved = client.post(at("meeting_move", meeting), WHEN, follow=True).content.decode()
    assert "Say whose reason it was, if you like" in moved
    assert at("meeting_afterwards", meeting) in moved
    client.post(at("meeting_afterwards", meeting), {"what": "moved", "whose": "ours"})
    shown = enter(sam).get(at("meeting", meeting)).content.decode()
    assert "There is a new time" in shown
    assert "It was moved. Something came up on our side." in shown
    new = meeting.__class__.objects.exclude(pk=meeting.pk).get()
    assert "Say whose reason" not in client.get(at("meeting", new)).content.decode()


def test_another_time_and_what_does_not_fit(sam: Person, meeting: Meeting) -> None:
    client = enter(sam)
    wrong = client.post(at("meeting_move", meeting), WHEN | {"time": "half past"}).content.decode()
    assert "Write the time like 2pm or 14:30" in wrong
    client.post(at("meeting_move", meeting), WHEN)
    again = client.post(at("meeting_move", meeting), WHEN, follow=True).content.decode()
    assert "changed in between" in again


def test_missed_is_said_without_blame(
    sam: Person, kim: Person, meeting: Meeting, clock: Any
) -> None:
    clock.move_to(TUESDAY + timedelta(hours=3))
    client = enter(kim)
    assert "How did it go?" in client.get(reverse("meetings")).content.decode()
    client.post(at("meeting_afterwards", meeting), {"what": "missed"})
    assert "We missed you" in enter(sam).get(at("meeting", meeting)).content.decode()
    shown = client.get(at("meeting", meeting)).content.decode()
    assert "You and Sam missed each other" in shown
    assert "These things happen" in shown


def test_we_met(sam: Person, meeting: Meeting, clock: Any) -> None:
    clock.move_to(TUESDAY + timedelta(hours=3))
    client = enter(sam)
    after = client.post(
        at("meeting_afterwards", meeting), {"what": "met"}, follow=True
    ).content.decode()
    assert "You and Kim met" in after


@pytest.mark.parametrize("name", ["meeting", "meeting_move"])
def test_a_stranger_finds_no_page(make: Any, meeting: Meeting, name: str) -> None:
    assert enter(make("Lee", Role.MEMBER)).get(at(name, meeting)).status_code == 404


@pytest.mark.parametrize("name", ["meeting_cannot_come", "meeting_next_week", "meeting_afterwards"])
def test_a_stranger_finds_no_button(make: Any, meeting: Meeting, name: str) -> None:
    client = enter(make("Lee", Role.MEMBER))
    assert client.post(at(name, meeting)).status_code == 404
    meeting.refresh_from_db()
    assert meeting.state == State.ARRANGED


def test_a_full_diary_needs_no_more_queries(sam: Person, kim: Person, meeting: Meeting) -> None:
    client = enter(kim)
    client.get(reverse("meetings"))
    few = _queries(client)
    for day in range(1, 9):
        actions.arrange(
            by=kim,
            member=sam,
            colleague=kim,
            starts=TUESDAY + timedelta(days=day),
            minutes=60,
            how="walk",
        )
    assert _queries(client) == few


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse("meetings")).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2pm", time(14)),
        ("2.30pm", time(14, 30)),
        ("2:30 p.m.", time(14, 30)),
        ("14:30", time(14, 30)),
        ("9", time(9)),
        ("midday", time(12)),
        ("11 AM", time(11)),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, said: time) -> None:
    from ownway.meetings.forms import MeetingForm

    field = MeetingForm.base_fields["time"]
    assert isinstance(field, TimeOfDay)
    assert field.clean(typed) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Today at 11am"),
        (1, "Tomorrow at 11am"),
        (3, "Friday at 11am"),
        (7, "Tuesday 13 October at 11am"),
    ],
)
def test_when_is_said_shortly(days: int, said: str) -> None:
    assert soon(TUESDAY + timedelta(days=days), TUESDAY) == said


def test_where_is_said_once(meeting: Meeting) -> None:
    assert place(meeting) == "The green gate"
    meeting.where = ""
    assert place(meeting) == "A walk"
    meeting.how, meeting.where = "phone", "Kim rings"
    assert place(meeting) == "On the phone. Kim rings"
