"""People who did not ask: no message, no sharing, listed to be told or removed."""

import json
import logging
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from ownway.access import queries as access
from ownway.access.errors import NotYours
from ownway.importing import actions, queries
from ownway.importing.models import Bringing, Card
from ownway.importing.rules import READ_CARD
from ownway.importing.tests.place import MEETINGS, PEOPLE, bring, brought, undo
from ownway.journey.rules import READ_OUTCOME
from ownway.people import actions as people
from ownway.people.actions.invitations import CannotInvite
from ownway.people.actions.persons import Way
from ownway.people.messages import SOMETHING_NEW
from ownway.people.models import Person
from ownway.people.rules import KNOW_NAME
from ownway.post.models import Message
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def marisol(place: SimpleNamespace) -> Person:
    bring(place.cora, place.larch, PEOPLE)
    bring(place.cora, place.larch, MEETINGS)
    return brought()["Marisol Ferncastle"]


def test_nothing_is_sent(place: SimpleNamespace, marisol: Person) -> None:
    assert not people.tell(by=SYSTEM, person=marisol, template=SOMETHING_NEW.name, words={})
    with pytest.raises(CannotInvite):
        people.invite(by=place.cora, person=marisol, email="marisol@example.org")
    assert not Message.objects.exists() and mail.outbox == []


def test_an_address_from_earlier_records_is_not_safe_until_they_say_so(
    place: SimpleNamespace, marisol: Person
) -> None:
    people.mark_told(by=place.cora, person=marisol)
    marisol.refresh_from_db()
    said: dict[str, Any] = {"by": SYSTEM, "template": SOMETHING_NEW.name, "words": {}}
    assert not people.tell(person=marisol, **said)
    assert not Message.objects.exists()
    people.set_ways_with(by=place.cora, person=marisol, ways=[Way("email", "marisol@example.org")])
    marisol.refresh_from_db()
    assert people.tell(person=marisol, **said)


def test_only_their_project_knows_of_them(place: SimpleNamespace, marisol: Person) -> None:
    """Its coordinator; not a peer supporter of the same project, not another project."""
    for somebody in (place.kim, place.sam, place.elsa):
        assert marisol not in access.reach(somebody, KNOW_NAME)
        assert not access.reach(somebody, READ_CARD).exists()
    assert marisol in access.reach(place.cora, KNOW_NAME)
    assert not access.reach(place.cora, READ_OUTCOME).filter(owner=marisol).exists()


def test_cards_are_the_projects_until_they_join(place: SimpleNamespace, marisol: Person) -> None:
    cards = actions.look_at_cards(by=place.cora, person=marisol)
    assert len(cards) == 3
    looks = Entry.objects.filter(verb="importing.looked_at_card", about_id=marisol.pk)
    assert looks.count() == 1
    with pytest.raises(NotYours):
        actions.look_at_card(by=place.elsa, card=cards[0])
    printed = people.invite_printed(by=place.cora, person=marisol)
    people.accept(
        by=marisol, invitation=printed.invitation, kind="email", address="marisol@example.org"
    )
    marisol.refresh_from_db()
    assert marisol.told is not None
    own = queries.cards_about(marisol, marisol)
    assert [card.pk for card in own] == [card.pk for card in cards]
    assert ("First name", "Marisol") in queries.said(own[0])
    assert actions.look_at_cards(by=place.cora, person=marisol) == []
    actions.look_at_card(by=marisol, card=own[0])
    assert looks.count() == 1
    assert len(journey_of(marisol)) == 2


def journey_of(person: Person) -> list[Any]:
    """What has grown, as they see it themself."""
    from ownway.journey import queries as own

    return own.grown(person)


def test_they_are_listed_and_late_after_a_while(place: SimpleNamespace, marisol: Person) -> None:
    assert {one.person.called for one in queries.untold(place.cora)} == set(brought())
    assert queries.untold(place.elsa) == [] and queries.untold(place.kim) == []
    assert queries.late_untold(place.cora) == 0
    with time_machine.travel(timezone.now() + timedelta(days=91), tick=False):
        assert queries.late_untold(place.cora) == 4
    people.mark_told(by=place.cora, person=marisol)
    assert len(queries.untold(place.cora)) == 3


def test_removing_leaves_no_word(place: SimpleNamespace, marisol: Person) -> None:
    actions.remove_untold(by=place.cora, person=marisol)
    assert not Person.objects.filter(pk=marisol.pk).exists()
    for card in Card.objects.all():
        assert "Marisol" not in json.dumps(card.words) and "FERNCASTLE" not in str(card.words)
    for made in Bringing.objects.all():
        assert "marisol" not in json.dumps([made.preview, made.answers]).casefold()
    assert Entry.objects.filter(verb="importing.removed", about_id=marisol.pk).exists()
    again = bring(place.cora, place.larch, PEOPLE)
    assert again.preview["new"] == 0 and "Marisol Ferncastle" not in brought()


def test_only_whoever_was_not_told_is_removed(place: SimpleNamespace, marisol: Person) -> None:
    with pytest.raises(NotYours):
        actions.remove_untold(by=place.elsa, person=marisol)
    with pytest.raises(NotYours):
        actions.remove_untold(by=place.cora, person=place.sam)
    people.mark_told(by=place.cora, person=marisol)
    with pytest.raises(NotYours):
        actions.remove_untold(by=place.cora, person=marisol)


def test_no_word_of_a_card_in_record_or_log(
    place: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        made = bring(place.cora, place.larch, PEOPLE)
        bring(place.cora, place.larch, MEETINGS)
        undo(place.cora, made)
    said = [caplog.text, *(f"{one.why} {one.fields} {one.on_id}" for one in Entry.objects.all())]
    for word in ("Ferncastle", "FERNCASTLE", "960 701", "looked at courses", "blue sky"):
        assert not any(word in text for text in said if "INSERT" not in text)


def test_files_nobody_brings_in_are_forgotten(place: SimpleNamespace) -> None:
    from ownway.importing.tests.place import preview

    done = bring(place.cora, place.larch, PEOPLE)
    preview(place.cora, place.larch, MEETINGS)
    with time_machine.travel(timezone.now() + timedelta(days=6), tick=False):
        assert actions.forget_unfinished(by=SYSTEM) == 0
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert actions.forget_unfinished(by=SYSTEM) == 1
    assert list(Bringing.objects.all()) == [done]


def test_what_is_held_is_said_on_paper(place: SimpleNamespace, marisol: Person) -> None:
    from ownway.people.held import elsewhere

    assert any("3 lines of earlier records" in line for line in elsewhere(marisol))


def test_somebody_removed_while_a_file_is_written_stays_removed(
    place: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ownway.importing.tests.place import preview

    bring(place.cora, place.larch, PEOPLE)
    made = preview(place.cora, place.larch, MEETINGS)
    actions.bring_in(by=place.cora, bringing=made, later=False)
    actions.remove_untold(by=place.cora, person=brought()["Torquil Beamsley"])
    made = actions.work(bringing=made)
    assert made.stage == "done"
    card = Card.objects.get(bringing=made, line=3)
    assert card.person is None and card.why[-1] == "removed"
