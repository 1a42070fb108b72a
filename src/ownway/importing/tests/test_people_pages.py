"""Pages about the people in earlier records, and about the words they were written in."""

from types import SimpleNamespace

import pytest

from ownway.importing import queries
from ownway.importing.tests.pages import HEADER, Door, form_of, text
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

TWO = f"{HEADER}R1,Zenobia,Quill,01632 960 811,1 May 2025,college,1 Sep 2025\nR2,Ambrose,Tarn,,,,\n"


@pytest.fixture
def place() -> SimpleNamespace:
    """Larch with Cora, who has brought in two people; Kim and Elsa, who did not."""
    larch = teams.add_project(by=SYSTEM, name="Larch")
    rowan = teams.add_project(by=SYSTEM, name="Rowan")
    cora = people.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=larch
    )
    here = SimpleNamespace(larch=larch, rowan=rowan, cora=cora)
    for name, project, role in (("elsa", rowan, Role.COORDINATOR), ("kim", larch, Role.PEER)):
        person = people.add_person(by=SYSTEM, called=name.title(), told=True)
        people.add_account(by=SYSTEM, person=person, email=f"{name}@example.org")
        teams.give_role(by=cora, person=person, project=project, role=role)
        setattr(here, name, person)
    Door(cora).bring(TWO, larch)
    both = {one.person.called: one.person for one in queries.untold(cora)}
    here.zenobia, here.ambrose = both["Zenobia Quill"], both["Ambrose Tarn"]
    return here


@pytest.fixture
def door(place: SimpleNamespace) -> Door:
    """Cora at her desk."""
    return Door(place.cora)


def test_who_was_not_told_is_listed_with_the_ways_and_no_number(
    door: Door, place: SimpleNamespace
) -> None:
    page = text(door.get("/team/not-told"))
    assert "2 people from earlier records" in page
    assert "On their page: phone call." in page
    assert "No way to reach them is known." in page
    assert "960 811" not in page  # that is on the person's own page, where a look is noted


def test_others_see_nobody(place: SimpleNamespace) -> None:
    assert "Zenobia" not in text(Door(place.elsa).get("/team/not-told"))
    assert Door(place.kim).get("/team/not-told").status_code == 404


def test_they_know_now(door: Door, place: SimpleNamespace) -> None:
    page = text(door.post(f"/team/not-told/{place.zenobia.pk}/now"))
    assert "Zenobia Quill knows" in page
    assert "One person from earlier records" in page
    place.zenobia.refresh_from_db()
    assert place.zenobia.told


def test_what_is_held_is_removed_after_a_page_that_asks(door: Door, place: SimpleNamespace) -> None:
    path = f"/team/not-told/{place.zenobia.pk}/remove"
    assert "This cannot be undone." in text(door.get(path))
    assert len(queries.untold(place.cora)) == 2
    page = text(door.post(path))
    assert "Removed." in page
    assert "Zenobia" not in page
    assert door.get(path).status_code == 404
    assert door.get(f"/team/people/{place.zenobia.pk}").status_code == 404


def test_reading_what_was_written_is_a_look(door: Door, place: SimpleNamespace) -> None:
    page = text(door.get(f"/team/people/{place.zenobia.pk}"))
    assert f"/team/people/{place.zenobia.pk}/before" in page
    before = record.looks_at(place.zenobia.pk).count()
    written = text(door.get(f"/team/people/{place.zenobia.pk}/before"))
    assert "college" in written
    assert record.looks_at(place.zenobia.pk).count() == before + 1


def test_it_is_theirs_alone_once_they_have_joined(door: Door, place: SimpleNamespace) -> None:
    people.mark_told(by=place.cora, person=place.zenobia)
    people.add_account(by=SYSTEM, person=place.zenobia, email="zenobia@example.org")
    place.zenobia.refresh_from_db()
    own = Door(place.zenobia)
    assert "What was written about you before" in text(own.get("/my/about"))
    page = text(own.get("/my/before"))
    assert "college" in page
    assert "Only you, since you joined." in page
    assert door.get(f"/team/people/{place.zenobia.pk}/before").status_code == 404
    assert "/before" not in text(door.get(f"/team/people/{place.zenobia.pk}"))


def test_somebody_of_whom_nothing_was_written_finds_an_empty_page(place: SimpleNamespace) -> None:
    kim = Door(place.kim)
    assert "Nothing was written before" in text(kim.get("/my/before"))
    assert "What was written about you before" not in text(kim.get("/my/about"))
    assert known.ways_of(place.kim, of=place.zenobia) == []


def test_our_words_are_added_changed_and_taken_off(door: Door, place: SimpleNamespace) -> None:
    page = door.get("/team/bring-in/words")
    form = form_of(text(page), "Add it")
    assert form["list"] == "outcome"
    added = text(
        door.send(page, form | {"outcome-word": "hedge laying", "outcome-means": "training"})
    )
    assert "From now on it is understood." in added
    (word,) = queries.words("outcome")
    path = f"/team/bring-in/words/{word.pk}"
    door.post(path, means="volunteering")
    (word,) = queries.words("outcome")
    assert (word.word, word.means) == ("hedge laying", "volunteering")
    assert "Taken off." in text(door.post(f"{path}/away"))
    assert queries.words("outcome") == []
    assert door.get(path).status_code == 404


def test_a_word_needs_letters_and_a_meaning(door: Door) -> None:
    page = door.get("/team/bring-in/words")
    sent = {"list": "meeting", "meeting-word": "- ?", "meeting-means": "met"}
    assert "Write a word with letters or numbers in it." in text(door.send(page, sent))
    sent |= {"meeting-word": "saw her", "meeting-means": "saw"}
    kept = text(door.send(page, sent))
    assert 'value="saw her"' in kept
    assert queries.words("meeting") == []


def test_today_says_what_waits(door: Door, place: SimpleNamespace) -> None:
    door.look(f"{HEADER}R3,Lettice,Vane,,,,\n", place.larch)
    page = text(door.get("/team/today"))
    assert "records.csv</a> waits for you to look at it" in page
    assert "records.csv" not in text(Door(place.elsa).get("/team/today"))


def test_who_has_left_is_not_named_where_lines_were_joined(
    door: Door, place: SimpleNamespace
) -> None:
    result = door.bring(f"{HEADER},ZENOBIA,Quill,01632960811,,,\n", place.larch)
    path = f"{result.request['PATH_INFO']}/joined"
    assert "Zenobia Quill" in text(door.get(path))
    people.mark_told(by=place.cora, person=place.zenobia)
    people.add_account(by=SYSTEM, person=place.zenobia, email="zenobia@example.org")
    place.zenobia.refresh_from_db()
    people.set_pace(by=place.zenobia, pace="left")
    page = text(door.get(path))
    assert "Zenobia" not in page
    assert "Somebody who has left" in page
