"""The next text of a source: its quotes move with it exactly, or are said to be touched."""

from typing import Any

from django.db import transaction

from ownway.engines.inquiry.amending import Mapping, mapping
from ownway.inquiry.actions import steps
from ownway.inquiry.actions.locking import held
from ownway.inquiry.models import Quote, QuoteWas, Source, SourceText, StudyMember

_AT_ONCE = 500


class NoWords(ValueError):
    """A text of no words is not a text. To leave everything out, somebody withdraws."""


@transaction.atomic
def amend(
    source: Source,
    text: str,
    turns: list[dict[str, Any]] | None = None,
    *,
    by: StudyMember,
    why: str,
) -> SourceText:
    """Write the next text, and move every quote to it. The text before stays as it was.

    Whoever calls this has checked who may, and writes the record. Where each quote stood is kept.

    Args:
        text: as it is to read; line ends become ``\\n``.
        turns: who speaks when, in places of the new text; without it, those of today move along.
        why: "names" or "amended".

    Raises:
        NoWords: there is nothing in it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NoWords
    # The study first, as for a new quote: none is put on the old text while quotes move to the new one.
    study = held(source.study)
    now = Source.objects.select_for_update().get(pk=source.pk)
    was = SourceText.objects.get(source=now, number=now.version)
    moves = mapping(was.text, text)
    made = SourceText.objects.create(
        source=now,
        number=was.number + 1,
        text=text,
        turns=_turns(was.turns, moves) if turns is None else turns,
        why=why,
        by=by,
    )
    now.version, now.length = made.number, len(text)
    now.save(update_fields=["version", "length"])
    source.version, source.length = now.version, now.length
    touched = _move(now, was.number, moves)
    steps.take(
        study,
        "text_amended",
        by=by,
        source=now,
        after={"number": made.number, "touched": touched},
    )
    return made


def _move(source: Source, number: int, moves: Mapping) -> int:
    """Move the quotes, those that were taken away too, so that an undo brings them back in place.

    All of them are called touched while they move: two that change places would otherwise stand on
    one another for a moment, which the database refuses. Returns how many were touched just now.
    """
    quotes = list(Quote.objects.filter(source=source).defer("memo"))
    QuoteWas.objects.bulk_create(
        [QuoteWas(quote=one, number=number, start=one.start, end=one.end) for one in quotes],
        batch_size=_AT_ONCE,
    )
    exact, touched, there = [], 0, set()
    for one in quotes:
        place = moves.move(one.start, one.end)
        if place is not None and one.gone is None and not one.touched:
            # Of words that stood twice one is gone: what stood on both stands there once.
            same = (*place, one.code_id, one.by_id)
            place = None if same in there else place
            there.add(same)
        if place is None:
            touched += not one.touched and one.gone is None
            place = moves.near(one.start, one.end)
        elif not one.touched:
            exact.append(one.pk)
        one.start, one.end = place
    Quote.objects.filter(source=source).update(touched=True)
    Quote.objects.bulk_update(quotes, ["start", "end"], batch_size=_AT_ONCE)
    for begin in range(0, len(exact), _AT_ONCE):
        Quote.objects.filter(pk__in=exact[begin : begin + _AT_ONCE]).update(touched=False)
    return touched


def _turns(turns: list[dict[str, Any]], moves: Mapping) -> list[dict[str, Any]]:
    """Who speaks when, in the places of the new text. A turn whose words all went is left out."""
    moved: list[dict[str, Any]] = []
    for turn in turns:
        if turn["start"] < turn["end"] <= moves.old:
            start, end = moves.near(turn["start"], turn["end"])
            if not moved or start >= moved[-1]["end"]:
                moved.append(turn | {"start": start, "end": end})
    return moved
