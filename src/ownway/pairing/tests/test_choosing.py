"""Whom somebody could meet: who is on the list, why, and what is kept of it."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.config import cli
from ownway.engines import shortlist
from ownway.pairing import tasks
from ownway.pairing.actions import choosing as actions
from ownway.pairing.actions import introducing, wishes
from ownway.pairing.models import Gap, HelpToChoose, Passed, PleaseNot, ShortList
from ownway.pairing.queries import choosing as queries
from ownway.pairing.queries.wishes import wishes_of
from ownway.peers import actions as peers
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

#: What each peer supporter's page says.
PAGES = {
    "Bea": {"english": "seen", "parent": "seen", "monday_morning": "seen"},
    "Kim": {"english": "seen", "gardening": "seen", "voices": "matching"},
    "Lorna": {"english": "seen", "parent": "matching", "library": "seen"},
    "Yusuf": {"english": "seen", "arabic": "seen", "muslim": "seen"},
    "Zoe": {"english": "seen"},
}


def add(called: str, project: Any, *roles: Role) -> Person:
    person = people.add_person(by=SYSTEM, called=called, told=True)
    people.add_account(by=SYSTEM, person=person, email=f"{called.lower()}@example.org")
    for role in roles:
        teams.give_role(by=SYSTEM, person=person, project=project, role=role)
    return person


def wish(person: Any, **wanted: str) -> None:
    there = wishes_of(person)
    wishes.save_wishes(by=person, version=there.version if there else 0, wanted=wanted)


def page(peer: Any, traits: dict[str, str], *, open: bool = True, line: str = "") -> None:
    there = getattr(Person.objects.get(pk=peer.pk), "peer_page", None)
    wishes.save_peer_page(by=peer, version=there.version if there else 0, line=line, parts=[],
                          traits=traits, open=open)  # fmt: skip


def names(person: Any) -> list[str]:
    return [card.person.called for card in cards(person)]


def cards(person: Any) -> list[queries.Card]:
    return queries.shown(person, actions.look_for(by=person)).cards


def card(person: Any, called: str) -> queries.Card:
    return next(one for one in cards(person) if one.person.called == called)


@pytest.fixture
def here() -> SimpleNamespace:
    """Sam, a member, whom Cora coordinates, and five peer supporters with two hours each for one more."""
    project = teams.add_project(by=SYSTEM, name="Hazel Works")
    cora = add("Cora", project, Role.COORDINATOR)
    teams.change_site(by=SYSTEM, minutes_each=120)
    found = SimpleNamespace(project=project, cora=cora, sam=add("Sam", project, Role.MEMBER))
    for called, traits in PAGES.items():
        peer = add(called, project, Role.PEER)
        page(peer, traits, line=f"I am {called}.")
        peers.set_week_minutes(by=cora, person=peer, minutes=120, since=timezone.localdate())
        setattr(found, called.lower(), peer)
    wishes.add_please_not(by=found.sam)
    return found


def test_four_at_most_by_name(here: Any) -> None:
    assert names(here.sam) == sorted(names(here.sam))
    assert len(names(here.sam)) == 4


def test_nobody_without_hours_open_page_or_role_is_there(here: Any) -> None:
    today = timezone.localdate()
    peers.set_week_minutes(by=here.cora, person=here.bea, minutes=119, since=today)
    wishes.meet_somebody_new(by=here.kim, open=False)
    people.set_pace(by=here.lorna, pace="paused")
    role = here.zoe.memberships.get()
    people.end_role(by=here.cora, membership=role)
    assert names(here.sam) == ["Yusuf"]


def test_a_bond_and_a_cup_of_tea_take_hours(here: Any) -> None:
    assert queries.free_minutes(here.yusuf) == 120
    asked = introducing.ask(by=here.sam, peer=here.yusuf)
    assert queries.free_minutes(here.yusuf) == 120, "a question is not a promise"
    introducing.say_yes(by=here.yusuf, introduction=asked)
    assert queries.free_minutes(here.yusuf) == 0
    bond = people.propose_bond(by=here.cora, member=here.sam, supporter=here.bea, kind="peer")
    assert queries.free_minutes(here.bea) == 120
    people.confirm_bond(by=here.sam, bond=bond)
    people.confirm_bond(by=here.bea, bond=bond)
    assert queries.free_minutes(here.bea) == 0
    assert queries.free_minutes(here.sam) == 0, "nobody said that they are paid"


def test_must_be_so_and_would_be_nice(here: Any) -> None:
    wish(here.sam, arabic="must")
    assert names(here.sam) == ["Yusuf"]
    wish(here.sam, arabic="nice")
    assert "Yusuf" in names(here.sam)
    assert len(names(here.sam)) == 4


def test_what_is_for_matching_only_is_found_and_not_said(here: Any) -> None:
    wish(here.sam, parent="must", english="nice", library="nice")
    assert names(here.sam) == ["Bea", "Lorna"]
    assert card(here.sam, "Bea").reasons == ["Bea is a parent.", "You could talk in English."]
    lorna = card(here.sam, "Lorna")
    assert not any("parent" in one for one in lorna.reasons)
    assert lorna.but is not None
    assert lorna.but.code == "parent"


def test_a_card_says_what_was_wished_and_one_thing_that_is_not_there(here: Any) -> None:
    wish(here.sam, gardening="nice", muslim="nice", english="nice")
    kim = card(here.sam, "Kim")
    assert kim.line == "I am Kim."
    assert kim.reasons == ["Something for both of you: gardening.", "You could talk in English."]
    assert kim.but is not None
    assert kim.but.code == "muslim"


def test_free_mornings_stand_on_a_card_that_has_no_reason_of_them(here: Any) -> None:
    assert [one.code for one in card_of_bea(here, {}).times] == ["monday_morning"]
    fits = card_of_bea(here, {"monday_morning": "nice", "parent": "nice"})
    assert fits.times == []
    assert "Free when you are: Monday mornings." in fits.reasons


def card_of_bea(here: Any, wanted: dict[str, str]) -> queries.Card:
    wish(here.sam, **({"parent": "nice"} | wanted))
    return card(here.sam, "Bea")


@pytest.mark.parametrize("says", ["member", "peer"])
@pytest.mark.parametrize("how", ["whom", "name"])
def test_who_would_rather_not_is_left_out_for_both(here: Any, says: str, how: str) -> None:
    wish(here.sam, arabic="must")
    one, other = (here.sam, here.yusuf) if says == "member" else (here.yusuf, here.sam)
    wishes.add_please_not(by=one, **{how: other if how == "whom" else other.called})
    assert names(here.sam) == []


def test_a_place_one_of_them_would_rather_not_is_no_place_to_meet(here: Any) -> None:
    wish(here.sam, library="must")
    assert names(here.sam) == ["Lorna"]
    wishes.add_please_not(by=here.lorna, place="the Library")
    assert names(here.sam) == []
    wishes.add_please_not(by=here.sam, place="Library")
    assert len(names(here.sam)) == 4, "a wish and a please not: the please not holds"


def test_whoever_was_asked_already_is_not_on_the_list(here: Any) -> None:
    wish(here.sam, arabic="must")
    asked = introducing.ask(by=here.sam, peer=here.yusuf)
    assert names(here.sam) == []
    introducing.cant(by=here.yusuf, introduction=asked)
    assert names(here.sam) == []
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert names(here.sam) == ["Yusuf"]


def test_after_a_cup_of_tea_that_led_no_further_they_are_not_shown_at_once(here: Any) -> None:
    wish(here.sam, arabic="must")
    asked = introducing.ask(by=here.sam, peer=here.yusuf)
    introducing.say_yes(by=here.yusuf, introduction=asked)
    introducing.end(by=here.sam, introduction=asked)
    assert names(here.sam) == []


def test_not_for_me_until_everybody_is_asked_for(here: Any) -> None:
    before = Entry.objects.count()
    actions.pass_by(by=here.sam, peer=here.bea)
    assert names(here.sam) == ["Kim", "Lorna", "Yusuf", "Zoe"]
    actions.see_others(by=here.sam)
    assert names(here.sam) == []
    assert queries.shown(here.sam, actions.look_for(by=here.sam)).put_aside
    actions.see_everybody(by=here.sam)
    assert len(names(here.sam)) == 4
    written = Entry.objects.order_by("id")[before:]
    assert {one.about_id for one in written} == {here.sam.pk}, "none of them is told"
    assert not any(str(here.bea.pk) in f"{one.on_id} {one.why}" for one in written)


def test_whoever_may_not_be_seen_cannot_be_put_aside_either(here: Any) -> None:
    wishes.add_please_not(by=here.yusuf, whom=here.sam)
    for somebody in (here.yusuf, here.cora):
        with pytest.raises(NotYours):
            actions.pass_by(by=here.sam, peer=somebody)
    assert not Passed.objects.exists()


def test_only_members_who_are_here_look(here: Any) -> None:
    for somebody in (here.cora, here.bea):
        with pytest.raises(NotYours):
            actions.look_for(by=somebody)
    people.set_pace(by=here.sam, pace="paused")
    with pytest.raises(NotYours):
        actions.look_for(by=here.sam)


def test_the_wish_that_would_open_the_list_opens_it_in_one_tap(here: Any) -> None:
    wish(here.sam, arabic="must", gardening="must", parent="nice")
    shown = queries.shown(here.sam, actions.look_for(by=here.sam))
    assert shown.cards == []
    (opens,) = shown.opens
    actions.loosen(by=here.sam, codes=[opens.code])
    assert len(names(here.sam)) == 1
    said = wishes_of(here.sam)
    assert said is not None
    assert sorted(said.wanted.values()) == ["must", "nice", "nice"]


def test_loosening_touches_nothing_that_was_no_must(here: Any) -> None:
    wish(here.sam, arabic="nice")
    before = wishes_of(here.sam)
    actions.loosen(by=here.sam, codes=["arabic", "parent", "nonsense"])
    after = wishes_of(here.sam)
    assert before is not None
    assert after is not None
    assert (after.wanted, after.version) == (before.wanted, before.version)


# --- gaps -----------------------------------------------------------------------------------------


def gaps(**where: Any) -> set[str]:
    return set(Gap.objects.filter(**where).values_list("trait__code", flat=True))


def test_a_wish_nobody_can_meet_is_noted_once_and_is_met_when_somebody_can(here: Any) -> None:
    wish(here.sam, welsh="must", english="nice")
    actions.look_for(by=here.sam)
    wish(here.sam, welsh="nice", english="nice")
    actions.look_for(by=here.sam)
    assert gaps() == {"welsh"}
    page(here.zoe, {"welsh": "matching"})
    actions.look_for(by=here.sam)
    assert gaps(met=None) == set()
    wishes.meet_somebody_new(by=here.zoe, open=False)
    actions.look_for(by=here.sam)
    assert gaps(met=None) == {"welsh"}
    wish(here.sam, english="nice")
    actions.look_for(by=here.sam)
    assert gaps() == set(), "it is no wish any more"


def test_what_somebody_i_meet_already_has_is_no_gap(here: Any) -> None:
    wish(here.sam, arabic="nice")
    introducing.ask(by=here.sam, peer=here.yusuf)
    actions.look_for(by=here.sam)
    assert gaps() == set()


# --- what is kept ---------------------------------------------------------------------------------


def test_a_list_can_be_made_again_from_what_was_kept_with_it(here: Any) -> None:
    wish(here.sam, english="must", parent="nice", welsh="nice")
    kept = actions.look_for(by=here.sam)
    before = kept.result
    page(here.bea, {})
    wishes.meet_somebody_new(by=here.kim, open=False)
    wish(here.sam, arabic="must")
    kept.refresh_from_db()
    assert kept.result == before
    assert queries.same_again(kept) is True
    kept.result["people"] = kept.result["people"][1:]
    assert queries.same_again(kept) is False
    kept.rules = "0"
    assert queries.same_again(kept) is None


def test_the_command_makes_every_list_again(here: Any, capsys: pytest.CaptureFixture[str]) -> None:
    kept = actions.look_for(by=here.sam)
    assert cli.main(["lists"]) == 0
    assert capsys.readouterr().out == "Lists kept: 1. Made again alike: 1.\n"
    kept.result["gaps"] = ["welsh"]
    kept.save()
    assert cli.main(["lists"]) == 1
    assert "Not alike: 1." in capsys.readouterr().out


def test_looking_again_keeps_one_row(here: Any) -> None:
    first = actions.look_for(by=here.sam)
    assert actions.look_for(by=here.sam).pk == first.pk
    wish(here.sam, parent="nice")
    assert actions.look_for(by=here.sam).pk != first.pk


def test_lists_go_after_thirty_days(here: Any) -> None:
    actions.look_for(by=here.sam)
    with time_machine.travel(timezone.now() + timedelta(days=29)):
        tasks.forget_lists.call()
        assert ShortList.objects.count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        tasks.forget_lists.call()
        assert not ShortList.objects.exists()
    with pytest.raises(NotYours):
        actions.forget_lists(by=here.cora)


def test_nothing_goes_in_but_this(here: Any) -> None:
    """No diagnosis, no equality answer, no attendance, nothing of how others got on."""
    wish(here.sam, english="must", welsh="nice")
    kept = actions.look_for(by=here.sam)
    assert set(kept.inputs) == {"member", "wishes", "peers"}
    assert {key for one in kept.inputs["wishes"] for key in one} == {"kind", "trait", "must"}
    assert {key for one in kept.inputs["peers"] for key in one} == {
        "key", "traits", "free", "open", "excluded"}  # fmt: skip
    assert kept.rules == shortlist.VERSION


def test_these_tables_are_read_and_no_others(here: Any) -> None:
    wish(here.sam, english="must")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.short_list(here.sam)
    read = {
        word.strip('"')
        for query in asked.captured_queries
        for word in query["sql"].split()
        if word.startswith(('"pairing_', '"people_', '"peers_', '"teams_', '"journey_', '"voice_',
                            '"meetings_', '"record_', '"welcome_', '"worth_'))
        and "." not in word
    }  # fmt: skip
    assert read <= {
        "pairing_trait", "pairing_wishes", "pairing_peerpage", "pairing_pleasenot",
        "pairing_passed", "pairing_introduction", "people_person", "people_bond",
        "teams_membership", "teams_project", "teams_site", "peers_weekhours",
    }, read  # fmt: skip


def test_many_peers_are_read_with_as_many_queries_as_few(here: Any) -> None:
    with CaptureQueriesContext(connection) as few:
        queries.short_list(here.sam)
    for number in range(12):
        peer = add(f"More{number}", here.project, Role.PEER)
        page(peer, {"english": "seen"})
        peers.set_week_minutes(by=here.cora, person=peer, minutes=240, since=timezone.localdate())
        wishes.add_please_not(by=peer, place="a café")
    with CaptureQueriesContext(connection) as many:
        queries.short_list(here.sam)
    assert len(many) == len(few) < 25


# --- pages ----------------------------------------------------------------------------------------


@pytest.fixture
def sams(here: Any) -> Client:
    client = Client()
    enter(client, here.sam)
    return client


def text(response: Any) -> str:
    return str(response.content.decode())


def test_no_name_is_shown_before_please_not_is_asked(here: Any, sams: Client) -> None:
    PleaseNot.objects.filter(by=here.sam).delete()
    answer = sams.get("/my/people/meet")
    assert answer.status_code == 302
    assert answer["Location"] == "/my/please-not"


def test_the_page_has_cards_by_name_and_other_ways(here: Any, sams: Client) -> None:
    wish(here.sam, parent="nice", muslim="nice", gardening="nice", library="nice")
    shown = text(sams.get("/my/people/meet"))
    assert "Four people you could meet" in shown
    places = [shown.index(f"<h2>{name}</h2>") for name in ("Bea", "Kim", "Lorna", "Yusuf")]
    assert places == sorted(places)
    for way in ("See other people", "I’d rather come to a group", "Choose with me",
                "I’d like to ask somebody", "Ask to meet Bea", "Bea’s page", "I know Bea"):  # fmt: skip
        assert way in shown


def test_an_empty_list_names_the_wish_and_opens(here: Any, sams: Client) -> None:
    wish(here.sam, welsh="must")
    shown = text(sams.get("/my/people/meet"))
    assert "Nobody new just now" in shown
    assert "must be so: Welsh" in shown
    assert "Choose with me" in shown
    sams.post("/my/people/meet/loosen", {"wish": ["welsh"]})
    assert "Four people" in text(sams.get("/my/people/meet"))


def test_i_know_this_person_keeps_both_apart(here: Any, sams: Client) -> None:
    wish(here.sam, arabic="must")
    assert "I know Yusuf" in text(sams.get(f"/my/people/meet/{here.yusuf.pk}/known"))
    assert names(here.sam) == ["Yusuf"], "looking is not saying"
    sams.post(f"/my/people/meet/{here.yusuf.pk}/known")
    assert names(here.sam) == []
    assert sams.get(f"/my/people/meet/{here.yusuf.pk}/known").status_code == 404


def test_asking_a_person_instead(here: Any, sams: Client) -> None:
    assert 'value="with_me"' in text(sams.get("/my/people/meet/ask?kind=with_me"))
    sams.post("/my/people/meet/ask", {"kind": "with_me", "words": "Mornings", "shows_wishes": "on"})
    asked = HelpToChoose.objects.get()
    assert (asked.kind, asked.words, asked.shows_wishes) == ("with_me", "Mornings", True)
    assert "You asked: Choose with me" in text(sams.get("/my/people/meet"))
