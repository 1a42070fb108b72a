"""A month's team diary of two hundred people: milliseconds, and how often the database is asked.

Each of two hundred colleagues has three meetings a day for four weeks. Made in a database of its own,
which is gone afterwards.

    python -m benchmarks.diary
"""

import os
import statistics
import time
from datetime import datetime, timedelta
from typing import Any

import django

COLLEAGUES, DAYS, TIMES = 200, 28, 10


def fill() -> tuple[Any, Any, datetime]:
    """The team, one of it who looks, and when it begins."""
    from django.utils import timezone

    from ownway.meetings.models import Claim, Entry, EntryPerson, Meeting, Room
    from ownway.meetings.quarters import quarters
    from ownway.people import actions as people
    from ownway.record.actors import SYSTEM
    from ownway.teams import actions as teams
    from ownway.teams.roles import Role

    project = teams.add_project(by=SYSTEM, name="Large")
    member = people.add_person(by=SYSTEM, called="Member", told=True)
    team = [people.add_person(by=SYSTEM, called=f"C{n}", told=True) for n in range(COLLEAGUES)]
    for one in team:
        teams.give_role(by=SYSTEM, person=one, project=project, role=Role.PEER)
    rooms = Room.objects.bulk_create(Room(kind="room", name=f"Room {n}") for n in range(20))
    now = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)
    claims: list[Claim] = []
    for number, one in enumerate(team):
        for day in range(DAYS):
            for hour in (0, 2, 5):
                starts = now + timedelta(days=day, hours=hour, minutes=15 * (number % 3))
                meeting = Meeting(member=member, colleague=one, starts=starts, how="walk")
                meeting.save()
                claims += [
                    Claim(person=one, quarter=q, meeting=meeting) for q in quarters(starts, 60)
                ]
        entry = Entry.objects.create(by=one, kind="desk", starts=now, room=rooms[number % 20])
        EntryPerson.objects.create(entry=entry, person=one)
    Claim.objects.bulk_create(claims, batch_size=5000)
    return project, team[0], now


def main() -> None:
    """Fill it, ask it, say how long it took."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownway.config.settings.test")
    django.setup()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.test.utils import setup_databases, teardown_databases  # isort: skip

    from ownway.meetings import queries

    made = setup_databases(verbosity=0, interactive=False)
    try:
        project, looker, now = fill()
        until = now + timedelta(days=DAYS)
        took = []
        for _ in range(TIMES):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                begun = time.perf_counter()
                lines = queries.team_diary(looker, project, now, until)
                took.append((time.perf_counter() - begun) * 1000)
        blocks = sum(len(line.blocks) for line in lines)
        print(
            f"{len(lines)} people, {DAYS} days, {blocks} times not free: "
            f"best {min(took):.0f} ms, middle {statistics.median(took):.0f} ms, "
            f"{len(asked)} queries ({connection.vendor})"
        )
    finally:
        teardown_databases(made, verbosity=0)


if __name__ == "__main__":
    main()
