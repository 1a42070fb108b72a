"""My people, and the pages of people whom colleagues know."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.people import actions, queries
from ownway.people.actions.persons import Way
from ownway.people.models import BondKind, Pace, Person, SafeWay, WrittenWith
from ownway.people.rules import PRINT_HELD, SECOND_LOOK, SEE_PAGE, WRITE_WITH
from ownway.people.tests.conftest import Door, add, meet, text
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

# --- whom I meet --------------------------------------------------------------------------------


def test_a_suggestion_is_answered_by_both(place: SimpleNamespace) -> None:
    actions.propose_bond(
        by=place.cora, member=place.sam, supporter=place.ada, kind=BondKind.ADVISER
    )
    bond = place.sam.supported_by.get(supporter=place.ada)
    assert "Somebody new" in text(Door(place.ada).get("/my/people"))
    assert "Sam" not in text(Door(place.ada).get("/my/people"))
    assert Door(place.sam).post(f"/my/people/{bond.pk}/yes").status_code == 302
    assert "Sam" in text(Door(place.ada).get("/my/people"))
    assert not queries.are_together(place.sam, place.ada)
    assert Door(place.ada).post(f"/my/people/{bond.pk}/yes").status_code == 302
    assert queries.are_together(place.sam, place.ada)


def test_not_for_me_is_two_taps_and_no_reason(place: SimpleNamespace) -> None:
    bond = actions.propose_bond(
        by=place.cora, member=place.sam, supporter=place.ada, kind=BondKind.ADVISER
    )
    sam = Door(place.sam)
    assert "<textarea" not in text(sam.get(f"/my/people/{bond.pk}/end"))
    assert sam.post(f"/my/people/{bond.pk}/end").status_code == 302
    assert "Ada" not in text(sam.get("/my/people"))


@pytest.mark.parametrize("who", ["sam", "kim"])
def test_either_ends_it(place: SimpleNamespace, who: str) -> None:
    assert Door(getattr(place, who)).post(f"/my/people/{place.bond.pk}/end").status_code == 302
    assert not queries.are_together(place.sam, place.kim)


def test_nobody_else_touches_it(place: SimpleNamespace) -> None:
    for who in (place.una, place.cora, place.robin):
        for what in ("yes", "end"):
            answer = Door(who).post(f"/my/people/{place.bond.pk}/{what}")
            assert answer.status_code == 404


def test_saying_yes_is_no_link(place: SimpleNamespace) -> None:
    assert Door(place.sam).get(f"/my/people/{place.bond.pk}/yes").status_code == 405


def test_a_member_who_left_is_not_listed(place: SimpleNamespace) -> None:
    actions.set_pace(by=place.sam, pace=Pace.LEFT)
    assert "Sam" not in text(Door(place.kim).get("/my/people"))


# --- people I know here -------------------------------------------------------------------------


def names(person: Person) -> list[str]:
    return [one.called for one in queries.people_known(person)]


def test_there_is_no_directory(place: SimpleNamespace) -> None:
    assert names(place.cora) == ["Sam", "Wren"]
    assert names(place.kim) == ["Sam"]
    assert names(place.elsa) == ["Robin"]
    assert names(place.una) == names(place.ada) == names(place.sam) == []


def test_a_colleague_who_is_a_member_too_stays_unseen(place: SimpleNamespace) -> None:
    """Una knows Kim's name as a colleague; that Kim is a member somewhere is not hers to know."""
    teams.give_role(by=SYSTEM, person=place.kim, project=place.rowan, role=Role.MEMBER)
    assert names(place.una) == []
    assert Door(place.una).get(f"/team/people/{place.kim.pk}").status_code == 404


@pytest.mark.parametrize("who", ["una", "ada", "elsa", "robin", "sam"])
def test_the_page_of_somebody_unknown_is_not_there(place: SimpleNamespace, who: str) -> None:
    door = Door(getattr(place, who))
    for part in ("", "/ways", "/meet", "/print"):
        assert door.get(f"/team/people/{place.sam.pk}{part}").status_code == 404


