"""What somebody takes with them, and what becomes of it when they ask that everything be deleted.

Each room says it in ``ROOM/taken.py`` (found by itself when the application starts):

    @also_taken("goals", _("What I’d like"), place=30, where="goals", shape={"words": TEXT, …})
    def goals(person: Person) -> Iterator[Thing]: …

    @also_erased("goals", place=30)
    def erase_goals(person: Person) -> int: …

    also_stays("meetings", what=_("…"), why=_("…"), how_long=_("…"))

``taking.register`` lists every column of every table with what is said here; a test compares them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words = tuple[str, str]

#: How long words stay that colleagues wrote because they were worried, or in an emergency.
WORDS_STAY = timedelta(days=3 * 365)


@dataclass(frozen=True)
class File:
    """A picture or a recording, as it is kept."""

    #: Its name in the archive's folder of files; nobody chooses it, so it is safe everywhere.
    name: str
    media_type: str
    says: str
    #: Its bytes, a piece at a time.
    chunks: Callable[[], Iterator[bytes]]


@dataclass(frozen=True)
class Thing:
    """One thing of somebody's own: for people to read, and for a program."""

    #: For a program; its keys are the chapter's ``shape``.
    data: dict[str, Any]
    title: str = ""
    #: What is known about it: a label, and what it says.
    facts: Sequence[Words] = ()
    #: Words somebody wrote: a heading (or none), and the words.
    words: Sequence[Words] = ()
    #: How it read before: when, and its words then. Newest first.
    before: Sequence[tuple[str, Sequence[Words]]] = ()
    files: Sequence[File] = ()


@dataclass(frozen=True)
class Chapter:
    """One chapter of the archive, and one heading of the receipt."""

    code: str
    title: "str | _StrPromise"
    place: int
    things: Callable[[Any], Iterator[Thing]]
    #: The JSON Schema of the data of one thing, key by key.
    shape: Mapping[str, Any]
    #: A sentence about it.
    says: "str | _StrPromise" = ""
    #: The name of the address where it is changed; "" where it is written by the house itself.
    where: str = ""
    #: Short lines, many of them: a list rather than a page each.
    lines: bool = False
    #: Only of those who work or volunteer here.
    at_work: bool = False


@dataclass(frozen=True)
class Stays:
    """Something that is not deleted."""

    code: str
    what: "str | _StrPromise"
    why: "str | _StrPromise"
    how_long: "str | _StrPromise"
    #: Is there anything of the kind about this person?
    concerns: "Callable[[Any], bool]"


Eraser = Callable[[Any], int]
_chapters: dict[str, Chapter] = {}
_erasers: list[tuple[int, str, Eraser]] = []
_later: list[Eraser] = []
_stays: dict[str, Stays] = {}
_titles: dict[str, "str | _StrPromise"] = {}


def also_taken(
    code: str,
    title: "str | _StrPromise",
    *,
    place: int,
    shape: Mapping[str, Any],
    says: "str | _StrPromise" = "",
    where: str = "",
    lines: bool = False,
    at_work: bool = False,
) -> Callable[[Callable[[Any], Iterator[Thing]]], Callable[[Any], Iterator[Thing]]]:
    """Decorator: a chapter of what somebody takes with them."""

    def chapter(things: Callable[[Any], Iterator[Thing]]) -> Callable[[Any], Iterator[Thing]]:
        if code in _chapters:
            raise ValueError(f"There are two chapters called {code}.")
        _chapters[code] = Chapter(code, title, place, things, shape, says, where, lines, at_work)
        return things

    return chapter


def also_erased(
    code: str, *, place: int, title: "str | _StrPromise" = ""
) -> Callable[[Eraser], Eraser]:
    """Decorator: deletes what is somebody's own in this room, and says of how much.

    Args:
        code: the chapter under which the receipt counts it.
        place: lower ones first; whatever hangs on something is deleted before it.
        title: what the receipt calls it, where it is no chapter.
    """

    def eraser(erase: Eraser) -> Eraser:
        _erasers.append((place, code, erase))
        if title:
            _titles[code] = title
        return erase

    return eraser


def also_erased_later(erase: Eraser) -> Eraser:
    """Decorator: deletes, ``WORDS_STAY`` after everything else, the words that had to stay."""
    _later.append(erase)
    return erase


def also_stays(
    code: str,
    *,
    what: "str | _StrPromise",
    why: "str | _StrPromise",
    how_long: "str | _StrPromise",
    concerns: "Callable[[Any], bool]" = lambda _person: True,
) -> None:
    """Say what is not deleted, why, and for how long; only to those whom it ``concerns``."""
    _stays[code] = Stays(code, what, why, how_long, concerns)


def title_of(code: str) -> str:
    """What the receipt calls this."""
    return str(_chapters[code].title if code in _chapters else _titles.get(code, code))


def chapters() -> list[Chapter]:
    """Every chapter, in order."""
    return sorted(_chapters.values(), key=lambda one: one.place)


def erasers() -> list[tuple[str, Eraser]]:
    """Every eraser with its chapter, in order."""
    return [(code, erase) for _place, code, erase in sorted(_erasers, key=lambda one: one[0])]


def later_erasers() -> list[Eraser]:
    """What is deleted ``WORDS_STAY`` later."""
    return list(_later)


def what_stays(person: Any = None) -> list[Stays]:
    """What is not deleted, as every room says it; of this person, if one is given."""
    return [one for one in _stays.values() if person is None or one.concerns(person)]
