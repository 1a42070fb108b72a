"""How a row is known again, and what is planned for it.

A row has a keyed mark: the same row in the same project has the same one, also when the file was
saved anew as a spreadsheet, with another separator, or with its columns in another order. So the
mark is made of what stands under which name, with days and numbers written one way.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django.utils import timezone

from ownway.engines import importing as engine
from ownway.importing.models import ref_said
from ownway.kit.blind import blind_index

#: What one row becomes: short names, because there may be a hundred thousand of them.
#: l line · a place in its piece · f fate · w why · p person · n name · t phone · e e-mail ·
#: s first seen · o what it brings · r reference · j joined by a pair · k, m its mark, plain and keyed
Entry = dict[str, Any]

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PHONE = re.compile(r"\+?[\d\s().\-]{9,}")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A cell written one way, however it was written."""
    said = " ".join(text.split())
    if not any(character.isdigit() for character in said):
        return engine.fold(said) or said
    try:
        day = engine.read_day(said)
    except engine.Unreadable:
        day = None
    if day is not None:
        return day.isoformat()
    if _PHONE.fullmatch(said):  # a spreadsheet drops the nought in front
        return "".join(c for c in said if c.isdigit())[-9:]
    if _NUMBER.fullmatch(said):
        return said.rstrip("0").rstrip(".") if "." in said else said.lstrip("0") or "0"
    return engine.fold(said) or said


def plain_mark(project: str, holds: str, names: Sequence[str], row: Sequence[str]) -> str:
    """The row's mark before it is keyed; kept sealed with the card."""
    said = sorted(
        (plain(name), plain(cell)) for name, cell in zip(names, row, strict=False) if cell.strip()
    )
    return sha256(repr((project, holds, said)).encode()).hexdigest()


def keyed(mark: str) -> str:
    """The mark as it is looked up."""
    return blind_index("card", mark)


def index_of_ref(project: str, ref: str) -> str:
    """How the reference a service used for somebody is looked up, in one project."""
    return blind_index("ref", ref_said({"in": project, "ref": ref}))


def midnight(day: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def at(day: date, hour: time) -> datetime:
    """A moment of a day, here."""
    return timezone.make_aware(datetime.combine(day, hour))
