"""Which line of a file has the names, and which column is what."""

from django.db import transaction

from ownway.importing import reading, verbs
from ownway.importing.models import Bringing, Piece, Stage
from ownway.importing.rules import SEE_BRINGING
from ownway.importing.steps import carry_on, hold, may, move
from ownway.record.actions import write
from ownway.record.actors import Actor


class Unclear(ValueError):
    """The columns cannot be so. ``code``: ``needed`` (a field is missing), ``twice`` (one column
    for two fields), ``none`` (no such column), ``holds``, ``header_row``; ``field`` says which."""

    def __init__(self, code: str, field: str = "") -> None:
        super().__init__(f"{code} {field}".strip())
        self.code, self.field = code, field


@transaction.atomic
def choose_columns(
    *,
    by: Actor,
    bringing: Bringing,
    holds: str,
    header_row: int,
    columns: dict[str, int],
    later: bool = True,
) -> Bringing:
    """Say what the file holds, which line has the names, and which column is what.

    May be said again until it is brought in; each time the rows are compared anew.

    Args:
        columns: field code -> column, counted from 0. A field that is not there is left out.

    Raises:
        Unclear: it cannot be so.
        NotNow: it has come too far.
    """
    may(by, SEE_BRINGING, bringing)
    now = hold(bringing, Stage.COLUMNS, Stage.PREVIEW)
    first = Piece.objects.filter(bringing=now).order_by("number").first()
    rows = first.rows if first else []
    if not 0 <= header_row < len(rows):
        raise Unclear("header_row")
    problem = reading.problem(holds, columns, width=reading.width(rows))
    if problem:
        raise Unclear(*problem)
    now.rows += now.header_row - header_row
    now.holds, now.header_row, now.columns = holds, header_row, columns
    now.preview = {}
    move(now, Stage.PLANNING, "holds", "header_row", "columns", "rows", "preview")
    write(verbs.CHOSE_COLUMNS, by=by, on=now, fields=["columns"])
    carry_on(now, later)
    return now
