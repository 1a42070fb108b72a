"""Comparing a file with what is here, and answering what is asked about it."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ownway.importing import comparing, queries, reading, verbs
from ownway.importing.actions.words import put_word
from ownway.importing.models import Bringing, Piece, Stage
from ownway.importing.names import NOTHING
from ownway.importing.rules import SEE_BRINGING
from ownway.importing.shapes import Preview, Row
from ownway.importing.steps import NotNow, carry_on, hold, may, move
from ownway.record.actions import write
from ownway.record.actors import Actor

if TYPE_CHECKING:
    from ownway.importing.actions.working import Say

#: How often it is said how far it is, in rows.
_SAID_EACH = 2000


@transaction.atomic
def answer(
    *,
    by: Actor,
    bringing: Bringing,
    words: Mapping[str, str] | None = None,
    pairs: Mapping[str, bool] | None = None,
    later: bool = True,
) -> Bringing:
    """Say what words mean and which pairs are one person; the rows are compared anew with it.

    Args:
        words: a cell's text -> a code of ``queries.meanings``; it goes on the site's list too, for
            later files. "" leaves it on the card, to be asked later.
        pairs: ``Pair.key`` -> one person (True) or two (False). Pairs not named stay as they were.

    Raises:
        ValidationError: there is no such meaning.
        NotNow: it is not waiting for answers.
    """
    may(by, SEE_BRINGING, bringing)
    now = hold(bringing, Stage.PREVIEW)
    list_ = queries.word_list(now)
    known = {*dict(queries.meanings(list_)), NOTHING, ""}
    answers = {"words": {}, "pairs": {}, **now.answers}
    for text, code in (words or {}).items():
        if code not in known:
            raise ValidationError(_("There is no such meaning here. Choose one of the list."))
        answers["words"] = answers["words"] | {text: code}
        if code:
            put_word(by=by, list_=list_, word=text, means=code)
    answers["pairs"] = answers["pairs"] | {key: bool(one) for key, one in (pairs or {}).items()}
    now.answers = answers
    move(now, Stage.PLANNING, "answers")
    write(verbs.ANSWERED, by=by, on=now)
    carry_on(now, later)
    return now


@transaction.atomic
def compare_again(*, by: Actor, bringing: Bringing, later: bool = True) -> None:
    """Something else came in since: back to comparing, with the answers as they are."""
    may(by, SEE_BRINGING, bringing)
    now = hold(bringing, Stage.PREVIEW)
    move(now, Stage.PLANNING)
    carry_on(now, later)


def plan(bringing: Bringing, say: "Say") -> None:
    """The worker's part: settle what each row becomes, and keep that beside the rows.

    The database is only read until the end; then everything is saved in one transaction.
    """
    began = bringing.changed
    here = comparing.standing(bringing.project_id)
    compared = comparing.compare(file_of(bringing), bringing.answers)
    plans: dict[int, list[str]] = {}
    for done, entry in enumerate(compared.entries, start=1):
        number, entry["a"] = divmod(bringing.header_row + done, reading.PIECE)
        plans.setdefault(number, []).append(json.dumps(entry, ensure_ascii=False))
        if done % _SAID_EACH == 0:
            say(Stage.PLANNING, done, bringing.rows)
            _still_at_it(bringing, done)
    preview = compared.seeing.preview()
    preview["standing"] = here
    _keep(bringing, began, plans, preview)


def _still_at_it(bringing: Bringing, done: int) -> None:
    """For the page that shows how far it is. No record: nothing has happened yet."""
    Bringing.objects.filter(pk=bringing.pk, stage=Stage.PLANNING).update(rows_done=done)


@transaction.atomic
def _keep(
    bringing: Bringing, began: object, plans: Mapping[int, list[str]], preview: Preview
) -> None:
    now = hold(bringing, Stage.PLANNING)
    if now.changed != began:  # other answers came meanwhile, and somebody else compares with them
        raise NotNow("stage")
    for piece in Piece.objects.filter(bringing=now).defer("rows").order_by("number").iterator():
        entries = plans.get(piece.number, [])
        piece.plan = [json.loads(entry) for entry in entries]
        piece.save(update_fields=["plan"])
    now.preview, now.rows, now.rows_done = preview, preview["rows"], 0
    move(now, Stage.PREVIEW, "preview", "rows", "rows_done")


def file_of(bringing: Bringing) -> comparing.File:
    """A file as its pieces hold it."""

    def rows() -> Iterator[Row]:
        skip = bringing.header_row + 1
        for number, piece in enumerate(_pieces(bringing)):
            yield from piece.rows[max(0, skip - number * reading.PIECE) :]

    first = _pieces(bringing).first()
    top: list[Row] = first.rows if first else []
    header = top[bringing.header_row] if bringing.header_row < len(top) else []
    return comparing.File(
        project_id=bringing.project_id,
        holds=bringing.holds,
        header=reading.header_names(header, reading.width(top)),
        header_row=bringing.header_row,
        columns=bringing.columns,
        rows=rows,
    )


def _pieces(bringing: Bringing) -> QuerySet[Piece]:
    return Piece.objects.filter(bringing=bringing).defer("plan").order_by("number")
