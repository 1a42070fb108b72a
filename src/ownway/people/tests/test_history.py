"""Who looked and what changed, in plain words; and who can see what."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ownway.access.rules import RULES
from ownway.people import actions, history
from ownway.people.actions.persons import Way
from ownway.people.tests.conftest import Door, add, meet, text
from ownway.record.actions import write
from ownway.record.actors import VISITOR
from ownway.teams import actions as teams
from ownway.teams.roles import Role
from ownway.welcome import verbs as welcome

pytestmark = pytest.mark.django_db


def said(place: SimpleNamespace, show: str = "") -> list[tuple[str, str]]:
    return [(line.who, line.did) for line in history.lines_about(place.sam, show=show)[0]]


def test_a_colleague_is_named_and_oneself_is_you(place: SimpleNamespace) -> None:
    actions.look_at_page(by=place.kim, person=place.sam)
    actions.change_self(by=place.sam, leaf="rowan")
    assert said(place)[:2] == [
        ("You", "changed your name, leaf or language"),
        ("Kim", "looked at your page and how to reach you"),
    ]


def test_a_colleague_who_left_is_still_named(place: SimpleNamespace) -> None:
    actions.look_at_page(by=place.kim, person=place.sam)
    actions.end_role(by=place.cora, membership=place.kim.memberships.get())
    assert ("Kim", "looked at your page and how to reach you") in said(place)


def test_another_member_is_not_named(place: SimpleNamespace) -> None:
    """Robin, a member, meets Sam as a friend would: the record does not tell Robin's name."""
    bond = actions.propose_bond(by=place.cora, member=place.sam, supporter=place.ada, kind="peer")
    bond.supporter = place.robin
    bond.save()
    actions.end_bond(by=place.robin, bond=bond)
    assert said(place)[0] == ("Somebody who does not work here", "ended meeting")


def test_visitors_and_the_program_are_named_in_plain_words(place: SimpleNamespace) -> None:
    write(
        next(iter(v for v in vars(welcome).values() if hasattr(v, "says"))),
        by=VISITOR,
        about=place.sam.pk,
    )
    assert said(place)[0][0] == "Somebody who was not signed in"
    assert "Ownway itself" in {who for who, _did in said(place)}


def test_looks_and_changes_apart(place: SimpleNamespace) -> None:
    actions.look_at_page(by=place.kim, person=place.sam)
    assert said(place, "looks") == [("Kim", "looked at your page and how to reach you")]
    changes = said(place, "changes")
    assert changes
    assert not any("looked at your page" in did for _who, did in changes)
    assert len(said(place)) == len(changes) + 1


def test_it_is_told_page_by_page(place: SimpleNamespace) -> None:
    for _again in range(history.PAGE + 3):
        actions.look_at_page(by=place.kim, person=place.sam)
    sam = Door(place.sam)
    first = text(sam.get("/my/record?show=looks"))
    assert first.count("looked at your page") == history.PAGE
    assert "Page 1 of 2" in first
    second = text(sam.get("/my/record?show=looks&page=2"))
    assert second.count("looked at your page") == 3
    assert sam.get("/my/record?page=no&show=no").status_code == 200


def test_it_is_one_s_own(place: SimpleNamespace) -> None:
    actions.look_at_page(by=place.kim, person=place.sam)
    for who in (place.kim, place.cora, place.robin):
        assert "looked at your page" not in text(Door(who).get("/my/record"))


def test_longer_lists_ask_the_database_no_more(place: SimpleNamespace) -> None:
    sam = Door(place.sam)
    actions.look_at_page(by=place.kim, person=place.sam)
    sam.get("/my/record")
    with CaptureQueriesContext(connection) as few:
        sam.get("/my/record")
    for who in (place.kim, place.cora, place.kim, place.cora):
        actions.look_at_page(by=who, person=place.sam)
    with CaptureQueriesContext(connection) as many:
        sam.get("/my/record")
    assert len(many) == len(few)


def test_no_list_asks_the_database_more_when_it_is_longer(place: SimpleNamespace) -> None:
    teams.change_site(by=place.cora, on_call=place.cora)
    cora, sam = Door(place.cora), Door(place.sam)
    pages = [(cora, "/team/us"), (cora, "/team/roles"), (cora, "/team/emergency"),
             (cora, "/team/worry"), (cora, "/team/place/help"), (sam, "/my/people"),
             (sam, "/my/ways")]  # fmt: skip

    def numbers() -> list[int]:
        counted = []
        for door, path in pages:
            door.get(path)
            with CaptureQueriesContext(connection) as asked:
                assert door.get(path).status_code == 200
            counted.append(len(asked))
        return counted

    def more(letter: str) -> None:
        peer = add(f"Peer {letter}", place.larch, Role.PEER, f"{letter}@example.org")
        meet(place.sam, peer)
        actions.tell_worry(by=place.kim, words="I wonder how Sam is.", about=place.sam)
        opening = actions.open_emergency(by=place.ada, called="Sam", why="Sam rang and was gone.")
        actions.second_opening(by=place.elsa, opening=opening, agrees=True)
        teams.put_help_line(by=place.cora, name=f"Line {letter}", number="116 123",
                            review_by=timezone.localdate())  # fmt: skip

    more("a")
    before = numbers()
    for letter in "bcd":
        more(letter)
    assert numbers() == before


def test_nobody_has_looked_is_said_kindly(place: SimpleNamespace) -> None:
    assert "Nobody has looked" in text(Door(place.sam).get("/my/record?show=looks"))


def test_a_change_by_a_colleague_names_them(place: SimpleNamespace) -> None:
    actions.set_ways_with(by=place.kim, person=place.sam, ways=[Way("come_in")])
    assert said(place)[:2] == [
        ("Kim", "wrote something down with you"),
        ("Kim", "changed the safe ways to reach you"),
    ]


def test_who_can_see_what_holds_every_rule_and_needs_no_sign_in(db: None) -> None:
    page = text(Client().get(reverse("who_can_see_what")))
    for rule in RULES.values():
        if not rule.name.startswith("test."):
            assert page.count(f"<li>{rule.says}</li>") == 1, rule.name
