"""What a row for a rule behind a door is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from ownway.access.errors import NotYours
from tests.cast import Cast


@dataclass(frozen=True)
class Row:
    """Something that the rule decides, and the answer that the house has promised."""

    rule: str
    asks: Callable[[Cast], bool]
    expected: bool


def may(do: Callable[[], object]) -> bool:
    """Is it done, or is it "not yours"?"""
    try:
        do()
    except NotYours:
        return False
    return True
