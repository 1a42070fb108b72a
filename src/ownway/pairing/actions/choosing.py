"""Looking for somebody to meet: the list is kept for a while, so that it can be made again."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check, only
from ownway.access.errors import NotYours
from ownway.engines import shortlist
from ownway.pairing.actions import wishes
from ownway.pairing.models import Gap, Passed, ShortList, Trait, Weight
from ownway.pairing.queries import choosing as queries
from ownway.pairing.queries.wishes import wishes_of
from ownway.pairing.rules.introducing import ASK_TO_MEET
from ownway.pairing.rules.wishes import SEE_CARD
from ownway.pairing.verbs import choosing as verbs
from ownway.record.actions import write
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person
    from ownway.record.actors import Actor

KEPT_FOR = timedelta(days=30)


@transaction.atomic
def look_for(*, by: "Person") -> ShortList:
    """The people somebody could meet just now. Looked at again with nothing changed, the same row.

    What nobody could meet is noted as a gap, and is none any more once somebody can.
    """
    check(by, ASK_TO_MEET)
    facts = queries.facts(by)
    inputs = facts.stored()
    had = queries.newest(by)
    if had is not None and had.rules == shortlist.VERSION and had.inputs == inputs:
        ShortList.objects.filter(pk=had.pk).update(until=timezone.now() + KEPT_FOR)
        return had
    made = facts.choose()
    _note_gaps(by, [one.trait for one in facts.wishes], set(made.gaps) - queries.not_a_gap(by))
    row = ShortList.objects.create(
        person=by,
        rules=made.version,
        inputs=inputs,
        result=queries.as_kept(made),
        until=timezone.now() + KEPT_FOR,
    )
    write(verbs.LOOKED_FOR, by=by, about=by.pk, on=row)
    return row


@transaction.atomic
def pass_by(*, by: "Person", peer: "Person") -> None:
    """Not for me. They are not shown again until asked for, and nobody is told."""
    check(by, ASK_TO_MEET)
    if not SEE_CARD.rows(by).filter(person=peer).exists():
        raise NotYours
    _put_aside(by, [peer.pk])


@transaction.atomic
def see_others(*, by: "Person") -> None:
    """None of these: all who are on the list now are put aside, and others shown."""
    check(by, ASK_TO_MEET)
    had = queries.newest(by)
    peers = [one["key"] for one in had.result["people"]] if had else []
    _put_aside(
        by, list(SEE_CARD.rows(by).filter(person__in=peers).values_list("person", flat=True))
    )


@transaction.atomic
def see_everybody(*, by: "Person") -> None:
    """Show those again who were put aside."""
    check(by, ASK_TO_MEET)
    Passed.objects.filter(person=by).delete()
    write(verbs.SEES_EVERYBODY, by=by, about=by.pk)


@transaction.atomic
def loosen(*, by: "Person", codes: list[str]) -> None:
    """These wishes would be nice, and need not be so. Wishes that are no musts stay as they are.

    Raises:
        Changed: the wishes were changed on another screen in between.
    """
    check(by, ASK_TO_MEET)
    mine = wishes_of(by)
    if mine is None:
        return
    now = {
        code: Weight.NICE if code in codes and weight == Weight.MUST else weight
        for code, weight in mine.wanted.items()
    }
    if now != mine.wanted:
        wishes.save_wishes(by=by, version=mine.version, wanted=now, words=mine.words)
        write(verbs.LOOSENED, by=by, about=by.pk, on=mine)


@transaction.atomic
def forget_lists(*, by: "Actor") -> int:
    """Lists that were kept long enough. How many went."""
    only(by, SYSTEM)
    gone, _rows = ShortList.objects.filter(until__lt=timezone.now()).delete()
    return gone


def _put_aside(by: "Person", peers: list[Any]) -> None:
    Passed.objects.bulk_create(
        [Passed(person=by, peer_id=peer) for peer in peers], ignore_conflicts=True
    )
    write(verbs.PASSED_BY, by=by, about=by.pk)


def _note_gaps(by: "Person", wished: list[str], gaps: set[str]) -> None:
    """One row for each wish nobody can meet; met where somebody can by now; none where it is no wish
    any more."""
    now, rows = timezone.now(), Gap.objects.filter(person=by)
    rows.exclude(trait__code__in=wished).delete()
    rows.filter(met=None).exclude(trait__code__in=gaps).update(met=now)
    rows.filter(trait__code__in=gaps).exclude(met=None).update(met=None, seen=now)
    there = set(rows.values_list("trait__code", flat=True))
    Gap.objects.bulk_create(
        [Gap(person=by, trait=trait) for trait in Trait.objects.filter(code__in=gaps - there)],
        ignore_conflicts=True,
    )
