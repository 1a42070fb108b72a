"""Words made ready for paper: nothing in them but letters and line ends, and none too long to turn."""

import re
import unicodedata
from typing import Any

#: So many letters without a place to break: a place is made, which is not seen.
LONGEST_RUN = 24
_RUN = re.compile(rf"([^\s\u200b]{{{LONGEST_RUN}}})(?=[^\s\u200b])")
_LINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: Letters and digits anywhere in text turn it; these turn everything behind them, over its own end.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """The same words without what is no letter: control signs, broken halves, unassigned numbers."""
    text = _LINES.sub("\n", text)
    return "".join(one for one in text if one in "\n\t" or _is_said(one))


def _is_said(one: str) -> bool:
    return one not in _TURNS and unicodedata.category(one) not in ("Cc", "Cs", "Cn", "Co")


def breakable(text: str) -> str:
    """Words of any length stay on the page: a very long one may turn the line."""
    return _RUN.sub("\\1\u200b", text)


def direction(text: str) -> str:
    """Which way this is read, by its first letter that says so."""
    for one in text:
        kind = unicodedata.bidirectional(one)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return ""


def ready(data: Any) -> Any:
    """Everything in ``data``, cleaned."""
    if isinstance(data, str):
        return breakable(clean(data))
    if isinstance(data, dict):
        return {key: ready(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [ready(value) for value in data]
    return data if data is None or isinstance(data, bool | int | float) else ready(str(data))


def letters(data: Any) -> set[str]:
    """Every letter that occurs in ``data``."""
    if isinstance(data, str):
        return set(data)
    if isinstance(data, dict):
        data = data.values()
    if isinstance(data, list | tuple) or hasattr(data, "__iter__"):
        return set().union(*(letters(value) for value in data))
    return set()


def instead(one: str) -> str:
    """What stands for a letter that no font here can draw."""
    kind = unicodedata.category(one)
    if kind in ("So", "Sk", "Sm") and one >= "\u2190":
        return f"[{unicodedata.name(one, '…').lower()}]"
    if kind in ("Mn", "Me", "Cf", "Zs", "Zl"):
        return ""
    return "…"


def without(data: Any, missing: set[str]) -> Any:
    """``data`` with something that can be printed in the place of ``missing`` letters."""
    table = str.maketrans({one: instead(one) for one in missing})

    def swapped(value: Any) -> Any:
        if isinstance(value, str):
            return re.sub("…{2,}", "…", value.translate(table))
        if isinstance(value, dict):
            return {key: swapped(one) for key, one in value.items()}
        return [swapped(one) for one in value] if isinstance(value, list | tuple) else value

    return swapped(data)
