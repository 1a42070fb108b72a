"""Marking words with codes, blind rounds, and undoing. Each is a step that others see at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.actions import steps
from ownway.inquiry.actions.coded import different, quote_now
from ownway.inquiry.actions.codes import (
    NotHere,
    add_code,
    change_code,
    merge_codes,
    remove_code,
)
from ownway.inquiry.actions.locking import held
from ownway.inquiry.actions.looking import look_at_source
from ownway.inquiry.actions.steps import CannotUndo
from ownway.inquiry.models import Code, Quote, Round, Source, Step, Study, StudyMember
from ownway.inquiry.queries.coding import moved, open_round, quotes_of
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.coding import SEE_CODE, SEE_QUOTE, SEE_STEP, WITH_ROUND
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.verbs import coding as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person

__all__ = [
    "CannotUndo",
    "NotHere",
    "NotThere",
    "add_code",
    "add_quote",
    "begin_round",
    "change_code",
    "change_quote",
    "end_round",
    "look_at_quotes",
    "merge_codes",
    "remove_code",
    "remove_quote",
    "undo",
    "write_memo",
]


class NotThere(ValueError):
    """There are no such words in the text, or they were amended since they were chosen."""


@transaction.atomic
def add_quote(
    *,
    by: "Person",
    source: Source,
    start: int,
    end: int,
    code: Code,
    number: int | None = None,
    memo: str = "",
) -> Quote:
    """Put a code on words. The same once more by the same person is the one that is there.

    ``number``: the text the places were counted in; where it was amended since, they move with it.

    Raises:
        NotThere: these words are not there, or not as they were any more.
        NotHere: the code is of another study, gone, or a heading.
    """
    check(by, SEE_SOURCE, source)
    study = held(source.study)
    mine, now = hand(by, study), Source.objects.get(pk=source.pk)
    start, end = _placed(now, number, start, end)
    _must_be_codable(study, code)
    quote, made = Quote.objects.get_or_create(
        source=now, start=start, end=end, code=code, by=mine, gone=None, touched=False,
        defaults={"memo": memo.strip(), "round": open_round(now)},
    )  # fmt: skip
    if made:
        _step("quote_add", mine, quote, {"gone": True}, quote_now(quote, now.version))
        write(verbs.QUOTED, by=by, on=quote)
    return quote


@transaction.atomic
def change_quote(
    *,
    by: "Person",
    quote: Quote,
    start: int | None = None,
    end: int | None = None,
    code: Code | None = None,
    number: int | None = None,
) -> Quote:
    """Put a quote on other words, or another code on its words. A touched one is placed again so.

    Raises:
        NotThere, NotHere: as for a new one; NotHere too where the same is there already.
    """
    mine, now = _held(by, quote)
    before = quote_now(now, now.source.version)
    if start is not None and end is not None:
        now.start, now.end = _placed(now.source, number, start, end)
        now.touched = False
    if code is not None:
        _must_be_codable(now.source.study, code)
        now.code = code
    if not now.touched and _twin(now):
        raise NotHere
    was, is_now = different(before, quote_now(now, now.source.version))
    now.save()
    if is_now:
        _step("quote_change", mine, now, was, is_now)
    write(verbs.CHANGED_QUOTE, by=by, on=now, fields=is_now)
    return now


@transaction.atomic
def write_memo(*, by: "Person", quote: Quote, memo: str) -> Quote:
    """Keep a thought beside a quote. It is read by who works on the study."""
    mine, now = _held(by, quote)
    was, now.memo = now.memo, memo.strip()
    if was == now.memo:
        return now
    now.full_clean(exclude=["source", "code", "by", "round"], validate_constraints=False)
    now.save()
    _step("quote_memo", mine, now, {"memo": was}, {"memo": now.memo})
    write(verbs.CHANGED_QUOTE, by=by, on=now, fields=["memo"])
    return now


@transaction.atomic
def remove_quote(*, by: "Person", quote: Quote) -> None:
    """Take a mark off words. Undoing brings it back."""
    mine, now = _held(by, quote)
    now.gone = timezone.now()
    now.save()
    _step("quote_remove", mine, now, {"gone": False}, {"gone": True})
    write(verbs.REMOVED_QUOTE, by=by, on=now)


@transaction.atomic
def begin_round(*, by: "Person", study: Study, sources: Iterable[Source]) -> Round:
    """From now on each sees only their own new marks on these sources, until the round ends.

    Raises:
        NotHere: no source, one of another study, or one in a round that is open.
    """
    check(by, WORK_ON_STUDY, study)
    now, chosen = held(study), list(sources)
    busy = Round.objects.filter(study=now, ended=None, sources__in=chosen)
    if not chosen or any(one.study_id != now.pk for one in chosen) or busy.exists():
        raise NotHere
    made = Round.objects.create(study=now, by=hand(by, now))
    made.sources.set(chosen)
    write(verbs.BEGAN_ROUND, by=by, on=made)
    return made


@transaction.atomic
def end_round(*, by: "Person", round: Round) -> Round:
    """Everybody sees everybody's marks again. Ending it twice changes nothing."""
    check(by, WITH_ROUND, round)
    study = held(round.study)
    now = Round.objects.get(pk=round.pk)
    if now.ended is None:
        now.ended = timezone.now()
        now.save()
        # A step, so that pages that are open show what they now may.
        steps.take(study, "round_end", by=hand(by, study))
        write(verbs.ENDED_ROUND, by=by, on=now)
    return now


