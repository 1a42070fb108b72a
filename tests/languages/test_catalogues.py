"""Catalogues of words: whole, current, and holding what the sentences hold."""

import json
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from scripts import words

SAID = words.collect()


def key(message: Message) -> tuple[str, str | None]:
    return (message.id[0] if isinstance(message.id, tuple) else message.id, message.context)


def keys(catalogue: Catalog) -> set[tuple[str, str | None]]:
    return {key(one) for one in catalogue if one.id}


def test_the_code_says_something() -> None:
    """If nothing were collected, the other tests would look at nothing."""
    said = {first for first, _context in keys(SAID)}
    assert {"Get help now", "My book", "%(number)s small step."} <= said
    assert len(said) > 3000


@pytest.mark.parametrize("language", words.WHOLE)
def test_a_whole_catalogue_has_every_sentence_and_no_other(language: str) -> None:
    """After a change of words: `make words`, then translate what is new."""
    assert keys(words.catalogue(language)) == keys(SAID)
    assert [key(one)[0] for one in words.left(language)] == []


@pytest.mark.parametrize("language", words.PARTLY)
def test_easy_read_says_no_sentence_that_nobody_says_any_more(language: str) -> None:
    easy = words.catalogue(language)
    assert keys(easy) <= keys(SAID)
    assert words.left(language) == []


@pytest.mark.parametrize("language", [*words.WHOLE, *words.PARTLY])
def test_what_a_sentence_holds_its_translation_holds(language: str) -> None:
    found = {
        key(one)[0]: why
        for one in words.catalogue(language)
        if one.id and (why := words.wrong(one))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("said", "translated", "fits"),
    [
        ("Hello, %(name)s", "Helo, %(name)s", True),
        ("Hello, %(name)s", "Helo, %(enw)s", False),
        ("Hello, %(name)s", "Helo", False),
        ('See <a href="%(href)s">this</a>', "Gweler <b>hyn</b>", False),
        ("A step", " Cam", False),
    ],
)
def test_a_wrong_translation_is_seen(said: str, translated: str, fits: bool) -> None:
    assert (words.wrong(Message(said, translated)) == "") is fits


def test_translators_files_go_out_and_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "LOCALE", tmp_path / "locale")
    monkeypatch.setattr(words, "WHOLE", ("cy",))
    monkeypatch.setattr(words, "PARTLY", ())
    words.merge()
    assert words.todo("cy", tmp_path / "todo") == len(keys(SAID))
    first = tmp_path / "todo/001.json"
    rows = [row for path in sorted(first.parent.glob("*")) for row in json.loads(path.read_text())]
    plain = next(row for row in rows if len(row["say"]) == 1 and "%" not in row["say"][0])
    held = next(row for row in rows if len(row["say"]) == 1 and "%(" in row["say"][0])
    plain["to"], held["to"] = ["Gair"], ["Heb ddim"]
    first.write_text(json.dumps(rows))
    problems = list(words.take("cy", tmp_path / "todo"))
    assert len(problems) == 1
    assert held["say"][0] in problems[0]
    assert words.catalogue("cy").get(plain["say"][0], plain.get("context")).string == "Gair"