def test_opening_a_page_is_a_look(place: SimpleNamespace) -> None:
    kim = Door(place.kim)
    assert "sam@example.org" in text(kim.get(f"/team/people/{place.sam.pk}"))
    looks = [(e.verb, e.by_id) for e in record.looks_at(place.sam.pk)]
    assert looks == [("people.looked_at_page", place.kim.pk)]
    kim.get("/team/people")
    assert record.looks_at(place.sam.pk).count() == 1


def test_a_break_leaves_the_name_only(place: SimpleNamespace) -> None:
    actions.set_pace(by=place.sam, pace=Pace.PAUSED)
    page = text(Door(place.kim).get(f"/team/people/{place.sam.pk}"))
    assert "Sam takes a break" in page
    assert "sam@example.org" not in page
    assert not access.reach(place.kim, WRITE_WITH).exists()
    assert Door(place.kim).get(f"/team/people/{place.sam.pk}/ways").status_code == 404


def test_somebody_who_left_has_no_page(place: SimpleNamespace) -> None:
    actions.set_pace(by=place.sam, pace=Pace.LEFT)
    for who in (place.kim, place.cora):
        assert Door(who).get(f"/team/people/{place.sam.pk}").status_code == 404
        assert place.sam not in access.reach(who, SEE_PAGE)


def test_a_suggestion_opens_nothing(place: SimpleNamespace) -> None:
    actions.propose_bond(by=place.cora, member=place.sam, supporter=place.una, kind=BondKind.PEER)
    assert Door(place.una).get(f"/team/people/{place.sam.pk}").status_code == 404


def test_who_else_they_meet_is_not_told(place: SimpleNamespace) -> None:
    meet(place.sam, place.una)
    assert "Una" not in text(Door(place.kim).get(f"/team/people/{place.sam.pk}"))


# --- suggesting a meeting -----------------------------------------------------------------------


def test_a_coordinator_suggests_from_the_page(place: SimpleNamespace) -> None:
    cora, page = Door(place.cora), f"/team/people/{place.sam.pk}/meet"
    shown = text(cora.get(page))
    assert "Una" in shown
    assert "Wren" not in shown
    assert "Choose who could meet" in text(cora.post(page, supporter=""))
    assert cora.post(page, supporter=f"{place.una.pk}-adviser").status_code == 200
    assert cora.post(page, supporter=f"{place.una.pk}-peer").status_code == 302
    assert not queries.are_together(place.sam, place.una)
    assert place.sam.supported_by.get(supporter=place.una).proposed_by == place.cora


def test_a_peer_supporter_suggests_nothing(place: SimpleNamespace) -> None:
    assert Door(place.kim).get(f"/team/people/{place.sam.pk}/meet").status_code == 404
    assert "Suggest somebody" not in text(Door(place.kim).get(f"/team/people/{place.sam.pk}"))


def test_only_people_one_knows_are_suggested(place: SimpleNamespace) -> None:
    answer = Door(place.cora).post(
        f"/team/people/{place.sam.pk}/meet", supporter=f"{place.robin.pk}-peer"
    )
    assert answer.status_code == 200
    assert not place.sam.supported_by.filter(supporter=place.robin).exists()


# --- written with -------------------------------------------------------------------------------


def test_ways_are_written_down_together(place: SimpleNamespace) -> None:
    kim, page = Door(place.kim), f"/team/people/{place.sam.pk}/ways"
    data = {"kinds": ["phone"], "phone_address": "01632 960499", "first": "any"}
    assert "Only write this down together" in text(kim.post(page, **data))
    assert kim.post(page, **data, said_yes="on").status_code == 302
    assert SafeWay.objects.get(person=place.sam).address == "01632 960499"
    written = WrittenWith.objects.get(person=place.sam)
    assert (written.by, written.what) == (place.kim, "ways")


