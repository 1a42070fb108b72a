"""The pages of saying how it is."""

from html import unescape
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ownway.people import queries as people
from ownway.people.signin.testing import enter
from ownway.post.models import Message
from ownway.teams import actions as teams
from ownway.voice import actions, queries
from ownway.voice.models import Saying

WORDS = "He shut the door on my heron drawing"


def client(person: Any, **more: Any) -> Client:
    made = Client()
    enter(made, person, **more)
    return made


def text(response: Any) -> str:
    return unescape(response.content.decode())


def at(name: str, saying: Saying) -> str:
    return reverse(name, kwargs={"saying": saying.pk})


@pytest.fixture
def saying(here: SimpleNamespace) -> Saying:
    return actions.say(by=here.sam, to=here.first, words=WORDS, about=[here.kim])


def test_before_the_first_words_all_is_said(here: SimpleNamespace) -> None:
    page = text(client(here.sam).get(reverse("say")))
    for words in (
        "Who reads it", "You have an answer by", "What stays between you", "From the advice shop.",
        "Grace", "Una", "Get help now", "Far Voices", "Nobody reads this until you send it",
    ):  # fmt: skip
        assert words in page
    assert "Otto" not in page
    assert page.index("What stays between you") < page.index("<textarea")


def test_said_read_answered(here: SimpleNamespace) -> None:
    sam, grace = client(here.sam), client(here.grace)
    sent = {"to": here.first.pk, "words": WORDS, "about": [here.kim.pk], "about_words": "The crew"}
    page = text(sam.post(reverse("say"), sent, follow=True))
    assert "Grace has not read it yet, and answers by" in page
    saying = Saying.objects.get()
    listed = text(grace.get(reverse("listening")))
    assert "From Sam" in listed
    assert "heron" not in listed
    shown = text(grace.get(at("heard", saying)))
    assert WORDS in shown
    assert "Kim, The crew" in shown
    grace.post(at("heard", saying), {"words": "He says sorry.", "what": "came"})
    page = text(sam.get(at("said", saying)))
    assert "What came of it" in page
    assert "He says sorry." in page


def test_the_one_it_is_about_cannot_be_chosen(here: SimpleNamespace) -> None:
    sent = {"to": here.first.pk, "words": WORDS, "about": [here.grace.pk]}
    page = text(client(here.sam).post(reverse("say"), sent))
    assert "so Grace must not read it. Choose another." in page
    assert WORDS in page
    assert not Saying.objects.exists()


def test_when_nobody_is_left_it_says_who_outside(here: SimpleNamespace) -> None:
    sent = {"to": here.first.pk, "words": WORDS, "about": [here.grace.pk, here.una.pk]}
    sent |= {"draft-on": "voice:new", "draft-count": 0}
    page = text(client(here.sam).post(reverse("say"), sent))
    assert "Nobody is left here who could read this" in page
    assert "Far Voices, 01632 960 777" in page
    assert people.draft(here.sam, "voice:new").body["words"] == [WORDS]


def test_where_nobody_listens_it_says_so(here: SimpleNamespace) -> None:
    for listener in (here.first, here.second):
        actions.stop_listener(by=here.cora, listener=listener)
    page = text(client(here.sam).get(reverse("say")))
    assert "Nobody is named here yet who could read this" in page
    assert "Far Voices" in page
    assert "<textarea" not in page


def test_a_second_factor_is_asked_of_whoever_listens(here: SimpleNamespace, saying: Saying) -> None:
    grace = client(here.grace, second=False)
    for path in (reverse("listening"), at("heard", saying)):
        assert grace.get(path)["Location"] == reverse("second_factor_first")
    assert "Set up a passkey" in text(grace.get(reverse("second_factor_first")))
    saying.refresh_from_db()
    assert saying.seen_at is None


def test_coordinators_learn_nothing(here: SimpleNamespace, saying: Saying) -> None:
    cora = client(here.cora, fresh=True)
    page = text(cora.get(reverse("place_listeners")))
    assert "Grace" in page
    for path in (at("said", saying), at("heard", saying), reverse("listening")):
        assert cora.get(path).status_code == 404
    stop = reverse("place_listener_stop", kwargs={"listener": here.first.pk})
    idle = reverse("place_listener_stop", kwargs={"listener": here.second.pk})
    both = [
        text(cora.get(path)).replace("Grace", "Una").replace(str(here.first.pk), "")
        for path in (stop, idle)
    ]
    assert "You are not told which" in both[0]
    assert "Una listen to nothing new" in both[1]
    assert "_messages" not in both[0]
    cora.post(stop)
    assert queries.to_hear(here.grace) == [saying]


def test_one_promise_for_the_whole_place(here: SimpleNamespace) -> None:
    cora = client(here.cora)
    cora.post(reverse("place_listeners"), {"listen_days": "2"})
    assert 'value="2"' in text(cora.get(reverse("place_listeners")))
    teams.change_site(by=here.cora, listen_days=3)
    assert 'value="3"' in text(cora.get(reverse("place_listeners")))


def test_named_new_they_get_a_way_in(here: SimpleNamespace) -> None:
    cora, before = client(here.cora, fresh=True), Message.objects.count()
    sent = {"called": "Idris", "email": "idris@example.org", "says": "A neighbour"}
    page = text(cora.post(reverse("place_listener_new"), sent, follow=True))
    assert "Nobody can choose Idris yet" in page
    assert Message.objects.count() == before + 1


def test_taken_back_and_handed_on(here: SimpleNamespace, saying: Saying) -> None:
    sam, grace, una = client(here.sam), client(here.grace), client(here.una)
    sam.post(at("said_hand_on", saying), {"to": here.second.pk})
    assert grace.get(at("heard", saying)).status_code == 404
    assert WORDS in text(una.get(at("heard", saying)))
    sam.post(at("said_take_back", saying))
    assert una.get(at("heard", saying)).status_code == 404
    assert "Nobody but you reads it." in text(sam.get(at("said", saying)))


def test_the_public_page_leads_there_once_signed_in(here: SimpleNamespace) -> None:
    assert reverse("say") in text(client(here.sam).get(reverse("say_how_it_is")))
    assert reverse("say") not in text(Client().get(reverse("say_how_it_is")))
