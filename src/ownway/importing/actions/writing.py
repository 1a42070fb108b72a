"""Writing what the preview showed, piece by piece. Only the worker does this.

A piece is some hundred rows, with what each becomes (``Piece.plan``, made when it was compared). All
of a piece is written in one transaction, which also takes the piece away: a crash leaves whole
pieces, and the next worker goes on with the one after. Ids were given when it was planned, so
nothing can be written twice.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownway.importing import verbs
from ownway.importing.marks import Entry, index_of_ref, midnight
from ownway.importing.models import Bringing, Card, Fate, Holds, Piece, Stage
from ownway.importing.steps import hold, move
from ownway.journey import actions as journey
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.record import queries as record
from ownway.record.actions import write_all
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import actions as teams

if TYPE_CHECKING:
    from ownway.importing.actions.working import Say


def write_on(bringing: Bringing, say: "Say") -> None:
    """Every piece that is left, then the end."""
    while _write_piece(bringing):
        bringing.refresh_from_db()
        say(Stage.WRITING, bringing.rows_done, bringing.rows)


@transaction.atomic
def _write_piece(bringing: Bringing) -> bool:
    """One piece. False where it was the last."""
    now = hold(bringing, Stage.WRITING)
    piece = Piece.objects.filter(bringing=now).order_by("number").first()
    if piece is not None:
        entries = _still(now.holds, piece.plan or [])
        cards = {entry["l"]: _card(now, entry, piece) for entry in entries if entry.get("m")}
        if now.holds == Holds.PEOPLE:
            _write_people(now, entries, cards)
        else:
            _write_meetings(entries, cards)
        Card.objects.bulk_create(cards.values(), batch_size=500)
        _tell_record(now, entries, cards)
        now.rows_done += len(entries)
        piece.delete()
    more = Piece.objects.filter(bringing=now).exists()
    if more:
        move(now, Stage.WRITING, "rows_done")
    else:
        _finish(now)
    return more


def _still(holds: str, entries: list[Entry]) -> list[Entry]:
    """Somebody may have been removed since it was compared: what is about them makes nothing."""
    about = {entry["p"] for entry in entries if entry.get("p")}
    gone = about - {str(one) for one in known.there(about)}
    if holds == Holds.PEOPLE:  # these it is about to make
        gone -= {entry["p"] for entry in entries if entry["f"] == Fate.NEW}
    for entry in entries:
        if entry.get("p") in gone:
            entry |= {"p": "", "w": [*entry["w"], "removed"], "j": False, "t": "", "e": ""}
            entry.pop("o", None)
    return entries


def _card(bringing: Bringing, entry: Entry, piece: Piece) -> Card:
    row = piece.rows[entry["a"]]
    names = bringing.preview["header"]
    names = [*names, *(f"({at + 1})" for at in range(len(names), len(row)))]
    cells = [[name, row[at] if at < len(row) else ""] for at, name in enumerate(names)]
    project = str(bringing.project_id)
    return Card(
        bringing=bringing,
        line=entry["l"],
        mark=entry["m"],
        ref_index=index_of_ref(project, entry["r"]) if entry.get("r") else "",
        words={"cells": cells, "ref": entry.get("r", ""), "mark": entry["k"], "in": project},
        fate=entry["f"],
        why=entry["w"],
        person_id=UUID(entry["p"]) if entry.get("p") else None,
        paired=bool(entry.get("j")),
    )


def _write_people(bringing: Bringing, entries: list[Entry], cards: dict[int, Card]) -> None:
    new = [entry for entry in entries if entry["f"] == Fate.NEW]
    people.bring_in_people(by=SYSTEM, people=[_person(entry) for entry in new])
    teams.bring_in_members(
        by=SYSTEM,
        project=bringing.project,
        since=[(UUID(entry["p"]), _first_seen(entry)) for entry in new],
    )
    for entry in new:
        cards[entry["l"]].made["person"] = entry["p"]
    for entry in entries:  # one by one: a second card may add what the first has not
        if (
            entry["f"] == Fate.MATCHED
            and entry["l"] in cards
            and (entry.get("t") or entry.get("e"))
        ):
            ways = people.bring_in_ways(by=SYSTEM, people=[_person(entry)])
            if added := ways.get(UUID(entry["p"])):
                cards[entry["l"]].made["ways"] = [str(way) for way in added]
    grown = [entry for entry in entries if entry.get("o")]
    ids = journey.bring_in_outcomes(by=SYSTEM, rows=[_outcome(entry) for entry in grown])
    for entry, made in zip(grown, ids, strict=True):
        if made is not None:
            cards[entry["l"]].made["outcome"] = str(made)


def _person(entry: Entry) -> people.BroughtIn:
    return people.BroughtIn(
        UUID(entry["p"]), entry.get("n", ""), entry.get("t", ""), entry.get("e", "")
    )


def _first_seen(entry: Entry) -> datetime | None:
    return midnight(date.fromisoformat(entry["s"])) if entry.get("s") else None


def _outcome(entry: Entry) -> journey.BroughtOutcome:
    kind, day, words = entry["o"]
    return journey.BroughtOutcome(UUID(entry["p"]), kind, date.fromisoformat(day), words)


def _write_meetings(entries: list[Entry], cards: dict[int, Card]) -> None:
    were = [entry for entry in entries if entry.get("o")]
    meetings.bring_in_meetings(by=SYSTEM, rows=[meeting_of(entry) for entry in were])
    for entry in were:
        cards[entry["l"]].made["meeting"] = entry["o"]["id"]


def meeting_of(entry: Entry) -> meetings.BroughtMeeting:
    """A meeting as it was planned."""
    was: dict[str, Any] = entry["o"]
    return meetings.BroughtMeeting(
        id=UUID(was["id"]),
        member_id=UUID(entry["p"]),
        starts=datetime.fromisoformat(was["starts"]),
        day_only=was["day_only"],
        minutes=was["minutes"],
        how=was["how"],
        with_whom=was["with"],
        what=was["what"],
        whose=was["whose"],
        note=was["note"],
    )


def _tell_record(bringing: Bringing, entries: list[Entry], cards: dict[int, Card]) -> None:
    """One entry for each person of the file, however many lines are about them."""
    about = list(dict.fromkeys(card.person_id for card in cards.values() if card.person_id))
    told = record.told(verbs.WROTE_DOWN.name, on=bringing, about=about)
    write_all(
        verbs.WROTE_DOWN,
        by=whose(bringing),
        about=[one for one in about if one not in told],
        on=bringing,
        why=bringing.holds,
    )


def whose(bringing: Bringing) -> Actor:
    """Who brings this file in: a coordinator, or the command line."""
    return bringing.by or SYSTEM


def _finish(bringing: Bringing) -> None:
    """It is in. What the pairs said is on the cards now; names need not stand in two places."""
    bringing.finished = timezone.now()
    bringing.rows_done = bringing.rows
    bringing.preview = {
        name: value for name, value in bringing.preview.items() if name not in ("pairs", "standing")
    }
    move(bringing, Stage.DONE, "finished", "rows_done", "preview")
