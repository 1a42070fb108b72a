"""Sentences put together for a newcomer, and what is kept of what they answered."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownway.welcome import answers as told
from ownway.welcome import wording
from ownway.welcome.models import ForWhom

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("promised", "said"),
    [
        (datetime(2026, 11, 23, 17, tzinfo=UTC), "by 5pm today"),
        (datetime(2026, 11, 24, 12, tzinfo=UTC), "by midday tomorrow"),
        (datetime(2026, 11, 30, 15, 30, tzinfo=UTC), "by 3:30pm on Monday 30 November"),
    ],
)
def test_by_when(promised: datetime, said: str) -> None:
    assert wording.by_when(promised, NOW) == said


def test_tomorrow_is_what_the_clocks_here_say() -> None:
    """In summer half past eleven at night in UTC is tomorrow already."""
    late = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert wording.by_when(datetime(2026, 7, 2, 9, tzinfo=UTC), late) == "by 10am tomorrow"
    later = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert wording.by_when(datetime(2026, 7, 2, 9, tzinfo=UTC), later) == "by 10am today"


@pytest.mark.parametrize(
    ("names", "one", "all_"),
    [
        ([], "Somebody here", "Somebody here"),
        (["Maya"], "Maya", "Maya"),
        (["Maya", "Tom"], "Maya or Tom", "Maya and Tom"),
        (["Maya", "Tom", "Kim"], "Maya, Tom or Kim", "Maya, Tom and Kim"),
    ],
)
def test_names(names: list[str], one: str, all_: str) -> None:
    assert (wording.any_of(names), wording.all_of(names)) == (one, all_)


def test_the_first_message_is_neutral_with_a_name_and_without() -> None:
    assert wording.first_message("Sam", "Maya", "01632 960 140").startswith("Hi Sam, it’s Maya.")
    assert wording.first_message("", "Maya", "01632 960 140").startswith("Hi, it’s Maya.")


words = st.text(max_size=6)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("for_whom"), st.sampled_from(ForWhom.values)),
        st.tuples(
            st.just("name"),
            st.fixed_dictionaries(
                {"called": st.just("SECRET"), "writer_called": words},
                optional={"they_know": st.sampled_from(["yes", "not_yet", ""])},
            ),
        ),
        st.tuples(st.just("like"), st.fixed_dictionaries({"would_like": st.just("SECRET")})),
        st.tuples(st.just("help"), st.fixed_dictionaries({"would_help": words})),
    ),
    max_size=8,
)


@settings(max_examples=150)
@given(steps)
def test_in_any_order_nothing_is_sent_about_somebody_who_does_not_know(
    taken: list[tuple[str, Any]],
) -> None:
    answers: dict[str, Any] = {"for_whom": "myself"}
    for page, given_ in taken:
        answers = (
            told.with_for_whom(answers, given_)
            if page == "for_whom"
            else told.with_page(answers, page, given_)
        )
    said = told.said(answers)
    if not told.they_know(answers):
        assert "SECRET" not in str(said)
        assert "like" not in told.pages(answers) or "name" not in answers
        if "name" in answers:
            assert "SECRET" not in str(answers), "not even in the draft"
    assert said["they_know"] == told.they_know(answers)
