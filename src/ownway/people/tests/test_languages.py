"""A message is in the language of whoever reads it, not of whoever acts."""

from types import SimpleNamespace

import pytest
from django.utils import timezone, translation
from django.utils.functional import lazy

from ownway.kit import words
from ownway.people.actions.invitations import invite_new
from ownway.people.actions.showing import show_as
from ownway.people.actions.signing_in import send_code_to_show, send_sign_in_code
from ownway.people.actions.telling import tell
from ownway.people.shown import Shown
from ownway.post import templates
from ownway.post.models import Message
from ownway.post.templates import neutral
from ownway.record.actors import SYSTEM, VISITOR

WELSH = Shown(language="cy")
ENGLISH = Shown(language="en-gb")


def _said(english: str, welsh: str) -> str:
    return welsh if translation.get_language() == "cy" else english


said = lazy(_said, str)


@pytest.fixture(autouse=True)
def _own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages with Welsh words of this test's own, whatever the catalogue holds by now."""
    monkeypatch.setattr(templates, "_known", dict(templates._known))
    neutral("people_tests.day", said("A day", "Diwrnod"), said("On {date}.", "Ar {date}."))
    for name in ("people.code", "people.invitation"):
        known = templates._known.pop(name)
        again = said("Hello", "Helo")
        neutral(name, again, known.body, channels=known.channels)


def subject() -> str:
    return str(Message.objects.order_by("created").last().subject)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("reader", "actor", "told"),
    [
        (WELSH, "en-gb", "Diwrnod"),
        (ENGLISH, "cy", "A day"),
        (Shown(), "cy", "A day"),
        (Shown(easy=True), "cy", "A day"),
        (Shown(language="cy", easy=True), "en-gb", "Diwrnod"),
    ],
)
def test_a_reader_is_told_in_their_own_language(
    place: SimpleNamespace, reader: Shown, actor: str, told: str
) -> None:
    show_as(by=place.sam, shown=reader)
    with translation.override(actor):
        today = words.later(words.day, timezone.now())
        assert tell(by=SYSTEM, person=place.sam, template="people_tests.day", words={"date": today})
        assert translation.get_language() == actor
    assert subject() == told


def test_dates_are_in_the_readers_language_too(place: SimpleNamespace) -> None:
    now = timezone.now()
    body = {}
    for language in ("en-gb", "cy"):
        show_as(by=place.sam, shown=Shown(language=language))
        with translation.override("en-gb" if language == "cy" else "cy"):
            date = words.later(words.day, now)
            tell(by=SYSTEM, person=place.sam, template="people_tests.day", words={"date": date})
        with translation.override(language):
            assert Message.objects.order_by("created").last().body.endswith(f" {words.day(now)}.")  # type: ignore[union-attr]
            body[language] = words.day(now)
    assert body["cy"] != body["en-gb"]


def test_codes_are_in_the_language_of_whoever_signs_in(place: SimpleNamespace) -> None:
    show_as(by=place.sam, shown=WELSH)
    account, way = place.sam.account, {"kind": "email", "address": "sam@example.org"}
    send_sign_in_code(by=VISITOR, account=account, code="123456", **way)
    assert subject() == "Helo"
    send_code_to_show(by=place.sam, about=place.sam, code="123456", **way)
    assert subject() == "Helo"
    show_as(by=place.sam, shown=ENGLISH)
    with translation.override("cy"):
        send_sign_in_code(by=VISITOR, account=account, code="123456", **way)
    assert subject() == "Hello"


def test_a_code_asked_for_by_somebody_who_chose_none_is_as_their_screen_is(
    place: SimpleNamespace,
) -> None:
    with translation.override("cy"):
        send_sign_in_code(
            by=VISITOR, account=place.sam.account, kind="email", address="sam@example.org",
            code="123456",
        )  # fmt: skip
    assert subject() == "Helo"


def test_an_invitation_is_not_in_the_language_of_whoever_invites(place: SimpleNamespace) -> None:
    with translation.override("cy"):
        invite_new(by=place.cora, called="Non", email="non@example.org")
    assert subject() == "Hello"
