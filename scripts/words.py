"""The words of other languages: collected from the code, handed out to translators, compiled.

    make words                                   collect; every catalogue has every sentence
    python -m scripts.words todo cy FOLDER       what is untranslated, as numbered JSON files
    python -m scripts.words take cy FOLDER       what translators filled in, checked, into the catalogue

A catalogue is ``src/ownway/locale/LANGUAGE/LC_MESSAGES/django.po``. ``en_Easy`` is easy read: it holds
only sentences that easy read says otherwise; the rest is plain already. What is compiled from them
(``.mo``) is built with the assets and is not in the repository.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src/ownway"
LOCALE = SOURCE / "locale"
#: Every sentence is translated in these; in easy read, only those that need it.
WHOLE, PARTLY = ("cy",), ("en_Easy",)
CHUNK = 100
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_METHODS = [("**/tests/**", "ignore"), ("**.py", "python"), ("**.jinja", "jinja2")]
_OPTIONS = {
    "**.jinja": {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"},
}
#: A day that does not change, so that a catalogue differs only where its words do.
_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_HELD = re.compile(r"%\([a-z_]+\)[sd]|%[sd%]|\{[a-z_]*\}|</?[a-z]+[^>]*>")


def collect() -> Catalog:
    """Every sentence that the code says, with the files it stands in."""
    found = Catalog(charset="utf-8")
    for file, _line, said, comments, context in extract_from_dir(
        str(SOURCE), _METHODS, _OPTIONS, KEYWORDS, comment_tags=("Translators:",)
    ):
        found.add(said, None, [(file, 0)], auto_comments=comments, context=context)
    return found


def path_of(language: str) -> Path:
    """Where a catalogue stands."""
    return LOCALE / language / "LC_MESSAGES/django.po"


def catalogue(language: str) -> Catalog:
    """A catalogue as it stands in the repository; an empty one where there is none yet."""
    path, of = path_of(language), language.split("_")[0]
    if not path.exists():
        return Catalog(locale=of, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=of, charset="utf-8")


def merge() -> None:
    """Have every sentence in every whole catalogue, and none in any that nobody says any more."""
    said = collect()
    for language in (*WHOLE, *PARTLY):
        have = catalogue(language)
        if language in WHOLE:
            have.update(said, no_fuzzy_matching=True, update_header_comment=False)
            have.obsolete.clear()
        else:
            for message in [one for one in have if one.id and said.get(*_key(one)) is None]:
                have.delete(*_key(message))
        write(language, have)


def write(language: str, have: Catalog) -> None:
    """Write a catalogue so that two of equal words are equal files."""
    have.creation_date = have.revision_date = _DAY
    have.project, have.version = "Ownway", "1"
    have.msgid_bugs_address = have.copyright_holder = ""
    have.last_translator, have.language_team, have.header_comment = "", "", ""
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, have, width=100, include_lineno=False, sort_output=True, no_location=True)


def compile_all() -> None:
    """What Django reads, from every catalogue."""
    for language in (*WHOLE, *PARTLY):
        if path_of(language).exists():
            with path_of(language).with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue(language))


def left(language: str) -> list[Message]:
    """What is not translated yet."""
    return [one for one in catalogue(language) if one.id and not _filled(one)]


def wrong(message: Message) -> str:
    """Why a translation cannot stand; empty where it can. What is held (``%(name)s``, ``{name}``, a
    tag) must be held in it too, each as often, in every plural form at least the last one's."""
    said, ids = _all(message.string), _all(message.id)
    allowed = [sorted(_HELD.findall(one)) for one in ids]
    for text in said:
        if text and sorted(_HELD.findall(text)) not in allowed:
            return f"holds {sorted(_HELD.findall(text))}, should hold {allowed[-1]}"
        if text and (text[:1].isspace() != ids[0][:1].isspace()):
            return "begins or ends with a space where the other does not"
    return ""


def todo(language: str, folder: Path) -> int:
    """Numbered files of what is untranslated; each entry wants its ``to`` filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    plurals = catalogue(language).num_plurals
    rows = [_row(one, plurals) for one in left(language)]
    pieces = [rows[begin : begin + CHUNK] for begin in range(0, len(rows), CHUNK)]
    for number, piece in enumerate(pieces, 1):
        text = json.dumps(piece, ensure_ascii=False, indent=1)
        (folder / f"{number:03}.json").write_text(text + "\n")
    return len(rows)


def take(language: str, folder: Path) -> Iterator[str]:
    """Take over what was filled in. Yields a line for whatever could not be."""
    have = catalogue(language)
    for path in sorted(folder.glob("*.json")):
        for row in json.loads(path.read_text()):
            given, said = row.get("to"), tuple(row["say"])
            if not given or not all(given):
                continue
            found = have.get(said[0], row.get("context"))
            if found is None and language in PARTLY:
                found = have.add(said if len(said) > 1 else said[0], context=row.get("context"))
            if found is None:
                yield f"{path.name}: nobody says this any more: {said[0]}"
                continue
            old, found.string = found.string, tuple(given) if len(said) > 1 else given[0]
            if why := wrong(found):
                found.string = old
                yield f"{path.name}: {why}: {said[0]}"
    write(language, have)


def _row(message: Message, plurals: int) -> dict[str, object]:
    said = list(message.id) if isinstance(message.id, tuple) else [message.id]
    row: dict[str, object] = {"say": said, "to": [""] * (plurals if len(said) > 1 else 1)}
    return row | ({"context": message.context} if message.context else {})


def _key(message: Message) -> tuple[str, str | None]:
    return _all(message.id)[0], message.context


def _filled(message: Message) -> bool:
    return all(_all(message.string)) and not message.fuzzy


def _all(said: Any) -> tuple[str, ...]:
    """Every form of a sentence; one, where it has no plural."""
    return tuple(said) if isinstance(said, tuple | list) else (said,)


def main(words: list[str]) -> None:
    """The commands at the top."""
    if words == ["merge"]:
        merge()
        for language in WHOLE:
            print(f"{language}: {len(left(language))} left of {len(catalogue(language))}")
    elif words[:1] == ["todo"]:
        print(f"{todo(words[1], Path(words[2]))} untranslated")
    elif words[:1] == ["take"]:
        for line in take(words[1], Path(words[2])):
            print(line)
        print(f"{len(left(words[1]))} left")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
