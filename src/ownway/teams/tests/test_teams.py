"""The partnership's own affairs: one row, roles over time, and when hello may open."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.people import actions as people
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions, queries
from ownway.teams.models import Site
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture
def project() -> Any:
    return actions.add_project(by=SYSTEM, name="Hawthorn Works")


@pytest.fixture
def cora(project: Any) -> Any:
    return people.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=project
    )


def open_the_door(project: Any) -> None:
    actions.change_site(
        by=SYSTEM,
        welcoming=project,
        out_of_hours="Nobody reads at night.",
        stays_between="What you tell us.",
        passed_on="Danger to life, to 999.",
    )
    actions.set_hours(by=SYSTEM, hours=[(0, time(9), time(17))])
    actions.put_help_line(by=SYSTEM, name="Danger", number="999", review_by=TODAY, emergency=True)


def test_there_is_one_site(project: Any) -> None:
    actions.change_site(by=SYSTEM, name="Fernhill")
    with pytest.raises(IntegrityError), transaction.atomic():
        Site(name="Another").save()
    assert queries.site().name == "Fernhill"


def test_hello_stays_shut_until_everything_is_said(project: Any) -> None:
    assert set(queries.not_ready(TODAY)) == {
        "help_numbers",
        "answerer",
        "out_of_hours",
        "hours",
        "confidentiality",
        "project",
    }


def test_hello_opens_when_everything_is_said(project: Any, cora: Any) -> None:
    open_the_door(project)
    assert queries.not_ready(TODAY) == []


def test_a_help_number_past_its_review_shuts_the_door(project: Any, cora: Any) -> None:
    open_the_door(project)
    assert queries.not_ready(TODAY + timedelta(days=1)) == ["help_numbers"]


def test_the_last_answerer_leaving_shuts_the_door(project: Any, cora: Any) -> None:
    open_the_door(project)
    [membership] = queries.answerers()
    actions.set_answers(by=cora, membership=membership, answers=False)
    assert queries.not_ready(TODAY) == ["answerer"]


def test_only_coordinators_give_roles(project: Any, cora: Any) -> None:
    sam = people.add_person(by=cora, called="Sam", told=True)
    for stranger in (sam, VISITOR):
        with pytest.raises(NotYours):
            actions.give_role(by=stranger, person=sam, project=project, role=Role.COORDINATOR)
    assert queries.roles_of(sam) == set()


def test_one_person_has_many_roles_over_time(project: Any, cora: Any) -> None:
    other = actions.add_project(by=cora, name="Willow Crew")
    member = actions.give_role(by=cora, person=cora, project=other, role=Role.MEMBER)
    actions.give_role(by=cora, person=cora, project=other, role=Role.VOLUNTEER)
    assert queries.roles_of(cora) == {Role.COORDINATOR, Role.MEMBER, Role.VOLUNTEER}
    actions.end_role(by=cora, membership=member)
    assert queries.roles_of(cora) == {Role.COORDINATOR, Role.VOLUNTEER}
    assert len(queries.memberships_of(cora)) == 3


def test_giving_a_role_twice_changes_nothing(project: Any, cora: Any) -> None:
    first = actions.give_role(by=cora, person=cora, project=project, role=Role.ADVISER)
    before = len(record.about(cora.pk))
    assert actions.give_role(by=cora, person=cora, project=project, role=Role.ADVISER) == first
    assert len(record.about(cora.pk)) == before


def test_a_role_that_has_not_begun_gives_nothing(project: Any, cora: Any) -> None:
    sam = people.add_person(by=cora, called="Sam", told=True)
    actions.give_role(
        by=cora,
        person=sam,
        project=project,
        role=Role.ADVISER,
        since=timezone.now() + timedelta(days=3),
    )
    assert queries.roles_of(sam) == set()


def test_bad_words_about_the_place_are_refused(project: Any) -> None:
    with pytest.raises(ValidationError):
        actions.change_site(by=SYSTEM, leave_to="not an address")
    with pytest.raises(ValidationError):
        actions.add_project(by=SYSTEM, name="Hawthorn Works")
