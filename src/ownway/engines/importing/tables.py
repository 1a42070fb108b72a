"""Where the header is, what the file holds, and which column is what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ownway.engines.importing.cells import fold, phones, read_email
from ownway.engines.importing.column_names import NAMES, STRONG
from ownway.engines.importing.days import Unreadable, read_day
from ownway.engines.importing.fates import Row
from ownway.engines.importing.words import Words

PEOPLE, MEETINGS = "people", "meetings"
_HEADER_WITHIN = 30  # lines; titles above a header are seldom more than a few
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column may hold. ``needed``: without it (or one of its alternatives, see
    ``lacking``) nothing can be brought in."""

    code: str
    needed: bool = False


#: In the order in which a screen asks for them.
FIELDS: dict[str, tuple[Field, ...]] = {
    PEOPLE: (
        Field("ref"),
        Field("name", needed=True),
        Field("first_name", needed=True),
        Field("family_name"),
        Field("phone"),
        Field("email"),
        Field("first_seen"),
        Field("outcome"),
        Field("outcome_day"),
    ),
    MEETINGS: (
        Field("ref", needed=True),
        Field("name", needed=True),
        Field("phone"),
        Field("email"),
        Field("day", needed=True),
        Field("time"),
        Field("with_whom"),
        Field("minutes"),
        Field("what"),
        Field("note"),
    ),
}
#: Of each group at least one column has to be said.
_ONE_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    PEOPLE: (("name", "first_name"),),
    MEETINGS: (("ref", "name"), ("day",)),
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a file seems to hold, and which column seems to be what."""

    holds: str
    columns: dict[str, int] = field(default_factory=dict)


def lacking(holds: str, columns: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Groups of fields of which one has to be said before rows can be read; empty when ready."""
    return [group for group in _ONE_OF[holds] if not any(name in columns for name in group)]


def header_at(rows: Sequence[Row]) -> int:
    """The row with the names of the columns, counted from 0: the one among the first that most
    looks like it. Title lines above it are passed over."""
    best, at = -1.0, 0
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        score = _like_a_header(row)
        if score > best:
            best, at = score, number
    return at


def _like_a_header(row: Row) -> float:
    texts = [text.strip() for text in row]
    said = [text for text in texts if text]
    if not said:
        return -1.0
    known = sum(fold(text) in STRONG for text in said)
    words = sum(any(c.isalpha() for c in text) and len(text) <= 60 for text in said)
    values = sum(_is_value(text) for text in said)
    return 3 * known + (len(set(said)) > 1) * words / max(len(texts), 1) - 2 * values


def _is_value(text: str) -> bool:
    if read_email(text) or phones(text):
        return True
    try:
        return read_day(text) is not None
    except Unreadable:
        return False


def suggest(header: Row, sample: Sequence[Row], holds: str = "") -> Suggestion:
    """What the columns seem to be, from their names and from what stands in them.

    ``holds``: what the file holds, where somebody has said so; otherwise it is suggested too.
    """
    examples = [
        [row[at].strip() for row in sample[:_SAMPLE] if at < len(row) and row[at].strip()]
        for at in range(len(header))
    ]
    found = {name: _columns(name, header, examples) for name in (PEOPLE, MEETINGS)}
    likely = max(found, key=lambda name: (_likely(name, found[name], header, examples), name))
    return Suggestion(holds or likely, found[holds or likely])


def _columns(holds: str, header: Row, examples: list[list[str]]) -> dict[str, int]:
    scored = sorted(
        (
            (-score, order, at, field.code)
            for order, field in enumerate(FIELDS[holds])
            for at, name in enumerate(header)
            if (score := _score(holds, field.code, fold(name), examples[at])) > 0
        ),
    )
    columns: dict[str, int] = {}
    for _much, _order, at, code in scored:
        if code not in columns and at not in columns.values():
            columns[code] = at
    if "first_name" in columns:
        columns.pop("name", None)
    return dict(sorted(columns.items(), key=lambda item: item[1]))


def _score(holds: str, code: str, name: str, examples: list[str]) -> float:
    """How likely a column is a field: by its name first, then by what stands in it."""
    names = NAMES[holds][code]
    score = 0.0
    if name in names:
        score = 10.0 - names.index(name) / 100
    elif name not in STRONG and any(
        f" {known} " in f" {name} " for known in names if len(known) > 3
    ):
        score = 4.0
    fit = _fits(code, examples)
    if fit is None:
        return score
    if score:
        return score + 2 * fit if fit >= 0.2 else 0.0
    return 3.0 * fit if code in {"email", "phone"} and fit > 0.6 else 0.0


def _fits(code: str, examples: list[str]) -> float | None:
    """How many of a column's examples could be this; None where any text could."""
    checks = {
        "email": lambda text: bool(read_email(text)),
        "phone": lambda text: bool(phones(text)),
        "day": _is_day,
        "first_seen": _is_day,
        "outcome_day": _is_day,
    }
    if code not in checks or not examples:
        return None
    return sum(checks[code](text) for text in examples) / len(examples)


def _is_day(text: str) -> bool:
    try:
        return read_day(text) is not None
    except Unreadable:
        return False


def _likely(
    holds: str, columns: Mapping[str, int], header: Row, examples: list[list[str]]
) -> float:
    """How much a file looks like people, or like meetings."""
    if lacking(holds, columns):
        return -10.0 + len(columns)
    own = {
        PEOPLE: ("first_seen", "outcome", "outcome_day", "first_name", "email"),
        MEETINGS: ("time", "with_whom", "minutes", "what"),
    }[holds]
    score = float(sum(name in columns for name in own))
    at = columns.get({PEOPLE: "outcome", MEETINGS: "what"}[holds])
    if at is not None and examples[at]:
        words = Words.outcomes() if holds == PEOPLE else Words.meetings()
        known = sum(not words.meaning(text).asked for text in examples[at])
        score += 2 * known / len(examples[at])
    ref = columns.get("ref")
    if holds == MEETINGS and ref is not None and examples[ref]:
        score += 2 * (1 - len(set(examples[ref])) / len(examples[ref]))
    return score


def in_hours(name: str) -> bool:
    """Whether a column's name says that its bare numbers are hours."""
    words = set(fold(name).split())
    return bool(words & {"hours", "hour", "hrs"}) and not words & {"minutes", "mins", "min"}
