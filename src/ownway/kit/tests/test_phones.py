"""Phone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownway.kit import phones


@pytest.mark.parametrize(
    "written", ["020 7946 0958", "+44 20 7946 0958", "(020) 79460958", "0044 20 7946 0958"]
)
def test_one_form(written: str) -> None:
    assert phones.normal(written) == "+442079460958"


def test_other_countries_keep_theirs() -> None:
    assert phones.normal("+353 1 679 7700") == "+35316797700"
    assert phones.shown("+35316797700") == "+353 1 679 7700"


def test_shown_as_people_here_write_it() -> None:
    assert phones.shown("+447400123456") == "07400 123456"
    assert phones.shown("ring twice") == "ring twice"


@pytest.mark.parametrize(
    ("number", "valid", "text"),
    [
        ("07400 123456", True, True),
        ("020 7946 0958", True, False),
        ("12", False, False),
        ("", False, False),
        ("Kim's neighbour", False, False),
    ],
)
def test_what_a_number_can_do(number: str, valid: bool, text: bool) -> None:
    assert (phones.valid(number), phones.can_text(number)) == (valid, text)


@given(st.text(max_size=40))
def test_normal_twice_is_normal(number: str) -> None:
    once = phones.normal(number)
    assert phones.normal(once) == once
