"""A pair that turns out to be two people."""

from types import SimpleNamespace

import pytest

from ownway.access.errors import NotYours
from ownway.importing import actions, queries
from ownway.importing.tests.place import MEETINGS, PEOPLE, bring, brought, card_of, undo
from ownway.journey.models import Outcome
from ownway.meetings.models import Meeting
from ownway.people.models import Person, SafeWay
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db

#: Two sisters with one phone whose names were both cut short, each with a reference of her own.
SISTERS = """Ref,Name,Phone,E-mail,Outcome,Outcome date
A1,J Larkspur,01632 960 721,,college,1 Sep 2025
A2,J. Larkspur,01632 960 721,jo@example.org,college,1 Sep 2025
"""
THEIRS = """Ref,Date,Attended?
A1,12/05/2025,attended
A2,13/05/2025,attended
"""


def test_a_line_gets_a_person_of_its_own(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    (card,) = queries.paired(place.cora, made)
    first = card.person
    new = Person.objects.get(pk=actions.part(by=place.cora, card=card))
    assert (new.called, new.told, new.brought_in) == ("Marisol Ferncastle", None, True)
    assert new != first and card_of(made, 6).person == new
    assert {one.kind.code for one in Outcome.objects.filter(owner=first)} == {"education"}
    assert {one.kind.code for one in Outcome.objects.filter(owner=new)} == {"training"}
    assert {way.kind for way in SafeWay.objects.filter(person=first)} == {"phone"}
    assert {way.kind for way in SafeWay.objects.filter(person=new)} == {"phone", "email"}
    about = Entry.objects.filter(verb="importing.parted").values_list("about_id", flat=True)
    assert set(about) == {first.pk, new.pk}
    assert queries.paired(place.cora, made) == []
    assert place.larch.memberships.filter(person=new, role="member").exists()


def test_both_have_what_both_lines_said_and_their_own_meetings(place: SimpleNamespace) -> None:
    """It counted once while they were one person; now each of them has it."""
    made = bring(place.cora, place.larch, SISTERS)
    bring(place.cora, place.larch, THEIRS)
    (one,) = brought().values()
    assert Outcome.objects.filter(owner=one).count() == 1
    assert Meeting.objects.filter(member=one).count() == 2
    other = Person.objects.get(pk=actions.part(by=place.cora, card=card_of(made, 3)))
    assert [o.kind.code for o in Outcome.objects.filter(owner=one)] == ["education"]
    assert [o.kind.code for o in Outcome.objects.filter(owner=other)] == ["education"]
    (first,) = Meeting.objects.filter(member=one)
    (second,) = Meeting.objects.filter(member=other)
    assert (first.starts.day, second.starts.day) == (11, 12)
    assert card_of(made, 3).ref_index
    later = bring(place.cora, place.larch, "Ref,Date,Attended?\nA2,1/6/2025,attended\n")
    assert card_of(later, 2).person == other


def test_meetings_under_a_reference_of_both_stay(place: SimpleNamespace) -> None:
    made = bring(
        place.cora,
        place.larch,
        "Ref,Name,Phone\nA1,Jo Larkspur,01632 960 721\nA1,Jo Larkspur,01632 960 722\n",
    )
    bring(place.cora, place.larch, "Ref,Date,Attended?\nA1,12/05/2025,attended\n")
    (one,) = brought().values()
    actions.part(by=place.cora, card=card_of(made, 3))
    assert Meeting.objects.get().member == one


def test_it_is_parted_once_and_by_its_coordinator(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    card = card_of(made, 6)
    for somebody in (place.elsa, place.kim):
        with pytest.raises(NotYours):
            actions.part(by=somebody, card=card)
    actions.part(by=place.cora, card=card)
    with pytest.raises((actions.NotNow, NotYours)):
        actions.part(by=place.cora, card=card)


def test_undoing_takes_both(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    actions.part(by=place.cora, card=card_of(made, 6))
    made = undo(place.cora, made)
    assert brought() == {} and made.preview["left"] == 0


def test_the_same_file_again_still_adds_nothing(place: SimpleNamespace) -> None:
    made = bring(place.cora, place.larch, PEOPLE)
    actions.part(by=place.cora, card=card_of(made, 6))
    again = bring(place.cora, place.larch, PEOPLE)
    assert (again.preview["new"], again.preview["matched"]) == (0, 5)


def test_meetings_find_their_people_by_the_line_alone(place: SimpleNamespace) -> None:
    bring(place.cora, place.larch, PEOPLE)
    bring(place.cora, place.larch, MEETINGS)
    assert Meeting.objects.filter(member=brought()["Ottoline Quarry"]).count() == 2
