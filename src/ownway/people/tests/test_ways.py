"""How to reach me, and about me: asked kindly, kept as typed, obeyed."""

from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine

from ownway.people import actions, queries
from ownway.people.actions.persons import Way
from ownway.people.forms.ways import WaysForm
from ownway.people.models import Pace, Person
from ownway.people.tests.conftest import Door, text

pytestmark = pytest.mark.django_db


def filled(**data: Any) -> WaysForm:
    return WaysForm(data={"first": "any"} | data)


def test_the_first_way_comes_first() -> None:
    form = filled(
        kinds=["text", "phone", "come_in"],
        text_address="07700 900412",
        phone_address="01632 960411",
        phone_leave="on",
        first="phone",
        name_to_use="Maya",
        good_times="mornings",
    )
    assert form.is_valid(), form.errors
    assert form.ways() == [
        Way("phone", "01632 960411", True, "Maya", "mornings"),
        Way("text", "07700 900412", False, "Maya", "mornings"),
        Way("come_in", "", False, "Maya", "mornings"),
    ]


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("text", ""),
        ("text", "01632 960411"),
        ("phone", ""),
        ("phone", "12"),
        ("email", "sam"),
        ("email", ""),
        ("letter", " "),
        ("someone", ""),
    ],
)
def test_a_chosen_way_needs_what_it_takes(kind: str, address: str) -> None:
    form = filled(kinds=[kind], **{f"{kind}_address": address})
    assert list(form.errors) == [f"{kind}_address"]


def test_what_is_not_chosen_is_not_asked_for() -> None:
    form = filled(kinds=["come_in"], text_address="nonsense")
    assert form.is_valid(), form.errors
    assert [way.kind for way in form.ways()] == ["come_in"]


def test_at_least_one_way() -> None:
    assert list(filled(kinds=[]).errors) == ["kinds"]


def test_the_first_is_among_the_chosen() -> None:
    assert list(filled(kinds=["come_in"], first="text").errors) == ["first"]


def test_quiet_hours_are_two_times_or_none() -> None:
    assert list(filled(kinds=["come_in"], quiet_from="22:00").errors) == ["quiet_until"]


def test_what_is_kept_is_what_was_typed(place: SimpleNamespace) -> None:
    sam = Door(place.sam)
    answer = sam.post(
        "/my/ways/change",
        kinds=["text", "someone"],
        text_address="07700 900412",
        text_leave="on",
        someone_address="My sister Bea, at the bakery",
        first="someone",
        name_to_use="Maya",
        good_times="after four",
        quiet_from="21:30",
        quiet_until="08:00",
    )
    assert answer.status_code == 302
    page = text(sam.get("/my/ways"))
    for words in (
        "My sister Bea, at the bakery",
        "07700 900412",
        "In the name of Maya",
        "Good times: after four",
        "9:30pm",
        "Do not leave a message",
    ):
        assert words in page
    person = Person.objects.get(pk=place.sam.pk)
    assert person.quiet_from == time(21, 30)
    form = WaysForm(initial=WaysForm.said(person, queries.ways_of(person, of=person)))
    assert form.initial["first"] == "someone"
    assert form.initial["text_leave"] is True


def test_a_slip_keeps_what_was_typed_and_changes_nothing(place: SimpleNamespace) -> None:
    page = text(
        Door(place.sam).post(
            "/my/ways/change",
            kinds=["email"],
            email_address="sam at example",
            first="any",
            name_to_use="Maya",
        )
    )
    assert "It looks like name@example.org" in page
    assert 'value="sam at example"' in page
    assert 'value="Maya"' in page
    assert [w.address for w in queries.ways_of(place.sam, of=place.sam)] == ["sam@example.org"]


def test_the_message_is_shown_as_it_will_look(place: SimpleNamespace) -> None:
    page = text(Door(place.sam).get("/my/ways"))
    assert "There is something new for you to read" in page


def test_asked_again_after_a_while_and_not_before(place: SimpleNamespace) -> None:
    sam, again = place.sam, "Is this still right?"
    assert again not in text(Door(sam).get("/my/ways"))
    with time_machine.travel(sam.ways_asked + queries.ASK_WAYS_AGAIN + timedelta(minutes=1)):
        door = Door(sam)
        assert again in text(door.get("/my/ways"))
        assert door.post("/my/ways/keep").status_code == 302
        assert again not in text(door.get("/my/ways"))
    assert not queries.ways_to_ask(Person.objects.get(pk=sam.pk))


def test_nobody_is_asked_during_a_break(place: SimpleNamespace) -> None:
    actions.set_pace(by=place.sam, pace=Pace.PAUSED)
    with time_machine.travel(datetime(2040, 1, 1, tzinfo=UTC)):
        assert not queries.ways_to_ask(place.sam)


def test_without_ways_it_says_so_kindly(place: SimpleNamespace) -> None:
    actions.set_ways(by=place.sam, person=place.sam, ways=[])
    assert "We have no way to reach you" in text(Door(place.sam).get("/my/ways"))


def test_about_me(place: SimpleNamespace) -> None:
    sam = Door(place.sam)
    assert sam.post("/my/about", called="Sammy", leaf="rowan", language="Polish").status_code == 302
    person = Person.objects.get(pk=place.sam.pk)
    assert (person.called, person.leaf, person.language) == ("Sammy", "rowan", "Polish")
    page = text(sam.post("/my/about", called="", leaf="rowan", language="Polish"))
    assert "Any name will do" in page
    assert 'value="Polish"' in page


@pytest.mark.parametrize(
    "path", ["/my/ways", "/my/ways/change", "/my/about", "/my/people", "/my/record"]
)
def test_my_pages_need_me(path: str, client: Any, db: None) -> None:
    answer = client.get(path)
    assert answer.status_code == 302
    assert "/sign-in/" in answer.url
