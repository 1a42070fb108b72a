"""Comparing a file with what is here: what each row becomes, and what a preview says of it.

The engine decides (``ownway.engines.importing``); this hands it the people of the project and the
marks of rows that are here, and writes down its decisions. It changes nothing in the database: the
worker keeps what it gives, ``--dry-run`` only prints it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from itertools import tee
from typing import Any
from uuid import UUID

from ownway.engines import importing as engine
from ownway.importing import marks
from ownway.importing.models import Bringing, Card, Fate, Holds, Word, WordList
from ownway.importing.seeing import Seeing
from ownway.importing.shapes import Answers, Preview, Row
from ownway.journey import queries as journey
from ownway.kit import keys
from ownway.kit.blind import blind_index
from ownway.kit.ids import uuid7
from ownway.people import queries as people
from ownway.teams import queries as teams


@dataclass(frozen=True)
class File:
    """The rows of a file, as often as they are asked for, and how they are laid out."""

    project_id: UUID
    holds: str
    header: list[str]
    header_row: int
    columns: dict[str, int]
    #: The rows below the header, from the first.
    rows: Callable[[], Iterable[Row]]

    @property
    def first_line(self) -> int:
        """The line of the first row, counted from 1 as a spreadsheet shows it."""
        return self.header_row + 2


@dataclass
class Compared:
    """What became of the comparison: the preview, once the entries were all taken."""

    seeing: Seeing
    entries: Iterator[marks.Entry]

    def preview(self) -> Preview:
        """What the file would bring. Takes the entries that nobody has taken."""
        for _entry in self.entries:
            pass
        return self.seeing.preview()


def site_words(list_: str, more: Mapping[str, str] | None = None) -> engine.Words:
    """The words that come with Ownway, and the site's own, which win; ``more`` wins over both."""
    site = {word.word: word.means for word in Word.objects.filter(list=list_)}
    site |= {text: code for text, code in (more or {}).items() if code}
    make = engine.Words.outcomes if list_ == WordList.OUTCOME else engine.Words.meetings
    return make(site)


def compare(file: File, answers: Answers) -> Compared:
    """Settle what becomes of every row, with these answers."""
    list_ = WordList.OUTCOME if file.holds == Holds.PEOPLE else WordList.MEETING
    words = site_words(list_, answers.get("words"))
    seeing = Seeing(file.header, file.columns, words, file.first_line)
    here = _here(file)
    if file.holds == Holds.PEOPLE:
        return Compared(seeing, _people(file, answers, words, seeing, here))
    return Compared(seeing, _meetings(file, answers, words, seeing, here))


def standing(project_id: UUID) -> str:
    """A mark of what is here to be compared with: another one means comparing again."""
    files = Bringing.objects.filter(project=project_id, finished__isnull=False)
    said = [
        *sorted((str(pk), stage) for pk, stage in files.values_list("pk", "stage")),
        str(teams.member_count(project_id)),
        str(Card.objects.filter(bringing__project=project_id, parted__isnull=False).count()),
        *sorted((word.word_index, word.means) for word in Word.objects.all()),
    ]
    return sha256(repr(said).encode()).hexdigest()


# --- what is here already -------------------------------------------------------------------------


#: So much of a keyed mark tells apart; whole ones of a hundred thousand people take much memory.
_SHORT = 24


@lru_cache(maxsize=20_000)
def _phone(_key: str, number: str) -> str:
    return blind_index("phone", number)[:_SHORT]


@lru_cache(maxsize=20_000)
def _ref(_key: str, project: UUID, ref: str) -> str:
    return marks.index_of_ref(str(project), ref)[:_SHORT]


def known_people(project_id: UUID, *, outcomes: bool) -> Iterator[engine.KnownPerson]:
    """The people of a project as the engine compares them. References and phones are keyed."""
    refs: dict[UUID, set[str]] = {}
    cards = Card.objects.filter(
        bringing__project=project_id, bringing__holds=Holds.PEOPLE, person__isnull=False
    ).exclude(ref_index="")
    for person, ref in cards.order_by("created", "line").values_list("person_id", "ref_index"):
        refs.setdefault(person, set()).add(ref)
    grown = journey.kinds_and_days(project_id) if outcomes else {}
    for one, ways in people.to_compare(project_id):
        yield engine.KnownPerson(
            key=str(one.pk),
            name=one.called,
            refs=tuple(sorted(ref[:_SHORT] for ref in refs.get(one.pk, ()))),
            phones=tuple(
                way.address_index[:_SHORT]
                for way in ways
                if way.kind != "email" and way.address_index
            ),
            emails=tuple(way.address.strip().lower() for way in ways if way.kind == "email"),
            outcomes=frozenset(grown.get(one.pk, ())),
        )


