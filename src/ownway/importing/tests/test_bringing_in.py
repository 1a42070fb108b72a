"""From a file to people, what has grown, and meetings."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from ownway.importing import actions, queries
from ownway.importing.models import Bringing, Card, Fate, Piece, Stage
from ownway.importing.tests.files import DROP_IN, rows_of, separated, workbook
from ownway.importing.tests.place import (
    MEETINGS,
    PEOPLE,
    begin,
    bring,
    brought,
    card_of,
    preview,
)
from ownway.journey import actions as journey
from ownway.journey.models import Outcome
from ownway.meetings.models import Afterwards, Meeting, Note
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person, SafeWay
from ownway.record import queries as record
from ownway.record.models import Entry
from ownway.teams.models import Membership

pytestmark = pytest.mark.django_db


def figures(made: Bringing) -> tuple[int, int, int, int]:
    """Rows, new, matched, refused: they always add up."""
    rows, new, matched, refused = (
        made.preview[name] for name in ("rows", "new", "matched", "refused")
    )
    assert rows == new + matched + refused
    return rows, new, matched, refused


def test_nothing_is_there_before_somebody_says_so(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    assert made.stage == Stage.PREVIEW
    assert figures(made) == (6, 4, 1, 1)
    assert brought() == {} and not Card.objects.exists() and not Outcome.objects.exists()


def test_people_come_in_with_what_has_grown(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    assert made.stage == Stage.DONE and not Piece.objects.filter(bringing=made).exists()
    people = brought()
    assert set(people) == {
        "Marisol Ferncastle",
        "Torquil Beamsley",
        "Ottoline Quarry",
        "Bram Thistle",
    }
    marisol = people["Marisol Ferncastle"]
    assert marisol.told is None and marisol.account is None
    grown = {
        (one.kind.code, one.day, one.words, one.counted, one.brought_in)
        for one in Outcome.objects.filter(owner=marisol).select_related("kind")
    }
    assert grown == {
        ("education", date(2025, 9, 1), "college course", True, True),
        ("training", date(2025, 10, 3), "trng", True, True),
    }
    ways = {
        (one.kind, one.address, one.may_leave_message)
        for one in SafeWay.objects.filter(person=marisol)
    }
    assert ways == {("phone", "01632 960 701", False), ("email", "marisol@example.org", False)}


def test_since_when_somebody_came(place: SimpleNamespace) -> None:
    """From the day they were first seen; where that cannot be read, it is known to be unknown."""
    bring(place.cora, place.larch, PEOPLE)
    of = {one.person.called: one for one in Membership.objects.filter(person__brought_in=True)}
    torquil, ottoline = of["Torquil Beamsley"], of["Ottoline Quarry"]
    assert torquil.since == datetime(2025, 5, 5, 23, tzinfo=UTC) and torquil.since_known
    assert not ottoline.since_known
    assert {one.project for one in of.values()} == {place.larch}


def test_every_line_stays_readable_and_says_what_became_of_it(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    fates = {card.line: (card.fate, card.why) for card in Card.objects.filter(bringing=made)}
    assert fates == {
        3: (Fate.NEW, []),
        4: (Fate.NEW, []),
        5: (Fate.NEW, ["first_seen_unreadable", "outcome_unknown"]),
        6: (Fate.MATCHED, []),
        7: (Fate.REFUSED, ["no_name"]),
        8: (Fate.NEW, []),
    }
    assert ("First seen", "sometime in June") in queries.said(card_of(made, 5))
    assert queries.said(card_of(made, 7)) == [("Ref", "K9"), ("Tel.", "01632 960 709")]
    assert card_of(made, 6).paired and card_of(made, 6).person == card_of(made, 3).person


def test_meetings_come_in_with_what_became_of_them(place: SimpleNamespace) -> None:
    bring(place.cora, place.larch, PEOPLE)
    made = bring(place.cora, place.larch, MEETINGS)
    assert figures(made) == (5, 4, 0, 1)
    assert made.preview["meetings"] == {"met": 1, "missed": 1, "off": 1, "ours": 1}
    found = {one.starts.date(): one for one in Meeting.objects.filter(brought_in=True)}
    ours = found[date(2025, 5, 12)]
    assert (ours.minutes, ours.how, ours.with_whom, ours.state) == (15, "phone", "Ines", "off")
    assert ours.colleague is None and ours.day_only
    said = Afterwards.objects.get(meeting=ours)
    assert (said.by, said.what, said.whose) == (None, "off", "ours")
    walk = found[date(2025, 6, 19)]
    assert Note.objects.get(meeting=walk).words == "a walk"
    assert Note.objects.get(meeting=walk).versions.count() == 1
    assert walk.member == brought()["Ottoline Quarry"]
    assert Afterwards.objects.get(meeting=walk).whose == "member"
    refused = card_of(made, 6)
    assert (refused.fate, refused.why) == (Fate.REFUSED, ["unknown_ref"])


def test_a_length_in_hours_is_read_as_its_column_says(place: SimpleNamespace) -> None:
    bring(place.cora, place.larch, PEOPLE)
    bring(place.cora, place.larch, "Ref,Date,Hours,Attended?\nK1,12/05/2025,1.5,attended\n")
    assert Meeting.objects.get().minutes == 90


def test_another_services_file_comes_in_right_too(place: SimpleNamespace) -> None:
    """Semicolons, UTF-16, title lines, other names for the columns in another order."""
    made = bring(place.cora, place.larch, separated(DROP_IN, by=";", encoding="utf-16"))
    assert made.header_row == 3
    assert figures(made) == (6, 5, 1, 0)
    people = brought()
    assert set(people) == {
        "Rosalind Quilter",
        "Anselm Åkerblom",
        "Zoë Marchbanks",
        "Ifan Prosser",
        "Minnie Oakapple",
    }
    grown = {
        (one.owner.called, one.kind.code, one.day)
        for one in Outcome.objects.select_related("owner", "kind")
    }
    assert grown == {
        ("Rosalind Quilter", "education", date(2025, 3, 14)),
        ("Anselm Åkerblom", "employment", date(2025, 6, 2)),
        ("Zoë Marchbanks", "training", date(2025, 7, 1)),
    }
    assert [one["text"] for one in made.preview["unknown"]] == ["zorbing"]
    assert made.preview["outcomes_without_day"] == 1


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(lambda rows: separated(rows), id="as it was"),
        pytest.param(lambda rows: separated(rows, by=";", encoding="cp1252"), id="semicolons"),
        pytest.param(lambda rows: separated(rows, by="\t", encoding="utf-16"), id="tabs"),
        pytest.param(workbook, id="workbook"),
        pytest.param(
            lambda rows: workbook(
                [
                    [datetime(2025, 5, 6) if cell == "2025-05-06" else cell for cell in row]
                    for row in rows
                ]
            ),
            id="workbook that knows days",
        ),
        pytest.param(
            lambda rows: separated([row[::-1] for row in rows]), id="columns turned round"
        ),
    ],
)
def test_the_same_file_again_adds_nothing(place: SimpleNamespace, again: object) -> None:
    first = bring(place.cora, place.larch, PEOPLE)
    before = _how_much()
    made = bring(place.cora, place.larch, again(rows_of(PEOPLE)))
    assert figures(made) == (6, 0, 5, 1)
    assert made.preview["seen_before"] == 5
    assert _how_much() == before
    assert not Card.objects.exclude(bringing=first).exists()


def _how_much() -> tuple[int, ...]:
    tables = (Person, SafeWay, Membership, Outcome, Meeting, Card)
    return tuple(table._default_manager.count() for table in tables)


def test_a_line_that_stands_twice_adds_nothing(place: SimpleNamespace) -> None:
    rows = rows_of(PEOPLE)
    made = bring(place.cora, place.larch, separated([*rows, rows[2], rows[3]]))
    assert figures(made) == (8, 4, 3, 1)
    assert len(brought()) == 4


def test_a_later_file_finds_whom_an_earlier_one_brought(place: SimpleNamespace) -> None:
    """By reference, or by phone and name together; the same name alone is kept apart."""
    bring(place.cora, place.larch, PEOPLE)
    made = bring(
        place.cora,
        place.larch,
        "Name,Ref,Phone,Outcome,Outcome date\n"
        "Marisol Ferncastle,K1,,paid work,1 Nov 2025\n"
        "Torquil Beamsley,,01632960702,paid work,2 Nov 2025\n"
        "Bram Thistle,,01632 960 799,paid work,3 Nov 2025\n",
    )
    assert figures(made) == (3, 1, 2, 0)
    assert Person.objects.filter(brought_in=True).count() == 5
    assert made.rows_done == made.rows == 3


def test_what_somebody_says_about_pairs_holds(place: SimpleNamespace) -> None:
    made = preview(place.cora, place.larch, PEOPLE)
    (pair,) = made.preview["pairs"]
    assert pair["accepted"] and pair["with_line"] == 3
    actions.answer(by=place.cora, bringing=made, pairs={pair["key"]: False}, later=False)
    made = actions.work(bringing=made)
    assert figures(made) == (6, 5, 0, 1)
    actions.bring_in(by=place.cora, bringing=made, later=False)
    actions.work(bringing=made)
    assert Person.objects.filter(brought_in=True).count() == 5


def test_another_project_knows_nothing_of_it(place: SimpleNamespace) -> None:
    """The same people brought in elsewhere are people of that project: neither learns of the other."""
    bring(place.cora, place.larch, PEOPLE)
    elsewhere = preview(place.elsa, place.rowan, PEOPLE)
    assert figures(elsewhere) == (6, 4, 1, 1)
    assert [pair["with_person"] for pair in elsewhere.preview["pairs"]] == [""]
    assert preview(place.elsa, place.rowan, MEETINGS).preview["refused"] == 5


def test_the_record_says_it_once_to_each_person(place: SimpleNamespace) -> None:
    people = bring(place.cora, place.larch, PEOPLE)
    bring(place.cora, place.larch, MEETINGS)
    told = Entry.objects.filter(verb="importing.wrote_down")
    of_marisol = told.filter(about_id=brought()["Marisol Ferncastle"].pk)
    assert of_marisol.count() == 2 and {one.by_id for one in told} == {place.cora.pk}
    assert told.filter(on_id=str(people.pk)).count() == 4
    assert Entry.objects.filter(verb="importing.brought_in").count() == 2
    assert record.check().sound


def test_a_worker_that_stops_is_followed_by_another(
    place: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written stays, what was not is written once, whoever goes on with it."""
    monkeypatch.setattr("ownway.importing.reading.PIECE", 3)
    from ownway.importing.actions import writing

    made = preview(place.cora, place.larch, PEOPLE)
    actions.bring_in(by=place.cora, bringing=made, later=False)
    assert writing._write_piece(made)
    assert writing._write_piece(made)
    made.refresh_from_db()
    assert (made.stage, made.rows_done, len(brought())) == (Stage.WRITING, 4, 3)
    made = actions.work(bringing=made)
    assert made.stage == Stage.DONE and len(brought()) == 4
    assert Card.objects.filter(bringing=made).count() == 6


