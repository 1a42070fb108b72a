"""Every page can be shown otherwise: in another language, in easy read, with larger letters."""

import re

import pytest
from django.test import Client
from django.utils import translation

from ownway.people.actions.showing import show_as
from ownway.people.shown import Shown, languages, made
from ownway.people.signin.testing import enter
from ownway.teams import actions as teams
from tests.pages.drawn import open_pages
from tests.stage import Stage

pytestmark = pytest.mark.django_db
CHOICE = {"language": "en-gb", "easy": "no", "text": "normal", "read": "no"}


def choose(client: Client, **choice: str) -> None:
    sent = client.post("/shown", CHOICE | choice | {"back": "/find-us"})
    assert sent.status_code == 302
    assert sent["Location"] == "/find-us"


def test_a_visitor_chooses_and_stays_where_they_were(stage: Stage) -> None:
    client = Client()
    choose(client, language="cy", text="large")
    page = client.get("/help-now").content.decode()
    assert 'lang="cy"' in page
    assert "ow-text-large" in page
    assert "ow-easy" not in re.search(r"<body[^>]*>", page)[0]
    choose(client)
    assert 'lang="en-gb"' in client.get("/help-now").content.decode()


def test_a_choice_goes_with_the_person_to_every_device(stage: Stage) -> None:
    client, olive = Client(), stage.cast.olive
    enter(client, olive)
    choose(client, language="cy")
    olive.refresh_from_db()
    assert made(olive.shown).language == "cy"
    other = Client()
    enter(other, olive)
    assert (
        'lang="cy"' in other.get("/my").content.decode()
        or 'lang="cy"' in other.get("/my/book").content.decode()
    )


def test_a_choice_is_forgotten_with_the_browser_on_anybodys_device(stage: Stage) -> None:
    """A cookie that stays would tell whoever comes next; only one's own device keeps it."""
    visitor, shared, own = Client(), Client(), Client()
    enter(shared, stage.cast.olive, own=False)
    enter(own, stage.cast.olive)
    for client in (visitor, shared, own):
        choose(client, language="cy")
    assert visitor.cookies["shown"]["max-age"] == ""
    assert shared.cookies["shown"]["max-age"] == ""
    assert own.cookies["shown"]["max-age"] > 0


def test_a_page_in_another_language_leaves_the_program_as_it_was(stage: Stage) -> None:
    client, before = Client(), translation.get_language()
    choose(client, language="cy")
    page = client.get("/help-now")
    assert page["Content-Language"] == "cy"
    assert translation.get_language() == before
    assert 'lang="cy"' in client.get("/shown?language=cy").content.decode()
    assert translation.get_language() == before


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "no"])
def test_back_leads_nowhere_else(stage: Stage, back: str) -> None:
    sent = Client().post("/shown", CHOICE | {"back": back})
    assert sent["Location"] == "/"


def test_a_made_up_cookie_changes_nothing(stage: Stage) -> None:
    client = Client()
    client.cookies["shown"] = "xx.maybe.<huge>.read.more"
    page = client.get("/help-now").content.decode()
    assert 'lang="en-gb"' in page
    assert "huge" not in page


#: What a link opens that somebody was sent: no page of whoever is signed in beside it.
NOBODYS = ("outside", "reminded")


def test_every_page_of_a_member_has_an_easy_twin_with_all_its_ways_on(stage: Stage) -> None:
    olive = stage.cast.olive
    plain = {page.address: page for page in open_pages(stage, "olive")}
    for nobodys in NOBODYS:
        plain.pop(nobodys)
    show_as(by=olive, shown=Shown(easy=True))
    easy = {page.address: page for page in open_pages(stage, "olive")}
    for nobodys in NOBODYS:
        easy.pop(nobodys)
    assert easy.keys() == plain.keys()
    for address, page in easy.items():
        assert 'class="ow-easy__picture"' in page.html, address
        assert "ow-easy" in re.search(r"<body[^>]*>", page.html)[0], address
        assert 'lang="en-GB"' in page.html, address
        assert _ways(plain[address].html) <= _ways(page.html), address


def _ways(html: str) -> set[str]:
    """Where links and forms lead, without ids that are new each time."""
    return set(re.findall(r'(?:href|action)="(/[^"?]*)', html))


def test_a_draft_is_called_one_until_somebody_by_name_has_checked_it(stage: Stage) -> None:
    client = Client()
    choose(client, language="cy")
    assert "not checked" not in Client().get("/help-now").content.decode()
    from datetime import date

    before = client.get("/help-now").content.decode()
    teams.note_checked(
        by=stage.cast.cora, language="cy", checked_by="Non Lloyd", day=date(2026, 11, 2)
    )
    after = client.get("/help-now").content.decode()
    assert before.count("ow-demo") == 1
    assert after.count("ow-demo") == 0


def test_languages_are_called_as_their_speakers_call_them() -> None:
    assert languages() == [("en-gb", "English"), ("cy", "Cymraeg")]
