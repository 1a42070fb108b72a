"""Emergency access: a reason, half an hour, a second colleague, and the person sees it."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.people import actions, queries
from ownway.people.actions.persons import Way
from ownway.people.history import lines_about
from ownway.people.models import EmergencyOpening, Pace
from ownway.people.rules import OPEN_CONTACTS, SEE_OPENING
from ownway.people.tests.conftest import Door, add, text
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

WHY = "Sam rang and the line went dead."
#: A working day after every role here has begun.
NOON = datetime(2040, 10, 9, 12, tzinfo=UTC)


def opened(by: Any, called: str = "Sam", **more: Any) -> EmergencyOpening:
    opening = actions.open_emergency(by=by, called=called, why=WHY, **more)
    assert opening is not None
    return opening


def verbs_about(person: Any) -> list[str]:
    return [entry.verb for entry in record.about(person.pk)]


def verbs_on(row: Any) -> list[str]:
    return list(Entry.objects.filter(on_id=str(row.pk)).values_list("verb", flat=True))


def test_an_adviser_opens_contacts_and_nothing_else(place: SimpleNamespace) -> None:
    assert queries.ways_of(place.ada, of=place.sam) == []
    opening = opened(place.ada)
    ways = actions.look_in_emergency(by=place.ada, opening=opening)
    assert [way.address for way in ways] == ["sam@example.org"]
    assert queries.ways_of(place.ada, of=place.sam) == []
    assert place.sam not in queries.people_known(place.ada)


@pytest.mark.parametrize("called", ["sam", "  SAM ", "Sam"])
def test_the_name_must_be_exact_but_for_capitals_and_spaces(
    place: SimpleNamespace, called: str
) -> None:
    assert opened(place.ada, called).person == place.sam


@pytest.mark.parametrize("called", ["Sa", "Samuel", "Robin", "Ada", "Kim", "Nobody"])
def test_for_anybody_else_nothing_is_opened(place: SimpleNamespace, called: str) -> None:
    """No such name, a member elsewhere, oneself, a colleague: the same answer."""
    assert actions.open_emergency(by=place.ada, called=called, why=WHY) is None
    assert not EmergencyOpening.objects.exists()


def test_two_of_one_name_are_told_apart_by_an_address(place: SimpleNamespace) -> None:
    other = add("Sam", place.larch, Role.MEMBER, "other@example.org")
    assert actions.open_emergency(by=place.ada, called="Sam", why=WHY) is None
    assert opened(place.ada, reached_at="OTHER@example.org").person == other


def test_somebody_who_left_is_not_found_and_a_break_does_not_shut_the_door(
    place: SimpleNamespace,
) -> None:
    actions.set_pace(by=place.sam, pace=Pace.PAUSED)
    assert opened(place.ada).person == place.sam
    actions.set_pace(by=place.sam, pace=Pace.LEFT)
    assert actions.open_emergency(by=place.ada, called="Sam", why=WHY) is None


@pytest.mark.parametrize("who", ["kim", "vic", "sam"])
def test_others_may_not_open(place: SimpleNamespace, who: str) -> None:
    with pytest.raises(NotYours):
        actions.open_emergency(by=getattr(place, who), called="Sam", why=WHY)


@pytest.mark.parametrize("actor", [VISITOR, SYSTEM])
def test_named_actors_may_not_open(place: SimpleNamespace, actor: Any) -> None:
    with pytest.raises(NotYours):
        actions.open_emergency(by=actor, called="Sam", why=WHY)


@pytest.mark.parametrize("why", ["", "urgent", "I am very worried"])
def test_a_reason_is_a_sentence(place: SimpleNamespace, why: str) -> None:
    with pytest.raises(ValidationError):
        actions.open_emergency(by=place.ada, called="Sam", why=why)


def test_it_shuts_after_half_an_hour(place: SimpleNamespace) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        opening = opened(place.ada)
        clock.shift(timedelta(minutes=29, seconds=59))
        assert actions.look_in_emergency(by=place.ada, opening=opening)
        clock.shift(timedelta(seconds=1))
        with pytest.raises(NotYours):
            actions.look_in_emergency(by=place.ada, opening=opening)


def test_only_the_one_who_opened_sees_the_contacts(place: SimpleNamespace) -> None:
    opening = opened(place.ada)
    for who in (place.cora, place.elsa, place.sam, place.kim):
        assert not access.reach(who, OPEN_CONTACTS).exists()
    assert list(access.reach(place.ada, OPEN_CONTACTS)) == [opening]


def test_an_ended_role_shuts_it_at_once(place: SimpleNamespace) -> None:
    opened(place.ada)
    role = place.ada.memberships.get()
    actions.end_role(by=place.cora, membership=role)
    assert not access.reach(place.ada, OPEN_CONTACTS).exists()
    assert not access.reach(place.ada, SEE_OPENING).exists()


def test_every_look_is_in_the_record_of_the_person(place: SimpleNamespace) -> None:
    opening = opened(place.ada)
    assert "people.opened" in verbs_about(place.sam)
    for _again in range(2):
        actions.look_in_emergency(by=place.ada, opening=opening)
    assert verbs_about(place.sam).count("people.looked_in_emergency") == 2


def test_a_try_that_opened_nothing_is_in_the_record_too(place: SimpleNamespace) -> None:
    actions.open_emergency(by=place.ada, called="Robin", why=WHY)
    assert "people.sought" not in verbs_about(place.robin)
    newest = Entry.objects.latest("id")
    assert (newest.verb, newest.by_id) == ("people.sought", place.ada.pk)


def test_the_person_sees_it_at_once_and_hears_of_it_neutrally(place: SimpleNamespace) -> None:
    opening = opened(place.ada)
    assert queries.openings_about(place.sam) == [opening]
    assert "people.something_new" in templates_to(place.sam)
    page = text(Door(place.sam).get("/my/record"))
    assert "Ada opened how to reach you" in page
    assert WHY in text(Door(place.sam).get(f"/team/emergency/{opening.pk}/why"))


def templates_to(person: Any) -> list[str]:
    return list(Message.objects.filter(person_id=person.pk).values_list("template", flat=True))


def test_during_a_break_no_message_goes_but_it_is_seen(place: SimpleNamespace) -> None:
    actions.set_pace(by=place.sam, pace=Pace.PAUSED)
    opening = opened(place.ada)
    assert queries.openings_about(place.sam) == [opening]
    assert "people.something_new" not in templates_to(place.sam)


def test_the_second_is_another_colleague(place: SimpleNamespace) -> None:
    opening = opened(place.ada)
    for who in (place.ada, place.sam, place.kim, place.vic):
        with pytest.raises(NotYours):
            actions.second_opening(by=who, opening=opening, agrees=True)
    actions.second_opening(by=place.cora, opening=opening, agrees=True, says="Talked with Ada.")
    assert opening.second == place.cora
    assert "people.seconded" in verbs_about(place.sam)
    with pytest.raises(NotYours):
        actions.second_opening(by=place.elsa, opening=opening, agrees=True)


def test_an_adviser_of_another_project_is_not_told(place: SimpleNamespace) -> None:
    stranger = add("Ann", place.rowan, Role.ADVISER)
    opening = opened(place.ada)
    assert not access.reach(stranger, SEE_OPENING).exists()
    with pytest.raises(NotYours):
        actions.second_opening(by=stranger, opening=opening, agrees=True)


def test_the_database_refuses_a_second_who_opened(place: SimpleNamespace) -> None:
    opening = opened(place.ada)
    opening.second = place.ada
    with pytest.raises(IntegrityError), transaction.atomic():
        opening.save()


def test_coordinators_are_told_once_when_no_second_looked_in_an_hour(
    place: SimpleNamespace,
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        opened(place.ada)
        before = len(templates_to(place.cora))
        clock.shift(timedelta(minutes=59))
        assert actions.tell_unseconded(by=SYSTEM) == 0
        clock.shift(timedelta(minutes=1))
        assert actions.tell_unseconded(by=SYSTEM) == 1
        assert actions.tell_unseconded(by=SYSTEM) == 0
        assert len(templates_to(place.cora)) == before + 1


def test_nobody_is_told_of_one_that_was_looked_at(place: SimpleNamespace) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        opening = opened(place.ada)
        actions.second_opening(by=place.cora, opening=opening, agrees=True)
        clock.shift(timedelta(hours=2))
        assert actions.tell_unseconded(by=SYSTEM) == 0


def test_only_the_clock_tells(place: SimpleNamespace) -> None:
    for act in (actions.tell_unseconded, actions.tell_delayed):
        with pytest.raises(NotYours):
            act(by=place.cora)


def test_opening_often_is_noted(place: SimpleNamespace) -> None:
    for _time in range(queries.OPENINGS_A_DAY):
        last = opened(place.ada)
    assert "people.alerted" not in verbs_on(last)
    last = opened(place.ada)
    assert "people.alerted" in verbs_on(last)
    assert "Ada has opened contacts 4 times in a day" in text(
        Door(place.cora).get("/team/emergency")
    )


def test_a_disagreement_reaches_the_coordinators(place: SimpleNamespace) -> None:
    opening = opened(place.cora)
    before = len(templates_to(place.elsa))
    actions.second_opening(by=place.ada, opening=opening, agrees=False, says="Why not ring?")
    assert len(templates_to(place.elsa)) == before + 1


# --- a delay ------------------------------------------------------------------------------------


@pytest.fixture
def approver(place: SimpleNamespace) -> Any:
    teams.change_site(by=place.cora, delay_approver=place.elsa)
    return place.elsa


def test_without_an_approver_nobody_is_told_later(place: SimpleNamespace) -> None:
    with pytest.raises(ValidationError):
        opened(place.ada, tell_later=True)


def test_the_approver_cannot_delay_their_own(place: SimpleNamespace) -> None:
    teams.change_site(by=place.cora, delay_approver=place.ada)
    with pytest.raises(ValidationError):
        opened(place.ada, tell_later=True)


def test_nothing_is_open_until_the_approver_agrees(place: SimpleNamespace, approver: Any) -> None:
    opening = opened(place.ada, tell_later=True)
    with pytest.raises(NotYours):
        actions.look_in_emergency(by=place.ada, opening=opening)
    for who in (place.ada, place.cora, place.sam):
        with pytest.raises(NotYours):
            actions.agree_delay(
                by=who, opening=opening, tell_from=timezone.now() + timedelta(days=1)
            )
    actions.agree_delay(by=approver, opening=opening, tell_from=timezone.now() + timedelta(days=1))
    assert actions.look_in_emergency(by=place.ada, opening=opening)


@pytest.mark.parametrize("later", [timedelta(0), timedelta(days=-1), timedelta(days=15)])
def test_a_delay_has_an_end(place: SimpleNamespace, approver: Any, later: timedelta) -> None:
    opening = opened(place.ada, tell_later=True)
    with pytest.raises(ValidationError):
        actions.agree_delay(by=approver, opening=opening, tell_from=timezone.now() + later)


def test_the_person_learns_all_of_it_when_the_delay_is_over(
    place: SimpleNamespace, approver: Any
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        opening = opened(place.ada, tell_later=True)
        actions.agree_delay(by=approver, opening=opening, tell_from=NOON + timedelta(days=1))
        actions.look_in_emergency(by=place.ada, opening=opening)
        actions.second_opening(by=place.cora, opening=opening, agrees=True)
        hidden = {
            "people.opened",
            "people.looked_in_emergency",
            "people.delayed",
            "people.seconded",
        }
        assert hidden < set(verbs_about(place.sam))
        assert not any("emergency" in line.did for line in lines_about(place.sam)[0])
        assert queries.openings_about(place.sam) == []
        assert "people.something_new" not in templates_to(place.sam)
        assert actions.tell_delayed(by=SYSTEM) == 0
        clock.shift(timedelta(days=1))
        assert actions.tell_delayed(by=SYSTEM) == 1
        assert actions.tell_delayed(by=SYSTEM) == 0
        assert sum("emergency" in line.did for line in lines_about(place.sam)[0]) >= 3
        assert queries.openings_about(place.sam) == [opening]
        assert "people.something_new" in templates_to(place.sam)


# --- its pages ----------------------------------------------------------------------------------


def test_the_way_through_the_pages(place: SimpleNamespace) -> None:
    ada = Door(place.ada)
    answer = ada.post("/team/emergency", called="Sam", why=WHY)
    assert answer.status_code == 302
    assert "sam@example.org" in text(ada.get(answer.url))
    assert Door(place.cora).get(answer.url).status_code == 404
    cora = Door(place.cora)
    assert "Look at it" in text(cora.get("/team/emergency"))
    assert cora.post(f"{answer.url}/why", agrees="yes").status_code == 302
    assert "Cora looked at it" in text(Door(place.sam).get(f"{answer.url}/why"))


def test_absent_and_elsewhere_are_answered_alike(place: SimpleNamespace) -> None:
    ada = Door(place.ada)
    pages = [
        text(ada.post("/team/emergency", called=name, why=WHY)).replace(name, "NAME")
        for name in ("Robin", "Blorp")
    ]
    strip = [_without_form_token(page) for page in pages]
    assert strip[0] == strip[1]
    assert "Nothing was opened" in pages[0]
    assert WHY in pages[0]


def _without_form_token(page: str) -> str:
    import re

    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_guessing_names_comes_to_an_end(place: SimpleNamespace) -> None:
    ada = Door(place.ada)
    for number in range(10):
        ada.post("/team/emergency", called=f"Name{number}", why=WHY)
    assert "Nothing was opened" in text(ada.post("/team/emergency", called="Sam", why=WHY))
    assert not EmergencyOpening.objects.exists()


def test_the_approver_agrees_on_a_page(place: SimpleNamespace, approver: Any) -> None:
    assert (
        Door(place.ada).post("/team/emergency", called="Sam", why=WHY, tell_later="on").status_code
        == 302
    )
    elsa = Door(approver)
    opening = queries.delays_to_agree(approver)[0]
    page = text(elsa.get("/team/emergency"))
    assert "Read and decide" in page
    assert elsa.post(f"/team/emergency/{opening.pk}/later", days="3").status_code == 302
    opening.refresh_from_db()
    assert opening.until is not None
    assert opening.delayed_by == approver


def test_somebody_without_ways_is_said_so(place: SimpleNamespace) -> None:
    actions.set_ways(by=place.sam, person=place.sam, ways=[])
    ada = Door(place.ada)
    page = text(ada.get(ada.post("/team/emergency", called="Sam", why=WHY).url))
    assert "no way to reach them" in page


def test_a_letter_is_opened_too(place: SimpleNamespace) -> None:
    actions.set_ways(by=place.sam, person=place.sam, ways=[Way("letter", "2 Mill Lane")])
    opening = opened(place.ada)
    assert [w.address for w in actions.look_in_emergency(by=place.ada, opening=opening)] == [
        "2 Mill Lane"
    ]
