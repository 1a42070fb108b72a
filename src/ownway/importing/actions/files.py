"""A file comes in, and goes again where nobody brings it in."""

import base64
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.importing import queries, reading, verbs
from ownway.importing.models import Bringing, Piece, Stage
from ownway.importing.rules import BRING_INTO, SEE_BRINGING
from ownway.importing.steps import carry_on, hold, may, move
from ownway.kit import files
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.teams.models import Project

#: Pieces from this number on hold the file itself, until the worker has opened it.
RAW = 1_000_000
RAW_BYTES = 1 << 20
#: Pieces saved in one go.
BATCH = 20


@transaction.atomic
def begin(
    *,
    by: Actor,
    project: "Project",
    file: Path,
    name: str,
    holds: str = "",
    packed: Sequence[str] = (),
    later: bool = True,
) -> Bringing:
    """Take a file in, to be brought into ``project``. Nothing of it is read here but its bytes.

    Args:
        packed: its rows (``reading.packed``), where the caller has read them through the gate.
        file: where its bytes are now; they are kept sealed until the worker has read them.
        name: what it is called on the person's own machine.
        holds: people or meetings, where somebody said so; else it is suggested after reading.
        later: False where the caller does what the worker would do (:func:`work`).
    """
    may(by, BRING_INTO, project)
    person: Person | None = None if by is SYSTEM else by  # type: ignore[assignment]
    made = Bringing(project=project, by=person, holds=holds, file_name=name[-200:])
    made.full_clean(exclude=["columns", "answers", "preview"])
    made.save()
    if packed:
        _save_rows(made, packed)
        made.refresh_from_db()
    elif file.stat().st_size > files.LIMITS.file:
        made.why_refused = "too_big"
        move(made, Stage.REFUSED, "why_refused")
    else:
        _keep_bytes(made, file)
    write(verbs.BEGAN, by=by, on=made)
    if made.stage == Stage.READING:
        carry_on(made, later)
    return made


def _keep_bytes(bringing: Bringing, file: Path) -> None:
    with file.open("rb") as opened:
        number = RAW
        while chunk := opened.read(RAW_BYTES):
            text = base64.b64encode(chunk).decode("ascii")
            Piece(bringing=bringing, number=number, rows=[text]).save(force_insert=True)
            number += 1


def read(bringing: Bringing) -> None:
    """The worker's part: open the file in a limited child process and keep its rows, sealed.

    Nothing is locked while it is being opened; the rows are saved in one transaction at the end.
    """
    with tempfile.TemporaryDirectory(prefix="ownway-") as folder:
        path = Path(folder) / "file"
        with path.open("wb") as opened:
            for piece in Piece.objects.filter(bringing=bringing, number__gte=RAW).iterator(4):
                opened.write(base64.b64decode(piece.rows[0]))
        try:
            packed = list(reading.packed(files.rows_of(path, name=bringing.file_name)))
            _save_rows(bringing, packed)
        except files.Refused as refused:
            _refuse(bringing, refused.code)


@transaction.atomic
def _save_rows(bringing: Bringing, packed: Sequence[str]) -> None:
    now = hold(bringing, Stage.READING)
    if not packed:
        raise files.Refused("empty")
    layout = reading.layout(json.loads(packed[0]), now.holds)
    last = (len(packed) - 1) * reading.PIECE + len(json.loads(packed[-1]))
    Piece.objects.filter(bringing=now).delete()
    for start in range(0, len(packed), BATCH):
        Piece.objects.bulk_create(
            Piece(bringing=now, number=start + place, rows=json.loads(text))
            for place, text in enumerate(packed[start : start + BATCH])
        )
    now.holds, now.columns = layout.holds, layout.columns
    now.header_row, now.rows = layout.header_row, max(0, last - layout.header_row - 1)
    move(now, Stage.COLUMNS, "holds", "columns", "header_row", "rows")


@transaction.atomic
def _refuse(bringing: Bringing, code: str) -> None:
    now = hold(bringing, Stage.READING)
    Piece.objects.filter(bringing=now).delete()
    now.why_refused = code
    move(now, Stage.REFUSED, "why_refused")


@transaction.atomic
def let_go(*, by: Actor, bringing: Bringing) -> None:
    """Forget a file that was not brought in. Nothing of it stays.

    Raises:
        NotNow: it was brought in, or is just being.
    """
    may(by, SEE_BRINGING, bringing)
    now = hold(bringing, Stage.READING, Stage.COLUMNS, Stage.PLANNING, Stage.PREVIEW, Stage.REFUSED)
    write(verbs.LET_GO, by=by, on=now)
    now.delete()


@transaction.atomic
def forget_unfinished(*, by: Actor) -> int:
    """Let go of files that nobody has touched for a week and that are not brought in."""
    may(by, SEE_BRINGING)
    waiting = [Stage.READING, Stage.COLUMNS, Stage.PLANNING, Stage.PREVIEW, Stage.REFUSED]
    old = Bringing.objects.filter(
        stage__in=waiting, changed__lt=timezone.now() - queries.KEPT
    ).select_for_update()
    found = list(old)
    for one in found:
        write(verbs.LET_GO, by=by, on=one)
        one.delete()
    return len(found)
