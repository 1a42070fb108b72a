"""Who speaks when, read from the words themselves. Nothing here changes a word."""

import re
from collections.abc import Iterable
from typing import Any

#: A line that begins with who speaks: "Rosa: …", "[00:01:02] Rosa: …", "Rosa (00:01:02): …".
_TIME = r"[\[(]?(?P<{0}>(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}(?:[.,]\d{{1,3}})?)[\])]?"
_NAME = r"(?P<name>[^\W\d_](?:[^\n:\[\]()!?;]{0,38}[^\s:\[\]()!?;,])?)"
_LINE = re.compile(
    rf"^[ \t]*(?:{_TIME.format('before')}[ \t]+)?{_NAME}"
    rf"(?:[ \t]*{_TIME.format('after')})?[ \t]*:(?=[ \t\n]|$)",
    re.MULTILINE,
)
#: A line of its own, as programs that write down speech put it: "Rosa Lee   0:05".
_HEAD = re.compile(
    rf"^{_NAME}(?P<before>(?!))?(?:\t|[ ]{{2,}})[ \t]*{_TIME.format('after')}[ \t]*$", re.MULTILINE
)
_MOST_WORDS = 4
#: Letters no screen shows and no other program takes: each becomes a space.
_UNSEEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " ") | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)


def plain(text: str) -> str:
    """One kind of line end, no mark at the beginning. Every word is as it was."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_UNSEEN)


def named(text: str, turns: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same turns; where one says no speaker and its words begin with one, as in "Rosa: …", that."""
    given = [dict(turn) for turn in turns]
    for turn in given:
        found = None if turn["speaker"] else _LINE.match(text, turn["start"], turn["end"])
        if found and len(found["name"].split()) <= _MOST_WORDS:
            turn["speaker"] = found["name"]
    return given


def milliseconds(said: str) -> int:
    """ "01:02:03.500", "02:03" as milliseconds."""
    whole, _dot, part = said.replace(",", ".").partition(".")
    seconds = 0
    for piece in whole.split(":"):
        seconds = seconds * 60 + int(piece)
    return seconds * 1000 + int(part.ljust(3, "0") or 0)


def spoken(text: str) -> list[dict[str, Any]]:
    """Turns of a text whose lines begin with who speaks; empty where it is not such a text.

    A single "Note: …" is no speaker: somebody has to speak twice, or two people once.
    """
    lines = [*_LINE.finditer(text), *_HEAD.finditer(text)]
    found = [one for one in lines if len(one["name"].split()) <= _MOST_WORDS]
    found.sort(key=lambda one: one.start())
    if len(found) < 2:
        return []
    return [_turn(one, after, text) for one, after in zip(found, [*found[1:], None], strict=True)]


def _turn(one: "re.Match[str]", after: "re.Match[str] | None", text: str) -> dict[str, Any]:
    end = after.start() if after is not None else len(text)
    said = text[one.start() : end].rstrip("\n")
    time = one["before"] or one["after"]
    return {
        "start": one.start(),
        "end": one.start() + len(said),
        "speaker": one["name"],
        "from": milliseconds(time) if time else None,
        "to": None,
    }
