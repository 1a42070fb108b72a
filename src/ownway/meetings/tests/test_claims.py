"""Sixteen at once ask for a hundred quarters of an hour: nobody is in two places, no room is given twice."""

import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection

from ownway.meetings import actions
from ownway.meetings.models import Claim, Meeting
from ownway.meetings.quarters import quarters
from ownway.people import actions as people
from ownway.people.models import BondKind, Person
from ownway.record.actors import SYSTEM
from ownway.teams.roles import Role

CLIENTS, COLLEAGUES, ROOMS, SLOTS = 16, 4, 2, 100
FIRST = datetime(2031, 3, 3, tzinfo=UTC)


def bonded(make: Any, number: int, colleague: Person) -> Person:
    member: Person = make(f"Member{number}", Role.MEMBER)
    bond = people.propose_bond(by=SYSTEM, member=member, supporter=colleague, kind=BondKind.PEER)
    people.confirm_bond(by=member, bond=bond)
    people.confirm_bond(by=colleague, bond=bond)
    return member


@pytest.mark.django_db(transaction=True)
def test_sixteen_at_once_and_never_two_in_one_place(make: Any) -> None:
    colleagues = [make(f"Colleague{number}", Role.PEER) for number in range(COLLEAGUES)]
    rooms = [actions.add_room(by=SYSTEM, kind="room", name=f"Room {n}") for n in range(ROOMS)]
    wants = [
        (bonded(make, number, colleagues[number % COLLEAGUES]), number % COLLEAGUES)
        for number in range(CLIENTS)
    ]
    start, answers = threading.Barrier(CLIENTS), list[str]()

    def ask(member: Person, which: int) -> None:
        try:
            start.wait()
            for slot in range(SLOTS):
                answers.append(one(member, which, slot))
        finally:
            connection.close()

    def one(member: Person, which: int, slot: int) -> str:
        try:
            actions.arrange(
                by=member,
                member=member,
                colleague=colleagues[which],
                starts=FIRST + timedelta(minutes=15 * slot),
                minutes=15,
                how="here",
                room=rooms[which % ROOMS],
            )
        except actions.NotFree:
            return "not free"
        except OperationalError:  # SQLite on a busy machine: nothing was written, so ask again
            connection.close()
            return one(member, which, slot)
        return "meeting"

    threads = [threading.Thread(target=ask, args=each) for each in wants]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    # Each room is asked for in every slot, so it is given once in every slot, to one.
    assert Counter(answers) == {
        "meeting": ROOMS * SLOTS,
        "not free": CLIENTS * SLOTS - ROOMS * SLOTS,
    }
    places = Counter(
        (place, quarter)
        for meeting in Meeting.objects.all()
        for place in (meeting.member_id, meeting.colleague_id, meeting.room_id)
        for quarter in quarters(meeting.starts, meeting.minutes or 0)
    )
    assert set(places.values()) == {1}
    assert Claim.objects.count() == len(places) == 3 * ROOMS * SLOTS