@transaction.atomic
def look_at_quotes(*, by: "Person", hand: StudyMember, code: Code) -> list[tuple[Quote, str]]:
    """Read all the words a code stands on; each source is noted as one that was looked at."""
    check(by, SEE_CODE, code)
    found = quotes_of(hand, code)
    for source in {quote.source for quote, _words in found}:
        look_at_source(by=by, source=source)
    return found


@transaction.atomic
def undo(
    *, by: "Person", study: Study, step: Step | None = None, source: Source | None = None
) -> Step:
    """Undo one step of the study; without one, one's own newest, of this source where one is given.

    Raises:
        CannotUndo: somebody went on from there, or there is nothing to undo.
    """
    if step is None:
        check(by, WORK_ON_STUDY, study)
    else:
        check(by, SEE_STEP, step)
    now = held(study)
    mine = hand(by, now)
    step = step or _newest(now, mine, source)
    if step.study_id != now.pk:
        raise CannotUndo
    done = steps.undo(Step.objects.select_related("study").get(pk=step.pk), by=mine)
    write(verbs.UNDID, by=by, on=done)
    return done


def _newest(study: Study, mine: StudyMember, source: Source | None) -> Step:
    found = Step.objects.filter(study=study, by=mine, undone_by=None)
    found = found.exclude(kind__endswith="_undo").exclude(kind__in=["round_end", "text_amended"])
    if source is not None:
        found = found.filter(Q(source=source) | Q(kind__startswith="code_"))
    newest = found.order_by("-number").first()
    if newest is None:
        raise CannotUndo
    return newest


def _held(by: "Person", quote: Quote) -> tuple[StudyMember, Quote]:
    """The quote as it is now, with its study held."""
    check(by, SEE_QUOTE, quote)
    study = held(quote.source.study)
    now = Quote.objects.select_related("source", "round").get(pk=quote.pk)
    now.source.study = study
    return hand(by, study), now


def _placed(source: Source, number: int | None, start: int, end: int) -> tuple[int, int]:
    """The places in today's text."""
    if number is not None and number != source.version:
        place = moved(source, number, start, end)
        if place is None:
            raise NotThere
        start, end = place
    if not 0 <= start < end <= source.length:
        raise NotThere
    return start, end


def _must_be_codable(study: Study, code: Code) -> None:
    there = Code.objects.filter(pk=code.pk, study=study, gone=None, heading=False)
    if not there.exists():
        raise NotHere


def _twin(quote: Quote) -> bool:
    """Whether the same author has the same code on the same words already."""
    same = Quote.objects.filter(
        source=quote.source_id, start=quote.start, end=quote.end, code=quote.code_id,
        by=quote.by_id, gone=None, touched=False,
    )  # fmt: skip
    return same.exclude(pk=quote.pk).exists()


def _step(kind: str, mine: StudyMember, quote: Quote, was: dict, now: dict) -> Step:
    key = str(quote.pk)
    within = quote.round if quote.round_id and quote.round and quote.round.ended is None else None
    return steps.take(
        quote.source.study, kind, by=mine, source=quote.source, within=within,
        before={"quotes": {key: was}}, after={"quotes": {key: now}},
    )  # fmt: skip
