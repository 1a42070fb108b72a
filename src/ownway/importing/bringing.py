"""What the command line does with a file: read it here, look without writing, then do it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from ownway.engines import importing as engine
from ownway.importing import actions, comparing, queries, reading
from ownway.importing.models import Bringing, Holds, Stage, WordList
from ownway.kit import files
from ownway.record.actors import SYSTEM
from ownway.teams import queries as teams

Say = Callable[[str, int, int], None]
#: How long another file of the same project is waited for, in seconds and tries.
WAIT, TRIES = 2.0, 300


class NotUnderstood(ValueError):
    """What was asked does not fit the file or the place."""


class CouldNot(RuntimeError):
    """It was understood, and could not be done. The message says what has changed: nothing."""


@dataclass(frozen=True)
class Asked:
    """A file that was read, and what was said about it."""

    path: Path
    project: Any
    packed: list[str]
    rows: int
    holds: str
    header_row: int
    columns: dict[str, int]
    words: dict[str, str]
    header: list[str]

    @property
    def file(self) -> comparing.File:
        """The file for comparing."""
        return comparing.File(
            project_id=self.project.pk,
            holds=self.holds,
            header=self.header,
            header_row=self.header_row,
            columns=self.columns,
            rows=lambda: reading.unpacked(self.packed, self.header_row),
        )


def asked(
    path: Path,
    *,
    project: str | None,
    holds: str | None,
    header: int | None,
    maps: Sequence[tuple[str, str]],
    words: Sequence[tuple[str, str]],
    say: Say,
) -> Asked:
    """Read the file through the gate, and fit what was said about it. Nothing is written.

    Raises:
        CouldNot: the file cannot be read, or there is no place yet.
        NotUnderstood: it does not fit.
    """
    into = _project(project)
    say(Stage.READING, 0, 0)
    packed = _read(path)
    top = list(reading.unpacked(packed[:1], -1))
    at = None if header is None else header - 1
    if at is not None and not 0 <= at < len(top):
        raise NotUnderstood(f"There is no line {header} among the first of this file.")
    seen = reading.layout(top, holds or "", at)
    names = reading.header_names(top[seen.header_row], reading.width(top))
    columns = _columns(seen, names, maps)
    problem = reading.problem(seen.holds, columns, width=len(names))
    if problem:
        raise NotUnderstood(_why_not(problem, seen.holds, names))
    rows = sum(1 for _row in reading.unpacked(packed, seen.header_row))
    return Asked(
        path=path,
        project=into,
        packed=packed,
        rows=rows,
        holds=seen.holds,
        header_row=seen.header_row,
        columns=columns,
        words=_words(seen.holds, words),
        header=names,
    )


def _read(path: Path) -> list[str]:
    try:
        found = list(reading.packed(files.rows_of(path, name=path.name)))
        if not found:
            raise files.Refused("empty")
        return found
    except files.Refused as refused:
        raise CouldNot(f"{path.name}: {files.why(refused.code)}") from None
    except OSError as problem:
        raise CouldNot(f"{path}: {problem.strerror}. Nothing has changed.") from None


def _project(name: str | None) -> Any:
    there = teams.projects()
    if not there:
        raise CouldNot("There is no project yet. Run `ownway setup` first. Nothing has changed.")
    if name is None and len(there) == 1:
        return there[0]
    wanted = engine.fold(name or "")
    found = [one for one in there if engine.fold(one.name) == wanted]
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in there)
    if name is None:
        raise NotUnderstood(f"Say into which project, with --project: {names}.")
    raise NotUnderstood(f"There is no project {name!r}. There are: {names}.")


def _columns(
    seen: reading.Read, names: list[str], maps: Sequence[tuple[str, str]]
) -> dict[str, int]:
    """The columns as suggested, and as somebody says with --map, who wins."""
    columns = dict(seen.columns)
    said_of = {field for field, _said in maps}
    if "name" in said_of and not said_of & {"first_name", "family_name"}:
        columns = {at: n for at, n in columns.items() if at not in ("first_name", "family_name")}
    for field, said in maps:
        columns.pop(field, None)
        if said:
            at = _column(names, said)
            columns = {name: number for name, number in columns.items() if number != at}
            columns[field] = at
    return columns


def _column(names: list[str], said: str) -> int:
    exact = [at for at, name in enumerate(names) if name == said]
    alike = [at for at, name in enumerate(names) if engine.fold(name) == engine.fold(said)]
    for found in (exact, alike):
        if len(found) == 1:
            return found[0]
    if said.isdecimal() and 1 <= int(said) <= len(names):
        return int(said) - 1
    listed = ", ".join(f"{at} {name}" for at, name in enumerate(names, start=1))
    raise NotUnderstood(f"There is no column {said!r}. There are: {listed}.")


def _why_not(problem: tuple[str, str], holds: str, names: list[str]) -> str:
    code, field = problem
    if code == "none":
        known = ", ".join(one.code for one in engine.FIELDS[holds])
        return f"A file of {holds} has no field {field!r}. There are: {known}."
    if code == "twice":
        return f"The column for {field!r} is taken for another field already."
    listed = ", ".join(f"{at} {name}" for at, name in enumerate(names, start=1))
    return f"No column seems to be {field!r}. Say which with --map {field}=COLUMN; there are: {listed}."


def _words(holds: str, words: Sequence[tuple[str, str]]) -> dict[str, str]:
    list_ = WordList.OUTCOME if holds == Holds.PEOPLE else WordList.MEETING
    known = dict(queries.meanings(list_))
    for _word, code in words:
        if code not in known:
            raise NotUnderstood(f"There is no kind {code!r} here. There are: {', '.join(known)}.")
    return dict(words)


def look(asked: Asked, *, say: Say) -> dict[str, Any]:
    """What the file would bring. Reads the database, writes nothing."""
    compared = comparing.compare(asked.file, {"words": asked.words, "pairs": {}})
    for done, _entry in enumerate(compared.entries, start=1):
        if done % 2000 == 0:
            say(Stage.PLANNING, done, asked.rows)
    return dict(compared.seeing.preview())


def do(asked: Asked, *, say: Say) -> dict[str, Any]:
    """Bring it in. Returns what the preview said, and the file's ``id``.

    A file that is here already, line for line, leaves no trace: nothing would come of it.
    """
    list_ = WordList.OUTCOME if asked.holds == Holds.PEOPLE else WordList.MEETING
    for word, means in asked.words.items():
        try:
            actions.set_word(by=SYSTEM, list=list_, word=word, means=means, later=False)
        except ValidationError as problem:
            raise NotUnderstood(" ".join(problem.messages)) from None
    made = actions.begin(
        by=SYSTEM, project=asked.project, file=asked.path, name=asked.path.name,
        packed=asked.packed, later=False,
    )  # fmt: skip
    actions.choose_columns(
        by=SYSTEM, bringing=made, holds=asked.holds, header_row=asked.header_row,
        columns=asked.columns, later=False,
    )  # fmt: skip
    made = actions.work(bringing=made, say=say)
    if made.preview["rows"] == made.preview["seen_before"] + made.preview["refused"]:
        seen = dict(made.preview)
        actions.let_go(by=SYSTEM, bringing=made)
        actions.pick_up(by=SYSTEM, project=asked.project)
        return seen | {"stage": "nothing_new" if seen["seen_before"] else "nothing_usable"}
    made, seen = _start(made, say)
    made = actions.work(bringing=made, say=say)
    return seen | {"stage": made.stage, "id": str(made.pk)}


def _start(made: Bringing, say: Say) -> tuple[Bringing, dict[str, Any]]:
    """Start to write, once no other file of the project is being written."""
    for _try in range(TRIES):
        seen = made.preview
        try:
            return actions.bring_in(by=SYSTEM, bringing=made, later=False), dict(seen)
        except actions.NotNow as problem:
            if problem.code == "busy":
                say("waiting", 0, 0)
                time.sleep(WAIT)
            made = actions.work(bringing=made, say=say)
    actions.let_go(by=SYSTEM, bringing=made)
    raise CouldNot("Another file is still being brought in. Nothing has changed. Try again later.")


def find(key: str) -> Bringing:
    """A file that was brought in."""
    try:
        found = Bringing.objects.filter(pk=UUID(key)).first()
    except ValueError:
        found = None
    if found is None or found.stage not in (Stage.DONE, Stage.UNDONE, Stage.UNDOING):
        raise NotUnderstood("No file with this ID was brought in.")
    return found


def would_undo(bringing: Bringing) -> queries.WouldUndo:
    """What undoing would take out and leave."""
    return queries.would_be_undone(bringing)


def undo(bringing: Bringing, *, say: Say) -> dict[str, Any]:
    """Take it out again."""
    if bringing.stage != Stage.UNDOING:
        try:
            actions.undo(by=SYSTEM, bringing=bringing, later=False)
        except actions.NotNow as problem:
            words = {
                "busy": "Another file is just being brought in. Try again in a minute.",
                "stage": "It is undone already.",
            }
            raise CouldNot(words.get(problem.code, problem.code)) from None
    made = actions.work(bringing=bringing, say=say)
    return {name: made.preview.get(name, 0) for name in ("removed", "left", "left_rows")}
