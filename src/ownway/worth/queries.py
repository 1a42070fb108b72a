"""What has grown between two days: people counted once, and what of it may be passed on.

What somebody did not let us count is in none of it (journey.queries.counted).
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from ownway.engines.worth import (
    Shown,
    Told,
    Year,
    for_passing_on,
    months_between,
    whole,
    yearly,
)
from ownway.journey import queries as journey
from ownway.meetings import queries as meetings
from ownway.teams import queries as teams
from ownway.worth.periods import Period


@dataclass(frozen=True)
class OfProject:
    """The figures of one project. Somebody in two projects stands in both."""

    name: str
    people: int
    grown: int


@dataclass(frozen=True)
class Report:
    """The figures of a period, with the words to show them."""

    period: Period
    shown: Shown
    #: From a kind's code to its name, in the order of the site's list.
    names: dict[str, str]
    #: The team's version only.
    full: bool = False
    projects: list[OfProject] = field(default_factory=list)
    in_no_project: OfProject | None = None
    only_project: str = ""
    several_kinds: int = 0

    @property
    def months(self) -> list[date]:
        """The first day of each month, shown or not."""
        return months_between(self.period.begins, self.period.ends)


@dataclass(frozen=True)
class _Rows:
    told: list[Told]
    here: set[UUID]
    names: dict[str, str]

    def year(self, period: Period, only: set[UUID] | None = None) -> Year:
        return yearly(
            period.begins, period.ends, told=self.told, here=self.here, kinds=self.names, only=only
        )


def to_pass_on(period: Period) -> Report:
    """The figures as they may leave the team: small numbers hidden, of the whole place only."""
    rows = _read(period)
    shown = for_passing_on(rows.year(period), teams.site().report_least)
    return Report(period, shown, rows.names)


def for_team(period: Period, *, project: Any = None) -> Report:
    """Every number, project by project; or those of one project alone."""
    rows = _read(period)
    of_project: dict[UUID, set[UUID]] = {}
    for person, key in teams.members_between(period.begins, period.ends):
        of_project.setdefault(key, set()).add(person)
    if project is not None:
        year = rows.year(period, of_project.get(project.pk, set()))
        return _whole(period, year, rows, only_project=project.name)
    year, named = rows.year(period), teams.projects()
    listed = [_of(rows, period, one.name, of_project.get(one.pk, set())) for one in named]
    everybody = rows.here | {row.person for row in rows.told}
    left = everybody.difference(*of_project.values())
    return _whole(
        period,
        year,
        rows,
        projects=listed if len(named) > 1 else [],
        in_no_project=_of(rows, period, "", left) if left else None,  # type: ignore[arg-type]
    )


def _whole(period: Period, year: Year, rows: _Rows, **more: Any) -> Report:
    return Report(
        period, whole(year), rows.names, full=True, several_kinds=year.several_kinds, **more
    )


def _of(rows: _Rows, period: Period, name: str, those: set[UUID]) -> OfProject:
    year = rows.year(period, those)
    return OfProject(name, year.people, year.grown)


def _read(period: Period) -> _Rows:
    counted = journey.counted(period.begins, period.ends)
    return _Rows(
        told=[Told(row.person_id, row.kind_code, row.day) for row in counted],
        here=teams.joined_between(period.begins, period.ends)
        | meetings.met_between(period.begins, period.ends),
        names=journey.kind_names(),
    )
