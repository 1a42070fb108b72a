"""Rows about meetings: whose they are, when, and what became of them."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ownway.engines.importing import cells, fates
from ownway.engines.importing.days import Unreadable, read_day
from ownway.engines.importing.fates import Columns, Counts, Fate, Row
from ownway.engines.importing.finding import People
from ownway.engines.importing.pairing import KnownPerson
from ownway.engines.importing.people import Here, nobody, read_who
from ownway.engines.importing.times import read_minutes, read_time, time_beside
from ownway.engines.importing.words import NOTHING, Words

__all__ = ["MeetingRow", "MeetingsPlan", "NameAlone", "end_of", "plan_meetings"]

#: A meeting is at least as long, and at most: ``meetings.models.Meeting`` allows no other.
SHORTEST, LONGEST = 5, 720


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """What becomes of one row.

    fate      NEW: note a meeting of ``person``. MATCHED: the very same row stands earlier in the
              file (``first_line``) or was brought in before. REFUSED: see ``why``.
    found_by  ref, phone, email or name: how the person was found
    what      met, missed, moved, off, or empty where the file does not say
    whose     member, ours, nobody, or empty: whose reason, where it was off
    how       phone, walk, cafe, or empty
    why       empty, unknown_ref, unknown_person, ref_of_several, name_of_several, name_alone (only
              the name says who: kept apart unless somebody says so), no_person, no_day,
              day_unreadable (refused); what_unknown (the word has to be asked), time_unreadable,
              minutes_unreadable, formula
    """

    line: int
    fate: Fate
    person: str = ""
    found_by: str = ""
    first_line: int = 0
    day: dt.date | None = None
    time: dt.time | None = None
    with_whom: str = ""
    minutes: int | None = None
    how: str = ""
    what: str = ""
    whose: str = ""
    note: str = ""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameAlone:
    """Rows that only a name connects with somebody known. Yes has to be said, by ``key``."""

    key: str
    name: str
    person: str
    line: int
    rows: int
    together: bool


def end_of(code: str) -> tuple[str, str]:
    """A meeting word's code as what became of it and whose reason: "off_ours" -> off, ours."""
    what, _, whose = code.partition("_")
    return what, whose


@dataclass
class MeetingsPlan:
    """Made by ``plan_meetings``; ``rows`` may be read as often as needed."""

    _columns: Columns
    _first_line: int
    _words: Words
    _people: People
    _said: Mapping[str, bool]
    _here: Here
    _order: str
    _hours: bool

    def rows(self, rows: Iterable[Row]) -> Iterator[MeetingRow]:
        """Each row with its fate, in their order; nothing of them is kept."""
        seen: dict[int, int] = {}
        for line, row in fates.numbered(rows, self._first_line):
            yield self._read(line, row, seen)

    def summary(self, rows: Iterable[Row]) -> tuple[Counts, list[NameAlone]]:
        """How many rows meet which fate, and whom only a name connects."""
        names: dict[str, NameAlone] = {}

        def fate(one: MeetingRow) -> Fate:
            if one.found_by == "name":
                key = f"name:{cells.folded_name(self._people.name_of(one.person))}"
                before = names.get(key)
                names[key] = NameAlone(
                    key,
                    self._people.name_of(one.person),
                    one.person,
                    before.line if before else one.line,
                    (before.rows if before else 0) + 1,
                    one.fate is not Fate.REFUSED,
                )
            return one.fate

        return fates.counted(fate(one) for one in self.rows(rows)), list(names.values())

    def _read(self, line: int, row: Row, seen: dict[int, int]) -> MeetingRow:
        if fates.is_empty(row):
            return MeetingRow(line, Fate.REFUSED, why=("empty",))
        whose = self._here(row)
        if whose is not None:
            return MeetingRow(line, Fate.MATCHED, person=whose)
        mark = hash(fates.same_row(row))
        if mark in seen:
            return MeetingRow(line, Fate.MATCHED, first_line=seen[mark])
        person, found_by, refused = self._person(row)
        day: dt.date | None = None
        try:
            day = read_day(fates.cell(row, self._columns, "day"), order=self._order)
            refused = refused or ("" if day else "no_day")
        except Unreadable:
            refused = refused or "day_unreadable"
        if refused:
            return MeetingRow(
                line, Fate.REFUSED, person=person, found_by=found_by, day=day, why=(refused,)
            )
        seen[mark] = line
        return self._told(line, row, person, found_by, day)

    def _person(self, row: Row) -> tuple[str, str, str]:
        """Key, how it was found, and why there is none."""
        who, _why = read_who(row, self._columns)
        person, found_by, why = self._people.find(who)
        if found_by == "name" and not why:
            key = f"name:{cells.folded_name(who.name)}"
            if not self._said.get(key, False):
                return person, found_by, "name_alone"
        return person, found_by, why

    def _told(
        self, line: int, row: Row, person: str, found_by: str, day: dt.date | None
    ) -> MeetingRow:
        why: list[str] = []
        at: dt.time | None = None
        try:
            at = self._time(row)
        except Unreadable:
            why.append("time_unreadable")
        minutes, how = None, None
        try:
            minutes, how = read_minutes(
                fates.cell(row, self._columns, "minutes"), hours=self._hours
            )
        except Unreadable:
            why.append("minutes_unreadable")
        if minutes is not None and not SHORTEST <= minutes <= LONGEST:
            minutes = None
            why.append("minutes_unreadable")
        meaning = self._words.meaning(fates.cell(row, self._columns, "what"))
        if meaning.code is None:
            why.append("what_unknown")
        what, whose = end_of(meaning.code or "") if meaning.code != NOTHING else ("", "")
        if any(map(cells.looks_like_formula, row)):
            why.append("formula")
        return MeetingRow(
            line,
            Fate.NEW,
            person=person,
            found_by=found_by,
            day=day,
            time=at,
            with_whom=cells.tidy_name(fates.cell(row, self._columns, "with_whom")),
            minutes=minutes,
            how=how or "",
            what=what,
            whose=whose,
            note=fates.cell(row, self._columns, "note"),
            why=tuple(why),
        )

    def _time(self, row: Row) -> dt.time | None:
        """From its own column, or from a day's cell that says a time too."""
        said = fates.cell(row, self._columns, "time")
        return read_time(said) if said else time_beside(fates.cell(row, self._columns, "day"))


def plan_meetings(
    columns: Columns,
    *,
    first_line: int,
    words: Words,
    known: Iterable[KnownPerson],
    said: Mapping[str, bool] | None = None,
    here: Here = nobody,
    normal_phone: Callable[[str], str] = cells.digits,
    normal_ref: Callable[[str], str] = cells.folded_ref,
    order: str = "dmy",
    hours: bool = False,
) -> MeetingsPlan:
    """Ready to read rows about meetings of people who are known.

    known   people of the project, with the references the service used for them
    said    ``NameAlone.key`` -> whether rows with that name alone are about that person
    hours   a bare number in the column of minutes counts hours (``tables.in_hours``)
    """
    return MeetingsPlan(
        _columns=columns,
        _first_line=first_line,
        _words=words,
        _people=People(known, normal_phone, normal_ref),
        _said=said or {},
        _here=here,
        _order=order,
        _hours=hours,
    )
