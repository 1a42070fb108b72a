"""The yearly figures for 1,000 and for 10,000 people: seconds, and how many times as long.

Ten times the people should take about ten times as long, and ask the database no more often. It
makes a database of its own and removes it.

    python -m benchmarks.report
"""

import os
import random
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

SIZES = (1_000, 10_000)
YEAR = 2025
KINDS = ("employment", "education", "training", "volunteering", "home", "health")


def fill(project: Any, number: int, chance: random.Random) -> None:
    """So many people, who joined over three years; two in three have something that has grown."""
    from ownway.journey import actions as journey
    from ownway.journey.actions.bringing import BroughtOutcome
    from ownway.kit.ids import uuid7
    from ownway.people import actions as people
    from ownway.people.actions.bringing import BroughtIn
    from ownway.record.actors import SYSTEM
    from ownway.teams import actions as teams

    first = datetime(YEAR - 1, 4, 1, 12, tzinfo=UTC)

    def some_day() -> datetime:
        return first + timedelta(days=chance.randrange(720))

    ids = [uuid7() for _ in range(number)]
    people.bring_in_people(by=SYSTEM, people=[BroughtIn(one, "Somebody") for one in ids])
    teams.bring_in_members(by=SYSTEM, project=project, since=[(one, some_day()) for one in ids])
    rows = [
        BroughtOutcome(one, chance.choice(KINDS), some_day().date())
        for one in ids
        for _ in range(chance.randrange(3))
    ]
    for start in range(0, len(rows), 500):
        journey.bring_in_outcomes(by=SYSTEM, rows=rows[start : start + 500])


def measure(project: Any, number: int) -> float:
    """Fill up to this many people, and time both versions."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from ownway.people.models import Person
    from ownway.worth import queries
    from ownway.worth.periods import april

    fill(project, number - Person.objects.count(), random.Random(number))  # noqa: S311
    period, best = april(YEAR), float("inf")
    for _ in range(3):
        with CaptureQueriesContext(connection) as asked:
            begins = time.perf_counter()
            shown = queries.to_pass_on(period).shown
            queries.for_team(period)
            best = min(best, time.perf_counter() - begins)
    print(
        f"{number:>7,} people: {best:.3f} s for both versions, {len(asked)} queries, "
        f"{shown.grown.value:,} of {shown.people.value:,} in the year to {date(YEAR + 1, 3, 31)}"
    )
    return best


def main() -> None:
    """Print the seconds for each size and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OWNWAY_HOME"] = str(Path(folder))
        os.environ["DJANGO_SETTINGS_MODULE"] = "ownway.config.settings.live"
        from ownway.config.commands import prepare

        prepare(say=lambda _words: None)
        from ownway.record.actors import SYSTEM
        from ownway.teams import actions as teams

        project = teams.add_project(by=SYSTEM, name="Many")
        seconds = [measure(project, number) for number in SIZES]
        print(f"{SIZES[1] // SIZES[0]} times the people: {seconds[1] / seconds[0]:.1f} times")
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
