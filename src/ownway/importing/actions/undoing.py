"""Taking a file out again, some hundred cards at a time. Only the worker does this.

What somebody has touched since is left: a person about whom anything was written or changed after
the file came in (by anybody; a look changes nothing), or about whom a later file says something;
and of people who were here before, an outcome or a meeting that was changed since. ``rows_done`` is
the last line that was seen to, so a worker that is stopped can be followed by another.
"""

from collections import Counter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction

from ownway.importing import verbs
from ownway.importing.actions.writing import whose
from ownway.importing.kept import kept_people, touched_rows
from ownway.importing.models import Bringing, Card, Fate, Stage
from ownway.importing.seeing import beginning_of
from ownway.importing.shapes import MOST_LISTED
from ownway.importing.steps import hold, hold_project, move
from ownway.journey import actions as journey
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.record.actions import write_all
from ownway.record.actors import SYSTEM

if TYPE_CHECKING:
    from ownway.importing.actions.working import Say

_BATCH = 300


def undo_on(bringing: Bringing, say: "Say") -> None:
    """Every card that is left, then the end."""
    while _undo_some(bringing):
        bringing.refresh_from_db()
        say(Stage.UNDOING, min(bringing.rows_done, bringing.rows), bringing.rows)


@transaction.atomic
def _undo_some(bringing: Bringing) -> bool:
    hold_project(bringing)
    now = hold(bringing, Stage.UNDOING)
    cards = list(
        Card.objects.filter(bringing=now, line__gt=now.rows_done)
        .select_for_update(of=("self",))
        .select_related("person")
        .order_by("line")[:_BATCH]
    )
    left = undone(now, cards)
    gone = [card for card in cards if card.pk not in left]
    about = dict.fromkeys(card.person_id for card in gone if card.person_id is not None)
    Card.objects.filter(pk__in=[card.pk for card in gone]).delete()
    write_all(verbs.TOOK_OUT, by=whose(now), about=list(about), on=now)
    now.preview = add_up(now.preview, cards, left)
    if not cards:
        move(now, Stage.UNDONE, "preview")
        return False
    now.rows_done = cards[-1].line
    move(now, Stage.UNDOING, "rows_done", "preview")
    return True


def undone(bringing: Bringing, cards: list[Card]) -> dict[UUID, str]:
    """Take out what these cards brought. Returns the cards that were left, with the code why."""
    kept = kept_people(bringing, cards)
    mine = {UUID(card.made["person"]) for card in cards if "person" in card.made}
    gone = people.remove_brought_in(by=SYSTEM, people=mine - set(kept))
    left: dict[UUID, str] = {}
    rest = []
    for card in cards:
        if card.person_id is None or card.person_id in gone or card.fate == Fate.REFUSED:
            continue
        if card.person_id in kept or "person" in card.made:
            left[card.pk] = kept.get(card.person_id, "touched")
        else:
            rest.append(card)
    left |= dict.fromkeys(_take_out(bringing, rest), "touched")
    return left


def _take_out(bringing: Bringing, cards: list[Card]) -> list[UUID]:
    """What was added to people who were here before. Returns the cards on which something stays."""
    made = {
        name: {UUID(card.made[name]) for card in cards if name in card.made}
        for name in ("outcome", "meeting")
    }
    rows = touched_rows(bringing, made["outcome"] | made["meeting"])
    free = {name: {one for one in ids if str(one) not in rows} for name, ids in made.items()}
    gone = {
        "outcome": journey.take_out_outcomes(by=SYSTEM, outcomes=free["outcome"]),
        "meeting": meetings.take_out_meetings(by=SYSTEM, meetings=free["meeting"]),
    }
    ways = [UUID(way) for card in cards for way in card.made.get("ways", [])]
    people.take_out_ways(by=SYSTEM, ways=ways)
    return [
        card.pk
        for card in cards
        if any(name in card.made and UUID(card.made[name]) not in gone[name] for name in gone)
    ]


def add_up(preview: dict[str, Any], cards: list[Card], left: dict[UUID, str]) -> dict[str, Any]:
    """The preview with what was undone so far."""
    rows = list(preview.get("left_rows", []))
    for card in cards:
        if card.pk in left and len(rows) < MOST_LISTED:
            says = beginning_of(card)
            rows.append({"line": card.line, "why": [left[card.pk]], "says": says})
    sums = Counter(card.pk in left for card in cards)
    return preview | {
        "removed": preview.get("removed", 0) + sums[False],
        "left": preview.get("left", 0) + sums[True],
        "left_rows": rows,
    }
