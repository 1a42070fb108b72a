"""Deleting one thing for good: put away, some days to think again, then nowhere."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.journey import actions as journey
from ownway.journey.actions import book, erasing, sharing, story
from ownway.journey.models import PageVersion, StoryVersion
from ownway.people import actions as people
from ownway.people.models import Draft, Person
from ownway.people.signin.testing import enter
from ownway.record.actors import SYSTEM

pytestmark = pytest.mark.django_db
KINDS = ("goal", "outcome", "piece", "page")


def made(kind: str, sam: Person) -> Any:
    if kind == "goal":
        return journey.say_goal(by=sam, words="Sing")
    if kind == "outcome":
        return journey.add_outcome(
            by=sam, kind="training", day=timezone.localdate(), words="Sang", counted=False
        )
    if kind == "piece":
        return story.write_piece(by=sam, part="happened", words="The hall was cold")
    return book.add_page(by=sam, kind_code="leaf", title="Songs")


@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_when_it_is_due_and_not_before(
    kind: str, sam: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = made(kind, sam)
    begins = {"piece": "story", "page": "book"}.get(kind, kind)
    people.keep_draft(by=sam, on=f"{begins}:{item.pk}", body={"words": ["Once"]}, based_on=1)
    sharing.put_away(by=sam, item=item)
    erasing.erase_later(by=sam, item=item)
    assert erasing.erase_due(by=SYSTEM) == 0
    assert type(item).objects.filter(pk=item.pk).exists()
    later = timezone.now() + timedelta(days=erasing.DAYS, minutes=1)
    monkeypatch.setattr(erasing.timezone, "now", lambda: later)
    assert erasing.erase_due(by=SYSTEM) == 1
    assert not type(item).objects.filter(pk=item.pk).exists()
    assert not Draft.objects.exists()
    assert not PageVersion.objects.exists()
    assert not StoryVersion.objects.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_taking_it_out_again_stops_it(
    kind: str, sam: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = made(kind, sam)
    sharing.put_away(by=sam, item=item)
    erasing.erase_later(by=sam, item=item)
    sharing.take_out(by=sam, item=item)
    later = timezone.now() + timedelta(days=100)
    monkeypatch.setattr(erasing.timezone, "now", lambda: later)
    assert erasing.erase_due(by=SYSTEM) == 0
    item.refresh_from_db()
    assert item.erase_from is None


def test_only_what_is_put_away_and_only_ones_own(sam: Person, kim: Person) -> None:
    item = made("page", sam)
    with pytest.raises(NotYours):
        erasing.erase_later(by=sam, item=item)
    sharing.put_away(by=sam, item=item)
    with pytest.raises(NotYours):
        erasing.erase_later(by=kim, item=item)
    with pytest.raises(NotYours):
        erasing.erase_due(by=sam)


@pytest.mark.parametrize("kind", KINDS)
def test_its_page_says_until_when_one_can_think_again(
    kind: str, sam: Person, client: Client
) -> None:
    item = made(kind, sam)
    sharing.put_away(by=sam, item=item)
    enter(client, sam)
    where = {"goal": "goals", "outcome": "grown", "piece": "story", "page": "book"}[kind]
    address = f"/my/{where}/{item.pk}"
    assert "Delete it for good" in client.get(address).content.decode()
    told = client.post(f"{address}/erase", follow=True).content.decode()
    assert told.count("Until then you can take it out again") == 2
    assert "Delete it for good" not in told
