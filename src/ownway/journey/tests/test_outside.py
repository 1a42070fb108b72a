"""Links for somebody outside: they open what was chosen, until it is taken back, and no more."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ownway.journey.actions import book, outside, sharing, story
from ownway.journey.actions.outside import A_MINUTE
from ownway.journey.models import OutsideLink, Page
from ownway.journey.queries import outside as queries
from ownway.people.models import Person
from ownway.people.signin.testing import enter
from ownway.record.actors import VISITOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(sam: Person) -> Page:
    return book.add_page(
        by=sam, kind_code="well", sections=[{"heading": "Every day", "words": "Tea by the window"}]
    )


@pytest.fixture
def link(sam: Person, page: Page) -> OutsideLink:
    until = timezone.now() + timedelta(days=7)
    return outside.make_link(by=sam, for_whom="my sister", items=[page], until=until)


def opened(client: Client, link: OutsideLink, word: str = "") -> str:
    client.post(f"/o/{link.token}", {"word": word})
    return client.get(f"/o/{link.token}").content.decode()


def test_it_opens_what_was_chosen_and_no_more(
    client: Client, sam: Person, link: OutsideLink
) -> None:
    story.write_piece(by=sam, part="happened", words="The locked door")
    before = client.get(f"/o/{link.token}").content.decode()
    assert "Tea by the window" not in before
    assert "Sam" not in before
    after = opened(client, link)
    assert "Tea by the window" in after
    assert "The locked door" not in after


def test_a_look_at_the_address_alone_opens_nothing_and_is_no_opening(
    client: Client, sam: Person, link: OutsideLink
) -> None:
    client.get(f"/o/{link.token}")
    assert queries.openings_of(sam, link) == []
    opened(client, link)
    assert [one.opened for one in queries.openings_of(sam, link)] == [True]


@pytest.mark.parametrize("end", ["end", "away", "over", "break"])
def test_what_is_over_is_gone_on_the_next_request(
    client: Client, sam: Person, page: Page, link: OutsideLink, end: str
) -> None:
    assert "Tea by the window" in opened(client, link)
    if end == "end":
        outside.end_link(by=sam, link=link)
    elif end == "away":
        sharing.put_away(by=sam, item=page)
    elif end == "over":
        type(link).objects.filter(pk=link.pk).update(until=timezone.now())
    else:
        type(sam).objects.filter(pk=sam.pk).update(pace="paused")
    assert "Tea by the window" not in client.get(f"/o/{link.token}").content.decode()
    assert "Tea by the window" not in opened(client, link)


def test_ended_and_unknown_answer_the_same(client: Client, sam: Person, link: OutsideLink) -> None:
    outside.end_link(by=sam, link=link)
    answers = []
    for token in (link.token, "x" * len(link.token)):
        got, sent = client.get(f"/o/{token}"), client.post(f"/o/{token}", {"word": "sea"})
        answers.append((got.status_code, sent.status_code, got.content, sent.content))
    assert answers[0] == answers[1]


def test_a_browser_that_names_no_page_it_comes_from_can_open_it(link: OutsideLink) -> None:
    """``no-referrer`` makes browsers send ``Origin: null``."""
    client = Client(enforce_csrf_checks=True)
    assert client.get(f"/o/{link.token}")["Referrer-Policy"] == "no-referrer"
    client.post(f"/o/{link.token}", {"word": ""}, headers={"origin": "null"})
    assert "Tea by the window" in client.get(f"/o/{link.token}").content.decode()


def test_the_page_names_no_service(client: Client, link: OutsideLink) -> None:
    text = client.get(f"/o/{link.token}").content.decode() + opened(client, link)
    for name in ("Ownway", "mental", "peer support"):
        assert name.lower() not in text.lower().replace("ownway.css", "")


def test_a_second_word_is_asked_and_a_wrong_one_is_shown_to_the_owner(
    client: Client, sam: Person, page: Page
) -> None:
    until = timezone.now() + timedelta(days=7)
    link = outside.make_link(
        by=sam, for_whom="Dr Ito", items=[page], until=until, second_word="blue tin"
    )
    assert "Tea by the window" not in opened(client, link, "red tin")
    assert "Tea by the window" in opened(client, link, " Blue  TIN ")
    assert [one.opened for one in queries.openings_of(sam, link)] == [True, False]
    enter(client, sam)
    page_of_sam = client.get(f"/my/outside/{link.pk}")
    assert "a wrong second word" in page_of_sam.content.decode()


def test_tries_are_slowed_and_never_locked(client: Client, sam: Person, page: Page) -> None:
    until = timezone.now() + timedelta(days=7)
    link = outside.make_link(
        by=sam, for_whom="Dr Ito", items=[page], until=until, second_word="blue tin"
    )
    answers = [client.post(f"/o/{link.token}", {"word": "no"}) for _try in range(A_MINUTE + 1)]
    assert [one.status_code for one in answers] == [200] * A_MINUTE + [429]
    assert len(queries.openings_of(sam, link)) == A_MINUTE
    found = outside.open_link(by=VISITOR, token=link.token, second_word="blue tin")
    assert found == link


def test_the_code_on_the_card_opens_its_newest_copy(client: Client, sam: Person) -> None:
    outside.save_card(by=sam, version=0, body={"name": "Sam", "helps": "Sit with me"})
    link = outside.card_code(by=sam, on=True)
    assert "Sit with me" in opened(client, link)
    outside.save_card(by=sam, version=1, body={"name": "Sam", "helps": "Lamp, not the big light"})
    assert "Lamp, not the big light" in client.get(f"/o/{link.token}").content.decode()
    outside.card_code(by=sam, on=False)
    assert "Lamp" not in opened(client, link)
    assert outside.card_code(by=sam, on=True).token != link.token


def test_who_can_see_what_shows_both_directions(
    client: Client, sam: Person, kim: Person, page: Page, link: OutsideLink, meet: Any
) -> None:
    meet(sam, kim)
    sharing.share_with(by=sam, item=page, through="named", readers=[kim])
    enter(client, sam)
    text = client.get("/my/who-can-see").content.decode()
    assert "Kim" in text and "my sister" in text
    client.post(f"/my/who-can-see/{kim.pk}/take-back")
    assert "Nobody. Everything of yours" in client.get("/my/who-can-see").content.decode()
    enter(client, kim)
    assert client.get(f"/my/book/{page.pk}").status_code == 404
