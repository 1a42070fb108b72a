"""Two readings of one file, held against each other."""

import re

from ownway.kit.files.refused import Refused

_WORD = re.compile(r"\w+")


def proven(text: str, again: str) -> bool:
    """Is every word the same in both readings? False where only marks differ.

    Raises:
        Refused: a word differs, is missing, or stands elsewhere.
    """
    if text.split() == again.split():
        return True
    if _WORD.findall(text) == _WORD.findall(again):
        return False
    raise Refused("words_differ")