def test_a_second_colleague_sees_that_it_was_written(place: SimpleNamespace) -> None:
    actions.set_ways_with(by=place.kim, person=place.sam, ways=[Way("come_in")])
    written = WrittenWith.objects.get(person=place.sam)
    assert queries.written_with_to_look_at(place.cora) == [written]
    for who in (place.kim, place.una, place.elsa, place.sam, place.vic):
        assert written not in access.reach(who, SECOND_LOOK)
        with pytest.raises(NotYours):
            actions.look_at_written_with(by=who, written=written)
    actions.look_at_written_with(by=place.cora, written=written)
    assert queries.written_with_to_look_at(place.cora) == []


def test_writing_opens_nothing_to_the_writer(place: SimpleNamespace) -> None:
    before = [set(access.reach(place.kim, rule)) for rule in (SEE_PAGE, WRITE_WITH, SECOND_LOOK)]
    actions.set_ways_with(by=place.kim, person=place.sam, ways=[Way("come_in")])
    assert before == [
        set(access.reach(place.kim, rule)) for rule in (SEE_PAGE, WRITE_WITH, SECOND_LOOK)
    ]


@pytest.mark.parametrize("who", ["una", "ada", "elsa", "vic", "robin"])
def test_who_does_not_know_them_writes_nothing(place: SimpleNamespace, who: str) -> None:
    with pytest.raises(NotYours):
        actions.set_ways_with(by=getattr(place, who), person=place.sam, ways=[])
    with pytest.raises(NotYours):
        actions.set_ways(by=getattr(place, who), person=place.sam, ways=[])


def test_a_colleague_changes_no_colleagues_ways(place: SimpleNamespace) -> None:
    with pytest.raises(NotYours):
        actions.set_ways(by=place.cora, person=place.kim, ways=[])


# --- told, and on paper -------------------------------------------------------------------------


def test_we_told_them(place: SimpleNamespace) -> None:
    jo = actions.add_person(by=SYSTEM, called="Jo", told=False)
    teams.give_role(by=SYSTEM, person=jo, project=place.larch, role=Role.MEMBER)
    cora, page = Door(place.cora), f"/team/people/{jo.pk}"
    assert "Not yet told" in text(cora.get("/team/people"))
    assert "Not yet told" in text(cora.get(page))
    assert cora.post(f"{page}/told").status_code == 302
    assert "Not yet told" not in text(cora.get(page))


def test_what_we_hold_is_printed_with_them_and_is_a_look(place: SimpleNamespace) -> None:
    cora, page = Door(place.cora), f"/team/people/{place.wren.pk}/print"
    cora.get(f"/team/people/{place.wren.pk}")
    assert "01632" not in text(cora.get(page))
    paper = text(cora.post(page))
    for words in (
        "01632 960 411",
        "Larch",
        "Cora looked at your page",
        "Cora printed with you what we hold and who looked",
    ):
        assert words in paper
    assert record.looks_at(place.wren.pk)[0].verb == "people.printed"


def test_the_paper_says_what_other_rooms_hold_and_why_contacts_were_opened(
    place: SimpleNamespace,
) -> None:
    why = "Wren’s kettle whistled for an hour."
    actions.open_emergency(by=place.ada, called="Wren", why=why)
    journey.say_goal(by=place.wren, words="A garden with a pond")
    paper = text(Door(place.cora).post(f"/team/people/{place.wren.pk}/print"))
    assert why in paper
    assert "1 thing you would like" in paper
    assert "pond" not in paper


def test_who_signs_in_reads_it_there(place: SimpleNamespace) -> None:
    """Sam has an account: nobody prints Sam's record."""
    assert not access.reach(place.kim, PRINT_HELD).filter(pk=place.sam.pk).exists()
    assert Door(place.kim).post(f"/team/people/{place.sam.pk}/print").status_code == 404
    with pytest.raises(NotYours):
        actions.print_held(by=place.kim, person=place.sam)


def test_the_list_asks_the_database_no_more_for_more_people(place: SimpleNamespace) -> None:
    cora = Door(place.cora)
    cora.get("/team/people")
    with CaptureQueriesContext(connection) as few:
        cora.get("/team/people")
    for number in range(8):
        add(f"Member {number}", place.larch, Role.MEMBER)
    with CaptureQueriesContext(connection) as many:
        cora.get("/team/people")
    assert len(many) == len(few)
