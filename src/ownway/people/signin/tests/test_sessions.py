"""How long a session lasts, how it ends, and that no words are lost by it."""

from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from ownway.people import actions
from ownway.people.actions import sessions
from ownway.people.models import Account, Person
from ownway.people.signin import devices, leaving, session
from ownway.people.signin.testing import enter
from ownway.people.signin.tests.conftest import SAM, code_in, newest
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams
from ownway.teams import queries as team_queries
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
ANDROID = "Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"
WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
    "like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
)
#: Later than today, so that the roles given while the stage was set hold already.
NOW = "2040-03-01T10:00:00Z"


def sign_in(agent: str = ANDROID, own: str = "yes", address: str = "203.0.113.7") -> Client:
    """Somebody signs in as Sam, in a browser of their own."""
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=address)
    client.post(reverse("account_login"), {"who": SAM})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    client.post(reverse("whose_device"), {"own": own})
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("mfa_index")).status_code == 200


@pytest.mark.parametrize(("agent", "words"), [
    (ANDROID, "Firefox on Android"), (WINDOWS, "Edge on Windows"), (IPHONE, "Safari on iPhone"),
    ("", "A phone or computer"), ("curl/8", "A phone or computer"),
])  # fmt: skip
def test_a_device_in_plain_words(agent: str, words: str) -> None:
    assert devices.words(RequestFactory().get("/", headers={"user-agent": agent})) == words


def test_signing_in_makes_a_new_session(client: Client, sam: Person) -> None:
    client.get(reverse("join"))
    client.post(reverse("account_login"), {"who": SAM})
    before = client.session.session_key
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


@pytest.mark.parametrize(("own", "minutes", "still"), [
    ("no", 29, True), ("no", 31, False), ("yes", 31, True), ("yes", 60 * 20, True),
    ("yes", 60 * 71, True), ("yes", 60 * 73, False),
])  # fmt: skip
def test_quiet_ends_a_session(
    sam: Person, time_machine: Any, own: str, minutes: int, still: bool
) -> None:
    time_machine.move_to(NOW, tick=False)
    client = sign_in(own=own)
    time_machine.shift(minutes * 60)
    assert is_in(client) is still


@pytest.mark.parametrize(("own", "hours"), [("no", 12), ("yes", 14 * 24)])
def test_a_session_ends_however_busy(sam: Person, time_machine: Any, own: str, hours: int) -> None:
    time_machine.move_to(NOW, tick=False)
    client = sign_in(own=own)
    step = 20 * 60 if own == "no" else 24 * 60 * 60
    for _ in range(hours * 3600 // step - 1):
        time_machine.shift(step)
        assert is_in(client)
    time_machine.shift(step + 60)
    assert not is_in(client)


def test_until_it_is_answered_a_device_is_not_ones_own(
    client: Client, sam: Person, time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    client.post(reverse("account_login"), {"who": SAM})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    assert client.cookies["session"]["max-age"] == ""
    time_machine.shift(31 * 60)
    assert not is_in(client)


def test_a_shared_device_forgets_with_the_browser(sam: Person) -> None:
    client = sign_in(own="no")
    assert client.cookies["session"]["max-age"] == ""
    assert "device" not in client.cookies
    page = client.get(reverse("mfa_index")).content.decode()
    assert "<title>Mill Lane</title>" in page


def test_ones_own_device_stays_two_weeks(sam: Person) -> None:
    client = sign_in(own="yes")
    assert 15 * 86400 - 60 < client.cookies["session"]["max-age"] <= 15 * 86400
    assert "Signing in – Hawthorn" in client.get(reverse("mfa_index")).content.decode()


def test_a_device_that_is_known_is_not_asked_again(sam: Person) -> None:
    client = sign_in(own="yes")
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"who": SAM})
    answer = client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    assert client.get(answer["Location"])["Location"] == reverse("home")
    assert client.cookies["session"]["max-age"] != ""


def test_the_list_says_what_and_when_and_no_address(sam: Person) -> None:
    sign_in(IPHONE, own="no", address="198.51.100.9")
    client = sign_in(ANDROID)
    page = client.get(reverse("usersessions_list")).content.decode()
    assert "Firefox on Android – this one" in page
    assert "Safari on iPhone" in page
    assert "Not your own device." in page
    assert "198.51.100.9" not in page
    for row in UserSession.objects.all():
        assert row.ip == "::"
        assert "Mozilla" not in row.user_agent


