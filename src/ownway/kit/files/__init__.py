"""The gate every file passes: opened in a limited child process, decoded, streamed as rows of text.

    for row in rows_of(path, name="people.csv"): ...   # every cell a str; raises Refused
    safe_picture(path), safe_sound(path)               # what may be kept of it; raises Refused
    words_of(path)                                     # a document's words, unchanged; raises Refused
    why(refused.code)                                  # a sentence for the screen

The child imports this package too and has to stay small, so Django is not imported here.
"""

from typing import TYPE_CHECKING

from ownway.kit.files.formulas import defused, undefused
from ownway.kit.files.gate import rows_of
from ownway.kit.files.limits import LIMITS, Limits
from ownway.kit.files.making_safe import safe_picture, safe_sound
from ownway.kit.files.refused import CODES, Refused
from ownway.kit.files.safe import PICTURE, SOUND, Safe
from ownway.kit.files.words import LETTERS, WORDS, Words, words_of

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

__all__ = [
    "CODES",
    "LETTERS",
    "LIMITS",
    "PICTURE",
    "SOUND",
    "WORDS",
    "Limits",
    "Refused",
    "Safe",
    "Words",
    "defused",
    "rows_of",
    "safe_picture",
    "safe_sound",
    "undefused",
    "why",
    "words_of",
]


def why(code: str) -> "_StrPromise":
    """What happened, that nothing changed, and what to do: in the reader's language."""
    from ownway.kit.files.reasons import SAID

    return SAID.get(code) or SAID["damaged"]
