"""The pages on which a file is given in, looked at, brought in and taken out again."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ownway.importing import queries
from ownway.importing.models import Bringing
from ownway.importing.tests.pages import HEADER, Door, form_of, text
from ownway.kit import uploads
from ownway.kit.files import Limits
from ownway.people import actions as people
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db

TWO = f"{HEADER}R1,Zenobia,Quill,01632 960 811,1 May 2025,college,1 Sep 2025\n"
PAIR = f"{TWO},ZENOBIA,Quill,01632960811,,,\n"
ODD_WORD = f"{HEADER}R2,Ambrose,Tarn,,,hedge laying,2 Sep 2025\n"


@pytest.fixture
def place() -> SimpleNamespace:
    """Larch and Rowan, each with a coordinator."""
    larch = teams.add_project(by=SYSTEM, name="Larch")
    rowan = teams.add_project(by=SYSTEM, name="Rowan")
    cora = people.first_coordinator(
        by=SYSTEM, called="Cora", email="cora@example.org", project=larch
    )
    elsa = people.add_person(by=SYSTEM, called="Elsa", told=True)
    people.add_account(by=SYSTEM, person=elsa, email="elsa@example.org")
    teams.give_role(by=cora, person=elsa, project=rowan, role=Role.COORDINATOR)
    return SimpleNamespace(larch=larch, rowan=rowan, cora=cora, elsa=elsa)


@pytest.fixture
def door(place: SimpleNamespace) -> Door:
    """Cora at her desk."""
    return Door(place.cora)


def test_the_page_says_what_stays_as_it_is(door: Door) -> None:
    page = text(door.get("/team/bring-in"))
    assert "no message goes to anybody" in page
    assert "Choose the file" in page
    for holds in ("people", "meetings"):
        sample = door.get(f"/team/bring-in/try/{holds}.csv")
        assert sample["Content-Disposition"].startswith("attachment")
        assert b"Ref," in sample.content
    assert door.get("/team/bring-in/try/secrets.csv").status_code == 404


def test_a_file_has_to_be_chosen(door: Door, place: SimpleNamespace) -> None:
    page = text(door.post("/team/bring-in", project=place.larch.pk, holds="people"))
    assert "Choose the file you would like to bring in." in page
    assert not Bringing.objects.exists()


def test_a_file_that_is_too_big_is_not_kept(
    door: Door, place: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LIMITS", Limits(file=100))
    page = text(door.give_in(TWO * 3, place.larch, follow=False))
    assert "so we did not open it" in page
    assert not Bringing.objects.exists()


def test_a_file_that_is_no_table_says_what_to_do(door: Door, place: SimpleNamespace) -> None:
    page = text(door.give_in(b"%PDF-1.7\n%%EOF", place.larch, name="records.xlsx"))
    assert "We could not read this file" in page
    assert "not a table we can read" in page


def test_into_my_own_projects_only(door: Door, place: SimpleNamespace) -> None:
    page = text(door.give_in(TWO, place.rowan))
    assert "Please look at this again" in page
    assert not Bringing.objects.exists()


def test_columns_are_suggested_and_may_be_changed(door: Door, place: SimpleNamespace) -> None:
    given = door.give_in(f"Our records,,,,,,\n\n{TWO}", place.larch)
    page = text(given)
    assert "Which column is what?" in page
    form = form_of(page, "Go on and look")
    assert form["first_name"] == "1"
    assert form["outcome"] == "5"
    assert "Line 3" in page
    twice = text(door.send(given, form | {"name": "2"}))
    assert "“Surname” is chosen for" in twice
    assert form_of(twice, "Go on and look")["name"] == "2"  # what was chosen stays
    none = text(door.send(given, form | {"first_name": "none"}))
    assert "Choose the column for" in none


def test_another_line_may_have_the_names(door: Door, place: SimpleNamespace) -> None:
    given = door.give_in(f"Name,Day,Word\n{TWO}", place.larch)
    path = given.request["PATH_INFO"]
    page = text(door.get(f"{path}?line=1&holds=people"))
    assert form_of(page, "Go on and look")["header_row"] == "1"
    assert form_of(page, "Go on and look")["first_name"] == "1"
    assert door.get(f"{path}?line=99999&holds=nothing").status_code == 200


def test_forty_columns(door: Door, place: SimpleNamespace) -> None:
    more = [f"Column {number}" for number in range(33)]
    given = text(door.give_in(TWO.replace("\n", "," + ",".join(more) + "\n"), place.larch))
    assert given.count("Column 32") >= 2
    assert len(re.findall("<select", given)) == 9


def test_nothing_is_written_before_the_button(door: Door, place: SimpleNamespace) -> None:
    page = text(door.look(TWO, place.larch))
    assert "<strong>1</strong> new person" in page
    assert "Bring in 1 person" in page
    assert not queries.untold(place.cora)


def test_pressing_twice_brings_it_in_once(door: Door, place: SimpleNamespace) -> None:
    seen = door.look(TWO, place.larch)
    form = form_of(text(seen), "Bring in 1 person")
    for _press in range(2):
        answer = text(door.send(seen, form | {"do": "bring_in"}))
        assert "It is brought in" in answer
    assert len(queries.untold(place.cora)) == 1


def test_an_unknown_word_is_asked_once_and_an_answer_is_not_lost(
    door: Door, place: SimpleNamespace
) -> None:
    more = f"{ODD_WORD}R3,Lettice,Vane,,,hedge laying,3 Sep 2025\n,L,,,,glass eels,4 Sep 2025\n"
    seen = door.look(more, place.larch)
    page = text(seen)
    assert page.count("What does “hedge laying” mean?") == 1
    form = form_of(page, "Bring in 3 people")
    (first, second) = [name for name in form if name.startswith("word-")]
    asked = text(door.send(seen, form | {first: "training", "do": "bring_in"}))
    assert "Say what “glass eels” means" in asked
    assert form_of(asked, "Bring in 3 people")[first] == "training"
    kept = door.send(seen, form | {first: "training", second: "later", "do": "bring_in"})
    assert "Your answers are kept." in text(kept)
    again = form_of(text(kept), "Bring in 3 people")
    assert again[second] == "later"
    done = text(door.send(kept, again | {"do": "bring_in"}))
    assert "It is brought in" in done
    assert "Training" in done


def test_a_pair_is_suggested_and_may_be_two_people(door: Door, place: SimpleNamespace) -> None:
    seen = door.look(PAIR, place.larch)
    page = text(seen)
    assert "Alike: the same phone number and the same name." in page.replace(
        "the same name and the same phone number", "the same phone number and the same name"
    )
    form = form_of(page, "Bring in 1 person")
    (pair,) = [name for name in form if name.startswith("pair-")]
    assert form[pair] == "same"
    kept = door.send(seen, form | {pair: "two", "do": "keep"})
    assert "Bring in 2 people" in text(kept)


def test_what_was_joined_is_parted(door: Door, place: SimpleNamespace) -> None:
    result = door.bring(PAIR, place.larch)
    joined = door.get(f"{result.request['PATH_INFO']}/joined")
    (card,) = queries.paired(place.cora, Bringing.objects.get())
    assert "Zenobia Quill" in text(joined)
    parted = text(door.post(f"/team/bring-in/part/{card.pk}", follow=True))
    assert "they are two people now" in parted
    assert len(queries.untold(place.cora)) == 2


def test_what_was_left_out_goes_home_defused(door: Door, place: SimpleNamespace) -> None:
    result = door.bring(f"{TWO},,,=1+1,,,\n,,,+44 1632 960812,,,\n", place.larch)
    left = door.get(f"{result.request['PATH_INFO']}/left-out")
    assert left["Content-Disposition"] == 'attachment; filename="left-out.csv"'
    lines = left.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Line,Why it was left out,Ref,First name")
    assert "There is no name in it." in lines[1]
    assert ",'=1+1," in lines[1]
    assert ",+44 1632 960812," in lines[2]


def test_undoing_says_first_what_it_does(door: Door, place: SimpleNamespace) -> None:
    result = door.bring(TWO, place.larch)
    path = f"{result.request['PATH_INFO']}/undo"
    asks = text(door.get(path))
    assert "Undo this file?" in asks
    assert len(queries.untold(place.cora)) == 1
    assert "It is undone" in text(door.post(path, follow=True))
    assert not queries.untold(place.cora)


def test_undoing_says_what_stays_because_somebody_wrote_since(
    door: Door, place: SimpleNamespace
) -> None:
    result = door.bring(f"{TWO}R2,Ambrose,Tarn,,,,\n", place.larch)
    person = next(one.person for one in queries.untold(place.cora) if "Z" in one.person.called)
    door.post(f"/team/not-told/{person.pk}/now")
    path = f"{result.request['PATH_INFO']}/undo"
    asks = text(door.get(path))
    assert "What would stay, and why" in asks
    assert "Somebody has written or changed something" in asks
    after = text(door.post(path, follow=True))
    assert "What stays, and why" in after
    assert "Line 2" in after
    for page in (asks, after):  # what the line says may be somebody’s alone by now
        assert "college" not in page
        assert "Zenobia" not in page


def test_the_same_file_twice_adds_nothing(door: Door, place: SimpleNamespace) -> None:
    door.bring(TWO, place.larch)
    again = text(door.look(TWO, place.larch))
    assert "There is nothing new in this file." in again


def test_letting_go_keeps_nothing(door: Door, place: SimpleNamespace) -> None:
    seen = door.look(TWO, place.larch)
    path = seen.request["PATH_INFO"].replace("/look", "/let-go")
    assert "Nothing was brought in" in text(door.post(path, follow=True))
    assert not Bringing.objects.exists()


def test_many_lines_make_no_long_page(door: Door, place: SimpleNamespace) -> None:
    lines = [
        f"R{number},Name{number % 400},Same,01632 9{number % 400:05},day {number},"
        f"word {number % 300},1 May\n"
        for number in range(1200)
    ]
    page = text(door.look(HEADER + "".join(lines), place.larch))
    assert len(page) < 400_000
    assert page.count("What does “") <= 50


def test_pairs_come_in_pages_and_going_on_keeps_what_was_chosen(
    door: Door, place: SimpleNamespace
) -> None:
    lines = [
        f",{name},Same{number},01632 96{number:04},,,\n"
        for number in range(30)
        for name in ("Ann", "ANN")
    ]
    seen = door.look(HEADER + "".join(lines), place.larch)
    page = text(seen)
    form = form_of(page, "More pairs")
    pairs = [name for name in form if name.startswith("pair-")]
    assert len(pairs) == 25
    on = text(door.send(seen, form | {pairs[0]: "two", "to": "2"}))
    assert "Page 2 of 2" in on
    assert Bringing.objects.get().answers["pairs"].values()
    assert "Bring in 31 people" in on


def test_other_coordinators_see_none_of_it(place: SimpleNamespace) -> None:
    seen: Any = Door(place.cora).look(TWO, place.larch)
    elsa = Door(place.elsa)
    assert elsa.get(seen.request["PATH_INFO"]).status_code == 404
    assert "records.csv" not in text(elsa.get("/team/bring-in"))


def test_a_file_name_is_only_words(door: Door, place: SimpleNamespace) -> None:
    sent = SimpleUploadedFile("<b>x</b>.csv", TWO.encode())
    page = door.post(
        "/team/bring-in", follow=True, file=sent, project=place.larch.pk, holds="people"
    )
    assert b"<b>x" not in page.content