def test_no_session_keeps_words_or_addresses_readable(sam: Person) -> None:
    client = sign_in()
    client.post(reverse("account_login"), {"who": "07700 900123"})
    kept = " ".join(Session.objects.values_list("session_data", flat=True))
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM usersessions_usersession")
        kept += str(cursor.fetchall())
    for secret in (SAM, "7700900123", "203.0.113.7", "signin"):
        assert secret not in kept


def test_a_session_moved_to_another_key_opens_nothing(sam: Person) -> None:
    mine, other = sign_in(), Client()
    other.post(reverse("account_login"), {"who": "kit@example.org"})
    stolen = Session.objects.get(session_key=mine.session.session_key).session_data
    Session.objects.filter(session_key=other.session.session_key).update(session_data=stolen)
    assert not is_in(other)
    assert is_in(mine)


def test_keys_from_a_stolen_database_open_nothing(sam: Person) -> None:
    client = sign_in()
    key = Session.objects.get(session_key=client.session.session_key).session_key
    for forged in (key, f"{key}.", f"{key}.{'0' * 64}", f"{key}.é"):
        thief = Client()
        thief.cookies["session"] = forged
        assert not is_in(thief)
    assert is_in(client)


def test_one_other_device_is_signed_out(sam: Person) -> None:
    phone, laptop = sign_in(IPHONE), sign_in(WINDOWS)
    other = UserSession.objects.get(session_key=phone.session.session_key)
    laptop.post(reverse("usersessions_list"), {"which": other.pk})
    assert not is_in(phone)
    assert is_in(laptop)
    assert "people.ended_sessions" in {e.verb for e in record.about(sam.pk)}


@pytest.mark.parametrize("which", ["", "x", "0", "99999999999999999999"])
def test_nobody_elses_session_is_touched(sam: Person, cora: Person, which: str) -> None:
    hers = Client()
    enter(hers, cora)
    mine = sign_in()
    theirs = UserSession.objects.exclude(user=sam.account).values_list("pk", flat=True)
    for pk in [*theirs, which]:
        assert mine.post(reverse("usersessions_list"), {"which": pk}).status_code == 404
    assert is_in(hers)


def test_everywhere_else(sam: Person) -> None:
    phone, laptop = sign_in(IPHONE), sign_in(WINDOWS)
    unlisted = Client()
    enter(unlisted, sam)
    assert is_in(unlisted)
    laptop.post(reverse("usersessions_list"), {"which": "others"})
    assert not is_in(phone)
    assert not is_in(unlisted)
    assert is_in(laptop)


def test_a_role_that_ends_ends_the_session(as_cora: Client, cora: Person, project: Any) -> None:
    deputy = actions.add_person(by=SYSTEM, called="Dee", told=True)
    actions.add_account(by=SYSTEM, person=deputy, email="dee@example.org")
    role = teams.give_role(by=SYSTEM, person=deputy, project=project, role=Role.ADVISER)
    client = Client()
    enter(client, deputy)
    assert is_in(client)
    teams.end_role(by=cora, membership=role)  # without a word to this room
    answer = client.get(reverse("mfa_index"))
    assert answer["Location"].startswith(reverse("account_login"))
    assert not is_in(client)
    assert is_in(as_cora)


def test_a_new_role_asks_to_sign_in_again(as_sam: Client, sam: Person, project: Any) -> None:
    assert is_in(as_sam)
    teams.give_role(by=SYSTEM, person=sam, project=project, role=Role.PEER)
    assert not is_in(as_sam)


def test_a_closed_account_is_out_at_once(as_sam: Client, sam: Person) -> None:
    Account.objects.filter(pk=sam.account_id).update(is_active=False)
    assert not is_in(as_sam)


def test_all_sessions_of_somebody(sam: Person) -> None:
    phone, laptop = sign_in(IPHONE), sign_in(WINDOWS)
    sessions.end_sessions(by=SYSTEM, person=Person.objects.get(pk=sam.pk))
    assert not is_in(phone)
    assert not is_in(laptop)


