"""What stands in an archive: pages to read, data for programs, the files as they are kept.

It opens without Ownway: no script, no outside address, styles in each page. Everything is read and
written a piece at a time, so that a large space needs no more memory than a small one.
"""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.template import engines
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from ownway.people.taken import Chapter, File, Thing, chapters
from ownway.taking import fhir
from ownway.taking.schema import FORMAT, VERSION, schema
from ownway.taking.styles import STYLES
from ownway.taking.zipping import Zip

#: Told how far it is: pieces done, of how many.
Say = Callable[[int, int], None]


@dataclass
class Contents:
    """What was found on the way."""

    #: Chapters with something in them, and how many things.
    found: list[tuple[Chapter, int]] = field(default_factory=list)
    empty: list[Chapter] = field(default_factory=list)
    files: dict[str, File] = field(default_factory=dict)


def make(person: Any, keep: Callable[[int, bytes], None], say: Say, now: datetime) -> int:
    """Write everything about ``person`` into parts. Returns how many bytes.

    Args:
        keep: is handed each part with its number, in order.
    """
    with Zip(keep) as zipped:
        return _fill(zipped, person, say, now)


def _fill(zipped: Zip, person: Any, say: Say, now: datetime) -> int:
    contents, all_of_it = Contents(), chapters()
    steps = itertools.count(1)
    for chapter in all_of_it:
        _add_chapter(zipped, chapter, person, contents, now)
        say(next(steps), 2 * len(all_of_it) + len(contents.files) + 2)
    of = 2 * len(all_of_it) + len(contents.files) + 2
    for name, file in contents.files.items():
        zipped.add(f"files/{name}", file.chunks(), packed=True)
        say(next(steps), of)
    plan: dict[str, list[dict[str, Any]]] = {"you": [], "goals": [], "grown": []}
    zipped.add("data.json", _data(person, plan, now, lambda: say(next(steps), of)))
    zipped.add("data.schema.json", _json(schema()))
    zipped.add("fhir-bundle.json", _json(_bundle(plan, now)))
    say(next(steps), of)
    zipped.add("index.html", _page("index", person=person, contents=contents, now=now))
    size = zipped.close()
    say(of, of)
    return size


def _add_chapter(
    zipped: Zip, chapter: Chapter, person: Any, contents: Contents, now: datetime
) -> None:
    things = iter(chapter.things(person))
    first = next(things, None)
    if first is None:
        contents.empty.append(chapter)
        return
    number = 0

    def each() -> Iterator[Thing]:
        nonlocal number
        for number, thing in enumerate(itertools.chain([first], things), start=1):  # noqa: B007
            contents.files.update({file.name: file for file in thing.files})
            yield thing

    zipped.add(
        f"chapters/{chapter.code}.html",
        _page("chapter", chapter=chapter, things=each(), person=person, now=now),
    )
    contents.found.append((chapter, number))


def _page(name: str, **words: Any) -> Iterator[bytes]:
    """A page as it is drawn, some kilobytes at a time."""
    template = engines["jinja2"].env.get_template(f"taking/archive/{name}.jinja")  # type: ignore[attr-defined]
    stream = template.stream(
        styles=format_html("<style>{}</style>", mark_safe(STYLES)),  # noqa: S308  (our own)
        language=get_language() or "en-gb",
        direction="rtl" if get_language_bidi() else "ltr",
        **words,
    )
    stream.enable_buffering(200)
    for piece in stream:
        yield piece.encode()


def _data(
    person: Any,
    plan: dict[str, list[dict[str, Any]]],
    now: datetime,
    chapter_done: Callable[[], None],
) -> Iterator[bytes]:
    head = {"format": FORMAT, "version": VERSION, "made": now, "language": get_language()}
    yield _dumped(head)[:-1].encode() + b', "chapters": {'
    for place, chapter in enumerate(chapters()):
        yield (", " if place else "").encode()
        yield f'{_dumped(chapter.code)}: {{"title": {_dumped(chapter.title)}, "things": ['.encode()
        for number, thing in enumerate(chapter.things(person)):
            if chapter.code in plan:
                plan[chapter.code].append(thing.data)
            yield ((",\n" if number else "\n") + _dumped(thing.data)).encode()
        yield b"]}"
        chapter_done()
    yield b"}}\n"


def _bundle(plan: dict[str, list[dict[str, Any]]], now: datetime) -> dict[str, Any]:
    return fhir.bundle(
        you=plan["you"][0],
        goals=plan["goals"],
        grown=plan["grown"],
        made=now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        title=_("What I’d like"),
    )


def _json(value: Any) -> Iterable[bytes]:
    yield json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()


def _dumped(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
