"""The words people see: none of the phrases of words.py, in pages, forms, messages or errors."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.pages import GETTEXT, HOLE, marked, markup
from tests.house.tree import modules, parsed, shown, templates
from tests.house.words import PHRASES, Phrase

#: The name of a value in a sentence is read by translators only.
VALUE = re.compile(r"%\(\w+\)[sd]")
PYTHON_GETTEXT = GETTEXT | {f"{name}_lazy" for name in GETTEXT if name != "_"}


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """Words of a Python file that go through gettext."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in PYTHON_GETTEXT:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value


@cache
def visible() -> tuple[tuple[str, int, str], ...]:
    """Every visible text: where it stands, its line, its words."""
    return tuple(_visible())


def _visible() -> Iterator[tuple[str, int, str]]:
    for path in templates():
        for line, text in (*markup(path).words, *marked(path)):
            yield shown(path), line, VALUE.sub(HOLE, text)
    for path in modules():
        for line, text in spoken(path):
            yield shown(path), line, VALUE.sub(HOLE, text)


def test_there_are_words_to_look_at() -> None:
    assert len(visible()) > 50


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.pattern[:40])
def test_nobody_meets_this_phrase(phrase: Phrase) -> None:
    found = [
        f"{where}:{line}: {text[:100]}"
        for where, line, text in visible()
        if phrase.found_in(text) and not any(where.endswith(end) for end, _ in phrase.allowed)
    ]
    assert found == [], f"say: {phrase.say} ({phrase.source})"


@pytest.mark.parametrize(
    "text",
    ["Your case worker will call", "She did not attend", "Risk level: high", "You should rest",
     "Referral accepted", "Your initial assessment", "DNA"],
)  # fmt: skip
def test_phrases_are_found(text: str) -> None:
    assert any(phrase.found_in(text) for phrase in PHRASES)


@pytest.mark.parametrize(
    "text",
    ["In case you need it", "Benefits advice on Tuesdays", "Recovery codes", "Please be patient",
     "What you need to know", "A way back into work", "Just in case"],
)  # fmt: skip
def test_good_words_are_let_through(text: str) -> None:
    assert [phrase.pattern for phrase in PHRASES if phrase.found_in(text)] == []