def test_signing_out_takes_a_button(sam: Person) -> None:
    client = sign_in()
    assert client.get(reverse("account_logout")).status_code == 200
    assert is_in(client)
    answer = client.post(reverse("account_logout"))
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer["Location"] == reverse("signed_out")
    assert client.get(answer["Location"]).status_code == 200
    assert not is_in(client)
    assert not UserSession.objects.exists()
    assert "people.signed_out" in {e.verb for e in record.about(sam.pk)}


def test_leaving_drops_everything_and_is_not_written_down(sam: Person) -> None:
    client = sign_in()
    before = len(record.about(sam.pk))
    request = RequestFactory().get("/leave/")
    request.session, request.user = client.session, sam.account
    request.person = sam  # type: ignore[attr-defined]
    leaving.forget(request)
    assert request.person is None  # type: ignore[attr-defined]
    assert not is_in(client)
    assert not UserSession.objects.exists()
    assert len(record.about(sam.pk)) == before


def test_leaving_without_being_signed_in(client: Client) -> None:
    client.post(reverse("account_login"), {"who": "kit@example.org"})
    request = RequestFactory().get("/leave/")
    request.session = client.session
    leaving.forget(request)
    assert not Session.objects.exists()


def test_a_new_device_is_told_to_the_old_ones(sam: Person) -> None:
    actions.set_ways(by=sam, person=sam, ways=[actions.persons.Way("text", "07700 900123")])
    phone = sign_in(IPHONE)
    told = Message.objects.filter(template="people.new_device").count()
    laptop = sign_in(WINDOWS)
    message = newest("people.new_device")
    assert Message.objects.filter(template="people.new_device").count() == told + 1
    assert (message.channel, "Edge on Windows" in message.body) == ("text", True)
    assert "A new phone or computer" in phone.get(reverse("mfa_index")).content.decode()
    assert "A new phone or computer" not in phone.get(reverse("mfa_index")).content.decode()
    assert "A new phone or computer" not in laptop.get(reverse("mfa_index")).content.decode()


def test_a_known_device_is_no_news(sam: Person) -> None:
    client = sign_in(IPHONE)
    Message.objects.all().delete()
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"who": SAM})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    assert not Message.objects.filter(template="people.new_device").exists()


@pytest.mark.parametrize("forged", ["x", "a.b", "~", "aaaaaaaaaaaaaaaa." + "0" * 32])
def test_a_forged_device_is_new(sam: Person, forged: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES["device"] = forged
    assert not devices.is_known(request, sam.account)


def test_words_being_sent_are_kept_for_their_writer(
    sam: Person, cora: Person, time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    client = sign_in(own="no")
    time_machine.shift(31 * 60)
    answer = client.post("/goals/new/", {"words": "I would like to bake again.", "private": "on"})
    assert answer["Location"].startswith(reverse("account_login"))
    assert "kept for half an hour" in client.get(answer["Location"]).content.decode()
    client.post(reverse("account_login"), {"who": SAM})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    answer = client.post(reverse("whose_device"), {"own": "no"})
    assert answer["Location"] == reverse("kept_words")
    page = client.get(answer["Location"]).content.decode()
    assert "I would like to bake again." in page
    assert 'action="/goals/new/"' in page
    client.post(reverse("kept_words"))
    assert client.get(reverse("kept_words"))["Location"] == reverse("home")


def test_nobody_else_gets_the_words(sam: Person, cora: Person, time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    client = sign_in(own="no")
    time_machine.shift(31 * 60)
    client.post("/goals/new/", {"words": "I would like to bake again."})
    client.post(reverse("account_login"), {"who": "cora@example.org"})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    answer = client.post(reverse("whose_device"), {"own": "no"})
    assert answer["Location"] == reverse("home")
    assert "kept" not in client.session


def test_kept_words_are_not_kept_long(sam: Person, time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    client = sign_in(own="no")
    time_machine.shift(31 * 60)
    client.post("/goals/new/", {"words": "I would like to bake again."})
    time_machine.shift(session.KEPT_FOR + 1)
    client.post(reverse("account_login"), {"who": SAM})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})
    assert client.post(reverse("whose_device"), {"own": "no"})["Location"] == reverse("home")


def test_the_line_of_roles_changes_with_any_of_them(sam: Person, project: Any) -> None:
    before = team_queries.standing(sam)
    other = teams.add_project(by=SYSTEM, name="Another")
    teams.give_role(by=SYSTEM, person=sam, project=other, role=Role.MEMBER)
    assert team_queries.standing(sam) != before
