"""Reading back: what words were taken to mean, the person's copy, what they want different, their yes."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.inquiry.actions.amending import amend
from ownway.inquiry.actions.locking import held
from ownway.inquiry.models import (
    Copy,
    CopyAnswer,
    Interpretation,
    Quote,
    Remark,
    Said,
    Source,
    SourceText,
    StudyMember,
    Use,
)
from ownway.inquiry.queries.studies import hand, may
from ownway.inquiry.rules.copies import (
    ACT_ON_REMARK,
    INTERPRET,
    OWN_COPY,
    OWN_REMARK,
)
from ownway.inquiry.rules.sources import SEE_SOURCE
from ownway.inquiry.verbs import copies as verbs
from ownway.people.actions import tell
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


NEUTRAL = "people.something_new"


class NotTheirs(ValueError):
    """Nobody told this, or they have not agreed that it is written down: there is no copy of it."""


class MovedOn(ValueError):
    """The words were changed meanwhile; nothing was done to the new ones."""


class OpenStill(ValueError):
    """Something they want different has no answer yet."""


# -- What words were taken to mean


@transaction.atomic
def interpret(
    *, by: "Person", source: Source, words: str, quotes: "tuple[Quote, ...] | list[Quote]" = ()
) -> Interpretation:
    """Write what some of the words were taken to mean, to be read by whoever said them."""
    check(by, SEE_SOURCE, source)
    last = Interpretation.objects.filter(source=source).aggregate(Max("place"))["place__max"]
    made = Interpretation(
        source=source, words=words.strip(), by=hand(by, source.study), place=(last or 0) + 1
    )
    made.full_clean()
    made.save()
    made.quotes.set([one for one in quotes if one.source_id == source.pk])
    _reopen(source)
    write(verbs.INTERPRETED, by=by, about=_about(source), on=made)
    return made


@transaction.atomic
def change_interpretation(
    *,
    by: "Person",
    interpretation: Interpretation,
    words: str,
    quotes: "tuple[Quote, ...] | list[Quote] | None" = None,
) -> Interpretation:
    """Write it better. Somebody who had agreed is asked again."""
    check(by, INTERPRET, interpretation)
    now = Interpretation.objects.select_for_update().get(pk=interpretation.pk)
    changed = now.words != words.strip()
    now.words, now.version, now.changed = words.strip(), now.version + 1, timezone.now()
    now.full_clean()
    now.save()
    if quotes is not None:
        now.quotes.set([one for one in quotes if one.source_id == now.source_id])
    if changed:
        _reopen(now.source)
    write(verbs.INTERPRETED, by=by, about=_about(now.source), on=now, fields=["words"])
    return now


@transaction.atomic
def remove_interpretation(*, by: "Person", interpretation: Interpretation) -> None:
    """Take it away. What the person said to it stays with their copy."""
    check(by, INTERPRET, interpretation)
    source = interpretation.source
    Interpretation.objects.filter(pk=interpretation.pk).delete()
    write(verbs.UNINTERPRETED, by=by, about=_about(source), on=source)


# -- The copy


@transaction.atomic
def hand_over(*, by: "Person", source: Source, on_paper: bool = False) -> Copy:
    """Hand somebody their copy as it reads today: on their own page, or printed.

    Raises:
        NotTheirs: nobody told it, or nobody agreed that it is written down.
    """
    check(by, SEE_SOURCE, source)
    told_by = source.participant
    if told_by is None or told_by.pk not in may(source.study, Use.RECORD):
        raise NotTheirs
    now = Source.objects.select_for_update().get(pk=source.pk)
    copy = Copy.objects.filter(source=now).first() or Copy(source=now)
    fresh = copy.number != now.version
    copy.number, copy.on_paper = now.version, on_paper
    copy.handed, copy.handed_by = timezone.now(), hand(by, now.study)
    if fresh:
        copy.said, copy.said_at = Said.WAITING, None
    copy.save()
    if told_by.person is not None and not on_paper:
        tell(by=by, person=told_by.person, template=NEUTRAL, words={})
    write(verbs.HANDED, by=by, about=told_by.person_id, on=copy)
    return copy


@transaction.atomic
def arrange(
    *,
    by: "Person",
    copy: Copy,
    meet_at: datetime | None,
    where: str,
    with_: StudyMember | None = None,
) -> Copy:
    """When and where to meet about it, or not. It stands in no diary."""
    check(by, SEE_SOURCE, copy.source)
    now = Copy.objects.select_for_update().get(pk=copy.pk)
    now.meet_at, now.meet_where = meet_at, where.strip()
    now.meet_with = with_ or hand(by, now.source.study)
    now.full_clean()
    now.save(update_fields=["meet_at", "meet_where", "meet_with"])
    write(verbs.MEETS, by=by, about=_about(now.source), on=now)
    return now


# -- What they want different


@transaction.atomic
def remark(
    *,
    by: "Person",
    copy: Copy,
    wants: str,
    start: int | None = None,
    end: int | None = None,
    number: int | None = None,
    interpretation: Interpretation | None = None,
    words: str = "",
    told: bool = False,
) -> Remark:
    """Say what should be different: some words, or what they were taken to mean.

    ``told``: they said it to ``by``, on paper or in words. ``number``: the text the places are of.

    Raises:
        MovedOn: the words were changed since.
        ValueError: there are no such words, or it is about neither.
    """
    check(by, SEE_SOURCE if told else OWN_COPY, copy.source)
    source = Source.objects.get(pk=copy.source_id)
    if number is not None and number != source.version:
        raise MovedOn
    if interpretation is not None and interpretation.source_id != source.pk:
        raise ValueError("That is about something else.")
    if (start is None or end is None) and interpretation is None:
        raise ValueError("It is about some words, or about what they were taken to mean.")
    if start is not None and end is not None and not 0 <= start < end <= source.length:
        raise ValueError("There are no such words.")
    made = Remark(
        copy=copy,
        wants=wants,
        number=source.version,
        start=start,
        end=end,
        interpretation=interpretation,
        words=words.strip(),
        told=hand(by, source.study) if told else None,
    )
    made.full_clean()
    made.save()
    write(verbs.REMARKED, by=by, about=_about(source), on=made)
    return made


@transaction.atomic
def take_back_remark(*, by: "Person", remark: Remark) -> None:
    """It may stay as it is after all."""
    check(by, OWN_REMARK, remark)
    Remark.objects.filter(pk=remark.pk, done=None).update(taken_back=timezone.now())
    write(verbs.UNREMARKED, by=by, about=by.pk, on=remark)


@transaction.atomic
def act_on(
    *, by: "Person", remark: Remark, answer: str, text: str | None = None, number: int | None = None
) -> Remark:
    """Answer what they want different, and change the text where ``text`` is given.

    Raises:
        MovedOn: the words were changed since ``number``.
    """
    check(by, ACT_ON_REMARK, remark)
    now = Remark.objects.select_for_update().select_related("copy").get(pk=remark.pk)
    source = now.copy.source
    if text is not None:
        _amend(by, source, text, number)
    now.answer, now.done, now.done_by = answer.strip(), timezone.now(), hand(by, source.study)
    now.full_clean()
    now.save()
    told_by = source.participant
    if told_by is not None and told_by.person is not None:
        tell(by=by, person=told_by.person, template=NEUTRAL, words={})
    write(verbs.ACTED, by=by, about=_about(source), on=now)
    return now


@transaction.atomic
def amend_text(
    *, by: "Person", source: Source, text: str, number: int | None = None
) -> SourceText | None:
    """Change the words of a text; the one before stays. None where nothing is different.

    Raises:
        MovedOn: the words were changed since ``number``.
    """
    check(by, SEE_SOURCE, source)
    made = _amend(by, source, text, number)
    if made is not None:
        write(verbs.AMENDED, by=by, about=_about(source), on=source)
    return made


def _amend(by: Any, source: Source, text: str, number: int | None) -> SourceText | None:
    held(source.study)
    now = Source.objects.select_for_update().get(pk=source.pk)
    if number is not None and number != now.version:
        raise MovedOn
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if SourceText.objects.get(source=now, number=now.version).text == text:
        return None
    made = amend(now, text, by=hand(by, now.study), why="amended")
    Copy.objects.filter(source=now).update(number=made.number)
    _reopen(now)
    return made


# -- Their answer


@transaction.atomic
def answer(
    *, by: "Person", copy: Copy, said: str, told: bool = False, number: int | None = None
) -> Copy:
    """Agreed, or not yet, to the text as it reads today. Withdrawing is ``withdrawing.withdraw``.

    Raises:
        MovedOn: the words were changed since ``number``.
        OpenStill: agreed, though something they want different has no answer.
    """
    check(by, SEE_SOURCE if told else OWN_COPY, copy.source)
    now = Copy.objects.select_for_update().select_related("source").get(pk=copy.pk)
    source = now.source
    if number is not None and number != source.version:
        raise MovedOn
    if said not in (Said.AGREED, Said.NOT_YET):
        raise ValueError("Agreed, or not yet.")
    if said == Said.AGREED and now.remarks.filter(done=None, taken_back=None).exists():
        raise OpenStill
    now.said, now.said_at, now.number = said, timezone.now(), source.version
    now.save(update_fields=["said", "said_at", "number"])
    to = hand(by, source.study) if told else None
    CopyAnswer.objects.create(copy=now, number=source.version, said=said, told=to)
    write(verbs.ANSWERED, by=by, about=_about(source), on=now, why=said)
    return now


def _reopen(source: Source) -> None:
    """What they had agreed to reads differently now: it waits for another yes."""
    agreed = Copy.objects.filter(source=source, said=Said.AGREED)
    agreed.update(said=Said.WAITING, said_at=None)


def _about(source: Source) -> Any:
    return source.participant.person_id if source.participant else None
