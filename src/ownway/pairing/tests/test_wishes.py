"""What somebody wishes, whom they would rather not meet, and a peer supporter's own page."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.pairing.actions import introducing
from ownway.pairing.actions import wishes as actions
from ownway.pairing.models import HelpKind
from ownway.pairing.queries import wishes as queries
from ownway.pairing.sameness import same_name, same_place
from ownway.pairing.traits import COME_WITH
from ownway.people import actions as people
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams import queries as teams_queries
from ownway.teams.models import Project
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
Make = Callable[..., Person]


@pytest.fixture
def alder(db: Any) -> Project:
    return teams.add_project(by=SYSTEM, name="Alder")


@pytest.fixture
def make(alder: Project) -> Make:
    def made(called: str, *roles: Role, project: Project = alder) -> Person:
        person = people.add_person(by=SYSTEM, called=called, told=True)
        name = "".join(one for one in called.lower() if one.isascii() and one.isalnum())
        people.add_account(by=SYSTEM, person=person, email=f"{name}@example.org")
        for role in roles:
            teams.give_role(by=SYSTEM, person=person, project=project, role=role)
        return person

    return made


@pytest.fixture
def sam(make: Make) -> Person:
    return make("Sam", Role.MEMBER)


@pytest.fixture
def kim(make: Make) -> Person:
    return make("Kim", Role.PEER)


@pytest.fixture
def cora(make: Make) -> Person:
    return make("Cora", Role.COORDINATOR)


def a_page(peer: Person, **more: Any) -> Any:
    said: dict[str, Any] = {
        "line": "I bake at night",
        "parts": [],
        "traits": {"english": "seen", "voices": "matching"},
        "open": True,
    }
    return actions.save_peer_page(by=peer, version=0, **(said | more))


def seen_by(person: Person, peer: Person) -> bool:
    return queries.peer_page(person, peer) is not None


# --- what one wishes


def test_every_question_has_traits_to_begin_with() -> None:
    there = queries.traits()
    assert [(one.code, one.kind.value) for one in there] == [(c, k) for c, k, _n in COME_WITH]
    assert {one.name for one in queries.traits("place")} >= {"a library", "the phone"}
    assert queries.traits("place")[0].label == "Our own rooms"


def test_wishes_are_kept_and_all_can_be_skipped(sam: Person) -> None:
    assert queries.wishes_of(sam) is None
    actions.save_wishes(by=sam, version=0, wanted={})
    kept = actions.save_wishes(
        by=sam, version=1, wanted={"urdu": "must", "voices": "nice", "walk": "no", "none": "must"}
    )
    assert kept.version == 2
    mine = queries.wishes_of(sam)
    assert mine is not None
    assert mine.wanted == {"urdu": "must", "voices": "nice"}


def test_of_two_screens_none_is_overwritten(sam: Person) -> None:
    actions.save_wishes(by=sam, version=0, wanted={"urdu": "must"})
    with pytest.raises(actions.Changed) as stale:
        actions.save_wishes(by=sam, version=0, wanted={})
    assert stale.value.now.wanted == {"urdu": "must"}


def test_what_is_no_longer_offered_stays_as_it_was_said(sam: Person, cora: Person) -> None:
    actions.save_wishes(by=sam, version=0, wanted={"urdu": "must", "walk": "nice"})
    row = next(one.row for one in queries.traits() if one.code == "urdu")
    actions.retire_trait(by=cora, trait=row)
    kept = actions.save_wishes(by=sam, version=1, wanted={"walk": "nice"})
    assert kept.wanted == {"urdu": "must", "walk": "nice"}
    actions.offer_trait(by=cora, trait=row)
    assert actions.save_wishes(by=sam, version=2, wanted={}).wanted == {}


def test_only_members_wish_and_nobody_else_reads_it(
    make: Make, sam: Person, kim: Person, cora: Person
) -> None:
    actions.save_wishes(by=sam, version=0, wanted={"urdu": "must"})
    with pytest.raises(NotYours):
        actions.save_wishes(by=kim, version=0, wanted={})
    for other in (kim, cora, make("Otto", Role.MEMBER)):
        assert queries.wishes_to_read(other, sam) is None


def test_who_is_asked_to_choose_reads_it_until_that_is_answered(
    make: Make, sam: Person, cora: Person
) -> None:
    elsa = make("Elsa", Role.COORDINATOR)
    teams.change_site(by=SYSTEM, introduces=cora)
    wishes = actions.save_wishes(by=sam, version=0, wanted={"urdu": "must"})
    introducing.ask_for_help(by=sam, kind=HelpKind.PERSON, words="", shows_wishes=False)
    assert queries.wishes_to_read(cora, sam) is None
    asked = introducing.ask_for_help(by=sam, kind=HelpKind.WITH_ME, words="", shows_wishes=True)
    assert queries.wishes_to_read(elsa, sam) is None
    client = Client()
    enter(client, cora)
    assert client.get(f"/wishes/{wishes.pk}").status_code == 200
    assert record.looks_at(sam.pk).first().by_id == cora.pk
    introducing.answer_help(by=cora, help=asked)
    assert queries.wishes_to_read(cora, sam) is None


# --- whom one would rather not meet


def test_it_is_asked_before_any_name_is_shown(sam: Person, kim: Person) -> None:
    a_page(kim)
    client = Client()
    enter(client, sam)
    assert client.get(f"/peers/{kim.pk}").headers["Location"] == "/my/please-not"
    assert client.post("/my/please-not/done").headers["Location"] == "/my/people/meet"
    assert queries.asked_please_not(sam)
    assert queries.own_please_not(sam) == []
    assert b"I bake at night" in client.get(f"/peers/{kim.pk}").content


def test_a_peer_is_asked_before_anybody_sees_their_page(sam: Person, kim: Person) -> None:
    a_page(kim, open=False)
    client = Client()
    enter(client, kim)
    answer = client.post("/my/page/open", {"open": "yes"})
    assert answer.headers["Location"] == "/my/please-not"
    assert not seen_by(sam, kim)
    assert client.post("/my/please-not/done").headers["Location"] == "/my/page"
    client.post("/my/page/open", {"open": "yes"})
    assert seen_by(sam, kim)
    client.post("/my/page/open", {"open": "no"})
    assert not seen_by(sam, kim)


@pytest.mark.parametrize("who", ["member", "peer"])
@pytest.mark.parametrize("how", ["whom", "name", "project"])
def test_it_excludes_both_ways(
    who: str, how: str, sam: Person, kim: Person, alder: Project
) -> None:
    a_page(kim)
    assert seen_by(sam, kim)
    by, other = (sam, kim) if who == "member" else (kim, sam)
    said = {"whom": other, "name": f"that {other.called.upper()} from the club", "project": alder}
    one = actions.add_please_not(by=by, **{how: said[how]})
    assert queries.please_not_pairs(by) == {other.pk}
    assert queries.please_not_pairs(other) == {by.pk}
    assert not seen_by(sam, kim)
    actions.drop_please_not(by=by, one=one)
    assert seen_by(sam, kim)
    assert queries.asked_please_not(by)


@pytest.mark.parametrize("seed", range(4))
def test_exclusion_is_the_same_from_both_sides(seed: int, make: Make, alder: Project) -> None:
    """Members and peer supporters, two teams, whatever anybody says."""
    dice = random.Random(seed)  # noqa: S311
    birch = teams.add_project(by=SYSTEM, name="Birch")
    names, two = ("Ann", "Bo", "Cy", "Di"), (alder, birch)
    members = [make(f"{name} M", Role.MEMBER, project=dice.choice(two)) for name in names]
    peers = [make(f"{name} P", Role.PEER, project=dice.choice(two)) for name in names]
    everybody = [*members, *peers]
    teams.give_role(by=SYSTEM, person=peers[0], project=birch, role=Role.MEMBER)
    for _n in range(6):
        by = dice.choice(everybody)
        said: list[Any] = [{"project": birch}, {"place": "a ward"}, {"name": dice.choice(names)}]
        said.append({"whom": dice.choice([one for one in everybody if one != by])})
        actions.add_please_not(by=by, **dice.choice(said))
    apart = {one.pk: queries.please_not_pairs(one) for one in everybody}
    assert any(apart.values())
    for member in members:
        for peer in peers:
            assert (peer.pk in apart[member.pk]) == (member.pk in apart[peer.pk])


def test_nobody_else_reads_it_but_the_named_coordinator(
    make: Make, sam: Person, kim: Person, cora: Person
) -> None:
    elsa = make("Elsa", Role.COORDINATOR)
    actions.add_please_not(by=sam, name="Kim")
    assert queries.please_not_of(cora, sam) == []
    teams.change_site(by=SYSTEM, introduces=cora)
    assert [one.name for one in queries.please_not_of(cora, sam)] == ["Kim"]
    for other in (elsa, kim):
        assert queries.please_not_of(other, sam) == []
    client = Client()
    enter(client, cora)
    assert b"Kim" in client.get(f"/people/{sam.pk}/please-not").content
    assert record.looks_at(sam.pk).first().by_id == cora.pk
    people.set_pace(by=sam, pace="paused")
    assert queries.please_not_of(cora, sam) == []


def test_nobody_takes_back_what_another_said(sam: Person, kim: Person) -> None:
    one = actions.add_please_not(by=sam, whom=kim)
    with pytest.raises(NotYours):
        actions.drop_please_not(by=kim, one=one)


def test_the_same_twice_is_once(sam: Person, kim: Person) -> None:
    for _twice in range(2):
        actions.add_please_not(by=sam, whom=kim)
        actions.add_please_not(by=sam, name="Bo")
        actions.add_please_not(by=sam)
    assert len(queries.own_please_not(sam)) == 2


def test_a_place_is_no_way_to_meet(sam: Person) -> None:
    assert queries.places_not(sam) == set()
    actions.add_please_not(by=sam, place="The Central Library")
    actions.add_please_not(by=sam, place="cafe on Mill Road")
    assert queries.places_not(sam) == {"library", "cafe"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KIM", "kim"),
        ("Zoë from the ward", "Zoe"),
        ("Anne-Marie", "annemarie"),
        ("Annie O’Neil", "o'neil"),
        ("Łukasz", "Lukasz K."),
        ("J Smith", "J"),
        ("Strauß", "STRAUSS"),
    ],
)
def test_names_are_the_same(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kimberley", "Kim"),
        ("Sam from the shop", "Jo from the bus"),
        ("", "Kim"),
        ("J Smith", "J Brown"),
    ],
)
def test_names_are_not_the_same(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_a_place_is_the_same_only_where_it_is_all_there() -> None:
    assert same_place("outside the hospital", "the hospital")
    assert not same_place("outside the hospital", "a walk outside")


# --- a peer supporter's own page


def test_others_see_only_what_is_seen(sam: Person, kim: Person) -> None:
    a_page(
        kim,
        parts=[
            {"heading": "Bread", "words": "Rye, mostly", "shows": "seen"},
            {"heading": "Before", "words": "The long winter", "shows": "no"},
            {"heading": "Nothing", "words": "  ", "shows": "seen"},
        ],
    )
    actions.add_please_not(by=sam)
    client = Client()
    enter(client, sam)
    html = client.get(f"/peers/{kim.pk}").content.decode()
    assert "I bake at night" in html
    assert "Rye, mostly" in html
    assert "English" in html
    for hidden in ("long winter", "earing voices", "Nothing"):
        assert hidden not in html
    own = queries.own_peer_page(kim)
    assert own is not None
    assert [one["heading"] for one in own.parts] == ["Bread", "Before"]


def test_a_page_is_there_while_its_owner_is(
    make: Make, sam: Person, kim: Person, cora: Person
) -> None:
    a_page(kim)
    una = make("Una", Role.PEER)
    assert [seen_by(one, kim) for one in (sam, cora, kim, una)] == [True, True, True, False]
    people.set_pace(by=sam, pace="paused")
    sam.refresh_from_db()
    assert not seen_by(sam, kim)
    people.set_pace(by=sam, pace="here")
    sam.refresh_from_db()
    people.set_pace(by=kim, pace="paused")
    assert not seen_by(sam, kim)
    people.set_pace(by=kim, pace="here")
    assert seen_by(sam, kim)
    teams.end_role(by=SYSTEM, membership=kim.memberships.get())
    assert not seen_by(sam, kim)


def test_pages_of_a_form_keep_what_other_pages_said(kim: Person) -> None:
    a_page(kim, traits={"english": "seen", "walking": "matching"}, open=True)
    client = Client()
    enter(client, kim)
    sent = {"version": "1", "tick-welsh": "on", "more-welsh": "on", "tick-urdu": "on"}
    client.post("/my/page/language", sent)
    now = queries.own_peer_page(kim)
    assert now is not None
    assert now.traits == {"walking": "matching", "welsh": "seen", "urdu": "matching"}
    assert (now.line, now.open) == ("I bake at night", True)
    client.post("/my/page/language", sent)
    now.refresh_from_db()
    assert now.version == 2


def test_wishes_are_asked_one_after_another(sam: Person) -> None:
    client = Client()
    enter(client, sam)
    at, seen = "/my/wishes/language", []
    while at.startswith("/my/wishes/"):
        seen.append(at.rpartition("/")[2])
        mine = queries.wishes_of(sam)
        ticked = {"tick-urdu": "on", "more-urdu": "on"} if at.endswith("language") else {}
        sent = {"version": str(mine.version if mine else 0)} | ticked
        at = client.post(at, sent).headers["Location"]
    assert seen == [
        "language", "place", "time", "someone", "lived", "interest", "nearness", "words"
    ]  # fmt: skip
    assert at == "/my/please-not"
    mine = queries.wishes_of(sam)
    assert mine is not None
    assert mine.wanted == {"urdu": "must"}


# --- what people can wish for, and who is named


def test_a_site_adds_renames_and_retires(cora: Person, kim: Person) -> None:
    with pytest.raises(NotYours):
        actions.add_trait(by=kim, kind="place", name="a canal boat")
    made = actions.add_trait(by=cora, kind="place", name=" a canal boat ")
    assert queries.traits("place")[-1].name == "a canal boat"
    actions.change_trait(by=cora, trait=made, name="the boat", before="a canal boat")
    with pytest.raises(actions.Changed):
        actions.change_trait(by=cora, trait=made, name="a barge", before="a canal boat")
    actions.retire_trait(by=cora, trait=made)
    assert made.code not in {one.code for one in queries.traits()}
    assert queries.traits_by_code()[made.code].name == "the boat"


def test_the_place_names_who_introduces(make: Make, cora: Person, kim: Person) -> None:
    client = Client()
    enter(client, cora)
    page = client.get(reverse("place_change", args=["named"])).content.decode()
    choice = page[page.index('name="introduces"') :].partition("</select>")[0]
    assert str(cora.pk) in choice
    assert str(kim.pk) not in choice
    sent = {"welcoming": "none", "on_call": "none", "delay_approver": "none"}
    client.post(
        reverse("place_change", args=["named"]),
        sent | {"introduces": str(cora.pk), "minutes_each": "90"},
    )
    site = teams_queries.site()
    assert (site.introduces_id, site.minutes_each) == (cora.pk, 90)
