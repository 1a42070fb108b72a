"""A colleague's week as paid time, and from the diary into the log."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.meetings import actions, queries
from ownway.meetings.models import Meeting
from ownway.meetings.tests.conftest import NOW
from ownway.peers import actions as peers
from ownway.peers import queries as written
from ownway.people.models import Person
from ownway.people.signin.testing import enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
ENDS = NOW + timedelta(days=7)


@pytest.fixture
def arranged(sam: Person, kim: Person) -> Meeting:
    return actions.arrange(
        by=kim,
        member=sam,
        colleague=kim,
        starts=NOW + timedelta(hours=3),
        minutes=60,
        how="walk",
        travel_before=15,
        travel_after=15,
    )


@pytest.fixture
def choir(project: Any, cora: Person) -> Any:
    return peers.add_task(
        by=cora, project=project, kind="map", title="Ring the choir", minutes=20, once=True
    )


def line(person: Person) -> queries.Paid:
    (only,) = queries.paid_week(person, NOW, ENDS)
    return only


def log(person: Person) -> list[tuple[str, datetime, int]]:
    rows = written.log_of(person, NOW - timedelta(days=1), ENDS)
    return [(row.kind, row.starts, row.minutes) for row in rows]


def test_a_meeting_is_paid_with_its_travel(sam: Person, kim: Person, arranged: Meeting) -> None:
    assert (line(kim).minutes, line(kim).travel, line(kim).kept) == (60, 30, False)
    assert queries.paid_week(sam, NOW, ENDS) == []


def test_what_falls_through_stays_paid(sam: Person, kim: Person, arranged: Meeting) -> None:
    actions.call_off(by=sam, meeting=arranged)
    it = line(kim)
    assert (it.minutes, it.travel, it.kept, it.they_cannot) == (60, 0, True, True)


def test_what_we_call_off_for_ours_is_not_kept(kim: Person, arranged: Meeting) -> None:
    actions.call_off(by=kim, meeting=arranged)
    assert line(kim).kept
    assert not line(kim).they_cannot
    actions.say_afterwards(by=kim, meeting=arranged, what="off", whose="ours")
    assert (line(kim).minutes, line(kim).kept) == (0, False)


def test_what_is_over_goes_into_the_log_once(kim: Person, arranged: Meeting, clock: Any) -> None:
    week: dict[str, Any] = {"by": kim, "begins": NOW, "ends": ENDS}
    assert actions.log_week(**week) == 0
    clock.move_to(arranged.ends + timedelta(minutes=20))
    assert actions.log_week(**week) == 3
    assert actions.log_week(**week) == 0
    assert log(kim) == [
        ("travel", arranged.starts - timedelta(minutes=15), 15),
        ("meeting", arranged.starts, 60),
        ("travel", arranged.ends, 15),
    ]
    assert line(kim).logged


def test_ready_work_takes_the_place_of_what_was_kept(
    sam: Person, kim: Person, arranged: Meeting, choir: Any, clock: Any
) -> None:
    actions.call_off(by=sam, meeting=arranged)
    taking = peers.take(by=kim, task=choir, instead_of=arranged)
    assert line(kim).taking == taking
    clock.move_to(arranged.ends)
    peers.done(by=kim, taking=taking, starts=arranged.starts, minutes=20)
    actions.log_week(by=kim, begins=NOW, ends=ENDS)
    assert log(kim) == [
        ("task", arranged.starts, 20),
        ("kept", arranged.starts + timedelta(minutes=20), 40),
    ]


def test_only_what_fell_through_has_work_instead(
    kim: Person, arranged: Meeting, choir: Any
) -> None:
    with pytest.raises(peers.NotYours):
        peers.take(by=kim, task=choir, instead_of=arranged)
    assert written.fallen_through(kim, arranged.pk) is None


def test_two_taps_from_my_week(
    sam: Person, kim: Person, arranged: Meeting, choir: Any, client: Client, clock: Any
) -> None:
    actions.call_off(by=sam, meeting=arranged)
    enter(client, kim)
    week = client.get(reverse("my_week")).content.decode()
    assert "Sam can’t come on Monday" in week
    assert "still paid" in week
    assert "1 hour" in week
    given = {"instead": arranged.pk, "from": "week"}
    answer = client.post(reverse("task_take", kwargs={"task": choir.pk}), given)
    assert answer.url == reverse("my_week")
    assert "Done, 20 minutes" in client.get(answer.url).content.decode()
    clock.move_to(arranged.ends)
    enter(client, kim)
    taking = written.holding(kim)[0]
    client.post(reverse("taking_done", kwargs={"taking": taking.pk}))
    assert client.post(reverse("my_week_hours")).url == reverse("hours")
    assert [(kind, minutes) for kind, _starts, minutes in log(kim)] == [("task", 20), ("kept", 40)]
    assert "Done instead: Ring the choir" in client.get(reverse("my_week")).content.decode()


def test_the_page_of_a_meeting_leads_to_ready_work(
    sam: Person, kim: Person, arranged: Meeting, client: Client
) -> None:
    enter(client, kim)
    client.post(reverse("meeting_cannot_come", kwargs={"meeting": arranged.pk}))
    at = reverse("meeting", kwargs={"meeting": arranged.pk})
    assert f"{reverse('ready_work')}?instead={arranged.pk}" in client.get(at).content.decode()
    enter(client, sam)
    seen = client.get(at).content.decode()
    assert reverse("ready_work") not in seen
    assert "Later" in seen
