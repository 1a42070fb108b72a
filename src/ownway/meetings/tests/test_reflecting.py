"""What a colleague writes for themself: theirs alone, and theirs alone to bring."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.meetings import actions, queries
from ownway.meetings.models import Meeting, Reflection
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.models import Bond, Person
from ownway.people.signin.testing import enter
from ownway.record import queries as record

pytestmark = pytest.mark.django_db

CANARY = "I talked too much of the canary"


@pytest.fixture
def own(kim: Person, met: Meeting) -> Reflection:
    return actions.reflect(by=kim, meeting=met, words=CANARY, template="hard", bring=True)


def signed_in(person: Person) -> Client:
    client = Client()
    enter(client, person)
    return client


def at(name: str, **kwargs: Any) -> str:
    return reverse(name, kwargs=kwargs)


def test_only_its_writer_reads_it(own: Reflection, kim: Person, sam: Person, cora: Person) -> None:
    assert list(queries.reflections(kim)) == [own]
    for other in (sam, cora):
        assert not queries.reflections(other).exists()
        with pytest.raises(NotYours):
            actions.change_reflection(by=other, reflection=own, version=1, words="x", bring=False)
        with pytest.raises(NotYours):
            actions.brought_reflection(by=other, reflection=own)
        with pytest.raises(NotYours):
            actions.bring_reflection(by=other, reflection=own, bring=False)
        with pytest.raises(NotYours):
            actions.delete_reflection(by=other, reflection=own)
    assert record.about(kim.pk).first().verb == "meetings.reflected"
    assert not record.about(sam.pk).filter(verb="meetings.reflected").exists()


def test_the_member_keeps_none_about_a_meeting(sam: Person, met: Meeting, make: Any) -> None:
    with pytest.raises(NotYours):
        actions.reflect(by=sam, meeting=met, words="x")
    with pytest.raises(NotYours):
        actions.reflect(by=sam, words="x")
    una = make("Una", "peer")
    with pytest.raises(NotYours):
        actions.reflect(by=una, meeting=met, words="x")
    assert actions.reflect(by=una, words="x", template="none-such").template == ""


def test_it_stays_theirs_when_they_meet_no_more(own: Reflection, bond: Bond, kim: Person) -> None:
    people.end_bond(by=kim, bond=bond)
    assert list(queries.reflections(kim)) == [own]
    with pytest.raises(NotYours):
        actions.reflect(by=kim, meeting=own.meeting, words="more")
    shown = signed_in(kim).get(at("reflection", reflection=own.pk)).content.decode()
    assert CANARY in shown and "Sam" not in shown


def test_of_two_screens_none_is_overwritten(own: Reflection, kim: Person) -> None:
    actions.change_reflection(by=kim, reflection=own, version=1, words="One", bring=False)
    with pytest.raises(actions.ReflectionChanged) as changed:
        actions.change_reflection(by=kim, reflection=own, version=1, words="Two", bring=False)
    assert changed.value.now.words == "One"
    own.refresh_from_db()
    assert (own.words, own.version, own.bring) == ("One", 2, False)


def test_nothing_is_no_reflection(kim: Person, own: Reflection) -> None:
    with pytest.raises(ValidationError):
        actions.reflect(by=kim, words="  ")
    with pytest.raises(ValidationError):
        actions.change_reflection(by=kim, reflection=own, version=1, words=" ", bring=False)
    own.refresh_from_db()
    assert (own.words, own.version) == (CANARY, 1)


def test_it_is_brought_once_and_stays(own: Reflection, kim: Person) -> None:
    assert list(queries.to_bring(kim)) == [own]
    actions.brought_reflection(by=kim, reflection=own)
    own.refresh_from_db()
    first = own.brought
    actions.brought_reflection(by=kim, reflection=own)
    own.refresh_from_db()
    assert own.brought == first and first and not own.bring
    assert not queries.to_bring(kim).exists() and queries.reflections(kim).exists()


def test_deleting_takes_what_is_typed_along(own: Reflection, kim: Person) -> None:
    name = f"reflection:{own.pk}"
    people.keep_draft(by=kim, on=name, body={"words": ["kestrel"]}, based_on=1)
    actions.delete_reflection(by=kim, reflection=own)
    assert known.draft(kim, name) is None
    assert not Reflection.objects.exists()


def test_written_kept_changed_and_deleted_by_pages(kim: Person, met: Meeting) -> None:
    client = signed_in(kim)
    page = f"{at('reflection_on', meeting=met.pk)}?with=well"
    assert "What was good about it?" in client.get(page).content.decode()
    assert client.post(page, {"words": ""}).status_code == 200
    client.post(page, {"words": CANARY, "bring": "on"})
    one = Reflection.objects.get()
    assert (one.meeting, one.template, one.words, one.bring) == (met, "well", CANARY, True)
    assert CANARY in client.get(at("reflections")).content.decode()
    assert CANARY in client.get(at("reflections_bring")).content.decode()
    client.post(at("reflection_brought", reflection=one.pk), {"what": "not"})
    one.refresh_from_db()
    assert (one.bring, one.brought) == (False, None)
    actions.bring_reflection(by=kim, reflection=one, bring=True)
    client.post(at("reflection_brought", reflection=one.pk), {"what": "brought"})
    one.refresh_from_db()
    assert not one.bring and one.brought
    assert CANARY not in client.get(at("reflections_bring")).content.decode()
    page = at("reflection", reflection=one.pk)
    client.post(page, {"words": "Shorter", "draft-version": "1"})
    both = client.post(page, {"words": "Longer", "draft-version": "1"}).content.decode()
    assert "Shorter" in both and "Longer" in both and "changed in between" in both
    client.post(page, {"words": "Longer", "draft-version": "2"})
    one.refresh_from_db()
    assert one.words == "Longer"
    gone = at("reflection_delete", reflection=one.pk)
    assert "Longer" in client.get(gone).content.decode()
    client.post(gone)
    assert not Reflection.objects.exists()


def test_the_meeting_leads_there_for_the_colleague_only(
    own: Reflection, kim: Person, sam: Person, met: Meeting
) -> None:
    page, there = at("meeting", meeting=met.pk), at("reflection_on", meeting=met.pk)
    assert there in signed_in(kim).get(page).content.decode()
    shown = signed_in(sam).get(page).content.decode()
    assert there not in shown and CANARY not in shown
    assert signed_in(sam).get(there).status_code == 404
    assert signed_in(sam).get(at("reflections")).status_code == 404
    assert signed_in(sam).get(at("reflection", reflection=own.pk)).status_code == 404
