"""Who is counted, and that each is counted once."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from ownway.engines.worth import Sign
from ownway.journey import actions as journey
from ownway.journey import queries as journeys
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.worth import queries, wording
from ownway.worth.periods import Period, april
from ownway.worth.tests.town import MAY, YEAR, came, grew, joined, make, many, met

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LONG_AGO = date(2019, 1, 7)


def of(report: queries.Report) -> tuple[int | None, int | None]:
    return report.shown.grown.value, report.shown.people.value


def test_two_kinds_stand_in_two_rows_and_once_in_the_total(project: Any) -> None:
    sam, _kit = came(project, MAY, MAY)
    grew((sam, "employment", MAY), (sam, "employment", MAY + DAY), (sam, "home", MAY + 40 * DAY))
    report = queries.for_team(YEAR)
    assert of(report) == (1, 2)
    assert {k: c.value for k, c in report.shown.kinds.items() if c.value} == {
        "employment": 1,
        "home": 1,
    }
    assert sum(cell.value for cell in report.shown.months.values()) == 2
    assert "1 person has more than one kind." in list(wording.notes(report))


@pytest.mark.parametrize(
    ("day", "counted"),
    [(YEAR.begins - DAY, 0), (YEAR.begins, 1), (YEAR.ends, 1), (YEAR.ends + DAY, 0)],
)
def test_the_first_day_and_the_last_belong_to_it(project: Any, day: date, counted: int) -> None:
    grew((came(project, LONG_AGO)[0], "training", day))
    assert of(queries.for_team(YEAR)) == (counted, counted)


@pytest.mark.parametrize(
    ("day", "counted"),
    [(YEAR.begins - DAY, 0), (YEAR.begins, 1), (YEAR.ends, 1), (YEAR.ends + DAY, 0)],
)
def test_whoever_joined_or_met_somebody_then_was_with_us(
    project: Any, day: date, counted: int
) -> None:
    came(project, day)
    assert of(queries.for_team(YEAR)) == (0, counted)
    met(came(project, LONG_AGO)[0], day)
    assert of(queries.for_team(YEAR)) == (0, 2 * counted)


def test_who_was_not_with_us_then(project: Any) -> None:
    """An unknown joining day, and a meeting that did not happen, count nobody."""
    came(project, None)
    met(came(project, LONG_AGO)[0], MAY, "missed")
    met(came(project, LONG_AGO)[0], MAY, "off")
    assert of(queries.for_team(YEAR)) == (0, 0)


def test_colleagues_are_counted_for_what_they_tell_of_themselves(project: Any) -> None:
    peer = make("Percy", Role.PEER, project)
    journey.add_outcome(by=peer, kind="education", day=MAY, counted=True)
    report = queries.for_team(YEAR)
    assert of(report) == (1, 1)
    assert (report.in_no_project.grown, report.in_no_project.people) == (1, 1)


def test_what_somebody_did_not_let_us_count_is_nowhere(project: Any, clock: Any) -> None:
    member = make("Mo", Role.MEMBER, project)  # joined today, which is in another year
    journey.add_outcome(by=member, kind="education", day=MAY, counted=False)
    away = journey.add_outcome(by=member, kind="education", day=MAY, counted=True)
    journey.put_away(by=member, item=away)
    assert of(queries.for_team(YEAR)) == (0, 0)
    journey.add_outcome(by=member, kind="education", day=MAY, counted=True)
    assert of(queries.for_team(YEAR)) == (1, 1)


def test_somebody_in_two_projects_is_counted_once(project: Any, other: Any) -> None:
    sam, _kit = came(project, MAY, LONG_AGO)
    joined(other, (sam, MAY + DAY))
    grew((sam, "employment", MAY))
    report = queries.for_team(YEAR)
    assert of(report) == (1, 1)
    assert [(one.name, one.grown, one.people) for one in report.projects] == [
        ("Green Lane", 1, 1),
        ("Wicket Gate", 1, 1),
    ]
    alone = queries.for_team(YEAR, project=other)
    assert of(alone) == (1, 1)
    assert alone.projects == []
    assert of(queries.for_team(april(2024), project=other)) == (0, 0)


def test_a_project_one_had_left_before_is_not_among_them(project: Any, other: Any) -> None:
    person = make("Mo", Role.MEMBER, other)
    teams.end_role(by=SYSTEM, membership=person.memberships.get())
    journey.add_outcome(by=person, kind="education", day=MAY, counted=True)
    report = queries.for_team(YEAR)
    assert {one.name: one.grown for one in report.projects} == {"Green Lane": 0, "Wicket Gate": 0}
    assert report.in_no_project.grown == 1


def test_brought_in_and_not_told_yet_is_counted(project: Any) -> None:
    one = came(project, MAY)[0]
    grew((one, "money", MAY))
    assert of(queries.for_team(YEAR)) == (1, 1)


def test_a_kind_no_longer_offered_keeps_its_row(project: Any, cora: Any) -> None:
    many(project, advice=6)
    kind = next(kind for kind in journeys.kinds() if kind.code == "advice")
    journey.retire_kind(by=cora, kind=kind)
    assert queries.to_pass_on(YEAR).shown.kinds["advice"].value == 6


@pytest.mark.parametrize("seed", range(5))
def test_against_an_independent_count(project: Any, other: Any, seed: int) -> None:
    """A town by chance, counted again here in another way."""
    chance = Random(seed)  # noqa: S311
    days = [YEAR.begins + chance.randrange(-60, 425) * DAY for _ in range(80)]
    people = came(project, *[day if chance.random() < 0.8 else None for day in days[:60]])
    joined(other, *[(one, chance.choice(days)) for one in people[:9]])
    rows = {
        (chance.choice(people), chance.choice(["employment", "home", "health"]), day)
        for day in days * 2
    }
    grew(*rows)
    talks = [(chance.choice(people), chance.choice(days), chance.choice(["met", "off"]))
             for _ in range(40)]  # fmt: skip
    for one, day, what in talks:
        met(one, day, what)
    inside = [row for row in rows if YEAR.begins <= row[2] <= YEAR.ends]
    report = queries.for_team(YEAR)
    shown = {code: cell.value for code, cell in report.shown.kinds.items() if cell.value}
    assert shown == Counter(kind for _one, kind in {row[:2] for row in inside})
    months = Counter((d.year, d.month) for _one, d in {(r[0], r[2].replace(day=1)) for r in inside})
    assert {(d.year, d.month): c.value for d, c in report.shown.months.items() if c.value} == months
    with_us = {row[0] for row in inside}
    with_us |= {
        one for one, day, what in talks if what == "met" and YEAR.begins <= day <= YEAR.ends
    }
    with_us |= _joined_then()
    assert of(report) == (len({row[0] for row in inside}), len(with_us))


def _joined_then() -> set[Any]:
    from ownway.teams.models import Membership

    return {
        m.person_id
        for m in Membership.objects.filter(role="member", since_known=True)
        if YEAR.begins <= m.since.date() <= YEAR.ends
    }


def test_small_numbers_stay_in_the_team(project: Any) -> None:
    many(project, employment=13, education=22, training=4, volunteering=14)
    came(project, *[MAY] * 20)
    shown = queries.to_pass_on(YEAR).shown
    assert (shown.grown.value, shown.people.value) == (53, 73)
    hidden = {code: cell.sign for code, cell in shown.kinds.items() if cell.sign}
    assert hidden.pop("training") == Sign.FEW
    assert hidden.pop("volunteering") == Sign.GUARD  # 53 - 13 - 22 - 14 would give it back
    assert set(hidden.values()) == {Sign.FEW}
    assert queries.for_team(YEAR).shown.kinds["training"].value == 4


def test_the_place_may_hide_more(project: Any) -> None:
    many(project, employment=13, education=8)
    teams.change_site(by=SYSTEM, report_least=10)
    shown = queries.to_pass_on(YEAR).shown
    assert shown.kinds["education"].sign == Sign.FEW
    teams.change_site(by=SYSTEM, report_least=1)
    assert queries.to_pass_on(YEAR).shown.least == 5


def test_looking_asks_the_database_as_often_for_many_as_for_few(
    project: Any, other: Any, django_assert_num_queries: Any
) -> None:
    many(project, employment=3)
    with django_assert_num_queries(5):  # what grew, who joined, who met, kinds, and the least
        queries.to_pass_on(YEAR)
    many(project, employment=30, education=30)
    with django_assert_num_queries(5):
        queries.to_pass_on(YEAR)
    with django_assert_num_queries(6):  # projects and their members, and no least
        queries.for_team(YEAR)


def test_dates_in_words() -> None:
    assert str(april(2013)) == "April 2013 to March 2014"
    assert str(Period(date(2026, 4, 1), date(2026, 11, 20))) == "1 April 2026 to 20 November 2026"
    assert str(Period(date(2026, 4, 1), date(2026, 4, 30))) == "April 2026"


def test_the_sentence(project: Any) -> None:
    many(project, employment=13, education=22)
    came(project, *[MAY] * 10)
    assert wording.sentence(queries.to_pass_on(YEAR)) == (
        "35 of 45 people who joined us, met somebody here or told us something had grown between "
        "1 April 2025 and 31 March 2026 have something that has grown: 78 %."
    )
