"""Texts that come in. A room says what it does with them; here nothing of them is kept or logged.

    @answered
    def cannot_come(number_index: str, words: str) -> bool:
        ...  # True: it was for us, so nobody else is asked

The address that a provider calls stands with a room above, where doors are (``meetings``).
"""

import hmac
import json
import re
from collections.abc import Callable
from typing import TypeAlias

from django.conf import settings
from django.http import HttpRequest
from django.http.request import RawPostDataException

from ownway.kit.sealed import blind_index

Answered: TypeAlias = Callable[[str, str], bool]
#: A secret shorter than this could be guessed, so it opens nothing.
SHORTEST_SECRET = 24
#: More than ten joined texts is no answer.
LONGEST = 1600
_to_ask: list[Answered] = []


def answered(function: Answered) -> Answered:
    """Register what to do with a text that came in: its number's fingerprint, and its words."""
    _to_ask.append(function)
    return function


def ready() -> bool:
    """Can texts come in here? Only then may a message ask for an answer."""
    return len(settings.OWNWAY_TEXT_ANSWERS) >= SHORTEST_SECRET


def is_secret(said: str) -> bool:
    """Is this the secret of the address that the provider calls?"""
    return ready() and hmac.compare_digest(said.encode(), settings.OWNWAY_TEXT_ANSWERS.encode())


def take(*, number: str, words: str) -> bool:
    """Hand a text to whoever knows what it means; False where nobody does."""
    index = blind_index("phone", number)
    return any(ask(index, words[:LONGEST]) for ask in _to_ask)


def read(request: HttpRequest) -> tuple[str, str] | None:
    """Number and words of a provider's request, form or JSON; None where either is missing."""
    try:
        said = json.loads(request.body) if "json" in (request.content_type or "") else request.POST
    except (ValueError, RawPostDataException):
        return None
    if not hasattr(said, "get"):
        return None
    number = said.get(settings.OWNWAY_TEXT_ANSWER_NUMBER)
    words = said.get(settings.OWNWAY_TEXT_ANSWER_WORDS)
    if not isinstance(number, (str, int)) or not isinstance(words, str) or not str(number).strip():
        return None
    return _with_plus(str(number).strip()), words


def plain(words: str) -> str:
    """Words as they are compared: small letters, no marks, one space between."""
    return " ".join(
        re.sub(r"[^\w\s]|_", " ", words.replace("’", "'").replace("'", "")).split()
    ).casefold()


def _with_plus(number: str) -> str:
    """Some providers leave the plus out: 447700900118."""
    digits = number.isdecimal() and not number.startswith("0") and len(number) > 10
    return f"+{number}" if digits else number
