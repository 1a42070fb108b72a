"""How entries hang together, and how a broken chain is found.

Every entry's hash covers the hash before it, so whoever edits, cuts, swaps or slips in an entry
must rewrite all later ones, and then the head no longer is in the chain that somebody noted
elsewhere (``ownway record head``, kept outside this machine). A cut tail shows *only* there.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

GENESIS = sha256(b"Ownway: the record begins.").hexdigest()


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything in an entry but its hash."""

    id: int
    at: datetime
    verb: str
    by_kind: str
    by_id: UUID | None
    about_id: UUID | None
    on_table: str
    on_id: str
    fields: Any
    why: str
    prev: str


@dataclass(frozen=True)
class Problem:
    """One place where the chain does not hold."""

    id: int
    what: str


@dataclass
class Report:
    """What a check found. ``sound`` only when nothing is wrong."""

    entries: int = 0
    head: str = f"0:{GENESIS}"
    problems: list[Problem] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """No problem anywhere."""
        return not self.problems


def canonical(content: Content) -> bytes:
    """The one way these values are written, whatever the database."""
    values = asdict(content)
    values["at"] = content.at.astimezone(UTC).isoformat(timespec="microseconds")
    for name in ("by_id", "about_id"):
        values[name] = None if values[name] is None else str(values[name])
    return json.dumps(values, sort_keys=True, separators=(",", ":")).encode("ascii")


def fingerprint(content: Content) -> str:
    """SHA-256 over the canonical form."""
    return sha256(canonical(content)).hexdigest()


def follow(entries: Iterable[tuple[Content, str]], expected_head: str | None = None) -> Report:
    """Walk a chain in the order of its ids. ``expected_head`` (``id:hash``, noted earlier) must
    be part of it: a chain may grow, but not lose what it had."""
    report = Report()
    before = GENESIS
    wanted = expected_head.strip() if expected_head else report.head
    seen = wanted == report.head
    for content, kept in entries:
        report.entries += 1
        if content.id != report.entries:
            report.problems.append(Problem(content.id, f"expected entry {report.entries} here"))
        if content.prev != before:
            report.problems.append(Problem(content.id, "does not follow the entry before it"))
        if fingerprint(content) != kept:
            report.problems.append(Problem(content.id, "was changed after it was written"))
        before = kept
        report.head = f"{content.id}:{kept}"
        seen = seen or wanted == report.head
    if not seen:
        place = wanted.partition(":")[0]
        number = int(place) if place.isdecimal() else 0
        report.problems.append(Problem(number, "the expected head is not in the chain"))
    return report
