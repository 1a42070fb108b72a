"""Who speaks when, read from the words themselves. Nothing here changes a word."""

import re
from typing import Any

#: A line that begins with who speaks: "Rosa: …", "[00:01:02] Rosa: …", "Rosa (00:01:02): …".
_TIME = r"[\[(]?(?P<{0}>(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}(?:[.,]\d{{1,3}})?)[\])]?"
_NAME = r"(?P<name>[^\W\d_](?:[^\n:\[\]()!?;]{0,38}[^\s:\[\]()!?;,])?)"
_LINE = re.compile(
    rf"^[ \t]*(?:{_TIME.format('before')}[ \t]+)?{_NAME}"
    rf"(?:[ \t]*{_TIME.format('after')})?[ \t]*:(?=[ \t\n]|$)",
    re.MULTILINE,
)
_MOST_WORDS = 4


def plain(text: str) -> str:
    """One kind of line end, no mark at the beginning. Everything else is as it was."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


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
    found = [one for one in _LINE.finditer(text) if len(one["name"].split()) <= _MOST_WORDS]
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
