"""From the outbox to where it goes."""

import pickle
import smtplib
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection, connections, transaction
from django.utils import timezone

from ownway.kit.ids import uuid7
from ownway.post import actions, senders, tasks
from ownway.post.models import Message, State
from ownway.post.templates import Template, neutral
from ownway.post.testing import texts

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("see_you")]


def letter(to: str = "kim@example.org", channel: str = "email", **values: Any) -> Message:
    """Put a message in the outbox."""
    words = {"name": "Kim", "time": "on Monday"}
    return actions.enqueue(
        channel=channel, to=to, template="post_tests.see_you", **({"words": words} | values)
    )


def again(message: Message) -> Message:
    """The same message as it is now."""
    return Message.objects.get(pk=message.pk)


def failing(problem: Exception) -> Callable[..., None]:
    """A sender that cannot."""

    def send(*_args: object, **_kwargs: object) -> None:
        raise problem

    return send


def test_an_email_leaves_neutrally(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Hidden <hello@example.org>"
    message = letter(sender_name="The Old Bakery")
    assert (message.state, message.body) == (State.QUEUED, "Hello Kim, see you on Monday.")
    assert actions.deliver_due() == 1
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["kim@example.org"], "See you on Monday")
    assert sent.body == "Hello Kim, see you on Monday."
    assert sent.from_email == "The Old Bakery <hello@example.org>"
    raw = sent.message()
    assert str(raw["Message-ID"]).endswith("@example.org>")
    assert raw["Auto-Submitted"] == "auto-generated"
    assert raw.get_content_type() == "text/plain"