def _here(file: File) -> Callable[[Sequence[str]], str | None]:
    """Whose a row is that was brought in before, by its mark."""
    found = Card.objects.filter(bringing__project=file.project_id, bringing__holds=file.holds)
    rows: Any = found.exclude(fate=Fate.REFUSED).values_list("mark", "person_id")
    known = {mark: str(person or "") for mark, person in rows}
    if not known:
        return lambda _row: None

    def here(row: Sequence[str]) -> str | None:
        return known.get(marks.keyed(_plain(file, row)))

    return here


def _plain(file: File, row: Sequence[str]) -> str:
    return marks.plain_mark(str(file.project_id), file.holds, file.header, row)


def _refused_here(file: File) -> set[str]:
    found = Card.objects.filter(bringing__project=file.project_id, bringing__holds=file.holds)
    return set(found.filter(fate=Fate.REFUSED).values_list("mark", flat=True))


# --- the rows -------------------------------------------------------------------------------------


def _people(
    file: File, answers: Answers, words: engine.Words, seeing: Seeing, here: Any
) -> Iterator[marks.Entry]:
    plan = engine.plan_people(
        file.rows(),
        file.columns,
        first_line=file.first_line,
        words=words,
        known=known_people(file.project_id, outcomes=True),
        said=answers.get("pairs"),
        here=here,
        normal_phone=partial(_phone, keys.ring().look_ups.id),
        normal_ref=partial(_ref, keys.ring().look_ups.id, file.project_id),
    )
    seeing.pairs(plan.pairs, plan.pairs_left_out)
    refused = _refused_here(file)
    new: dict[int, str] = {}
    one, other = tee(file.rows())
    for row, cells in zip(plan.rows(one), other, strict=True):
        if row.fate == engine.Fate.NEW:
            new[row.line] = str(uuid7())
        person = new.get(row.line) or row.person or new.get(row.first_line, "")
        entry = _entry(file, row, cells, person, refused)
        if row.fate != engine.Fate.REFUSED and not row.again:
            entry |= {"n": row.name, "t": row.phone, "e": row.email, "j": bool(row.pair)}
            entry["s"] = row.first_seen.isoformat() if row.first_seen else ""
            if row.outcome:
                entry["o"] = [row.outcome.kind, row.outcome.day.isoformat(), row.outcome.words]
        seeing.person(row, cells, person)
        yield entry


def _meetings(
    file: File, answers: Answers, words: engine.Words, seeing: Seeing, here: Any
) -> Iterator[marks.Entry]:
    plan = engine.plan_meetings(
        file.columns,
        first_line=file.first_line,
        words=words,
        known=known_people(file.project_id, outcomes=False),
        said=answers.get("pairs"),
        here=here,
        normal_phone=partial(_phone, keys.ring().look_ups.id),
        normal_ref=partial(_ref, keys.ring().look_ups.id, file.project_id),
        hours=in_hours(file.header, file.columns),
    )
    seeing.names_alone(plan.summary(file.rows())[1])
    refused = _refused_here(file)
    one, other = tee(file.rows())
    for row, cells in zip(plan.rows(one), other, strict=True):
        entry = _entry(file, row, cells, row.person, refused)
        if row.fate == engine.Fate.NEW:
            was = meeting(row)
            if was is None and "what_unknown" not in row.why:
                entry["w"] = [*entry["w"], "what_unsaid"]
            if was is not None:
                entry["o"] = was
        seeing.meeting(row, cells, entry)
        yield entry


def in_hours(header: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Whether a bare number in the column of how long is hours, as its name says."""
    at = columns.get("minutes", -1)
    return 0 <= at < len(header) and engine.in_hours(header[at])


def meeting(row: engine.MeetingRow) -> dict[str, Any] | None:
    """The meeting of a row; None where it does not say what became of it, or nobody knows yet."""
    if not row.what or row.day is None:
        return None
    starts = marks.midnight(row.day)
    if row.time is not None:
        starts = marks.at(row.day, row.time)
    return {
        "id": str(uuid7()),
        "starts": starts.isoformat(),
        "day_only": row.time is None,
        "minutes": row.minutes,
        "how": row.how,
        "with": row.with_whom,
        "what": row.what,
        "whose": row.whose,
        "note": row.note,
    }


def _entry(file: File, row: Any, cells: Row, person: str, refused: set[str]) -> marks.Entry:
    """What every row has. Without a mark it makes no card: it is empty, or here already."""
    entry: marks.Entry = {"l": row.line, "f": str(row.fate), "w": list(row.why), "p": person}
    again = getattr(row, "again", row.fate == engine.Fate.MATCHED)
    if again or "empty" in row.why:
        return entry
    plain = _plain(file, cells)
    keyed = marks.keyed(plain)
    if row.fate == engine.Fate.REFUSED and keyed in refused:
        return entry
    entry |= {"k": plain, "m": keyed}
    ref = file.columns.get("ref", -1)
    if 0 <= ref < len(cells) and cells[ref].strip():
        entry["r"] = cells[ref].strip()
    return entry
