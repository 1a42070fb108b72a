"""No message says what kind of service this is."""

from importlib import import_module
from pkgutil import walk_packages
from string import ascii_letters, digits
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.utils import translation
from django.utils.functional import lazy
from hypothesis import given
from hypothesis import strategies as st

import ownway
from ownway.post.actions import enqueue
from ownway.post.checks import neutral_addresses, neutral_messages
from ownway.post.neutral import problems
from ownway.post.templates import LONGEST_TEXT, NotNeutral, as_text, every, neutral


def test_every_message_in_every_language_is_neutral_and_fits() -> None:
    for module in walk_packages(ownway.__path__, "ownway."):
        if module.name.endswith(".messages"):
            import_module(module.name)
    assert every()
    for language, _name in site_settings.LANGUAGES:
        with translation.override(language):
            for template in every():
                assert template.faults() == [], (template.name, language)


@pytest.mark.parametrize(
    "text",
    [
        "Your Mental Health team",
        "peer support on Monday",
        "your PEER SUPPORTER",
        "The Recovery House",
        "in recovery",
        "counselling",
        "see your therapist",
        "St Ann's Hospital",
        "NHS",
        "(nhs)",
        "wellbeing and well-being",
        "in a crisis",
        "the clinic",
        "psychiatrist",
        "a diagnosis",
        "vocational advice",
        "visit on the ward",
        "https://recovery.example.org/a",
        "https://hello.nhs.uk/a",
        "http://southmentalhealth.example.org",
        "https://example.org/wellbeing/1",
        "iechyd meddwl",
        "Eich tîm cefnogi",
        "cefnogaeth gan gymheiriaid",
        "cwnsela neu gwnsela",
        "ei chwnselydd",
        "Dewch i'r ysbyty",
        "therapi",
        "mewn argyfwng",
        "â'r feddygfa",
        "y GIG",
        "https://iechydmeddwl.example.org",
        "You are unwell",
    ],
)
def test_telling_words_are_found(text: str) -> None:
    assert problems(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hello Kim, see you on Monday at 10.30.",
        "Your code is 123456. It works once.",
        "In case you did not ask, you need do nothing.",
        "Come towards the garden; the weather forecast is good.",
        "Discovery Centre, Gamma Road",
        "Grips, ships and fundamentals",
        "Rydych chi'n gallu meddwl am amser. Mae nodyn i chi.",
        "Amser i gwrdd: dydd Mawrth 6 Hydref am 11:00",
        "A gig in the park",
        "https://hello.example.org/in/" + "nhs-ward-clinic-health-x",
        "",
    ],
)
def test_everyday_words_are_not(text: str) -> None:
    assert problems(text) == []


@given(st.text(ascii_letters + digits + "-_", min_size=32, max_size=32))
def test_a_random_token_never_holds_a_message_back(token: str) -> None:
    assert problems(f"Here: https://hello.example.org/in/{token}") == []


def test_a_telling_message_is_refused() -> None:
    with pytest.raises(NotNeutral, match="'hospital'"):
        neutral("post_tests.a", "Hello", "See you at the hospital, {time}.")
    with pytest.raises(NotNeutral, match="'Crisis'"):
        neutral("post_tests.b", "Crisis", "Hello.")


def test_a_telling_translation_is_refused() -> None:
    """When the place starts, every message is read in every language one may choose."""

    def said(english: str) -> str:
        return "Eich apwyntiad cwnsela" if translation.get_language() == "cy" else english

    neutral("post_tests.a", lazy(said, str)("Hello"), "Hello.")
    (error,) = [one for one in neutral_messages() if "post_tests.a" in one.msg]
    assert error.id == "post.E001"
    assert "'cwnsela'" in error.msg
    assert "in cy" in error.msg


def test_what_goes_out_is_read_in_its_own_language(db: None) -> None:
    def said(english: str) -> str:
        return "Am eich therapi" if translation.get_language() == "cy" else english

    neutral("post_tests.a", lazy(said, str)("Hello"), "Hello.")
    states = {
        language: enqueue(
            channel="email", to="kim@example.org", template="post_tests.a", words={},
            language=language,
        ).why
        for language in ("en-gb", "cy")
    }  # fmt: skip
    assert states == {"en-gb": "", "cy": "not_neutral"}


def test_a_text_that_does_not_fit_is_refused() -> None:
    long = "Hello {name}. " + "x" * (LONGEST_TEXT - 20)
    with pytest.raises(NotNeutral, match="160 fit"):
        neutral("post_tests.a", "Hello", long)
    assert neutral("post_tests.a", "Hello", long, channels=("email",)).faults() == []


def test_placeholders_are_named_and_have_samples() -> None:
    with pytest.raises(NotNeutral, match="plain names"):
        neutral("post_tests.a", "Hello", "Hello {}.")
    with pytest.raises(NotNeutral, match="plain names"):
        neutral("post_tests.a", "Hello", "Hello {name.first}.")
    with pytest.raises(NotNeutral, match="needs a sample"):
        neutral("post_tests.a", "Hello", "Hello {colour}.")
    made = neutral("post_tests.a", "Hello", "Hello {colour}.", samples={"colour": "red"})
    assert made.placeholders == {"colour"}
    with pytest.raises(ValueError, match="twice"):
        neutral("post_tests.a", "Hello", "Hello.")


def test_filling_in() -> None:
    made = neutral("post_tests.a", "Hello {name}", "See you {time}.")
    assert made.fill({"name": "Kim\r\nBcc: all", "time": "{name}"}) == (
        "Hello Kim Bcc: all",
        "See you {name}.",
    )
    for words in ({"name": "Kim"}, {"name": "Kim", "time": "now", "place": "here"}):
        with pytest.raises(ValueError, match="takes"):
            made.fill(words)


def test_a_text_uses_plain_signs() -> None:
    assert as_text("“We’ll see” – or … not") == '"We\'ll see" - or ... not'


@pytest.mark.parametrize(
    ("url", "sender", "told"),
    [
        ("https://hello.example.org", "hello@example.org", []),
        ("https://hello.example.org", "The Bakery <hello@example.org>", []),
        ("https://peerrecovery.example.org", "hello@example.org", ["OWNWAY_URL"]),
        ("https://hello.example.org", "hello@eastclinic.example", ["OWNWAY_FROM"]),
        ("https://hello.example.org", "Wellbeing <hello@example.org>", ["OWNWAY_FROM"]),
    ],
)
def test_the_places_own_addresses_are_looked_at(
    settings: Any, url: str, sender: str, told: list[str]
) -> None:
    settings.BASE_URL, settings.DEFAULT_FROM_EMAIL = url, sender
    assert [warning.msg.split()[0] for warning in neutral_addresses()] == told
