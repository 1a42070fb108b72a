"""Picking up what could not be understood when it came in, once somebody has said what it means."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from ownway.access.actions import only
from ownway.engines import importing as engine
from ownway.importing import comparing, verbs
from ownway.importing.actions.writing import meeting_of
from ownway.importing.models import Card, Holds, WordList
from ownway.journey import actions as journey
from ownway.meetings import actions as meetings
from ownway.record.actions import write_all
from ownway.record.actors import SYSTEM, Actor

if TYPE_CHECKING:
    from ownway.teams.models import Project

#: Codes of lines that wait for a word.
WAITING = {Holds.PEOPLE: "outcome_unknown", Holds.MEETINGS: "what_unknown"}
_BATCH = 200


def pick_up(*, by: Actor, project: "Project | None" = None) -> int:
    """Bring in what waited for a word that is known by now. Returns how many lines.

    Some lines at a time, each in one transaction; what is left is picked up by calling this again.
    """
    only(by, SYSTEM)
    cards = Card.objects.annotate(said=Cast("why", TextField())).filter(person__isnull=False)
    if project is not None:
        cards = cards.filter(bringing__project=project)
    done = 0
    for holds, code in WAITING.items():
        waiting = list(
            cards.filter(bringing__holds=holds, said__contains=f'"{code}"')
            .order_by("pk")
            .values_list("pk", flat=True)
        )
        words = _words(holds)
        for start in range(0, len(waiting), _BATCH):
            done += _pick_up(waiting[start : start + _BATCH], holds, words)
    return done


def _words(holds: str) -> engine.Words:
    return comparing.site_words(WordList.OUTCOME if holds == Holds.PEOPLE else WordList.MEETING)


@transaction.atomic
def _pick_up(keys: Iterable[UUID], holds: str, words: engine.Words) -> int:
    code = WAITING[Holds(holds)]
    held = Card.objects.select_for_update(of=("self",)).filter(pk__in=list(keys))
    found = []
    for card in held.select_related("bringing").order_by("pk"):
        if code in card.why and card.person_id and _understand(card, words):
            found.append(card)
    if found:
        about = list(dict.fromkeys(card.person_id for card in found if card.person_id))
        write_all(verbs.UNDERSTOOD, by=SYSTEM, about=about, why=holds)
    return len(found)


def _understand(card: Card, words: engine.Words) -> bool:
    """Whether its word is known now; then what it says is brought in."""
    row = again(card, words)
    unknown = WAITING[Holds(card.bringing.holds)]
    if row is None or unknown in row.why:
        return False
    bring(card, row)
    card.why = [*(code for code in card.why if code != unknown), *_more(card, row)]
    card.save(update_fields=["why", "made"])
    return True


def _more(card: Card, row: "engine.PersonRow | engine.MeetingRow") -> list[str]:
    return [code for code in row.why if code not in card.why]


def again(
    card: Card, words: engine.Words | None = None
) -> "engine.PersonRow | engine.MeetingRow | None":
    """A card's row as it is read today; None where its words are gone."""
    cells = [text for _name, text in card.words.get("cells", [])]
    if not cells:
        return None
    words = words or _words(card.bringing.holds)
    columns = card.bringing.columns
    if card.bringing.holds == Holds.PEOPLE:
        plan = engine.plan_people([cells], columns, first_line=card.line, words=words)
        return next(plan.rows([cells]))
    who, _why = engine.read_who(cells, columns)
    themself = engine.KnownPerson(
        key=str(card.person_id),
        name=who.name,
        refs=(engine.folded_ref(who.ref),) if who.ref else (),
        phones=tuple(map(engine.digits, who.phones)),
        emails=(who.email,) if who.email else (),
    )
    said = {f"name:{engine.folded_name(who.name)}": True}
    hours = comparing.in_hours([name for name, _text in card.words["cells"]], columns)
    meetings_plan = engine.plan_meetings(
        columns, first_line=card.line, words=words, known=[themself], said=said, hours=hours
    )
    return next(meetings_plan.rows([cells]))


def bring(card: Card, row: "engine.PersonRow | engine.MeetingRow") -> None:
    """Add the outcome or the meeting of a row to the card's person; ``card.made`` keeps its id."""
    owner = card.person_id
    if owner is None:
        return
    if isinstance(row, engine.PersonRow):
        if row.outcome is None:
            return
        kind, day, said = row.outcome.kind, row.outcome.day, row.outcome.words
        was = journey.BroughtOutcome(owner, kind, day, said)
        (made,) = journey.bring_in_outcomes(by=SYSTEM, rows=[was])
        if made is not None:
            card.made["outcome"] = str(made)
        return
    planned = comparing.meeting(row)
    if planned is not None:
        entry = {"p": str(owner), "o": planned}
        meetings.bring_in_meetings(by=SYSTEM, rows=[meeting_of(entry)])
        card.made["meeting"] = planned["id"]
