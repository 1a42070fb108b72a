"""How wide words are in the fonts we ship. Paper and pictures are laid out with it.

The table is made by ``scripts/assets.py`` from the fonts themselves. A letter none of them has is
measured cautiously, as wide as any font would draw it: a label may have room to spare, never too
little.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

#: The fonts as TTF, one file for each weight, and the table of their widths.
FOLDER = Path(__file__).parent / "static" / "built" / "paper"
#: Letters next to each other may move apart a little (kerning).
_SLACK = 1.015
_RARE = {"\ufdfd": 13.0, "\ufdfa": 3.0, "\u2e3b": 3.1, "\u2e3a": 2.1, "\U0001242b": 6.0}


@cache
def _table() -> dict[str, dict[str, float]]:
    try:
        made: dict[str, Any] = json.loads((FOLDER / "widths.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuntimeError("The fonts are not built. Run `make assets`.") from None
    return {
        face: {chr(int(letter)): wide / 1000 for letter, wide in table["wide"].items()}
        for face, table in made.items()
    }


def _unknown(letter: str) -> float:
    """A letter in whatever font the reader has, as a share of the size."""
    if letter in _RARE:
        return _RARE[letter]
    category = unicodedata.category(letter)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if category == "So" or letter >= "\U0001f000":
        return 1.4
    if unicodedata.east_asian_width(letter) in "WF" or category == "Lu":
        return 1.05
    return 0.8


def measure(text: str, size: float, face: str = "plain 400") -> float:
    """How many px ``text`` is wide. ``face`` is "plain" or "words" and a weight, as in the table."""
    known = _table()[face]
    return size * _SLACK * sum(known[one] if one in known else _unknown(one) for one in text)


def faces() -> tuple[str, ...]:
    """The faces that can be measured."""
    return tuple(_table())
