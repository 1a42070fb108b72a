"""Page templates: no outside address, nothing inline, and every word can be translated."""

import re
from pathlib import Path

import pytest

from tests.house.pages import HOLE, Markup, markup, unmarked
from tests.house.tree import files, shown, templates

#: Words that are the same in every language, or no words at all: (template ending, text).
SAME_EVERYWHERE = {("kit/gallery.jinja", name) for name in ("Ade", "Jo", "Pat", "Sam")}
FETCHED = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
OUTSIDE = re.compile(r"^\s*(https?:)?//", re.IGNORECASE)


def outside_assets(page: Markup) -> list[str]:
    """Things a page would fetch from, or send to, another host."""
    return [
        f"line {line}: <{tag} {name}={value}>"
        for line, tag, given in page.tags
        for name, value in given.items()
        if OUTSIDE.match(value) and (name in FETCHED or (name == "href" and tag in ("link", "use")))
    ]


def inline(page: Markup) -> list[str]:
    """Styles and scripts that the Content-Security-Policy would refuse."""
    found = []
    for line, tag, given in page.tags:
        if tag == "style" or (
            tag == "script" and "src" not in given and "json" not in given.get("type", "")
        ):
            found.append(f"line {line}: <{tag}>")
        found += [
            f"line {line}: {name}="
            for name, value in given.items()
            if name == "style"
            or name.startswith(("on", "hx-on"))
            or value.startswith("javascript:")
        ]
    return found


@pytest.mark.parametrize("check", [outside_assets, inline])
def test_pages_bring_everything_with_them(check: object) -> None:
    found = {shown(path): said for path in templates() if (said := check(markup(path)))}  # type: ignore[operator]
    assert found == {}


def test_every_word_can_be_translated() -> None:
    found = {
        shown(path): lines
        for path in templates()
        if (
            lines := [
                f"line {line}: {text.replace(HOLE, '…')}"
                for line, text in unmarked(path)
                if not any(
                    shown(path).endswith(ending) and text == same
                    for ending, same in SAME_EVERYWHERE
                )
            ]
        )
    }
    assert found == {}, 'use {{ _("…") }} or {% trans %}…{% endtrans %}'


def test_styles_and_scripts_name_no_outside_address() -> None:
    found = [
        f"{shown(path)}:{number}"
        for path in (*files("src/*.scss"), *files("src/*.css"), *files("src/*.js"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"url\(\s*['\"]?(https?:)?//|@import\s+['\"]https?:|fetch\(['\"]https?:", line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hello</p>",
        '<img alt="A tree" src="/x.svg">',
        '{{ kit.button("Send") }}',
        '{{ button({"text": "Carry on"}) }}',
        "{% if a %}<p>{{ b }} and more</p>{% endif %}",
    ],
)
def test_unmarked_words_are_found(tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.jinja"
    page.write_text(text)
    assert unmarked(page)


@pytest.mark.parametrize(
    "text",
    [
        '<p class="nhsuk-body">{{ _("Hello") }}</p>',
        "{% trans %}Hello{% endtrans %}",
        "{% trans name=who %}Hello, {{ name }}{% endtrans %}",
        '{{ button({"text": _("Send"), "classes": "one two"}) }}',
        '{% set room = "member" %}{% extends "kit/page.jinja" %}',
        "<p>{{ name }} – {{ day }}</p>",
        '{% if kind == "Big one" %}{% endif %}',
    ],
)
def test_marked_words_and_names_are_let_through(tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.jinja"
    page.write_text(text)
    assert unmarked(page) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (outside_assets, '<script src="https://example.org/x.js"></script>'),
        (outside_assets, '<link rel="stylesheet" href="//example.org/x.css">'),
        (inline, "<script>go()</script>"),
        (inline, "<style>p { color: red }</style>"),
        (inline, '<p style="color: red">'),
        (inline, '<a onclick="go()">'),
    ],
)
def test_inline_and_outside_are_found(tmp_path: Path, check: object, text: str) -> None:
    page = tmp_path / "page.jinja"
    page.write_text(text)
    assert check(markup(page))  # type: ignore[operator]
