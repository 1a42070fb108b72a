"""What two people agreed, how it read before, and "My people": whom one meets and is to meet."""

from dataclasses import dataclass
from typing import Any

from ownway.access import queries as access
from ownway.pairing.models import Agreement, AgreementVersion
from ownway.pairing.parts import PARTS, Part
from ownway.pairing.queries import introducing
from ownway.pairing.rules.agreeing import (
    AGREE_WHILE_MEETING,
    CHANGE_AGREEMENT,
    SEE_AGREEMENT,
)
from ownway.people import queries as people


@dataclass(frozen=True)
class Said:
    """One part, and what the two wrote in it."""

    part: Part
    words: str
    #: Otherwise than in what both agreed.
    changed: bool = False


def words_of(agreement: Agreement, number: int) -> dict[str, str]:
    """What a version says, part by part. Only for who may see the agreement."""
    row = AgreementVersion.objects.filter(agreement=agreement, number=number).first()
    return dict(row.words) if row else {}


def said(words: dict[str, str]) -> list[Said]:
    """The parts in which something is written, in their order."""
    return [Said(part, words[part.code]) for part in PARTS if words.get(part.code)]


def said_now(agreement: Agreement) -> list[Said]:
    """The newest version. What reads otherwise than what both agreed is marked, also where nothing
    is left of it."""
    now = words_of(agreement, agreement.version)
    if agreement.agreed in (0, agreement.version):
        return said(now)
    before = words_of(agreement, agreement.agreed)
    parts = [(part, now.get(part.code, ""), before.get(part.code, "")) for part in PARTS]
    return [Said(part, words, words != was) for part, words, was in parts if words or was]


def versions(person: Any, agreement: Agreement) -> list[tuple[AgreementVersion, list[Said]]]:
    """How it read each time somebody changed it, newest first."""
    if not access.reach(person, SEE_AGREEMENT).filter(pk=agreement.pk).exists():
        return []
    rows = AgreementVersion.objects.filter(agreement=agreement).select_related("by")
    return [(row, said(dict(row.words))) for row in rows]


def may_change(person: Any, agreement: Agreement) -> bool:
    """Does it still hold, or is it still being written, and may they change it?"""
    return access.reach(person, CHANGE_AGREEMENT).filter(pk=agreement.pk).exists()


@dataclass(frozen=True)
class Together:
    """Somebody whom one meets, and what the two agreed."""

    met: Any
    agreement: Agreement | None
    #: They may write one down: they meet as member and peer supporter.
    may_agree: bool


def together(person: Any, met: list[Any]) -> list[Together]:
    """Each whom ``person`` meets with what they agreed."""
    rows = access.reach(person, SEE_AGREEMENT).filter(ended=None, bond__isnull=False)
    by_bond = {one.bond_id: one for one in rows}
    may = set(access.reach(person, AGREE_WHILE_MEETING).values_list("pk", flat=True))
    return [Together(one, by_bond.get(one.bond.pk), one.bond.pk in may) for one in met]


@dataclass(frozen=True)
class MyPeople:
    """What "My people" shows."""

    introduced: list[Any]
    asked_of_me: list[Any]
    suggested: list[Any]
    together: list[Together]
    help: list[Any]

    def __bool__(self) -> bool:
        return bool(self.introduced or self.asked_of_me or self.suggested or self.together)


def my_people(person: Any) -> MyPeople:
    """Whom ``person`` meets, is to meet, and could."""
    met, suggested = people.meetings_of(person)
    return MyPeople(
        introduced=introducing.own(person),
        asked_of_me=introducing.asked_of(person),
        suggested=suggested,
        together=together(person, met),
        help=introducing.own_help(person),
    )