def test_a_telling_sender_name_is_left_out(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "hello@example.org"
    letter(sender_name="Recovery Team")
    actions.deliver_due()
    assert mail.outbox[0].from_email == "hello@example.org"


def test_a_text_leaves_by_the_sites_sender() -> None:
    letter("07400 123456", "text", words={"name": "Kim", "time": "at O’Neill’s"})
    assert actions.deliver_due() == 1
    assert texts == [("+447400123456", "Hello Kim, see you at O'Neill's.")]
    assert mail.outbox == []


def test_the_console_prints_a_text(settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    settings.OWNWAY_TEXT_SENDER = "ownway.post.senders.console"
    letter("07400 123456", "text")
    actions.deliver_due()
    assert "Text to +447400123456:\nHello Kim" in capsys.readouterr().out


def test_what_was_sent_is_gone_and_not_sent_again() -> None:
    message = letter()
    actions.deliver_due()
    kept = again(message)
    assert (kept.state, kept.to, kept.subject, kept.body) == (State.SENT, "", "", "")
    assert (kept.template, kept.why) == ("post_tests.see_you", "")
    assert kept.sent_at is not None
    with connection.cursor() as cursor:
        cursor.execute('SELECT "to", subject, body FROM post_message')
        assert [bytes(value) for value in cursor.fetchone()] == [b"", b"", b""]
    assert actions.deliver_due() == 0
    assert len(mail.outbox) == 1


def test_not_before_its_time() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        letter(not_before=NOON + timedelta(hours=8))
        clock.shift(timedelta(hours=7, minutes=59))
        assert actions.deliver_due() == 0
        clock.shift(timedelta(minutes=1))
        assert actions.deliver_due() == 1


def test_a_time_that_has_passed_is_now() -> None:
    letter(not_before=timezone.now() - timedelta(days=3))
    assert actions.deliver_due() == 1


@pytest.mark.parametrize(
    ("to", "channel", "why"),
    [
        ("", "email", "no_address"),
        ("nobody", "email", "no_address"),
        ("@example.org", "email", "no_address"),
        ("", "text", "no_address"),
        ("020 7946 0958", "text", "no_address"),
    ],
)
def test_what_can_reach_nobody_is_held(to: str, channel: str, why: str) -> None:
    message = letter(to, channel)
    assert (message.state, message.why) == (State.HELD, why)
    assert actions.deliver_due() == 0


def test_without_a_sender_texts_are_held(settings: Any) -> None:
    settings.OWNWAY_TEXT_SENDER = ""
    message = letter("07400 123456", "text")
    assert (message.state, message.why) == (State.HELD, "no_sender")


def test_a_sender_taken_away_later_is_no_sent_message(settings: Any) -> None:
    message = letter("07400 123456", "text")
    settings.OWNWAY_TEXT_SENDER = ""
    actions.deliver_due()
    assert (again(message).state, again(message).why) == (State.QUEUED, "no_sender")


def test_held_for_a_reason_of_the_caller() -> None:
    message = letter(hold="no_safe_way")
    assert (message.state, message.why) == (State.HELD, "no_safe_way")
    assert actions.deliver_due() == 0
    assert mail.outbox == []


def test_words_that_tell_too_much_are_held_but_names_are_names() -> None:
    message = letter(words={"name": "Kim", "time": "at the clinic"})
    assert (message.state, message.why) == (State.HELD, "not_neutral")
    assert letter(words={"name": "Ward", "time": "on Monday"}).state == State.QUEUED


def test_an_unverified_address_gets_one_a_day() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert letter("kim@example.org", once_a_day=True).state == State.QUEUED
        assert letter(" KIM@example.org", once_a_day=True).state == State.HELD
        assert letter("ash@example.org", once_a_day=True).state == State.QUEUED
        assert letter().state == State.QUEUED  # an address known to be theirs
        actions.deliver_due()
        assert letter(once_a_day=True).why == "once_a_day"
        clock.shift(timedelta(hours=25))
        assert letter(once_a_day=True).state == State.QUEUED


def test_both_branches_do_the_same_work(django_assert_num_queries: Any) -> None:
    """The row that is held and the one that goes cost the same statements."""

    def work(**values: Any) -> list[str]:
        with django_assert_num_queries(len(first)) if first else _recorded() as seen:
            letter(once_a_day=True, **values)
        return [query["sql"].split()[0] for query in seen.captured_queries]

    first: list[str] = []
    first = work()
    assert work() == first  # held: once a day
    assert work(hold="not_known") == first
    assert work(to="nobody") == first


def _recorded() -> Any:
    from django.test.utils import CaptureQueriesContext

    return CaptureQueriesContext(connection)


def test_taken_back_with_the_action_around_it() -> None:
    with pytest.raises(ZeroDivisionError):
        _stumble()
    assert not Message.objects.exists()


@transaction.atomic
def _stumble() -> None:
    letter()
    raise ZeroDivisionError


def test_tried_again_later_and_later_then_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(senders, "_email", failing(ConnectionRefusedError("kim@example.org")))
    with time_machine.travel(NOON, tick=False) as clock:
        message = letter()
        waits = []
        for _ in actions.BACK_OFF:
            assert actions.deliver_due() == 0
            now = again(message)
            assert (now.state, now.why) == (State.QUEUED, "connectionrefusederror")
            waits.append((now.next_try - timezone.now()).total_seconds() / 60)
            clock.shift(now.next_try - timezone.now() - timedelta(seconds=1))
            assert actions.deliver_due() == 0
            assert again(message).tries == now.tries
            clock.shift(timedelta(seconds=1))
        assert waits == list(actions.BACK_OFF)
        actions.deliver_due()
        assert again(message).state == State.DEAD
        clock.shift(timedelta(days=2))
        actions.deliver_due()
        assert again(message).tries == len(actions.BACK_OFF) + 1
        monkeypatch.undo()
        assert actions.retry_dead() == 1
        assert actions.deliver_due() == 1
        assert again(message).state == State.SENT


@pytest.mark.parametrize(("code", "state"), [(550, State.DEAD), (450, State.QUEUED)])
def test_an_address_that_is_refused(
    monkeypatch: pytest.MonkeyPatch, code: int, state: State
) -> None:
    refused = smtplib.SMTPRecipientsRefused({"kim@example.org": (code, b"no")})
    monkeypatch.setattr(senders, "_email", failing(refused))
    message = letter()
    actions.deliver_due()
    assert (again(message).state, again(message).why) == (state, "address_refused")


def test_one_bad_message_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = senders._email

    def send(message: Message) -> None:
        if message.to.startswith("kim"):
            raise RuntimeError("kim@example.org")
        real(message)

    monkeypatch.setattr(senders, "_email", send)
    bad, good = letter(), letter("ash@example.org")
    assert actions.deliver_due() == 1
    assert again(good).state == State.SENT
    assert again(bad).why == "sender_runtimeerror"


def test_a_worker_that_died_is_followed_by_another() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        message = letter()
        assert actions._claim(message.pk) is not None
        assert actions._claim(message.pk) is None
        clock.shift(actions.CLAIM - timedelta(seconds=1))
        assert actions.deliver_due() == 0
        clock.shift(timedelta(seconds=2))
        assert actions.deliver_due() == 1
        assert again(message).tries == 2


def test_a_message_that_kills_its_worker_is_given_up() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        message = letter()
        for _ in range(len(actions.BACK_OFF) + 1):
            assert actions._claim(message.pk) is not None
            clock.shift(actions.CLAIM + timedelta(seconds=1))
        assert actions.deliver_due() == 0
        assert (again(message).state, again(message).why) == (State.DEAD, "worker_died")
        assert mail.outbox == []


def test_a_slow_worker_does_not_undo_what_a_quicker_one_did() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        message = letter()
        slow = actions._claim(message.pk)
        assert slow is not None
        clock.shift(actions.CLAIM + timedelta(seconds=1))
        assert actions.deliver_due() == 1
        actions._give_up(slow, "too_late")
        assert again(message).state == State.SENT


def test_too_late_is_not_sent() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        message = letter(good_until=NOON + timedelta(minutes=15))
        clock.shift(timedelta(minutes=15))
        assert actions.deliver_due() == 0
        assert (again(message).state, again(message).why) == (State.DEAD, "too_late")
        assert actions.retry_dead() == 0
        assert mail.outbox == []


def test_old_messages_are_tidied_away_but_none_that_waits() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        letter()
        actions.deliver_due()
        letter(hold="no_safe_way")
        waiting = letter(not_before=NOON + timedelta(days=90))
        clock.shift(timedelta(days=29))
        tasks.tidy.call()
        assert Message.objects.count() == 3
        clock.shift(timedelta(days=2))
        tasks.tidy.call()
        assert Message.objects.get() == waiting


def test_wrong_ways_are_errors_of_ours() -> None:
    neutral("post_tests.mail_only", "Hello", "Hello.", channels=("email",))
    with pytest.raises(ValueError, match="not written to go by text"):
        actions.enqueue(channel="text", to="1", template="post_tests.mail_only", words={})
    with pytest.raises(KeyError):
        actions.enqueue(channel="email", to="1", template="post_tests.none", words={})


def test_a_message_is_copied_and_pickled_sealed(see_you: Template) -> None:
    message = letter()
    for each in (message, again(message)):
        for twin in (deepcopy(each), pickle.loads(pickle.dumps(each))):  # noqa: S301
            assert (twin.to, twin.body) == (message.to, message.body)
            twin.save()
    assert b"Monday" not in pickle.dumps(again(message))
    assert again(message).body == "Hello Kim, see you on Monday."


@pytest.mark.django_db(transaction=True)
def test_the_worker_is_woken_when_the_action_has_committed() -> None:
    with transaction.atomic():
        letter()
        assert mail.outbox == []
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_no_canary_stays_after_sending() -> None:
    canary = f"canary{uuid7().hex}"
    with transaction.atomic():
        letter(f"{canary}@example.org", words={"name": canary, "time": canary})
    assert canary in mail.outbox[0].body
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT row_to_json(m)::text FROM post_message m")
            found = [row[0].encode() for row in cursor.fetchall()]
    else:
        file = Path(connection.settings_dict["NAME"])
        found = [part.read_bytes() for part in file.parent.glob(file.name + "*")]
        assert any(b"post_tests.see_you" in part for part in found)
    assert found
    for part in found:
        assert canary.encode() not in part
        assert canary.encode().hex().encode() not in part


@pytest.mark.django_db(transaction=True)
def test_many_workers_send_each_message_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "_wake_worker", lambda: None)
    wanted = [f"p{number}@example.org" for number in range(40)]
    for to in wanted:
        letter(to)
    together, sent = Barrier(6), []

    def worker() -> None:
        together.wait()
        try:
            sent.append(actions.deliver_due())
        finally:
            connections.close_all()

    threads = [Thread(target=worker) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(sent) == 40
    assert sorted(to for message in mail.outbox for to in message.to) == sorted(wanted)


@pytest.mark.django_db(transaction=True)
def test_many_at_once_to_one_unverified_address_send_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "_wake_worker", lambda: None)
    together = Barrier(6)

    def visitor() -> None:
        together.wait()
        try:
            letter(once_a_day=True)
        finally:
            connections.close_all()

    threads = [Thread(target=visitor) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    states = sorted(Message.objects.values_list("state", flat=True))
    assert states == [State.HELD] * 5 + [State.QUEUED]
