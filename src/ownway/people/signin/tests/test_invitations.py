"""Invitations: only hashes kept, each works once, and only for whom it was made."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse

from ownway.access.errors import NotYours
from ownway.people import actions
from ownway.people.actions.invitations import ALPHABET, CannotInvite, NoLonger, readable
from ownway.people.models import Account, Invitation, Person
from ownway.people.signin import queries
from ownway.people.signin.testing import enter
from ownway.people.signin.tests.conftest import SAM, code_in, newest
from ownway.post.models import Message
from ownway.record import queries as record
from ownway.record.actors import SYSTEM, VISITOR
from ownway.teams import actions as teams
from ownway.teams.roles import Role

pytestmark = pytest.mark.django_db
KIM = "kim@example.org"


def link_to_kim(by: Person, kim: Person) -> str:
    """The path of the link that was mailed."""
    actions.invite(by=by, person=kim, email=KIM)
    found = re.search(r"https?://[^/]+(/join/link/\S+)", newest("people.invitation").body)
    assert found
    return found[1]


def type_code(client: Client, code: str) -> Any:
    return client.post(reverse("join"), {"code": code})


def test_a_mailed_link_brings_somebody_in(client: Client, cora: Person, kim: Person) -> None:
    path = link_to_kim(cora, kim)
    for _ in range(3):  # looking, as mail scanners do, uses nothing up
        assert client.get(path).status_code == 200
        assert client.head(path).status_code == 200
    answer = client.post(path)
    assert answer["Location"].startswith(reverse("whose_device"))
    assert client.post(answer["Location"], {"own": "yes"})["Location"] == reverse("home")
    assert client.get(reverse("mfa_index")).status_code == 200
    kim.refresh_from_db()
    assert kim.account is not None
    assert kim.account.email == KIM
    assert not kim.account.has_usable_password()
    assert {"people.invited", "people.came_in", "people.signed_in"} <= {
        e.verb for e in record.about(kim.pk)
    }


def test_a_link_works_once(cora: Person, kim: Person) -> None:
    path = link_to_kim(cora, kim)
    Client().post(path)
    again = Client().post(path)
    assert again.status_code == 410
    assert Account.objects.filter(email=KIM).count() == 1


def test_two_at_once_make_one_account(cora: Person, kim: Person) -> None:
    actions.invite(by=cora, person=kim, email=KIM)
    invitation = Invitation.objects.get()
    actions.accept(by=kim, invitation=invitation)
    with pytest.raises(NoLonger):
        actions.accept(by=kim, invitation=invitation)


@pytest.mark.parametrize(("days", "works"), [(13, True), (15, False)])
def test_a_link_lasts_two_weeks(
    cora: Person, kim: Person, time_machine: Any, days: int, works: bool
) -> None:
    time_machine.move_to("2040-03-01T10:00:00Z", tick=False)
    path = link_to_kim(cora, kim)
    time_machine.shift(days * 86400)
    assert (Client().get(path).status_code == 200) is works


def test_only_a_hash_is_kept(cora: Person, kim: Person) -> None:
    token = link_to_kim(cora, kim).rstrip("/").rpartition("/")[2]
    printed = actions.invite_printed(by=cora, person=kim)
    Message.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_invitation")
        kept = str(cursor.fetchall())
    assert token not in kept
    assert printed.code not in kept
    assert printed.code.replace("-", "") not in kept
    assert KIM not in kept


def test_the_message_names_nobody(cora: Person, kim: Person) -> None:
    link_to_kim(cora, kim)
    message = newest("people.invitation")
    for name in ("Kim", "Cora", "Hawthorn"):
        assert name not in message.subject + message.body


def test_a_printed_code_can_be_read_out(cora: Person, kim: Person) -> None:
    code = actions.invite_printed(by=cora, person=kim).code
    assert re.fullmatch(rf"[{ALPHABET}]{{4}}(-[{ALPHABET}]{{4}}){{3}}", code)
    assert len(ALPHABET) ** 16 >= 2**80
    assert not set("ILOU") & set(ALPHABET)


@pytest.mark.parametrize(
    "typed", ["7kqm 2xtd 90av hr3e", "7KQM-2XTD-9OAV-HR3E", " 7KQM2XTD90AVHR3E"]
)
def test_a_code_is_read_kindly(typed: str) -> None:
    assert readable(typed) == "7KQM2XTD90AVHR3E"


@pytest.mark.parametrize(
    ("way", "address", "message"), [("email", KIM, "email"), ("phone", "07700 900555", "text")]
)
def test_a_letter_and_then_a_code(
    client: Client, cora: Person, kim: Person, way: str, address: str, message: str
) -> None:
    code = actions.invite_printed(by=cora, person=kim).code
    assert type_code(client, code.lower().replace("-", " "))["Location"] == reverse("join_way")
    assert client.get(reverse("join_way")).status_code == 200
    sent = client.post(reverse("join_way"), {"way": way, way: address})
    assert sent["Location"] == reverse("join_code")
    assert newest().channel == message
    kim.refresh_from_db()
    assert kim.account is None, "not before the address is shown to be theirs"
    answer = client.post(reverse("join_code"), {"code": code_in(newest())})
    assert answer["Location"].startswith(reverse("whose_device"))
    kim.refresh_from_db()
    assert queries.ways_of(kim.account).ways_in() == 1  # type: ignore[arg-type]
    assert type_code(Client(), code).status_code == 200, "it does not work again"


def test_a_letter_and_then_a_passkey(client: Client, cora: Person, kim: Person) -> None:
    code = actions.invite_printed(by=cora, person=kim).code
    type_code(client, code)
    answer = client.post(reverse("join_way"), {"way": "passkey"})
    answer = client.post(answer["Location"], {"own": "yes"})
    assert answer["Location"] == reverse("mfa_add_webauthn")
    assert client.get(answer["Location"]).status_code == 200
    # The passkey never came to be: another letter brings them to the same place.
    kim.refresh_from_db()
    other = Client()
    type_code(other, actions.invite_printed(by=cora, person=kim).code)
    other.post(reverse("join_way"), {"way": "email", "email": KIM})
    other.post(reverse("join_code"), {"code": code_in(newest())})
    assert Account.objects.get(email=KIM) == kim.account


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"way": "email"},
        {"way": "phone", "phone": "12"},
        {"way": "email", "email": "kim"},
        {"way": "pigeon"},
        {"way": "phone", "phone": KIM},
    ],
)
def test_what_was_typed_is_looked_at(
    client: Client, cora: Person, kim: Person, wish: dict[str, str]
) -> None:
    type_code(client, actions.invite_printed(by=cora, person=kim).code)
    assert client.post(reverse("join_way"), wish).status_code == 200
    assert not Message.objects.filter(template="people.code").exists()


def test_a_wrong_code_to_show_an_address(client: Client, cora: Person, kim: Person) -> None:
    type_code(client, actions.invite_printed(by=cora, person=kim).code)
    client.post(reverse("join_way"), {"way": "email", "email": KIM})
    right = code_in(newest())
    for _ in range(3):
        client.post(reverse("join_code"), {"code": "0" if right != "0" else "1"})
    client.post(reverse("join_code"), {"code": right})
    kim.refresh_from_db()
    assert kim.account is None


def test_an_address_somebody_signs_in_with(
    client: Client, cora: Person, kim: Person, sam: Person
) -> None:
    type_code(client, actions.invite_printed(by=cora, person=kim).code)
    sent = client.post(reverse("join_way"), {"way": "email", "email": SAM})
    assert sent["Location"] == reverse("join_code"), "nobody learns it before the code is there"
    answer = client.post(reverse("join_code"), {"code": code_in(newest())})
    assert answer["Location"] == reverse("account_login")
    kim.refresh_from_db()
    assert kim.account is None
    assert Invitation.objects.get().used is None


@pytest.mark.parametrize("path", ["join_way", "join_code"])
def test_no_way_in_without_a_code(client: Client, path: str) -> None:
    assert client.get(reverse(path))["Location"] == reverse("join")
    assert client.post(reverse(path), {"way": "passkey"})["Location"] == reverse("join")


def test_guessing_codes_is_slow(client: Client, cora: Person, kim: Person) -> None:
    code = actions.invite_printed(by=cora, person=kim).code
    for _ in range(10):
        assert type_code(client, "0000-0000-0000-0000").status_code == 200
    assert type_code(client, code).status_code == 429
    assert (
        Client(REMOTE_ADDR="198.51.100.9").post(reverse("join"), {"code": code}).status_code == 302
    )


def test_a_printed_code_is_no_link_and_a_link_no_printed_code(
    client: Client, cora: Person, kim: Person
) -> None:
    token = link_to_kim(cora, kim).rstrip("/").rpartition("/")[2]
    assert type_code(client, token).status_code == 200
    code = readable(actions.invite_printed(by=cora, person=kim).code)
    assert client.get(reverse("join_link", kwargs={"token": code})).status_code == 410


def test_a_new_letter_ends_the_old_one(client: Client, cora: Person, kim: Person) -> None:
    old = actions.invite_printed(by=cora, person=kim).code
    new = actions.invite_printed(by=cora, person=kim).code
    assert type_code(client, old).status_code == 200
    assert type_code(client, new).status_code == 302


def test_an_invitation_can_be_taken_back(as_cora: Client, cora: Person, kim: Person) -> None:
    path = link_to_kim(cora, kim)
    one = Invitation.objects.get()
    page = as_cora.get(reverse("invite", kwargs={"person": kim.pk})).content.decode()
    assert "Take it back" in page
    as_cora.post(reverse("invitation_take_back", kwargs={"person": kim.pk, "invitation": one.pk}))
    assert Client().post(path).status_code == 410


def test_somebody_who_is_here_already_needs_none(cora: Person, sam: Person) -> None:
    for invite in (
        lambda: actions.invite(by=cora, person=sam, email=KIM),
        lambda: actions.invite_printed(by=cora, person=sam),
    ):
        with pytest.raises(CannotInvite) as refused:
            invite()
        assert refused.value.code == "here_already"


def test_nobody_is_written_to_who_does_not_know(cora: Person, project: Any) -> None:
    ali = actions.add_person(by=SYSTEM, called="Ali", told=False)
    teams.give_role(by=SYSTEM, person=ali, project=project, role=Role.MEMBER)
    with pytest.raises(CannotInvite) as refused:
        actions.invite(by=cora, person=ali, email=KIM)
    assert refused.value.code == "not_told"
    assert not Message.objects.exists()
    assert actions.invite_printed(by=cora, person=ali).code


def test_only_colleagues_who_know_them_invite(
    sam: Person, cora: Person, kim: Person, project: Any
) -> None:
    peer = actions.add_person(by=SYSTEM, called="Bo", told=True)
    teams.give_role(by=SYSTEM, person=peer, project=project, role=Role.PEER)
    for by in (sam, kim, peer, VISITOR, SYSTEM):
        with pytest.raises(NotYours):
            actions.invite(by=by, person=kim, email=KIM)  # type: ignore[arg-type]
        with pytest.raises(NotYours):
            actions.invite_printed(by=by, person=kim)  # type: ignore[arg-type]
    assert not Invitation.objects.exists()


def test_the_letter(as_cora: Client, kim: Person) -> None:
    page = as_cora.post(reverse("invitation_letter", kwargs={"person": kim.pk})).content.decode()
    letter = page.partition('<div class="ow-signin-letter">')[2].partition("</main>")[0]
    code = re.search(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", letter)
    assert code
    assert "Mill Lane" in letter
    assert "Hawthorn" not in letter
    assert type_code(Client(), code[0]).status_code == 302


def test_inviting_from_the_page(as_cora: Client, kim: Person, sam: Person) -> None:
    there = reverse("invite", kwargs={"person": kim.pk})
    assert as_cora.get(there).status_code == 200
    assert as_cora.post(there, {"email": "kim"}).status_code == 200
    assert as_cora.post(there, {"email": KIM}).status_code == 302
    assert newest("people.invitation").to == KIM
    hers = reverse("invite", kwargs={"person": sam.pk})
    refused = as_cora.post(hers, {"email": KIM}, follow=True)
    assert "their own sign-in already" in refused.content.decode()
    assert as_cora.post(reverse("invitation_letter", kwargs={"person": sam.pk})).status_code == 302


def test_members_have_no_such_page(client: Client, sam: Person, kim: Person) -> None:
    enter(client, sam)
    assert client.get(reverse("invite", kwargs={"person": kim.pk})).status_code == 404
    assert client.post(reverse("invitation_letter", kwargs={"person": kim.pk})).status_code == 404


def test_an_address_must_be_one(cora: Person, kim: Person) -> None:
    with pytest.raises((CannotInvite, ValidationError)):
        actions.invite(by=cora, person=kim, email="kim")
    assert not Invitation.objects.exists()
