"""What other rooms hold about a person, said on paper: how much of what, never the words.

A room says what it holds in ``ROOM/held.py`` (found by itself when the application starts):

    @also_held
    def goals(person: Person) -> list[str]: …
"""

from collections.abc import Callable
from typing import Any

#: From a person to sentences.
Saying = Callable[[Any], list[str]]
_sayings: list[Saying] = []


def also_held(saying: Saying) -> Saying:
    """Decorator: have this said on the paper that is printed with a person."""
    _sayings.append(saying)
    return saying


def elsewhere(person: Any) -> list[str]:
    """What every other room says it holds about ``person``."""
    return [words for saying in _sayings for words in saying(person)]
