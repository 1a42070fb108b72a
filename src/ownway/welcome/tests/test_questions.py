"""Whoever asks a question says who uses the answer and for what."""

import re
from itertools import product

import pytest
from django import forms

from ownway.welcome.forms.hello import ForWhomForm, question_form
from ownway.welcome.models import ForWhom
from ownway.welcome.questions import REGISTER
from ownway.welcome.tests.browser import Browser

#: What a page sends besides answers.
NOT_ASKED = {"csrfmiddlewaretoken", "more", "skip", "for_whom"}


def asked() -> set[str]:
    """Every field of every form, whoever it is for."""
    found: list[forms.Form] = [ForWhomForm()]
    for for_whom, page, know in product(
        ForWhom.values, ("name", "ways", "like", "help"), ("yes", "not_yet")
    ):
        found.append(question_form(page, {"for_whom": for_whom, "name": {"they_know": know}}))
    return {name for form in found for name in form.fields}


def test_every_question_is_in_the_register_and_no_other() -> None:
    registered = [question.field for question in REGISTER]
    assert len(registered) == len(set(registered))
    assert asked() == set(registered)


@pytest.mark.django_db
@pytest.mark.parametrize("for_whom", ForWhom.values)
def test_no_page_asks_anything_else(browser: Browser, for_whom: str) -> None:
    registered = {question.field for question in REGISTER}
    browser.press("/hello", for_whom=for_whom)
    if for_whom != "myself":
        browser.press("/hello/name", they_know="yes", called="Pat")
    for page in (
        "/hello",
        "/hello/name",
        "/hello/ways",
        "/hello/like",
        "/hello/help",
        "/hello/check",
    ):
        html = browser.get(page).content.decode()
        names = set(re.findall(r'<(?:input|textarea|select|button)[^>]*\sname="([^"]+)"', html))
        assert names - NOT_ASKED <= registered, page


@pytest.mark.parametrize("never", ["diagnosis", "birth", "nhs number", "score", "gender"])
def test_what_is_never_asked(never: str) -> None:
    words = " ".join(f"{q.asks} {q.field}" for q in REGISTER).lower()
    assert never not in words


@pytest.mark.django_db
def test_the_register_is_public(browser: Browser) -> None:
    page = browser.look("/keeping-private")
    for question in REGISTER:
        assert str(question.asks) in page
