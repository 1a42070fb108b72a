"""The front door, help, and the pages that explain."""

from datetime import date
from typing import Any

import pytest

from ownway.people import actions as people
from ownway.record.actors import SYSTEM
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.teams import queries
from ownway.welcome.models import HelloDraft
from ownway.welcome.tests.browser import Browser, text, write
from ownway.welcome.views.help import telephone

pytestmark = pytest.mark.django_db
PAGES = (
    "/",
    "/help-now",
    "/hello",
    "/keeping-private",
    "/cannot-protect",
    "/accessibility",
    "/say-how-it-is",
    "/find-us",
    "/blank",
)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_a_stranger_and_keeps_nothing(browser: Browser, page: str) -> None:
    before = Entry.objects.count()
    answer = browser.get(page)
    assert answer.status_code == 200
    assert "session" not in answer.cookies
    assert Entry.objects.count() == before
    assert not HelloDraft.objects.exists()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_before_anybody_set_anything_up(db: None, page: str) -> None:
    assert Browser().get(page).status_code == 200


def test_the_front_door_says_who_answers_and_when(browser: Browser) -> None:
    page = browser.look("/")
    for words in (
        "Say hello",
        "Get help now",
        "Say hello for somebody else",
        "Wanda or Wilf will get in touch",
        "Monday to Friday, 9 to 5",
        "aged 18 and over",
        "Read it as a list",
        "Being heard",
    ):
        assert words in page
    assert "invented" not in page
    assert "greenhouse" not in page, "nobody here said so"


def test_the_demo_says_that_its_people_are_invented(browser: Browser, place: Any) -> None:
    place.demo = True
    place.save()
    assert "invented" in browser.look("/")


def test_say_hello_for_somebody_else_is_one_press_nearer(browser: Browser) -> None:
    page = browser.get("/hello?for=somebody").content.decode()
    assert page.index('value="friend" checked') > 0


def test_help_comes_first_and_can_be_rung(browser: Browser) -> None:
    page = browser.get("/help-now")
    said, html = text(page), page.content.decode()
    assert said.index("Call 999 or go to A&E now if") < said.index("Night line")
    assert "We can’t give emergency support" in said
    assert 'href="tel:999"' in html
    assert 'href="tel:01632960999"' in html
    assert "Text NIGHT to 01632 960 998" in said
    assert "Any time" in said
    assert "Monday to Friday, 9 to 5" in said
    assert "<form" not in html


def test_a_number_past_its_day_is_still_shown(browser: Browser) -> None:
    teams.put_help_line(
        by=SYSTEM, name="Old line", number="01632 960 997", review_by=date(2026, 1, 1)
    )
    page = browser.look("/help-now")
    assert "Old line" in page
    assert "review" not in page.lower()


def test_no_emergency_line_no_care_card(browser: Browser) -> None:
    for line in queries.help_lines():
        if line.emergency:
            teams.remove_help_line(by=SYSTEM, line=line)
    assert "Call 999" not in browser.look("/help-now")


def test_a_telephone_link_holds_digits_only() -> None:
    assert telephone("0800 (free) 123-456") == "tel:0800123456"
    assert telephone("+44 20 7946 0958") == "tel:+442079460958"
    assert telephone("") == ""


# --- the gate -----------------------------------------------------------------------------------


def past_review(place: Any) -> None:
    teams.put_help_line(by=SYSTEM, name="Old line", number="1", review_by=date(2026, 1, 1))


def nobody_answers(place: Any) -> None:
    for membership in queries.answerers():
        teams.set_answers(by=SYSTEM, membership=membership, answers=False)


def no_night_words(place: Any) -> None:
    teams.change_site(by=SYSTEM, out_of_hours=" ")


def no_limits_said(place: Any) -> None:
    teams.change_site(by=SYSTEM, passed_on="")


def no_hours(place: Any) -> None:
    teams.set_hours(by=SYSTEM, hours=[])


def no_project(place: Any) -> None:
    teams.change_site(by=SYSTEM, welcoming=None)


GAPS = [past_review, nobody_answers, no_night_words, no_limits_said, no_hours, no_project]


@pytest.mark.parametrize("gap", GAPS)
def test_hello_stays_shut_until_somebody_could_answer(
    browser: Browser, place: Any, gap: Any
) -> None:
    gap(place)
    page = browser.look("/hello")
    for words in ("Say hello another way", "01632 960 300", "3 Wicket Lane", "Get help now"):
        assert words in page
    assert "<form" not in browser.get("/hello").content.decode()


@pytest.mark.parametrize("gap", [nobody_answers, no_hours])
def test_shut_half_way_nothing_is_sent_and_nothing_lost(
    browser: Browser, place: Any, gap: Any
) -> None:
    write(browser)
    gap(place)
    browser.type("/hello/like", would_like="Typed meanwhile")
    answer = browser.type("/hello/check")
    assert "Say hello another way" in text(answer)
    assert "Typed meanwhile" in str(HelloDraft.objects.get().answers)


def test_say_how_it_is_names_somebody_independent(browser: Browser) -> None:
    page = browser.get("/say-how-it-is")
    assert "Wicket Voices" in text(page)
    assert "<form" not in page.content.decode()


def test_who_no_longer_answers_is_not_named(browser: Browser, place: Any) -> None:
    wilf = next(m for m in queries.answerers() if m.person.called == "Wilf")
    teams.end_role(by=SYSTEM, membership=wilf)
    assert "Wilf" not in browser.look("/")
    people.add_person(by=SYSTEM, called="Wim", told=True)
    assert "Wim" not in browser.look("/")
