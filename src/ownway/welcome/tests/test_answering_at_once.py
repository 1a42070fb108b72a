"""Several colleagues answering at the same moment."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from ownway.access.errors import NotYours
from ownway.meetings.actions import NoLonger, NotFree, call_off
from ownway.meetings.actions import move as move_meeting
from ownway.meetings.models import Meeting
from ownway.people.models import Person
from ownway.teams.roles import Role
from ownway.welcome import actions
from ownway.welcome.actions.answering import SomebodyElseHas
from ownway.welcome.tests.team import WEDNESDAY, chat, entries, hello, make

#: A Monday at eleven; somebody is here until five.

pytestmark = pytest.mark.usefixtures("clock")


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_one_gets_it(project: Any) -> None:
    answerers = [make(f"Number {n}", Role.PEER, project, answers=True) for n in range(8)]
    one = hello()
    start = threading.Barrier(len(answerers))
    got: list[Any] = []
    told: list[Any] = []

    def ask(person: Person) -> None:
        try:
            start.wait()
            actions.take(by=person, hello=one)
            got.append(person.pk)
        except SomebodyElseHas as other:
            told.append(other.who)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=[person]) for person in answerers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    one.refresh_from_db()
    assert got == [one.taken_by_id]
    assert told == [one.taken_by] * 7
    assert entries(one).count("welcome.took_hello") == 1


@pytest.mark.django_db(transaction=True)
def test_a_busy_morning_makes_nobody_wait_for_each_other(project: Any, clock: Any) -> None:
    """First chats, moves, breaks and calling off at the same moment, over the same two diaries."""
    team = [make(f"Colleague {n}", Role.PEER, project, answers=True) for n in range(2)]
    first = [
        chat(
            hello(called=f"Early {n}", ways=[]),
            by=team[n % 2],
            starts=WEDNESDAY + timedelta(hours=n),
        )
        for n in range(6)
    ]
    waiting = [hello(called=f"Late {n}", ways=[]) for n in range(6)]
    start, wrong = threading.Barrier(12), []

    def at_once(do: Any) -> None:
        try:
            start.wait()
            do()
        except (NotFree, NoLonger, NotYours):
            pass
        except Exception as other:  # whatever else goes wrong is what this test is about
            wrong.append(other)
        finally:
            connection.close()

    def move(meeting: Meeting, hours: int) -> Any:
        return lambda: move_meeting(
            by=meeting.colleague,
            meeting=meeting,
            minutes=60,
            how="walk",
            starts=WEDNESDAY + timedelta(days=1, hours=hours),
        )

    jobs: list[Any] = [
        lambda one=one, n=n: chat(
            one, by=team[n % 2], starts=WEDNESDAY + timedelta(days=1, hours=n // 3)
        )
        for n, one in enumerate(waiting)
    ]
    jobs += [move(meeting, 0) for meeting in first[:2]]
    jobs += [lambda m=m: actions.pause(by=m.member) for m in first[2:4]]
    jobs += [lambda m=m: call_off(by=m.member, meeting=m) for m in first[4:]]
    threads = [threading.Thread(target=at_once, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    arranged = Meeting.objects.filter(state="arranged")
    assert len({(m.colleague_id, m.starts) for m in arranged}) == arranged.count()
