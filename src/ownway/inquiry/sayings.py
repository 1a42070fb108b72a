"""Telling whether a sentence is somebody's own: word for word what they told, not only alike."""

import re
from collections.abc import Iterable
from typing import Any

#: So many words in a row are somebody's own; fewer are everybody's.
OWN_WORDS = 4
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SENTENCE = re.compile(r"[^.!?;:“”\"\n]+")


def plain(words: str) -> str:
    """Only the words, in small letters, with one space between them."""
    return " ".join(_WORD.findall(words.casefold().replace("’", "'")))


def runs(words: str) -> list[str]:
    """Each sentence of it that is long enough to be somebody's own."""
    found = [plain(one) for one in _SENTENCE.findall(words)]
    return [one for one in found if len(one.split()) >= OWN_WORDS]


def searched(texts: Iterable[str]) -> list[str]:
    """Texts made ready to be looked through."""
    return [f" {plain(text)} " for text in texts if text.strip()]


def without(value: Any, told: list[str], instead: str) -> Any:
    """The same, with ``instead`` for each sentence that stands word for word in what was told.

    Args:
        value: words, or lists and dicts of words.
        told: texts as ``searched`` gives them.
    """
    if isinstance(value, list):
        return [without(one, told, instead) for one in value]
    if isinstance(value, dict):
        return {name: without(one, told, instead) for name, one in value.items()}
    if not isinstance(value, str):
        return value

    def left(found: "re.Match[str]") -> str:
        words = found[0]
        own = runs(words)
        if not any(f" {run} " in text for run in own for text in told):
            return words
        begin = len(words) - len(words.lstrip())
        return words[:begin] + instead

    return _SENTENCE.sub(left, value)
