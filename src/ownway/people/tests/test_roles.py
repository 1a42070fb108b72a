"""Roles given and ended: at once, in every session, and never the last coordinator's."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from ownway.access.errors import NotYours
from ownway.people import actions
from ownway.people.models import Person
from ownway.people.tests.conftest import Door, text
from ownway.teams import queries as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db


def test_an_ended_role_ends_every_session(place: SimpleNamespace) -> None:
    phone, desk = Door(place.kim), Door(place.kim)
    assert phone.get("/team/people").status_code == 200
    actions.end_role(by=place.cora, membership=place.kim.memberships.get())
    for door in (phone, desk):
        answer = door.get("/my/ways")
        assert answer.status_code == 302
        assert "/sign-in/" in answer.url


def test_nobody_else_is_signed_out(place: SimpleNamespace) -> None:
    una = Door(place.una)
    actions.end_role(by=place.cora, membership=place.kim.memberships.get())
    assert una.get("/team/people").status_code == 200


def test_the_last_coordinator_stays(place: SimpleNamespace) -> None:
    actions.end_role(by=place.cora, membership=place.elsa.memberships.get())
    mine = place.cora.memberships.get()
    with pytest.raises(ValidationError):
        actions.end_role(by=place.cora, membership=mine)
    page = text(Door(place.cora).post(f"/team/roles/{mine.pk}/end"))
    assert "This is the last coordinator" in page
    assert teams.roles_of(place.cora) == {Role.COORDINATOR}


@pytest.mark.parametrize("who", ["kim", "ada", "vic", "sam"])
def test_only_coordinators(place: SimpleNamespace, who: str) -> None:
    person, kims = getattr(place, who), place.kim.memberships.get()
    with pytest.raises(NotYours):
        actions.give_role(by=person, person=person, project=place.larch, role=Role.COORDINATOR)
    with pytest.raises(NotYours):
        actions.end_role(by=person, membership=kims)
    with pytest.raises(NotYours):
        actions.add_colleague(by=person, called="Jo", project=place.larch, role=Role.PEER)
    door = Door(person)
    for path in ("", "/give", "/new", f"/{kims.pk}/end"):
        assert door.get(f"/team/roles{path}").status_code == 404
    assert door.post(f"/team/roles/{kims.pk}/answers").status_code == 404


def test_a_coordinator_opens_no_other_project_for_themself(place: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        actions.give_role(
            by=place.cora, person=place.cora, project=place.rowan, role=Role.COORDINATOR
        )
    page = text(
        Door(place.cora).post(
            "/team/roles/give",
            person=str(place.cora.pk),
            project=str(place.rowan.pk),
            role="coordinator",
        )
    )
    assert "Ask another coordinator" in page
    assert teams.roles_of(place.cora) == {Role.COORDINATOR}


def test_membership_is_not_theirs_to_end(place: SimpleNamespace) -> None:
    sams = place.sam.memberships.get()
    with pytest.raises(NotYours):
        actions.end_role(by=place.cora, membership=sams)
    assert Door(place.cora).get(f"/team/roles/{sams.pk}/end").status_code == 404


def test_a_role_is_given_to_somebody_one_knows(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    page = text(cora.get("/team/roles/give"))
    assert f'value="{place.sam.pk}"' in page
    assert f'value="{place.robin.pk}"' not in page
    with pytest.raises(NotYours):
        actions.give_role(by=place.cora, person=place.robin, project=place.larch, role=Role.PEER)
    data = {"person": str(place.sam.pk), "project": str(place.larch.pk), "role": "volunteer"}
    assert cora.post("/team/roles/give", **data).status_code == 302
    assert teams.roles_of(place.sam) == {Role.MEMBER, Role.VOLUNTEER}


def test_membership_is_not_given_here(place: SimpleNamespace) -> None:
    answer = Door(place.cora).post(
        "/team/roles/give", person=str(place.kim.pk), project=str(place.larch.pk), role="member"
    )
    assert answer.status_code == 200
    assert teams.roles_of(place.kim) == {Role.PEER}


def test_somebody_new_works_here(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    data = {"called": "Jo", "project": str(place.larch.pk), "role": "adviser", "answers": "on"}
    added = cora.post("/team/roles/new", **data)
    assert added.status_code == 302
    assert "/invite" in added.url
    assert "Jo" in text(cora.get("/team/roles"))
    jo = teams.answerers()[-1].person
    assert jo.called == "Jo"
    assert jo.told is not None


def test_a_slip_keeps_what_was_typed(place: SimpleNamespace) -> None:
    page = text(Door(place.cora).post("/team/roles/new", called="Jo"))
    assert "Choose a role" in page
    assert 'value="Jo"' in page


def test_who_answers_hellos(place: SimpleNamespace) -> None:
    cora, kims = Door(place.cora), place.kim.memberships.get()
    assert cora.post(f"/team/roles/{kims.pk}/answers").status_code == 302
    assert place.kim in [m.person for m in teams.answerers()]
    assert cora.post(f"/team/roles/{kims.pk}/answers").status_code == 302
    assert place.kim not in [m.person for m in teams.answerers()]


def test_the_team_page_names_colleagues_and_no_member(place: SimpleNamespace) -> None:
    page = text(Door(place.una).get("/team/us"))
    for one in ("Cora", "Ada", "Kim", "Elsa"):
        assert one in page
    for one in ("Vic", "Sam", "Wren", "Robin"):
        assert one not in page
    assert Door(place.sam).get("/team/us").status_code == 404
    assert Door(place.vic).get("/team/us").status_code == 404


def test_ending_a_role_says_what_follows_and_does_it(place: SimpleNamespace) -> None:
    cora, kims = Door(place.cora), place.kim.memberships.get()
    assert "signed out on every device" in text(cora.get(f"/team/roles/{kims.pk}/end"))
    assert cora.post(f"/team/roles/{kims.pk}/end").status_code == 302
    assert teams.roles_of(Person.objects.get(pk=place.kim.pk)) == set()
