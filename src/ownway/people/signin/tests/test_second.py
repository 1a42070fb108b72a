"""The second factor: asked of colleagues, offered to members, secrets sealed."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse

from ownway.people import actions
from ownway.people.actions.signing_in import LastWayIn, Taken
from ownway.people.models import Account, Person
from ownway.people.signin import again, queries
from ownway.people.signin.second import MFAAdapter
from ownway.people.signin.testing import enter
from ownway.people.signin.tests.conftest import SAM, SAMS_PHONE, code_in, newest
from ownway.post.models import Message
from ownway.record import queries as record

pytestmark = pytest.mark.django_db
NOW = "2040-03-01T10:00:00Z"


def sign_in(client: Client, who: str = SAM) -> Any:
    """By a code; freshly."""
    client.post(reverse("account_login"), {"who": who})
    return client.post(reverse("account_confirm_login_code"), {"code": code_in(newest())})


def set_up_authenticator(client: Client) -> str:
    """Returns the secret that the app was shown."""
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    found = re.search(r'ow-signin-code">\s*([A-Z2-7]{32})', page)
    assert found
    answer = client.post(reverse("mfa_activate_totp"), {"code": now_shown(found[1])})
    assert answer.status_code == 302, answer.content.decode()
    return found[1]


def now_shown(secret: str) -> str:
    """What the app shows now."""
    return totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()) + 1)
    )


def test_colleagues_set_one_up_first(client: Client, cora: Person) -> None:
    sign_in(client, "cora@example.org")
    client.post(reverse("whose_device"), {"own": "yes"})
    for name in ("home", "mfa_index"):
        assert client.get(reverse(name))["Location"] == reverse("second_factor_first")
    assert client.post(reverse("sign_in_mailbox"), {"on": "no"})["Location"] == reverse(
        "second_factor_first"
    )
    assert client.get(reverse("second_factor_first")).status_code == 200
    for name in ("mfa_add_webauthn", "mfa_activate_totp", "account_logout", "usersessions_list"):
        assert client.get(reverse(name)).status_code == 200
    set_up_authenticator(client)
    assert client.get(reverse("mfa_index")).status_code == 200
    assert client.get(reverse("second_factor_first"))["Location"] == reverse("home")


def test_members_are_only_offered_one(client: Client, sam: Person) -> None:
    sign_in(client)
    page = client.get(reverse("mfa_index"))
    assert page.status_code == 200
    assert "Set up an authenticator" in page.content.decode()


def test_a_place_may_switch_it_off(client: Client, cora: Person, settings: Any) -> None:
    settings.OWNWAY_STAFF_SECOND_FACTOR = False
    sign_in(client, "cora@example.org")
    assert client.get(reverse("mfa_index")).status_code == 200


def test_it_is_asked_at_the_next_sign_in(client: Client, sam: Person, time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    sign_in(client)
    secret = set_up_authenticator(client)
    time_machine.shift(3600)
    other = Client()
    assert sign_in(other)["Location"] == reverse("mfa_authenticate")
    assert other.get(reverse("mfa_index")).status_code == 302, "not in yet"
    assert other.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert "_auth_user_id" not in other.session
    answer = other.post(reverse("mfa_authenticate"), {"code": now_shown(secret)})
    assert answer["Location"].startswith(reverse("whose_device"))
    assert other.get(reverse("mfa_index")).status_code == 200


def test_an_authenticator_alone_opens_nothing(client: Client, sam: Person) -> None:
    sign_in(client)
    secret = set_up_authenticator(client)
    other = Client()
    answer = other.post(reverse("mfa_authenticate"), {"code": now_shown(secret)})
    assert answer["Location"] == reverse("account_login")


def test_a_spare_code_works_once(client: Client, sam: Person) -> None:
    sign_in(client)
    set_up_authenticator(client)
    page = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    codes = re.findall(r'ow-signin-code">(\d{10})<', page)
    assert len(codes) == 10
    for expected in (reverse("whose_device"), None):
        other = Client()
        sign_in(other)
        answer = other.post(reverse("mfa_authenticate"), {"code": codes[0]})
        if expected:
            assert answer["Location"].startswith(expected)
        else:
            assert answer.status_code == 200


def test_secrets_are_sealed(client: Client, sam: Person) -> None:
    sign_in(client)
    secret = set_up_authenticator(client)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM mfa_authenticator")
        kept = str(cursor.fetchall())
    assert secret not in kept
    sealed = Authenticator.objects.get(type="totp").data["secret"]
    assert MFAAdapter().decrypt(sealed) == secret
    assert MFAAdapter().encrypt(secret) != sealed
    seed = Authenticator.objects.get(type="recovery_codes").data["seed"]
    assert re.fullmatch(r"[0-9a-f]{80}", MFAAdapter().decrypt(seed))
    assert MFAAdapter().decrypt(seed) not in kept


def test_an_authenticator_shows_neutral_names(client: Client, sam: Person) -> None:
    sign_in(client)
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "otpauth://totp/Mill%20Lane?" in page
    assert SAM not in page
    assert "<svg" in page


def test_changes_are_written_down_and_told(
    client: Client, sam: Person, django_capture_on_commit_callbacks: Any
) -> None:
    actions.set_ways(by=sam, person=sam, ways=[actions.persons.Way("text", "07700 900123")])
    sign_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        set_up_authenticator(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_generate_recovery_codes"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_deactivate_totp"))
    changed = [e.fields for e in record.about(sam.pk) if e.verb == "people.changed_sign_in"]
    assert ["totp"] in changed
    assert ["recovery_codes"] in changed
    assert changed.count(["totp"]) == 2
    assert not Authenticator.objects.exists()
    assert Message.objects.filter(template="people.sign_in_changed", channel="text").exists()


def test_colleagues_keep_at_least_one(client: Client, cora: Person) -> None:
    sign_in(client, "cora@example.org")
    set_up_authenticator(client)
    answer = client.post(reverse("mfa_deactivate_totp"))
    assert answer.status_code == 200
    assert "only one left" in answer.content.decode()
    assert queries.has_second_factor(cora.account)  # type: ignore[arg-type]


# --- fresh sign-in ---------------------------------------------------------------------------


def test_what_matters_asks_again(client: Client, sam: Person, time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    sign_in(client)
    client.post(reverse("whose_device"), {"own": "yes"})
    there = reverse("sign_in_address", kwargs={"kind": "email"})
    assert client.get(there).status_code == 200
    time_machine.shift(11 * 60)
    ask = client.get(there)["Location"]
    assert ask == f"{reverse('account_reauthenticate')}?next={there.replace('/', '%2F')}"
    assert client.get(ask).status_code == 200
    client.post(ask, {"send": "yes"})
    assert newest().to == SAM
    assert client.post(ask, {"code": "0"}).status_code == 200
    assert client.post(ask, {"code": code_in(newest())})["Location"] == there
    assert client.get(there).status_code == 200


def test_a_form_that_was_open_may_still_be_sent(
    client: Client, sam: Person, time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    sign_in(client)
    client.post(reverse("whose_device"), {"own": "yes"})
    time_machine.shift(20 * 60)
    assert client.post(reverse("sign_in_mailbox"), {"on": "no"})["Location"] == reverse("mfa_index")
    time_machine.shift(11 * 60)
    assert client.post(reverse("sign_in_mailbox"), {"on": "yes"})["Location"].startswith(
        reverse("account_reauthenticate")
    )
    assert not Account.objects.get(person=sam).mailbox_sign_in


def test_whoever_has_a_second_factor_shows_that(
    client: Client, sam: Person, time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    sign_in(client)
    client.post(reverse("whose_device"), {"own": "yes"})
    secret = set_up_authenticator(client)
    time_machine.shift(11 * 60)
    there = reverse("mfa_view_recovery_codes")
    ask = client.get(there, follow=True)
    assert ask.redirect_chain[-1][0].startswith(reverse("mfa_reauthenticate"))
    before = Message.objects.count()
    client.post(reverse("account_reauthenticate"), {"send": "yes"})
    assert Message.objects.count() == before, "a code by e-mail would be the weaker way"
    answer = client.post(ask.redirect_chain[-1][0], {"code": now_shown(secret)})
    assert answer["Location"] == there
    assert client.get(there).status_code == 200


def test_fresh_is_a_decorator_for_any_view(sam: Person) -> None:
    @again.fresh
    def export(request: HttpRequest, what: str) -> HttpResponse:
        return HttpResponse(what)

    request = HttpRequest()
    request.method, request.path, request.user = "GET", "/export/", sam.account  # type: ignore[assignment]
    client = Client()
    sign_in(client)
    request.session = client.session
    assert export(request, what="all").content == b"all"
    quiet = Client()
    enter(quiet, sam)
    request.session = quiet.session
    assert export(request, what="all").status_code == 302


# --- the ways themselves ---------------------------------------------------------------------


def test_a_new_e_mail_is_shown_to_be_theirs(client: Client, sam: Person) -> None:
    sign_in(client)
    there = reverse("sign_in_address", kwargs={"kind": "email"})
    answer = client.post(there, {"address": "Sam.New@example.org"})
    assert newest().to == "sam.new@example.org"
    assert Account.objects.get(person=sam).email == SAM
    client.post(answer["Location"], {"code": "0"})
    assert Account.objects.get(person=sam).email == SAM
    client.post(answer["Location"], {"code": code_in(newest())})
    assert Account.objects.get(person=sam).email == "sam.new@example.org"
    other = Client()
    assert sign_in(other, "sam.new@example.org")["Location"].startswith(reverse("whose_device"))


def test_the_code_for_one_kind_is_not_for_the_other(client: Client, sam: Person) -> None:
    sign_in(client)
    client.post(reverse("sign_in_address", kwargs={"kind": "email"}), {"address": "a@example.org"})
    answer = client.post(
        reverse("sign_in_address_code", kwargs={"kind": "phone"}), {"code": code_in(newest())}
    )
    assert answer["Location"] == reverse("sign_in_address", kwargs={"kind": "phone"})


def test_an_address_of_somebody_else(client: Client, sam: Person, cora: Person) -> None:
    with pytest.raises(Taken):
        actions.set_sign_in_address(by=sam, kind="email", address="cora@example.org")
    sign_in(client)
    answer = client.post(
        reverse("sign_in_address", kwargs={"kind": "email"}), {"address": "cora@example.org"}
    )
    answer = client.post(answer["Location"], {"code": code_in(newest())}, follow=True)
    assert "Somebody signs in with that already" in answer.content.decode()


@pytest.mark.parametrize("kind", ["pigeon", "letter"])
def test_there_are_two_kinds_of_address(client: Client, sam: Person, kind: str) -> None:
    sign_in(client)
    assert client.get(reverse("sign_in_address", kwargs={"kind": kind})).status_code == 404


def test_nobody_shuts_themselves_out(client: Client, sam: Person) -> None:
    sign_in(client)
    client.post(reverse("sign_in_address_away", kwargs={"kind": "phone"}))
    account = Account.objects.get(person=sam)
    assert (account.phone, account.phone_index, account.phone_verified) == ("", None, False)
    answer = client.post(reverse("sign_in_mailbox"), {"on": "no"}, follow=True)
    assert "Add a phone or a passkey first" in answer.content.decode()
    assert Account.objects.get(person=sam).mailbox_sign_in
    with pytest.raises(LastWayIn):
        actions.switch_mailbox(by=sam, on=False)


def test_the_mailbox_off_leaves_the_phone(client: Client, sam: Person) -> None:
    actions.switch_mailbox(by=sam, on=False)
    with pytest.raises(LastWayIn):
        actions.remove_sign_in_address(by=sam, kind="phone")
    assert sign_in(client, SAMS_PHONE)["Location"].startswith(reverse("whose_device"))
    actions.switch_mailbox(by=sam, on=True)
    assert Account.objects.get(person=sam).mailbox_sign_in


def test_the_list_is_ones_own(as_sam: Client, cora: Person) -> None:
    page = as_sam.get(reverse("mfa_index")).content.decode()
    assert SAM in page
    assert "cora@example.org" not in page


def test_an_e_mail_can_be_taken_away_and_is_forgotten(client: Client, sam: Person) -> None:
    sign_in(client)
    client.post(reverse("sign_in_address_away", kwargs={"kind": "email"}))
    assert Account.objects.get(person=sam).email is None
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM account_emailaddress")
        assert cursor.fetchone() == (0,)
    assert "Add an e-mail" in client.get(reverse("mfa_index")).content.decode()
    with pytest.raises(LastWayIn):
        actions.remove_sign_in_address(by=sam, kind="phone")
    assert sign_in(Client(), SAMS_PHONE)["Location"].startswith(reverse("whose_device"))


@pytest.mark.parametrize("name", ["mfa_reauthenticate", "mfa_reauthenticate_webauthn"])
def test_no_second_factor_to_show_yet(as_sam: Client, name: str) -> None:
    assert as_sam.get(reverse(name))["Location"] == reverse("account_reauthenticate")


def test_every_page_of_the_library_is_ours(client: Client, sam: Person) -> None:
    visitor = Client()
    for name in ("account_login", "signed_out", "join"):
        assert "Get help now" in visitor.get(reverse(name)).content.decode()
    sign_in(client)
    client.post(reverse("whose_device"), {"own": "yes"})
    pages = {
        name: client.get(reverse(name))
        for name in (
            "account_logout",
            "account_reauthenticate",
            "mfa_index",
            "usersessions_list",
            "mfa_add_webauthn",
            "mfa_activate_totp",
        )
    }
    set_up_authenticator(client)
    pages |= {
        name: client.get(reverse(name))
        for name in (
            "mfa_deactivate_totp",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_reauthenticate",
        )
    }
    key = Authenticator(user=sam.account, type="webauthn", data={"name": "Chrome on Android"})
    key.save()
    away = reverse("mfa_remove_webauthn", kwargs={"pk": key.pk})
    pages["away"] = client.get(away)
    for name, page in pages.items():
        assert page.status_code == 200, name
        assert "Get help now" in page.content.decode(), name
    assert "Chrome on Android" in pages["away"].content.decode()
    assert client.get(reverse("mfa_remove_webauthn", kwargs={"pk": key.pk + 1})).status_code == 404


def test_a_passkey_is_not_taken_from_whom_nothing_else_is_left(
    client: Client, cora: Person, sam: Person
) -> None:
    sign_in(client)
    key = Authenticator(user=sam.account, type="webauthn", data={"name": "Chrome on Android"})
    key.save()
    actions.remove_sign_in_address(by=sam, kind="phone")
    actions.remove_sign_in_address(by=sam, kind="email")
    away = reverse("mfa_remove_webauthn", kwargs={"pk": key.pk})
    page = client.post(away, follow=True).content.decode()
    assert "only one left" in page
    assert Authenticator.objects.filter(pk=key.pk).exists()


MADE_UP = ["", "[]", "{}", "[1]", "7", '{"response": 7}', '{"id": "x", "response": {}}',
           '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30",'
           '"authenticatorData":"AA","attestationObject":"AA","signature":"AA"}}']  # fmt: skip


@pytest.mark.parametrize("credential", MADE_UP)
def test_made_up_passkeys_stumble_over_nothing(
    client: Client, sam: Person, credential: str
) -> None:
    sign_in(client)
    client.get(reverse("mfa_add_webauthn"))
    answer = client.post(reverse("mfa_add_webauthn"), {"credential": credential})
    assert answer.status_code == 200
    assert not Authenticator.objects.exists()
    set_up_authenticator(client)
    other = Client()
    sign_in(other)
    other.get(reverse("mfa_authenticate"))
    answer = other.post(reverse("mfa_authenticate"), {"credential": credential})
    assert answer.status_code == 200
    assert "_auth_user_id" not in other.session
