"""A place with many people, brought in at once; and an independent count of what they have."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from ownway.journey import actions as journey
from ownway.journey.actions.bringing import BroughtOutcome
from ownway.kit.ids import uuid7
from ownway.meetings import actions as meetings
from ownway.meetings.actions.bringing import BroughtMeeting
from ownway.people import actions as people
from ownway.people.actions.bringing import BroughtIn
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.worth.periods import Period, april

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
YEAR: Period = april(2025)
MAY = date(2025, 5, 12)


def make(called: str, role: Role, project: Any) -> Any:
    """Somebody with an account and a role."""
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
    teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def came(project: Any, *days: date | None) -> list[UUID]:
    """Members of a project, one for each day on which somebody joined; None: nobody knows when."""
    ids = [uuid7() for _ in days]
    people.bring_in_people(by=SYSTEM, people=[BroughtIn(one, f"P{one.hex[-6:]}") for one in ids])
    joined(project, *zip(ids, days, strict=True))
    return ids


def joined(project: Any, *pairs: tuple[UUID, date | None]) -> None:
    """These people are members of this project, too."""
    teams.bring_in_members(
        by=SYSTEM,
        project=project,
        since=[(one, datetime(d.year, d.month, d.day, 12, tzinfo=UTC) if d else None)
               for one, d in pairs],
    )  # fmt: skip


def grew(*rows: tuple[UUID, str, date]) -> None:
    """Something has grown for somebody, and is counted."""
    journey.bring_in_outcomes(by=SYSTEM, rows=[BroughtOutcome(*row) for row in rows])


def met(person: UUID, day: date, what: str = "met") -> None:
    """Somebody met a colleague, or did not."""
    starts = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    row = BroughtMeeting(uuid7(), person, starts, False, 60, "here", "Wanda", what)
    meetings.bring_in_meetings(by=SYSTEM, rows=[row])


def many(project: Any, **kinds: int) -> list[UUID]:
    """So many people with each kind, each in one; spread over the year, but all in its months."""
    everybody = came(project, *[MAY] * sum(kinds.values()))
    listed = [kind for kind, number in kinds.items() for _ in range(number)]
    grew(*((one, kind, _spread(place))
           for place, (one, kind) in enumerate(zip(everybody, listed, strict=True))))  # fmt: skip
    return everybody


def _spread(place: int) -> date:
    """The ninth of some month of the year."""
    return date(2025 + (place % 12 > 8), (place % 12 + 3) % 12 + 1, 9)
