"""Texts that come in: who is asked, and how a provider's request is read."""

from typing import Any

import pytest
from django.test import RequestFactory

from ownway.kit.sealed import blind_index
from ownway.post import answers

SECRET = "only-for-tests-and-long-enough"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(answers, "_to_ask", [])

    @answers.answered
    def first(number_index: str, words: str) -> bool:
        heard.append((number_index, words))
        return words == "no"

    @answers.answered
    def second(number_index: str, words: str) -> bool:
        heard.append(("second", words))
        return False

    return heard


def test_the_first_that_knows_what_it_means_is_the_last_asked(
    asked: list[tuple[str, str]],
) -> None:
    index = blind_index("phone", "07700 900118")
    assert answers.take(number="+44 7700 900118", words="no")
    assert asked == [(index, "no")]
    assert not answers.take(number="07700900118", words="hello" * 1000)
    assert asked[1:] == [(index, ("hello" * 1000)[:1600]), ("second", ("hello" * 1000)[:1600])]


@pytest.mark.parametrize("number", ["+447700900118", "447700900118", "07700 900118"])
def test_numbers_are_read_however_a_provider_writes_them(number: str) -> None:
    request = RequestFactory().post("/", {"from": number, "text": "No"})
    said = answers.read(request)
    assert said is not None
    assert blind_index("phone", said[0]) == blind_index("phone", "07700900118")
    assert said[1] == "No"


def test_json_with_names_of_the_providers_own(settings: Any) -> None:
    settings.OWNWAY_TEXT_ANSWER_NUMBER, settings.OWNWAY_TEXT_ANSWER_WORDS = "msisdn", "body"
    request = RequestFactory().post(
        "/", {"msisdn": 447700900118, "body": "No"}, content_type="application/json"
    )
    assert answers.read(request) == ("+447700900118", "No")


@pytest.mark.parametrize(
    "body", ["[1]", "{", '{"from": null, "text": "x"}', '{"from": "1"}', '"x"']
)
def test_what_is_no_text_is_none(body: str) -> None:
    request = RequestFactory().post("/", body, content_type="application/json")
    assert answers.read(request) is None


def test_a_short_secret_opens_nothing(settings: Any) -> None:
    settings.OWNWAY_TEXT_ANSWERS = "short"
    assert not answers.ready()
    assert not answers.is_secret("short")
    settings.OWNWAY_TEXT_ANSWERS = ""
    assert not answers.is_secret("")
    settings.OWNWAY_TEXT_ANSWERS = SECRET
    assert answers.is_secret(SECRET)
    assert not answers.is_secret(f"{SECRET}é")


@pytest.mark.parametrize(
    ("said", "plain"),
    [("  NO! ", "no"), ("I can’t  come.", "i cant come"), ("No, sorry :)", "no sorry")],
)
def test_words_are_compared_plainly(said: str, plain: str) -> None:
    assert answers.plain(said) == plain
