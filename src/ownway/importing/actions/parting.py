"""Two people after all: a line that was taken for somebody else's gets a person of its own."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.engines import importing as engine
from ownway.importing import verbs
from ownway.importing.actions.understanding import again, bring
from ownway.importing.marks import midnight
from ownway.importing.models import Card, Holds, Stage
from ownway.importing.rules import PART_CARD
from ownway.importing.steps import NotNow, hold_project, may
from ownway.journey import actions as journey
from ownway.kit.ids import uuid7
from ownway.meetings import actions as meetings
from ownway.people import actions as people
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.teams import actions as teams


@transaction.atomic
def part(*, by: Actor, card: Card) -> UUID:
    """Say that this line is about somebody else than the person it was joined with.

    A new person comes of it, not told yet, with this line's own name, ways and what has grown.
    Meetings that later files put down to this line's own reference go with it; everything else,
    and all that was written by hand, stays where it is. Returns the new person's id.

    Raises:
        NotNow: it was parted already, or its file is just being undone.
    """
    may(by, PART_CARD, card)
    hold_project(card.bringing)
    now = Card.objects.select_for_update(of=("self",)).select_related("bringing").get(pk=card.pk)
    if now.parted or not now.paired or now.bringing.stage != Stage.DONE:
        raise NotNow("stage")
    row = again(now)
    before = now.person_id
    if before is None or not isinstance(row, engine.PersonRow):
        raise NotYours
    person = _new_person(now, row)
    now.person_id, now.parted, now.paired = person, timezone.now(), False
    _bring_own(now, row)
    now.made["person"] = str(person)
    now.save(update_fields=["person", "parted", "paired", "made"])
    _bring_meetings(now, before)
    for about in (before, person):
        write(verbs.PARTED, by=by, about=about, on=now)
    return person


def _new_person(card: Card, row: "engine.PersonRow") -> UUID:
    person = uuid7()
    ways = [UUID(way) for way in card.made.pop("ways", [])]
    people.take_out_ways(by=SYSTEM, ways=ways)
    people.bring_in_people(
        by=SYSTEM, people=[people.BroughtIn(person, row.name, row.phone, row.email)]
    )
    since = midnight(row.first_seen) if row.first_seen else None
    teams.bring_in_members(by=SYSTEM, project=card.bringing.project, since=[(person, since)])
    return person


def _bring_own(card: Card, row: "engine.PersonRow") -> None:
    """What this line says has grown. Where both lines said the same, each of the two has it now."""
    own = [UUID(card.made["outcome"])] if "outcome" in card.made else []
    if card.person_id is None:
        return
    if not journey.hand_over_outcomes(by=SYSTEM, outcomes=own, owner=card.person_id):
        card.made.pop("outcome", None)
        bring(card, row)


def _bring_meetings(card: Card, before: UUID) -> None:
    """Meetings under this line's own reference, where the other person has another one."""
    if not card.ref_index or card.person_id is None:
        return
    theirs = Card.objects.filter(
        person=before, bringing__holds=Holds.PEOPLE, ref_index=card.ref_index
    )
    if theirs.exists():
        return
    cards = Card.objects.select_for_update(of=("self",)).filter(
        bringing__project=card.bringing.project_id,
        bringing__holds=Holds.MEETINGS,
        ref_index=card.ref_index,
        person=before,
    )
    moved = list(cards)
    ids = [UUID(one.made["meeting"]) for one in moved if "meeting" in one.made]
    meetings.hand_over_meetings(by=SYSTEM, meetings=ids, member=card.person_id)
    Card.objects.filter(pk__in=[one.pk for one in moved]).update(person=card.person_id)
