"""Taking a file out again: all of it, or all but what somebody has touched since."""

from types import SimpleNamespace

import pytest

from ownway.importing import actions, queries
from ownway.importing.models import Card, Stage
from ownway.importing.tests.place import MEETINGS, PEOPLE, bring, brought, card_of, undo
from ownway.journey.models import Outcome
from ownway.meetings import actions as meetings
from ownway.meetings.models import Meeting
from ownway.people import actions as people
from ownway.people.actions.persons import Way
from ownway.people.models import Person, SafeWay
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams.models import Membership

pytestmark = pytest.mark.django_db


def test_all_of_it_goes(place: SimpleNamespace) -> None:
    before = Person.objects.count(), Membership.objects.count()
    made = bring(place.cora, place.larch, PEOPLE)
    would = queries.would_undo(place.cora, made)
    assert (would.removed, would.left) == (6, 0)
    made = undo(place.cora, made)
    assert made.stage == Stage.UNDONE
    assert (made.preview["removed"], made.preview["left"]) == (6, 0)
    assert (Person.objects.count(), Membership.objects.count()) == before
    assert not Card.objects.exists() and not Outcome.objects.exists()
    assert not SafeWay.objects.exists()
    assert record.check().sound


def test_and_may_be_brought_in_again(place: SimpleNamespace) -> None:
    undo(place.cora, bring(place.cora, place.larch, PEOPLE))
    assert bring(place.cora, place.larch, PEOPLE).preview["new"] == 4


def test_whoever_was_touched_since_stays(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    marisol, bram = brought()["Marisol Ferncastle"], brought()["Bram Thistle"]
    people.mark_told(by=place.cora, person=marisol)
    people.set_ways(by=SYSTEM, person=bram, ways=[Way("phone", "01632 960 899")])
    people.look_at_page(by=place.cora, person=brought()["Torquil Beamsley"])
    would = queries.would_undo(place.cora, made)
    made = undo(place.cora, made)
    assert set(brought()) == {"Marisol Ferncastle", "Bram Thistle"}
    assert (made.preview["removed"], made.preview["left"]) == (3, 3)
    assert (would.removed, would.left) == (3, 3)
    assert [(one["line"], one["why"]) for one in made.preview["left_rows"]] == [
        (3, ["touched"]),
        (6, ["touched"]),
        (8, ["touched"]),
    ]
    assert made.preview["left_rows"] == would.left_rows
    assert Outcome.objects.filter(owner=marisol).count() == 2


def test_people_whom_a_later_file_tells_of_wait_for_that_file(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    later = bring(place.cora, place.larch, MEETINGS)
    made = undo(place.cora, made)
    assert set(brought()) == {"Marisol Ferncastle", "Torquil Beamsley", "Ottoline Quarry"}
    assert {why for one in made.preview["left_rows"] for why in one["why"]} == {"later_file"}
    later = undo(place.cora, later)
    assert later.preview["left"] == 0 and not Meeting.objects.exists()
    made = undo(place.cora, made)
    assert brought() == {} and made.preview["left"] == 0
    assert made.preview["removed"] == 6
    with pytest.raises(actions.NotNow):
        actions.undo(by=place.cora, bringing=made, later=False)


def test_a_meeting_somebody_has_said_more_about_stays(place: SimpleNamespace) -> None:
    bring(place.cora, place.larch, PEOPLE)
    later = bring(place.cora, place.larch, MEETINGS)
    ottoline = brought()["Ottoline Quarry"]
    people.add_account(by=SYSTEM, person=ottoline, email="ottoline@example.org")
    missed = Meeting.objects.get(member=ottoline, state="missed")
    meetings.say_afterwards(by=ottoline, meeting=missed, what="met")
    later = undo(place.cora, later)
    assert list(Meeting.objects.all()) == [missed]
    # It is hers to read by now, so nothing of it is said.
    assert later.preview["left_rows"] == [{"line": 5, "why": ["touched"], "says": ""}]


def test_what_was_added_to_somebody_who_was_here_goes_alone(place: SimpleNamespace) -> None:
    """Sam is a member who signs in: the file adds an outcome, and takes only that away again."""
    people.set_ways(by=SYSTEM, person=place.sam, ways=[Way("text", "01632 960 855")])
    made = bring(
        place.cora,
        place.larch,
        "Name,Phone,Email,Outcome,Outcome date\n"
        "Sam,01632960855,other@example.org,paid work,1 Sep 2025\n",
    )
    assert made.preview["matched"] == 1
    outcome = Outcome.objects.get(owner=place.sam)
    assert card_of(made, 2).made == {"outcome": str(outcome.pk)}
    # What they said of how to be reached is not added to by a file.
    assert [way.kind for way in SafeWay.objects.filter(person=place.sam)] == ["text"]
    made = undo(place.cora, made)
    assert not Outcome.objects.exists() and Person.objects.filter(pk=place.sam.pk).exists()
    assert (made.preview["removed"], made.preview["left"]) == (1, 0)


def test_a_stopped_worker_is_followed(
    place: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ownway.importing.actions import undoing

    made = bring(place.cora, place.larch, PEOPLE)
    monkeypatch.setattr(undoing, "_BATCH", 2)
    actions.undo(by=place.cora, bringing=made, later=False)
    assert undoing._undo_some(made)
    made.refresh_from_db()
    assert made.stage == Stage.UNDOING and len(brought()) == 2
    made = actions.work(bringing=made)
    assert made.stage == Stage.UNDONE and brought() == {}
    assert made.preview["removed"] == 6
