"""Signing in by a code, and that nobody learns from it who belongs."""

import re
from collections import Counter
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from ownway.kit.phones import normal
from ownway.people import actions
from ownway.people.models import Account, Person
from ownway.people.signin.tests.conftest import SAM, SAMS_PHONE, code_in, newest
from ownway.post.models import Message, State
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.teams import actions as teams

pytestmark = pytest.mark.django_db


def ask(client: Client, who: str, **more: Any) -> Any:
    return client.post(reverse("account_login"), {"who": who}, **more)


def type_in(client: Client, code: str, **more: Any) -> Any:
    return client.post(reverse("account_confirm_login_code"), {"code": code}, **more)


@pytest.mark.parametrize("who", [SAM, "SAM@Example.org ", "07700 900123", "+44 7700 900 123"])
def test_a_code_signs_in(client: Client, sam: Person, who: str) -> None:
    asked = ask(client, who)
    assert asked.status_code == 302
    assert asked["Location"] == reverse("account_confirm_login_code")
    before = client.session.session_key
    answer = type_in(client, code_in(newest()))
    assert answer["Location"].startswith(reverse("whose_device"))
    assert client.session.session_key != before
    assert client.get(reverse("mfa_index")).status_code == 200
    assert {"people.signed_in", "people.asked_code"} <= {e.verb for e in record.about(sam.pk)}


def test_the_code_is_pasted_with_spaces(client: Client, sam: Person) -> None:
    ask(client, SAM)
    code = code_in(newest())
    assert type_in(client, f" {code[:3]} {code[3:]} ")["Location"].startswith("/sign-in/whose")


def test_the_code_works_only_where_it_was_asked_for(client: Client, sam: Person) -> None:
    ask(client, SAM)
    elsewhere = Client()
    assert type_in(elsewhere, code_in(newest()))["Location"] == reverse("account_login")


def test_the_code_goes_where_it_was_asked_to(client: Client, sam: Person) -> None:
    ask(client, SAM)
    assert (newest().channel, newest().to) == ("email", SAM)
    ask(client, "07700 900123")
    assert (newest().channel, newest().to) == ("text", SAMS_PHONE)


def test_three_wrong_codes_end_it(client: Client, sam: Person) -> None:
    ask(client, SAM)
    code = code_in(newest())
    wrong = "000000" if code != "000000" else "111111"
    assert type_in(client, wrong).status_code == 200
    assert type_in(client, wrong).status_code == 200
    assert type_in(client, wrong)["Location"] == reverse("account_login")
    assert type_in(client, code)["Location"] == reverse("account_login")


def test_a_code_is_old_after_a_quarter_of_an_hour(
    client: Client, sam: Person, time_machine: Any
) -> None:
    time_machine.move_to("2040-03-01T10:00:00Z", tick=False)
    ask(client, SAM)
    time_machine.shift(15 * 60 + 1)
    assert type_in(client, code_in(newest()))["Location"] == reverse("account_login")


def test_the_address_of_the_page_never_holds_the_code(client: Client, sam: Person) -> None:
    ask(client, SAM)
    assert type_in(client, code_in(newest()), follow=True).redirect_chain
    assert code_in(newest()) not in reverse("account_confirm_login_code")
    page = client.get(reverse("account_login")).content.decode()
    assert "password" not in page.casefold().replace("no password", "")


def test_neither_e_mail_nor_phone(client: Client) -> None:
    answer = ask(client, "my name is Sam")
    assert answer.status_code == 200
    assert "my name is Sam" in answer.content.decode()
    assert not Message.objects.exists()


def test_asking_again_is_always_possible(client: Client, sam: Person) -> None:
    ask(client, SAM)
    assert client.get(reverse("account_login")).status_code == 200
    ask(client, SAM)
    assert type_in(client, code_in(newest()))["Location"].startswith("/sign-in/whose")


class Work:
    """Everything that could tell a known address from an unknown one, other than the clock."""

    def __init__(self, client: Client, who: str) -> None:
        with CaptureQueriesContext(connection) as queries:
            asked = ask(client, who)
            page = client.get(reverse("account_confirm_login_code"))
            wrong = type_in(client, "0")
        self.status = (asked.status_code, page.status_code, wrong.status_code)
        self.headers = [sorted(a.headers.items()) for a in (asked, page, wrong)]
        self.cookies = sorted(client.cookies)
        self.bodies = [_plain(a.content.decode(), who) for a in (asked, page, wrong)]
        self.queries = Counter(_shape(q["sql"]) for q in queries)


def _plain(page: str, who: str) -> str:
    kept = normal(who) if "@" not in who else who
    return re.sub(r'value="\w{64}"', "", page.replace(who, "WHO").replace(kept, "WHO"))


def _shape(sql: str) -> str:
    sql = re.sub(r"'(?:[^']|'')*'|X'\w*'|\b\d+\b|NULL|true|false|s\d+_x\d+", "?", sql)
    return " ".join(re.sub(r"\?::\w+", "?", sql).split())


@pytest.mark.parametrize(
    ("known", "unknown"),
    [(SAM, "kit@example.org"), ("07700 900123", "07700 900456")],
)
def test_known_and_unknown_are_the_same_work(
    sam: Person, known: str, unknown: str, time_machine: Any
) -> None:
    time_machine.move_to("2040-03-01T10:00:00Z", tick=False)
    Work(Client(), "warm@example.org")  # caches that fill once a process
    yes, no = Work(Client(), known), Work(Client(), unknown)
    assert yes.status == no.status == (302, 200, 200)
    assert yes.headers == no.headers
    assert yes.cookies == no.cookies
    assert yes.bodies == no.bodies
    assert yes.queries == no.queries
    assert Message.objects.filter(state=State.QUEUED).count() == 3


