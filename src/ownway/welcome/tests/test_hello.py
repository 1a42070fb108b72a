"""Saying hello from the first page to the last, by a plain browser without JavaScript."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection

from ownway.people.actions.persons import Way
from ownway.post.models import Message
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.models import Entry
from ownway.teams import actions as teams
from ownway.welcome import actions
from ownway.welcome.actions.hello import token_of
from ownway.welcome.models import Hello, HelloDraft, HelloWay, State
from ownway.welcome.tests.browser import SAM, WISH, Browser, send, text, write
from ownway.welcome.views.keeping import COOKIE

pytestmark = pytest.mark.django_db


def one_hello() -> Hello:
    return Hello.objects.get()


def test_a_whole_hello(browser: Browser) -> None:
    """Page after page as a person would, each opened before it is sent."""
    assert browser.press("/hello", for_whom="myself")["Location"] == "/hello/name"
    assert browser.press("/hello/name", called="Sam")["Location"] == "/hello/ways"
    assert browser.press("/hello/ways", **SAM)["Location"] == "/hello/like"
    assert browser.press("/hello/like", would_like=WISH)["Location"] == "/hello/help"
    browser.press("/hello/help", language="Welsh", would_help="No stairs")
    check = browser.look("/hello/check")
    for answer in ("Sam", "07700 900 412", "After four", "Thursday", WISH, "Welsh", "No stairs"):
        assert answer in check
    said = send(browser)
    assert "Thank you, Sam. Your hello is with us." in said
    assert "Wanda or Wilf will text you by 11am tomorrow." in said
    hello = one_hello()
    assert (hello.called, hello.would_like, hello.language, hello.would_help) == (
        "Sam",
        WISH,
        "Welsh",
        "No stairs",
    )
    assert hello.promised_by == datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert hello.state == State.WAITING
    assert [(w.kind, w.address, w.good_times) for w in hello.ways.all()] == [
        ("text", "07700 900 412", "After four"),
        ("come_in", "", "Thursday"),
    ]


def test_says_first_what_stays_and_who_reads(browser: Browser) -> None:
    first = browser.look("/hello")
    for words in (
        "stays with them",
        "goes to 999",
        "Wanda and Wilf can read it",
        "nobody reads this",
        "Get help now",
        "aged 18 and over",
        "Leave this page",
    ):
        assert words in first
    browser.press("/hello", for_whom="myself")
    assert "If you need to leave quickly" not in browser.look("/hello"), "explained once"


def test_no_age_is_said_where_everybody_may_come(browser: Browser, place: Any) -> None:
    teams.change_site(by=SYSTEM, youngest=0)
    assert "aged" not in browser.look("/hello")


@pytest.mark.parametrize("page", ["name", "ways", "like", "help"])
def test_every_question_can_be_skipped(browser: Browser, page: str) -> None:
    write(browser)
    browser.press(f"/hello/{page}", skip="1")
    assert "Skipped" in browser.look("/hello/check")


def test_no_name_is_fine(browser: Browser) -> None:
    write(browser)
    browser.press("/hello/name", skip="1")
    assert "Thank you. Your hello is with us." in send(browser)
    assert one_hello().called == ""


def test_nothing_at_all_is_not_sent(browser: Browser) -> None:
    browser.press("/hello", for_whom="myself")
    assert "There is nothing to send yet" in browser.look("/hello/check")
    browser.type("/hello/check")
    assert not Hello.objects.exists()


def test_without_a_way_nothing_is_promised(browser: Browser) -> None:
    write(browser, ways=["not_sure"])
    assert "We have no way to reach you" in browser.look("/hello/check")
    said = send(browser)
    assert "the next step is yours" in said
    assert "will text" not in said


@pytest.mark.parametrize(
    ("kinds", "promise"),
    [
        (["phone"], "will ring you by 11am tomorrow"),
        (["email"], "will e-mail you by 11am"),
        (["letter"], "will put a letter in the post by 11am"),
        (["someone"], "through the person you named, by 11am"),
        (["come_in"], "will look out for you"),
        (["phone", "text"], "will get in touch with you by"),
    ],
)
def test_says_how_somebody_answers(browser: Browser, kinds: list[str], promise: str) -> None:
    addresses = {
        "phone_address": "01632 960 001",
        "text_address": "07700 900 412",
        "email_address": "sam@example.org",
        "letter_address": "1 Low Road",
        "someone_address": "My sister Jo, 01632 960 002",
    }
    write(browser, ways=kinds, **addresses)
    assert promise in send(browser)


def test_what_is_not_chosen_is_not_kept(browser: Browser) -> None:
    write(browser, ways=["phone"], phone_address="01632 960 001", text_address="07700 900 412")
    send(browser)
    assert [w.address for w in one_hello().ways.all()] == ["01632 960 001"]


def test_no_message_unless_they_say_so(browser: Browser) -> None:
    write(browser, ways=["phone"], phone_address="01632 960 001", phone_name="Ms Green")
    assert "Please leave no message" in browser.look("/hello/check")
    browser.press(
        "/hello/ways",
        ways=["phone"],
        phone_address="01632 960 001",
        phone_message="on",
        phone_name="Ms Green",
    )
    send(browser)
    way = one_hello().ways.get()
    assert (way.may_leave_message, way.name_to_use) == (True, "Ms Green")


@pytest.mark.parametrize(
    "typed",
    [
        {"ways": ["text"], "text_address": ""},
        {"ways": ["text"], "text_address": "not a number"},
        {"ways": ["text"], "text_address": "020 7946 0123"},
        {"ways": ["letter"]},
        {},
        {"ways": ["email"], "email_address": "sam at home"},
        {"ways": ["pigeon"]},
    ],
)
def test_a_mistake_loses_no_word(browser: Browser, typed: dict[str, Any]) -> None:
    write(browser)
    answer = browser.press("/hello/ways", phone_times="Sunday, after the bells", **typed)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Please look at this again" in page
    assert "Sunday, after the bells" in page
    for value in [v for k, v in typed.items() if k != "ways" and v]:
        assert value in page


def test_a_form_that_was_open_too_long_comes_back_with_its_words(browser: Browser) -> None:
    write(browser)
    answer = browser.post("/hello/like", {"would_like": "Mend clocks", "csrfmiddlewaretoken": "x"})
    assert answer.status_code == 200
    assert "Mend clocks" in answer.content.decode()
    assert "Your words are still here" in text(answer)
    assert WISH in browser.look("/hello/check"), "nothing is written without the token"
    answer = browser.post("/hello/check", {})
    assert "Your words are still here" in text(answer)
    assert not Hello.objects.exists()


def test_send_twice_is_one_hello(browser: Browser) -> None:
    """Two quick presses: the second arrives when the first is done, with the same cookie."""
    write(browser)
    for _press in range(2):
        answer = browser.type("/hello/check")
        assert (answer.status_code, answer["Location"]) == (302, "/hello/sent")
    assert Hello.objects.count() == 1
    assert Entry.objects.filter(verb="welcome.said_hello").count() == 1


def test_back_after_send_is_an_empty_start(browser: Browser) -> None:
    write(browser)
    send(browser)
    for page in ("name", "ways", "like", "help"):
        assert browser.get(f"/hello/{page}")["Location"] == "/hello"
    assert not HelloDraft.objects.exists()
    assert "Sam" not in browser.look("/hello")
    browser.press("/hello", for_whom="myself")
    assert 'value="Sam"' not in browser.get("/hello/name").content.decode()


def test_a_second_hello_from_the_same_browser_is_another(browser: Browser) -> None:
    for name in ("Sam", "Kit"):
        write(browser)
        browser.press("/hello/name", called=name)
        assert f"Thank you, {name}." in send(browser)
    assert Hello.objects.count() == 2


def test_no_page_is_kept_by_the_browser(browser: Browser) -> None:
    write(browser)
    for page in ("/hello", "/hello/name", "/hello/check"):
        assert browser.get(page)["Cache-Control"] == "no-store"


def test_the_cookie_says_nothing_and_is_out_of_reach(browser: Browser) -> None:
    write(browser)
    cookie = browser.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == "", "it ends with the browser"
    assert not HelloDraft.objects.filter(key=cookie.value).exists(), "only its hash is kept"
    assert "session" not in browser.cookies


def test_somebody_else_who_knows(browser: Browser) -> None:
    browser.press("/hello", for_whom="surgery")
    browser.press(
        "/hello/name",
        writer_called="Dr Rao",
        writer_place="Ash Surgery",
        they_know="yes",
        called="Pat",
    )
    browser.press("/hello/ways", ways=["phone"], phone_address="01632 960 010")
    assert "What would they like?" in browser.look("/hello/like")
    browser.press("/hello/like", would_like="Company on Sundays")
    browser.press("/hello/help", skip="1")
    assert "Thank you, Dr Rao." in send(browser)
    hello = one_hello()
    assert (
        hello.for_whom,
        hello.they_know,
        hello.called,
        hello.writer_called,
        hello.writer_place,
        hello.would_like,
    ) == ("surgery", True, "Pat", "Dr Rao", "Ash Surgery", "Company on Sundays")


def test_of_somebody_who_does_not_know_nothing_is_kept(browser: Browser) -> None:
    browser.press("/hello", for_whom="friend")
    browser.press("/hello/name", writer_called="Jo", they_know="yes", called="Secretpat")
    browser.press("/hello/ways", ways=["text"], text_address="07700 900 412")
    browser.press("/hello/like", would_like="Secretwish")
    browser.press("/hello/name", writer_called="Jo", they_know="not_yet", called="Secretpat")
    assert "3 of 3" in browser.look("/hello/help")
    assert browser.get("/hello/like")["Location"] == "/hello", "nothing is asked about them"
    check = browser.look("/hello/check")
    assert "we keep nothing about them" in check
    assert "Secret" not in check
    assert "Secret" not in str(HelloDraft.objects.get().answers)
    send(browser)
    hello = one_hello()
    assert (hello.they_know, hello.called, hello.would_like, hello.writer_called) == (
        False,
        "",
        "",
        "Jo",
    )


def test_skipping_whether_they_know_means_not_yet(browser: Browser) -> None:
    browser.press("/hello", for_whom="ward")
    browser.press("/hello/name", writer_called="Lou", called="Secretpat")
    browser.press("/hello/ways", ways=["text"], text_address="07700 900 412")
    send(browser)
    assert (one_hello().they_know, one_hello().called) == (False, "")


def test_a_way_through_the_action_keeps_nothing_either(place: Any) -> None:
    hello = actions.say_hello(
        by=VISITOR,
        for_whom="friend",
        they_know=False,
        called="Pat",
        would_like="A walk",
        writer_called="Jo",
    )
    assert (hello.called, hello.would_like) == ("", "")


def test_change_goes_back_to_check(browser: Browser) -> None:
    write(browser)
    assert browser.press("/hello/name?then=check", called="Sammy")["Location"] == "/hello/check"
    assert browser.press("/hello?then=check", for_whom="myself")["Location"] == "/hello/check"
    answer = browser.press("/hello?then=check", for_whom="friend")
    assert answer["Location"] == "/hello/name?then=check", "a friend's name is another's name"


def test_two_windows_keep_both_their_answers(browser: Browser) -> None:
    write(browser)
    one, other = browser.get("/hello/name"), browser.get("/hello/like")
    assert one.status_code == other.status_code == 200
    browser.press("/hello/like", would_like="From the second window")
    browser.press("/hello/name", called="From the first")
    check = browser.look("/hello/check")
    assert "From the second window" in check
    assert "From the first" in check


def test_the_people_who_answer_hear_of_it_and_of_nothing_more(browser: Browser) -> None:
    write(browser)
    send(browser)
    waiting = [(m.to, m.body) for m in Message.objects.all()]
    assert sorted(to for to, _body in waiting) == ["+447700900111", "wilf@example.org"]
    assert {body for _to, body in waiting} == {"You have a note waiting."}


def test_it_is_in_the_record_by_a_visitor(browser: Browser) -> None:
    write(browser)
    send(browser)
    entry = Entry.objects.get(verb="welcome.said_hello")
    assert (entry.by_kind, entry.by_id, entry.on_id) == ("visitor", None, str(one_hello().pk))


# --- after sending ------------------------------------------------------------------------------


def test_change_what_was_sent(browser: Browser) -> None:
    write(browser)
    send(browser)
    assert browser.press("/hello/sent")["Location"] == "/hello/check"
    browser.press("/hello/ways", ways=["email"], email_address="sam@example.org")
    assert "will e-mail you" in send(browser)
    hello = one_hello()
    assert [w.kind for w in hello.ways.all()] == ["email"]
    assert hello.would_like == WISH


def taken(hello: Hello, person: Any) -> None:
    hello.state, hello.taken_by = State.TAKEN, person
    hello.save()


def test_once_taken_it_is_not_changed_but_taken_back(browser: Browser, wanda: Any) -> None:
    write(browser)
    send(browser)
    browser.press("/hello/sent")
    browser.press("/hello/name", called="Sammy")
    taken(one_hello(), wanda)
    answer = browser.press("/hello/check")
    assert "Somebody is answering your hello already" in text(answer)
    assert "Sammy" in text(answer), "what was typed is still there"
    assert one_hello().called == "Sam"
    assert "Somebody is answering already" in browser.look("/hello/sent")
    assert "is taken back" in text(browser.press("/hello/take-back"))
    hello = one_hello()
    assert hello.state == State.TAKEN_BACK
    assert (hello.called, hello.would_like, hello.would_help, hello.language) == ("", "", "", "")
    assert not HelloWay.objects.exists()


def test_a_change_made_slowly_is_still_thanked_for(browser: Browser, clock: Any) -> None:
    write(browser)
    send(browser)
    browser.press("/hello/sent")
    clock.shift(timedelta(minutes=29))
    browser.type("/hello/name", called="Sammy")
    clock.shift(timedelta(minutes=20))
    assert "Thank you, Sammy." in send(browser)


def test_only_the_browser_that_sent_it_and_only_for_half_an_hour(
    browser: Browser, clock: Any
) -> None:
    write(browser)
    send(browser)
    assert Browser().get("/hello/sent")["Location"] == "/hello"
    clock.shift(timedelta(minutes=31))
    assert browser.get("/hello/sent")["Location"] == "/hello"
    browser.type("/hello/take-back")
    assert one_hello().state == State.WAITING


def test_no_address_holds_the_hello(browser: Browser) -> None:
    """A link in a history would let the next reader of it in."""
    write(browser)
    page = browser.press("/hello/check")
    name = token_of(browser.cookies[COOKIE].value)
    assert one_hello().token == name
    assert name not in page["Location"] + browser.get("/hello/sent").content.decode()


# --- known and unknown --------------------------------------------------------------------------


def test_known_and_unknown_people_get_the_same_by_the_same_work(place: Any) -> None:
    """Wanda's own number, which is in our tables, and one that nobody here has."""
    seen = []
    for number in ("07700 900 111", "07700 900 777"):
        browser = Browser()
        write(browser, ways=["text"], text_address=number)
        before = Message.objects.count()
        with (
            time_machine.travel(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False),
            Statements() as statements,
        ):
            browser.type("/hello/check")
            sent = browser.look("/hello/sent")
        messages = [(m.to, m.body) for m in Message.objects.order_by("created", "id")[before:]]
        seen.append((sent, sorted(messages), [s.split("(")[0][:60] for s in statements]))
    assert seen[0] == seen[1]


class Statements:
    """What is asked of the database."""

    def __enter__(self) -> list[str]:
        from django.test.utils import CaptureQueriesContext

        self.capture = CaptureQueriesContext(connection)
        self.capture.__enter__()
        self.said: list[str] = []
        return self.said

    def __exit__(self, *how: Any) -> None:
        self.capture.__exit__(*how)
        self.said += [query["sql"] for query in self.capture.captured_queries]


def test_the_same_address_is_found_again_but_nothing_can_be_read(browser: Browser) -> None:
    write(browser)
    send(browser)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM welcome_hello")
        hello = str([bytes(c) if isinstance(c, memoryview) else c for c in cursor.fetchall()[0]])
        cursor.execute("SELECT * FROM welcome_helloway")
        ways = str(
            [bytes(c) if isinstance(c, memoryview) else c for row in cursor.fetchall() for c in row]
        )
    for secret in ("Sam", WISH, "Welsh", "No stairs", "900 412", "900412", "After four"):
        assert secret not in hello + ways
    way = Way(kind="phone", address="+447700900412")
    from ownway.welcome.actions.hello import index_of

    assert HelloWay.objects.get(kind="text").address_index == index_of(way)
