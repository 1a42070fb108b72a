"""Half-written hellos: gone at sending, at "Leave this page" and after half an hour."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory

from ownway.access.errors import NotYours
from ownway.kit.network import network_of
from ownway.people.actions.persons import Way
from ownway.record.actors import SYSTEM, VISITOR
from ownway.record.models import Entry
from ownway.welcome import actions
from ownway.welcome.actions.limits import room_for_one_more
from ownway.welcome.models import HelloDraft
from ownway.welcome.tests.browser import WISH, Browser, hidden, text, write
from ownway.welcome.views.keeping import COOKIE

pytestmark = pytest.mark.django_db


def raw_drafts() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM welcome_hellodraft")
        return b"|".join(
            bytes(column) if isinstance(column, memoryview | bytes) else str(column).encode()
            for row in cursor.fetchall()
            for column in row
        )


def test_nothing_of_it_can_be_read_in_the_database(browser: Browser) -> None:
    write(browser)
    kept = raw_drafts()
    assert kept
    for secret in (
        "Sam",
        "07700",
        "After four",
        "Thursday",
        "kettle",
        "Welsh",
        "No stairs",
        browser.cookies[COOKIE].value,
    ):
        assert secret.encode() not in kept


def test_after_half_an_hour_it_is_not_read_even_if_nobody_purged(
    browser: Browser, clock: Any
) -> None:
    write(browser)
    clock.shift(timedelta(minutes=31))
    assert HelloDraft.objects.exists()
    assert browser.get("/hello/check")["Location"] == "/hello"
    assert browser.get("/hello/name")["Location"] == "/hello"


def test_each_answer_gives_another_half_hour(browser: Browser, clock: Any) -> None:
    write(browser)
    for _later in range(3):
        clock.shift(timedelta(minutes=29))
        browser.type("/hello/name", called="Sam again")
    assert WISH in browser.look("/hello/check")


def test_words_typed_into_an_expired_hello_are_kept(browser: Browser, clock: Any) -> None:
    """The answers before them are gone, and the page says so."""
    browser.press("/hello", for_whom="ward")
    page = browser.get("/hello/name")
    clock.shift(timedelta(minutes=40))
    answer = browser.type(
        "/hello/name", **hidden(page), writer_called="Lou", writer_place="Ash ward"
    )
    assert answer["Location"] == "/hello?put_away"
    assert "What you have just written is kept" in browser.look("/hello?put_away")
    browser.press("/hello", for_whom="ward")
    again = browser.get("/hello/name").content.decode()
    assert 'value="Lou"' in again
    assert 'value="Ash ward"' in again


def test_an_expired_hello_is_never_mixed_with_a_new_one(browser: Browser, clock: Any) -> None:
    write(browser)
    clock.shift(timedelta(minutes=31))
    browser.press("/hello", for_whom="myself")
    assert "Skipped" in browser.look("/hello/check")
    assert WISH not in browser.look("/hello/check")


def test_the_purge_takes_only_what_is_over(browser: Browser, clock: Any) -> None:
    write(browser)
    clock.shift(timedelta(minutes=20))
    write(Browser())
    clock.shift(timedelta(minutes=11))
    assert actions.purge_drafts(by=SYSTEM) == 1
    assert HelloDraft.objects.count() == 1


def test_each_door_has_its_own_actor(db: None) -> None:
    with pytest.raises(NotYours):
        actions.purge_drafts(by=VISITOR)
    with pytest.raises(NotYours):
        actions.read_draft(by=SYSTEM, token="x")
    with pytest.raises(NotYours):
        actions.send_draft(by=SYSTEM, token="x")


# --- leave this page ----------------------------------------------------------------------------


def test_leave_wipes_the_draft_and_the_browser(browser: Browser) -> None:
    write(browser)
    before = Entry.objects.count()
    answer = browser.get("/leave")
    assert (answer.status_code, answer["Location"]) == (302, "/blank")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"
    assert answer.cookies[COOKIE].value == ""
    assert not HelloDraft.objects.exists()
    assert Entry.objects.count() == before, "never recorded"
    assert browser.get("/hello/check")["Location"] == "/hello"


def test_leave_is_not_logged(browser: Browser, caplog: Any) -> None:
    caplog.set_level(0)
    browser.get("/leave")
    assert "leave" not in caplog.text


def test_leave_goes_where_the_site_says(browser: Browser, place: Any) -> None:
    from ownway.teams import actions as teams

    teams.change_site(by=SYSTEM, leave_to="https://weather.example.org/")
    assert browser.get("/leave")["Location"] == "https://weather.example.org/"


def test_our_own_empty_page_says_nothing_about_us(browser: Browser) -> None:
    page = browser.get("/blank").content.decode()
    assert browser.get("/favicon.ico").content == b"", "nor has it our picture"
    for word in ("Wicket", "Ownway", "hello", "help", "static"):
        assert word not in page


# --- robots -------------------------------------------------------------------------------------


def test_a_filled_trap_asks_once_more_and_loses_nothing(browser: Browser) -> None:
    from ownway.welcome.models import Hello

    write(browser)
    answer = browser.press("/hello/check", more="Buy now")
    assert "One more press" in text(answer)
    assert not Hello.objects.exists()
    assert HelloDraft.objects.exists()
    answer = browser.type("/hello/check", a_person="yes")
    assert answer["Location"] == "/hello/sent"
    assert Hello.objects.get().would_like == WISH


def test_a_trap_filled_on_any_page_asks_once_more(browser: Browser) -> None:
    browser.press("/hello", for_whom="myself")
    browser.press("/hello/name", called="Sam", more="x")
    assert "One more press" in text(browser.press("/hello/check"))


def test_no_puzzle_and_nobody_sees_the_trap(browser: Browser) -> None:
    browser.press("/hello", for_whom="myself")
    page = browser.get("/hello/name").content.decode()
    trap = page.partition('name="more"')
    before, after = trap[0][-300:], trap[2][:60]
    assert 'aria-hidden="true"' in before
    assert 'tabindex="-1"' in after


def sent_before(times: int, *, number: str = "", address: str = "127.0.0.1") -> None:
    """As if so many hellos had come from this network, each with its own number or the same."""
    network = network_of(RequestFactory().get("/", REMOTE_ADDR=address))
    for one in range(times):
        ways = [Way(kind="phone", address=number or f"01632 960 0{one:02}")]
        assert room_for_one_more(network=network, ways=ways)


def says_wait(browser: Browser) -> bool:
    """Is Send answered with "not just now"? Then every word is still there."""
    write(browser)
    answer = browser.type("/hello/check")
    if answer.status_code == 302:
        return False
    said = text(answer)
    for words in ("It is nothing you did", "01632 960 300", "Get help now"):
        assert words in said
    assert WISH in browser.look("/hello/check")
    return True


def test_too_many_from_one_network_is_told_kindly_and_loses_nothing(browser: Browser) -> None:
    sent_before(9)
    assert not says_wait(browser)
    assert says_wait(browser)
    assert not says_wait(Browser(REMOTE_ADDR="203.0.113.9")), "other networks may go on"


def test_an_hour_later_the_same_network_may_again(browser: Browser, clock: Any) -> None:
    sent_before(10)
    clock.shift(timedelta(hours=1))
    assert not says_wait(browser)


def test_too_many_from_one_network_in_a_day(browser: Browser, clock: Any) -> None:
    for _hour in range(3):
        sent_before(10)
        clock.shift(timedelta(hours=1))
    assert says_wait(browser)


def test_too_many_to_one_address_from_one_network(browser: Browser) -> None:
    sent_before(4, number="07700 900 412")
    assert not says_wait(browser)
    assert says_wait(browser)


def test_a_stranger_does_not_learn_that_an_address_was_used(browser: Browser) -> None:
    """As many hellos as one network may send with an address, whoever used it before."""
    sent_before(5, number="07700 900 412")
    sent_before(4, number="07700 900 412", address="203.0.113.9")
    assert not says_wait(Browser(REMOTE_ADDR="203.0.113.9"))


def test_too_many_for_the_whole_place(browser: Browser) -> None:
    for network in range(20):
        sent_before(10, address=f"203.0.113.{network}")
    assert says_wait(browser)


def test_a_double_press_is_counted_once(browser: Browser) -> None:
    sent_before(8)
    write(browser)
    for _press in range(2):
        assert browser.type("/hello/check").status_code == 302
    assert not says_wait(browser)


def test_endless_drafts_are_stopped(browser: Browser) -> None:
    from ownway.welcome.actions.drafts import TooManyDrafts

    for number in range(120):
        actions.save_for_whom(by=VISITOR, token=str(number), for_whom="myself", network="n")
    with pytest.raises(TooManyDrafts):
        actions.save_for_whom(by=VISITOR, token="one more", for_whom="myself", network="n")
    actions.save_for_whom(by=VISITOR, token="7", for_whom="friend", network="n")
