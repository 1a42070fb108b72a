"""The gate every file passes: opened in a limited child process, decoded, streamed as rows of text.

    for row in rows_of(path, name="people.csv"): ...   # every cell a str; raises Refused
    why(refused.code)                                  # a sentence for the screen

The child imports this package too and has to stay small, so Django is not imported here.
"""

from typing import TYPE_CHECKING

from ownway.kit.files.formulas import defused, undefused
from ownway.kit.files.gate import rows_of
from ownway.kit.files.limits import LIMITS, Limits
from ownway.kit.files.refused import CODES, Refused

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

__all__ = ["CODES", "LIMITS", "Limits", "Refused", "defused", "rows_of", "undefused", "why"]


def why(code: str) -> "_StrPromise":
    """What happened, that nothing changed, and what to do: in the reader's language."""
    from ownway.kit.files.reasons import SAID

    return SAID.get(code) or SAID["damaged"]
