"""What a group decides and how, who saw it differently, and what somebody does about it."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.actions.group_meetings import held, only_people_of
from ownway.inquiry.models import Decision, Dissent, GroupAction, GroupMeeting
from ownway.inquiry.rules.group import SAY_ACTION, SEE_DECISION
from ownway.inquiry.verbs import group as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


@transaction.atomic
def decide(
    *,
    by: "Person",
    meeting: GroupMeeting,
    words: str,
    how: str,
    how_words: str = "",
    replaces: Decision | None = None,
) -> Decision:
    """Write down what the group decided, and how. One before it may be replaced; it stays to be read."""
    now = held(by, meeting)
    if replaces is not None:
        check(by, SEE_DECISION, replaces)
        if replaces.meeting.group_id != now.group_id:
            raise NotYours
    made = Decision(
        meeting=now, words=words, how=how, how_words=how_words, by=by, replaces=replaces
    )
    made.full_clean()
    made.save()
    write(verbs.DECIDED, by=by, on=made, fields=["replaces"] if replaces else [])
    return made


@transaction.atomic
def see_differently(*, by: "Person", decision: Decision, words: str, named: bool = True) -> Dissent:
    """Say that one sees it differently. It stands beside the decision, with a name or without."""
    check(by, SEE_DECISION, decision)
    made = Dissent(decision=decision, person=by if named else None, words=words)
    made.full_clean()
    made.save()
    write(verbs.DIFFERENTLY, by=by, on=decision)
    return made


@transaction.atomic
def agree_action(
    *,
    by: "Person",
    meeting: GroupMeeting,
    words: str,
    does: "Person | None" = None,
    whose: "Person | None" = None,
    hoped_for: date | None = None,
) -> GroupAction:
    """Something to do: who does it, and whose it is, that is who says when it is done."""
    now = held(by, meeting)
    only_people_of(now.group_id, does, whose)
    made = GroupAction(meeting=now, words=words, does=does, whose=whose, hoped_for=hoped_for)
    made.full_clean()
    made.save()
    write(verbs.AGREED_ACTION, by=by, on=made)
    return made


@transaction.atomic
def say_action(*, by: "Person", action: GroupAction, state: str, came_of: str = "") -> GroupAction:
    """Say what became of it. Letting go of something is as good an answer as having done it."""
    check(by, SAY_ACTION, action)
    now = GroupAction.objects.select_for_update().get(pk=action.pk)
    now.state, now.came_of, now.changed = state, came_of, timezone.now()
    now.full_clean()
    now.save(update_fields=["state", "came_of", "changed"])
    write(verbs.SAID_ACTION, by=by, on=now, fields=["state", "came_of"], why=state)
    return now
