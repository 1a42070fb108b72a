"""Taking back what was agreed to, with all that follows, at once.

Whoever takes back that their words are written down, or withdraws, leaves no word behind: sources
with every quote, copy and recording, their row of the table, their conversations and their line of
the key are deleted, and their sentences are taken out of themes, codes, trees and memos. What stays
is that somebody withdrew, and when. Whoever takes back a use of
their words is left out of it from then on, because nothing is counted or gathered ahead of time.
"""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.actions import steps
from ownway.inquiry.actions.forgetting import forget_words, told_by
from ownway.inquiry.actions.locking import held, held_taking_part
from ownway.inquiry.models import (
    Cell,
    Consent,
    Copy,
    Difference,
    Interpretation,
    Interview,
    Participant,
    Pseudonym,
    Quote,
    Remark,
    Source,
    Step,
    Study,
    Trace,
    TraceKind,
    Use,
)
from ownway.inquiry.rules.studies import OWN_PART, WITH_PARTICIPANT
from ownway.inquiry.verbs import studies as verbs
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.people.models import Person

_TRACES = {Use.QUOTE: TraceKind.NO_QUOTE, Use.PUBLISH: TraceKind.NO_PUBLISH}


@transaction.atomic
def take_back(*, by: "Person", participant: Participant, use: str) -> None:
    """Take back one use: they themselves, or somebody of the study whom they told.

    That words are written down is the ground of the rest: taking it back is withdrawing. Whoever does
    not want to be quoted here is not quoted in public either.
    """
    if use == Use.RECORD:
        withdraw(by=by, participant=participant)
        return
    now = _held(by, participant)
    uses = [Use.QUOTE, Use.PUBLISH] if use == Use.QUOTE else [Use.PUBLISH]
    for one in uses:
        if _close(now, [one]):
            Trace.objects.create(study=now.study, kind=_TRACES[one])
    write(verbs.TOOK_BACK, by=by, about=now.person_id, on=now, fields=uses)


@transaction.atomic
def withdraw(*, by: "Person", participant: Participant) -> None:
    """Everything they told is removed, everywhere and for good."""
    now = _held(by, participant)
    about, study = now.person_id, held(now.study)
    theirs, words = _keys(now), told_by(now)
    sources = sorted(theirs["Source"])
    _forget_steps(study, theirs)
    for row in (Cell, Interview, Pseudonym, Source):
        row._default_manager.filter(participant=now).delete()
    _close(now, Use.values)
    now.withdrawn, now.person, now.pseudonym = timezone.now(), None, ""
    now.save()
    forget_words(study, words)
    Trace.objects.create(study=study, kind=TraceKind.WITHDRAWN)
    steps.take(study, "withdrawn", by=None, after={"sources": sources})
    people.erase_drafts_on(by=SYSTEM, keys=set().union(*theirs.values()))
    write(verbs.WITHDREW, by=by, about=about, on=now)


def _held(by: "Person", participant: Participant) -> Participant:
    try:
        check(by, OWN_PART, participant)
    except NotYours:
        check(by, WITH_PARTICIPANT, participant)
    held(participant.study)
    return held_taking_part(participant)


def _close(participant: Participant, uses: Any) -> int:
    """Take back what is open of these; how many were."""
    given = Consent.objects.filter(participant=participant, use__in=uses, taken_back=None)
    return given.update(taken_back=timezone.now())


def _keys(participant: Participant) -> dict[str, set[str]]:
    """Keys of everything that goes with them, by table."""
    of_source: tuple[type[Any], ...] = (Quote, Interpretation, Copy, Difference)
    rows: list[Any] = [Participant.objects.filter(pk=participant.pk)]
    rows += [
        row._default_manager.filter(participant=participant) for row in (Source, Cell, Interview)
    ]
    rows += [row._default_manager.filter(source__participant=participant) for row in of_source]
    rows.append(Remark.objects.filter(copy__source__participant=participant))
    return {
        found.model.__name__: {str(key) for key in found.values_list("pk", flat=True)}
        for found in rows
    }


def _forget_steps(study: Study, theirs: dict[str, set[str]]) -> None:
    """Steps on a source go with it; here go those that tell of their row of the table."""
    keys = set().union(*(theirs[name] for name in ("Participant", "Source", "Cell")))
    told_of = []
    for step in Step.objects.filter(study=study, source=None).iterator():
        said = f"{step.before}{step.after}"
        if any(key in said for key in keys):
            told_of.append(step.pk)
    Step.objects.filter(pk__in=told_of).delete()