def test_an_unknown_address_is_told_once_a_day(client: Client, sam: Person) -> None:
    ask(client, "kit@example.org")
    ask(client, "kit@example.org")
    rows = Message.objects.filter(template="people.code_not_known").order_by("created", "id")
    assert [row.state for row in rows] == [State.QUEUED, State.HELD]
    assert "not the one we have" in rows[0].body
    assert not any(char.isdigit() for char in rows[0].body)


def test_messages_name_no_service(client: Client, sam: Person) -> None:
    ask(client, SAM)
    assert newest().sender_name == "Mill Lane"
    assert "Hawthorn" not in newest().subject + newest().body


def test_no_guess_fits_an_unknown_address(client: Client) -> None:
    ask(client, "kit@example.org")
    for guess in ("", "000000", "None"):
        assert "_auth_user_id" not in client.session
        type_in(client, guess)


def test_a_mailbox_that_was_switched_off_is_told_nothing(client: Client, sam: Person) -> None:
    actions.switch_mailbox(by=sam, on=False)
    ask(client, SAM)
    assert not Message.objects.filter(template="people.code").exists()
    assert newest("people.code_not_known").to == SAM
    ask(client, "07700 900123")
    assert newest().to == SAMS_PHONE


def test_ten_an_hour_from_one_network(client: Client, sam: Person) -> None:
    for _ in range(10):
        assert ask(client, "somebody@example.org").status_code == 302
    with CaptureQueriesContext(connection) as queries:
        assert ask(client, SAM).status_code == 429
    assert not any("people_account" in q["sql"] or "post_message" in q["sql"] for q in queries)
    assert not Message.objects.filter(template="people.code").exists()


def test_the_owner_is_not_locked_out_by_somebody_else(client: Client, sam: Person) -> None:
    for _ in range(12):
        ask(client, SAM, REMOTE_ADDR="203.0.113.7")
    assert ask(client, SAM, REMOTE_ADDR="203.0.113.7").status_code == 429
    owner = Client()
    assert ask(owner, SAM, REMOTE_ADDR="198.51.100.9").status_code == 302
    assert type_in(owner, code_in(newest()), REMOTE_ADDR="198.51.100.9").status_code == 302
    assert owner.get(reverse("mfa_index")).status_code == 200


def test_an_ipv6_household_is_one_network(client: Client, sam: Person) -> None:
    for last in range(10):
        ask(client, "x@example.org", REMOTE_ADDR=f"2001:db8::{last}")
    assert ask(client, SAM, REMOTE_ADDR="2001:db8::ffff").status_code == 429


def test_guesses_are_counted_over_all_codes(client: Client, sam: Person) -> None:
    from ownway.people.signin import codes

    for _ in range(codes.GUESSES):
        type_in(client, "0")
        if reverse("account_login"):
            client.post(reverse("mfa_login_webauthn"), {"credential": "{}"})
    assert client.post(reverse("mfa_login_webauthn"), {"credential": "{}"}).status_code == 429


@pytest.mark.parametrize(
    "credential",
    [
        "",
        "[]",
        "{}",
        '"x"',
        "[1]",
        "7",
        "null",
        '{"response": 7}',
        '{"id": "x", "response": {}}',
        '{"id":"AA","rawId":"AA","type":"public-key","response":{"userHandle":"AA"}}',
        '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30",'
        '"authenticatorData":"AA","signature":"AA","userHandle":"AA"}}',
    ],
)
def test_a_made_up_passkey_opens_nothing(client: Client, credential: str) -> None:
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer["Location"] == reverse("account_login")
    assert "_auth_user_id" not in client.session


def test_nobody_signs_up_and_there_are_no_passwords(client: Client) -> None:
    for name in (
        "account_signup",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_email",
        "mfa_signup_webauthn",
    ):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    for path in ("/sign-in/signup/", "/sign-up/", "/accounts/signup/", "/accounts/login/"):
        assert client.get(path).status_code in (302, 404)
    assert client.get("/accounts/signup/").status_code == 404


def test_an_account_that_was_closed_is_as_unknown_as_any(client: Client, sam: Person) -> None:
    Account.objects.filter(pk=sam.account_id).update(is_active=False)
    ask(client, SAM)
    assert not Message.objects.filter(template="people.code").exists()


def test_where_one_was_going_comes_after(client: Client, sam: Person) -> None:
    there = reverse("usersessions_list")
    asked = client.post(reverse("account_login"), {"who": SAM, "next": there})
    answer = client.post(asked["Location"], {"code": code_in(newest())})
    answer = client.post(answer["Location"], {"own": "yes", "next": there})
    assert answer["Location"] == there


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_nobody_is_sent_elsewhere(as_sam: Client, elsewhere: str) -> None:
    answer = as_sam.post(reverse("whose_device"), {"own": "yes", "next": elsewhere})
    assert answer["Location"] == reverse("home")


def test_the_site_may_have_no_neutral_name_yet(client: Client, sam: Person) -> None:
    teams.change_site(by=SYSTEM, neutral_name="")
    assert ask(client, SAM).status_code == 302


def test_a_place_that_cannot_text_says_so_to_everybody(
    client: Client, sam: Person, settings: Any
) -> None:
    settings.OWNWAY_TEXT_SENDER = ""
    for number in ("07700 900123", "07700 900456"):
        assert "No text can be sent" in ask(client, number).content.decode()
    assert not Message.objects.exists()