def test_one_file_of_a_project_at_a_time(place: SimpleNamespace) -> None:
    first = preview(place.cora, place.larch, PEOPLE)
    second = preview(place.cora, place.larch, PEOPLE)
    actions.bring_in(by=place.cora, bringing=first, later=False)
    with pytest.raises(actions.NotNow) as refused:
        actions.bring_in(by=place.cora, bringing=second, later=False)
    assert refused.value.code == "busy"
    actions.work(bringing=first)
    with pytest.raises(actions.NotNow) as refused:
        actions.bring_in(by=place.cora, bringing=second, later=False)
    assert refused.value.code == "changed"
    second = actions.work(bringing=second)
    assert figures(second) == (6, 0, 5, 1)


def test_it_may_be_let_go_until_it_is_brought_in(place: SimpleNamespace) -> None:
    made = begin(place.cora, place.larch, PEOPLE)
    assert Piece.objects.filter(bringing=made).exists()
    actions.let_go(by=place.cora, bringing=made)
    assert not Bringing.objects.exists() and not Piece.objects.exists()
    done = bring(place.cora, place.larch, PEOPLE)
    with pytest.raises(actions.NotNow):
        actions.let_go(by=place.cora, bringing=done)


def test_nobody_else_brings_into_a_project(place: SimpleNamespace) -> None:
    from ownway.access.errors import NotYours

    for somebody in (place.elsa, place.kim, place.sam):
        with pytest.raises(NotYours):
            begin(somebody, place.larch, PEOPLE)
    made = preview(place.cora, place.larch, PEOPLE)
    for do in (actions.bring_in, actions.answer, actions.let_go):
        with pytest.raises(NotYours):
            do(by=place.elsa, bringing=made)


def test_no_file_can_ask_what_somebody_kept_to_themself(place: SimpleNamespace) -> None:
    """A made-up line of somebody who is here looks the same whether it is so or not."""
    people.set_ways(by=place.sam, person=place.sam, ways=[Way("email", "sam@example.org")])
    asking = "Name,E-mail,Outcome,Outcome date\nSam,sam@example.org,vol,01/05/2025\n"
    before = preview(place.cora, place.larch, asking)
    assert figures(before) == (1, 0, 1, 0) and before.preview["outcomes"] == {"volunteering": 1}
    actions.let_go(by=place.cora, bringing=before)
    journey.add_outcome(
        by=place.sam, kind="volunteering", day=date(2025, 5, 1), words="Quietly", counted=False
    )
    after = preview(place.cora, place.larch, asking)
    assert figures(after) == (1, 0, 1, 0)
    assert after.preview["outcomes"] == before.preview["outcomes"]
    made = bring(place.cora, place.larch, asking)
    assert "outcome" in Card.objects.get(bringing=made).made
