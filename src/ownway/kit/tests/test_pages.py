"""Every page has the same two ways out, and draws even when everything else has failed."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from ownway.kit import views

BARE = '{% extends "kit/page.jinja" %}'


def draw(source: str, **context: object) -> str:
    """A page written here, drawn without a request and so without context processors."""
    return str(engines["jinja2"].from_string(source).render(context))


@pytest.fixture
def visitor(rf: RequestFactory) -> HttpRequest:
    """Somebody nobody knows, whose request carries nothing."""
    request = rf.get("/somewhere")
    request.user = AnonymousUser()
    request.session = {}  # type: ignore[assignment]
    request.person = None  # type: ignore[attr-defined]
    request._messages = []  # type: ignore[attr-defined]
    return request


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en-gb"):
        yield


def test_a_page_without_any_context_still_has_both_ways_out() -> None:
    page = draw(BARE)
    assert page.index("Get help now") < page.index("Leave this page")
    assert "data-leave" in page
    assert "<title> – Ownway</title>" in page


def test_the_place_has_its_own_name_and_number() -> None:
    site = SimpleNamespace(name="Fernhill & Friends", phone="01632 960 140", hours_text="9 to 5")
    page = draw(BARE, site=site)
    assert "– Fernhill &amp; Friends</title>" in page
    assert "01632 960 140, 9 to 5." in page


@pytest.mark.parametrize(("room", "said"), [("peer", "Peer supporter"), ("team", "Coordinator")])
def test_a_room_has_its_colour_and_its_name(room: str, said: str) -> None:
    page = draw('{% set room = "' + room + '" %}' + BARE)
    assert f'class="ow-room-{room}"' in page
    assert said in page
    assert said not in draw(BARE)


def test_the_menu_needs_no_script_and_says_where_one_is() -> None:
    nav = [{"text": "Home", "href": "/home", "here": True}, {"text": "Sign out", "href": "/out"}]
    page = draw(BARE, nav=nav)
    assert "<details" in page
    assert page.count('href="/home" aria-current="page"') == 2  # wide, and behind "Menu"
    assert "<details" not in draw(BARE)


def test_blocks_stand_in_the_order_of_reading() -> None:
    page = draw(
        BARE + "{% block before %}B1{% endblock %}{% block top %}B2{% endblock %}"
        "{% block content %}B3{% endblock %}{% block aside %}B4{% endblock %}"
        "{% block below %}B5{% endblock %}"
    )
    places = [page.index(f"B{number}") for number in range(1, 6)]
    assert places == sorted(places)
    assert "ow-columns--two" in page
    assert "ow-columns--one" in draw(BARE)


def test_news_is_shown_quietly_and_escaped() -> None:
    news = [Message(constants.SUCCESS, "Kept <b>"), Message(constants.ERROR, "Not kept")]
    page = draw(BARE, messages=news)
    assert 'role="status"><p>Kept &lt;b&gt;</p>' in page
    assert 'role="alert"><p>Not kept</p>' in page


def test_right_to_left_is_said_on_the_page() -> None:
    assert 'dir="rtl"' in draw(BARE, language="ar", direction="rtl")


def test_no_page_holds_inline_script_or_style() -> None:
    page = draw(BARE, nav=[{"text": "Home", "href": "/"}])
    assert "style=" not in page
    assert "<style" not in page
    assert (
        page.count("<script")
        == page.count('<script src="') + page.count('<script type="module" src="')
        == 2
    )
    assert " onclick" not in page


def test_own_words_are_escaped_wherever_they_stand() -> None:
    page = draw(
        '{% import "kit/parts.jinja" as kit with context %}{{ kit.own_words(bad) }}'
        "{{ kit.own_words(bad, who=bad) }}{{ kit.text_message(bad, bad) }}"
        "{{ kit.empty(bad, bad) }}{{ kit.who_reads(bad) }}{{ kit.button(bad, href=bad) }}"
        '{{ kit.summary([{"key": bad, "value": bad, "own": True}, {"key": bad, '
        '"value": [bad]}, {"key": bad, "value": bad, "href": bad}]) }}'
        "{{ kit.espalier([bad], bad) }}{{ kit.leaf(bad, label=bad) }}"
        '{{ kit.steps([{"title": bad, "text": bad}]) }}',
        bad='"><script>alert(1)</script>',
    )
    assert "<script" not in page
    assert '=""><' not in page


def test_a_button_posts_and_a_button_with_an_address_goes() -> None:
    page = draw(
        '{% import "kit/parts.jinja" as kit with context %}{{ kit.button("Keep", '
        'name="do", value="keep") }}{{ kit.button("Go", href="/go", kind="outline") }}'
    )
    assert 'name="do"' in page
    assert 'value="keep"' in page
    assert 'href="/go"' in page
    assert page.count("<button") == page.count("<a ") == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (views.bad_request, 400, "Nothing has been changed"),
        (views.form_too_old, 403, "Nothing you wrote is lost"),
        (views.not_found, 404, "There is no page here"),
        (views.too_many, 429, "Please wait a little"),
    ],
)
def test_sorry_pages_are_kind_and_whole(
    visitor: HttpRequest, view: object, status: int, words: str
) -> None:
    answer = view(visitor)  # type: ignore[operator]
    assert isinstance(answer, HttpResponse)
    page = answer.content.decode()
    assert answer.status_code == status
    assert words in page
    assert "Get help now" in page
    assert "Leave this page" in page


def test_the_page_for_our_own_mistakes_asks_nothing_of_what_broke(rf: RequestFactory) -> None:
    """No database in this test: the page must draw without one."""
    answer = views.went_wrong(rf.get("/"))
    assert answer.status_code == 500
    assert "It is not something you did" in answer.content.decode()
    assert "Leave this page" in answer.content.decode()


@pytest.mark.django_db
def test_the_gallery_draws_every_part(visitor: HttpRequest) -> None:
    page = views.gallery(visitor).content.decode()
    for words in (
        "ow-sheet",
        "ow-panel",
        "ow-tree",
        "ow-leaf",
        "ow-lines",
        "ow-table",
        "nhsuk-radios",
        "nhsuk-checkboxes",
        "nhsuk-error-summary",
        "nhsuk-date-input",
    ):
        assert words in page
    assert "style=" not in page


def test_the_gallery_is_not_there_for_visitors() -> None:
    from django.urls import NoReverseMatch, reverse

    with pytest.raises(NoReverseMatch):
        reverse("gallery")
