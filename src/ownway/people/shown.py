"""How screens are shown to somebody: language, easy read, size of text, reading aloud.

A person's choice is kept with them; a visitor's in one small cookie, which says nothing else.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

COOKIE = "shown"
EASY = "en-easy"
SIZES = ("normal", "large", "larger")


@dataclass(frozen=True)
class Shown:
    """One choice. No language: what the browser asks for."""

    language: str = ""
    easy: bool = False
    text: str = SIZES[0]
    read: bool = False

    @property
    def words(self) -> str:
        """The language code whose words are shown; nothing where the browser decides."""
        if self.easy and self.language in ("", settings.LANGUAGE_CODE):
            return EASY
        return self.language

    def kept(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)

    def cookie(self) -> str:
        """As a cookie says it: ``cy.easy.large.read``."""
        return ".".join(
            (self.language, "easy" if self.easy else "", self.text, "read" if self.read else "")
        )


def languages() -> list[tuple[str, str]]:
    """The languages one may choose, each in its own words. Easy read is chosen besides."""
    return [(code, str(name)) for code, name in settings.LANGUAGES if code != EASY]


def made(said: Mapping[str, Any]) -> Shown:
    """A choice from what was kept or sent; what is unknown is left out."""
    language, text = said.get("language"), said.get("text")
    return Shown(
        language=str(language) if language in dict(languages()) else "",
        easy=said.get("easy") is True,
        text=str(text) if text in SIZES else SIZES[0],
        read=said.get("read") is True,
    )


def chosen_by(shown: Mapping[str, Any]) -> str:
    """The language code in which somebody who chose this reads; empty where none was chosen."""
    return made(shown).words


def of(request: HttpRequest) -> Shown:
    """How this page is shown."""
    person: Any = getattr(request, "person", None)
    if person is not None and person.shown:
        return made(person.shown)
    language, easy, text, read, *_more = [
        *request.COOKIES.get(COOKIE, "").split("."),
        "",
        "",
        "",
        "",
    ]
    return made(
        {"language": language, "easy": easy == "easy", "text": text, "read": read == "read"}
    )
