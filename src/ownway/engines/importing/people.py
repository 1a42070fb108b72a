"""Rows about people: who is new, who is here already, what has grown, what could not be read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ownway.engines.importing import cells, fates
from ownway.engines.importing.days import Unreadable, read_day
from ownway.engines.importing.fates import Columns, Counts, Fate, Row
from ownway.engines.importing.pairing import Blocks, KnownPerson, Pair, Who
from ownway.engines.importing.words import NOTHING, Words

__all__ = ["Grown", "KnownPerson", "Pair", "PeoplePlan", "PersonRow", "plan_people"]


@dataclass(frozen=True, slots=True)
class Grown:
    """Something that has grown: a kind's code, a day, and the words as written."""

    kind: str
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What becomes of one row.

    fate      NEW: make a person. MATCHED: it is about ``person`` (the key of somebody known) or
              about the person of the NEW row at ``first_line`` in this file. REFUSED: see ``why``.
    line      its line in the file, counted from 1 as a spreadsheet shows it
    pair      the key of the pair that matched it; empty when it is the very same row again
    again     the very same row stands earlier in the file, or was brought in before: adds nothing
    outcome   what has grown, unless the same person has the same kind on the same day already
    why       short codes: no_name, empty (refused); first_seen_unreadable, outcome_unknown (the
              word has to be asked), outcome_no_day, outcome_day_unreadable, outcome_again,
              phone_unreadable, email_unreadable, formula
    """

    line: int
    fate: Fate
    person: str = ""
    first_line: int = 0
    pair: str = ""
    again: bool = False
    name: str = ""
    ref: str = ""
    phone: str = ""
    email: str = ""
    first_seen: date | None = None
    outcome: Grown | None = None
    why: tuple[str, ...] = ()


#: Says whose it is when a row was brought in before: a person's key, "" for a row that was refused
#: or belongs to nobody now, None for a row never seen. The app answers by the row's keyed mark.
Here = Callable[[Row], str | None]


def nobody(row: Row) -> str | None:
    """No row was brought in before."""
    return None


@dataclass
class PeoplePlan:
    """Made by ``plan_people``. Rows are not kept: hand them in again to ``rows``."""

    #: Who looks like the same person, and why. Suggested ones first, then by line.
    pairs: list[Pair]
    #: How many more, kept apart anyway (same name, shared phone), were too many to list.
    pairs_left_out: int
    counts: Counts
    _columns: Columns
    _first_line: int
    _words: Words
    _order: str
    _fates: list["_Settled"]
    _grown: dict[str, frozenset[tuple[str, date]]] = field(default_factory=dict)

    def rows(self, rows: Iterable[Row]) -> Iterator[PersonRow]:
        """The same rows once more, each with its fate, in their order. Of a group the NEW row
        always comes before the rows that are matched with it."""
        grown: set[tuple[str | int, str, date]] = {
            (key, kind, day) for key, those in self._grown.items() for kind, day in those
        }
        for (line, row), settled in zip(
            fates.numbered(rows, self._first_line), self._fates, strict=True
        ):
            yield self._read(line, row, settled, grown)

    def _read(
        self,
        line: int,
        row: Row,
        settled: "_Settled",
        grown: set[tuple[str | int, str, date]],
    ) -> PersonRow:
        who, why = read_who(row, self._columns)
        if settled.fate is Fate.REFUSED or settled.again:
            return PersonRow(
                line,
                settled.fate,
                person=settled.person,
                first_line=settled.first_line,
                again=settled.again,
                name=who.name,
                ref=who.ref,
                why=(settled.why,) if settled.why else (),
            )
        first_seen, late = _day(row, self._columns, "first_seen", self._order)
        outcome, odd = self._outcome(row)
        if outcome is not None:
            once = (settled.person or settled.first_line or line, outcome.kind, outcome.day)
            if once in grown:
                outcome, odd = None, "outcome_again"
            grown.add(once)
        formula = "formula" if any(map(cells.looks_like_formula, row)) else ""
        return PersonRow(
            line,
            settled.fate,
            person=settled.person,
            first_line=settled.first_line,
            pair=settled.pair,
            name=who.name,
            ref=who.ref,
            phone=who.phones[0] if who.phones else "",
            email=who.email,
            first_seen=first_seen,
            outcome=outcome,
            why=tuple(code for code in (*why, late, odd, formula) if code),
        )

    def _outcome(self, row: Row) -> tuple[Grown | None, str]:
        said = fates.cell(row, self._columns, "outcome")
        meaning = self._words.meaning(said)
        if meaning.code == NOTHING:
            return None, ""
        if meaning.code is None:
            return None, "outcome_unknown"
        day, odd = _day(row, self._columns, "outcome_day", self._order)
        if day is None:
            return None, odd or "outcome_no_day"
        return Grown(meaning.code, day, said), ""


@dataclass(frozen=True, slots=True)
class _Settled:
    """What the first reading made of a row; the same object serves for many."""

    fate: Fate
    person: str = ""
    first_line: int = 0
    pair: str = ""
    again: bool = False
    why: str = ""


def _day(row: Row, columns: Columns, name: str, order: str) -> tuple[date | None, str]:
    try:
        return read_day(fates.cell(row, columns, name), order=order), ""
    except Unreadable:
        return None, f"{name}_unreadable"


def read_who(row: Row, columns: Columns) -> tuple[Who, list[str]]:
    """Whom a row is about, and what of it could not be read."""
    said = {name: fates.cell(row, columns, name) for name in ("phone", "email")}
    who = Who(
        name=cells.whole_name(
            fates.cell(row, columns, "name"),
            fates.cell(row, columns, "first_name"),
            fates.cell(row, columns, "family_name"),
        ),
        ref=fates.cell(row, columns, "ref"),
        phones=cells.phones(said["phone"]),
        email=cells.read_email(said["email"]),
    )
    why = []
    if not who.phones and any(c.isalnum() for c in said["phone"]):
        why.append("phone_unreadable")
    if not who.email and any(c.isalnum() for c in said["email"]):
        why.append("email_unreadable")
    return who, why


def plan_people(
    rows: Iterable[Row],
    columns: Columns,
    *,
    first_line: int,
    words: Words,
    known: Iterable[KnownPerson] = (),
    said: Mapping[str, bool] | None = None,
    take_suggested: bool = True,
    here: Here = nobody,
    normal_phone: Callable[[str], str] = cells.digits,
    normal_ref: Callable[[str], str] = cells.folded_ref,
    order: str = "dmy",
) -> PeoplePlan:
    """Settle what becomes of each row, in time and memory that grow in step with the rows.

    rows            below the header; read once here, and once more by ``plan.rows(rows)``
    first_line      the line of the first of them (header row counted from 0, plus 2)
    known           people of the project that are here already
    said            what somebody answered about pairs: ``Pair.key`` -> the same person or not
    take_suggested  whether a suggested pair nobody answered about counts as yes
    normal_ref      how a reference is compared, e.g. by its keyed mark where only that is known;
                    "" for what is no reference
    """
    blocks = Blocks(normal_phone, normal_ref, said or {}, take_suggested=take_suggested)
    for person in known:
        blocks.know(person)
    seen: dict[int, int] = {}
    settled: list[_Settled] = []
    for line, row in fates.numbered(rows, first_line):
        settled.append(_first_reading(line, row, columns, blocks, seen, here))
    blocks.settle()
    done = [_final(line, one, blocks) for line, one in enumerate(settled, start=first_line)]
    return PeoplePlan(
        pairs=blocks.pairs(),
        pairs_left_out=blocks.left_out,
        counts=fates.counted(one.fate for one in done),
        _columns=columns,
        _first_line=first_line,
        _words=words,
        _order=order,
        _fates=done,
        _grown=blocks.grown,
    )


_NEW = _Settled(Fate.NEW)
_EMPTY = _Settled(Fate.REFUSED, why="empty")
_NO_NAME = _Settled(Fate.REFUSED, why="no_name")


def _first_reading(
    line: int, row: Row, columns: Columns, blocks: Blocks, seen: dict[int, int], here: Here
) -> _Settled:
    if fates.is_empty(row):
        return _EMPTY
    whose = here(row)
    if whose is not None:
        return _Settled(Fate.MATCHED, person=whose, again=True)
    mark = hash(fates.same_row(row))
    if mark in seen:
        return _Settled(Fate.MATCHED, first_line=seen[mark], again=True)
    who, _why = read_who(row, columns)
    if not blocks.add(line, who):
        return _NO_NAME
    seen[mark] = line
    return _NEW


def _final(line: int, one: _Settled, blocks: Blocks) -> _Settled:
    """The same, now that it is settled who belongs together."""
    if one.fate is Fate.REFUSED or (one.again and not one.first_line):
        return one
    at = one.first_line or line
    together = blocks.found(at)
    if together is None:
        return _NO_NAME
    if one.again:
        return _Settled(
            Fate.MATCHED, together.person, 0 if together.person else together.first_line, again=True
        )
    if not together.person and together.first_line == line:
        return one
    return _Settled(
        Fate.MATCHED,
        together.person,
        0 if together.person else together.first_line,
        pair=together.pair,
    )
