"""Meetings of a group: when, what is talked about, and the minutes."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.models import AgendaItem, Group, GroupMeeting, GroupMember, MinutesVersion
from ownway.inquiry.rules.group import AT_MEETING, IN_GROUP
from ownway.inquiry.verbs import group as verbs
from ownway.record.actions import write

if TYPE_CHECKING:
    from ownway.people.models import Person


class Changed(Exception):
    """Somebody else saved the minutes in between. ``now`` is the meeting as it is."""

    def __init__(self, now: GroupMeeting) -> None:
        super().__init__()
        self.now = now


@transaction.atomic
def plan_meeting(
    *,
    by: "Person",
    group: Group,
    starts: datetime,
    lasts: int = 60,
    where: str = "",
    host: "Person | None" = None,
    scribe: "Person | None" = None,
) -> GroupMeeting:
    """Plan when the group meets. Who hosts and who writes can be said later."""
    check(by, IN_GROUP, group)
    made = GroupMeeting(group=group)
    _settle(made, starts, lasts, where, host, scribe)
    write(verbs.PLANNED, by=by, on=made)
    return made


@transaction.atomic
def change_meeting(
    *,
    by: "Person",
    meeting: GroupMeeting,
    starts: datetime,
    lasts: int = 60,
    where: str = "",
    host: "Person | None" = None,
    scribe: "Person | None" = None,
) -> GroupMeeting:
    """Another time or place, somebody else who hosts or writes. Called off before, it is on again."""
    now = held(by, meeting)
    now.called_off = None
    _settle(now, starts, lasts, where, host, scribe)
    write(verbs.MOVED, by=by, on=now, fields=["starts", "lasts", "where", "host", "scribe"])
    return now


@transaction.atomic
def call_off_meeting(*, by: "Person", meeting: GroupMeeting) -> GroupMeeting:
    """It does not happen. What stands on its page stays."""
    now = held(by, meeting)
    now.called_off = now.called_off or timezone.now()
    now.save(update_fields=["called_off"])
    write(verbs.CALLED_OFF, by=by, on=now)
    return now


@transaction.atomic
def add_to_agenda(*, by: "Person", meeting: GroupMeeting, words: str) -> AgendaItem:
    """Put something on the agenda."""
    now = held(by, meeting)
    last = AgendaItem.objects.filter(meeting=now).aggregate(last=Max("place"))["last"]
    made = AgendaItem(meeting=now, words=words, by=by, place=0 if last is None else last + 1)
    made.full_clean()
    made.save()
    write(verbs.AGENDA, by=by, on=made)
    return made


@transaction.atomic
def take_off_agenda(*, by: "Person", meeting: GroupMeeting, item: Any) -> None:
    """Take something off it again."""
    now = held(by, meeting)
    AgendaItem.objects.filter(meeting=now, pk=item).delete()
    write(verbs.AGENDA, by=by, on=now, why="off")


@transaction.atomic
def write_minutes(*, by: "Person", meeting: GroupMeeting, version: int, words: str) -> GroupMeeting:
    """Write the minutes, if they still read as on the screen. How they read before is kept.

    Raises:
        Changed: somebody else saved them in between; nothing is overwritten.
    """
    now = held(by, meeting)
    if now.version != version:
        raise Changed(now)
    if words == now.minutes:
        return now
    if now.minutes and not MinutesVersion.objects.filter(meeting=now, number=now.version).exists():
        MinutesVersion.objects.create(meeting=now, number=now.version, minutes=now.minutes, by=None)
    now.minutes, now.version = words, now.version + 1
    now.full_clean()
    now.save(update_fields=["minutes", "version"])
    MinutesVersion.objects.create(meeting=now, number=now.version, minutes=words, by=by)
    write(verbs.MINUTES, by=by, on=now, fields=["minutes"])
    return now


def held(by: "Person", meeting: GroupMeeting) -> GroupMeeting:
    """The meeting as it is now, for somebody of its group, until this transaction ends."""
    check(by, AT_MEETING, meeting)
    return GroupMeeting.objects.select_for_update().get(pk=meeting.pk)


def only_people_of(group: Any, *people: "Person | None") -> None:
    """Nobody else can be given something to do."""
    asked = {one.pk for one in people if one is not None}
    there = GroupMember.objects.filter(group=group, person__in=asked, said_yes__isnull=False)
    if asked - set(there.values_list("person", flat=True)):
        raise NotYours


def _settle(
    meeting: GroupMeeting,
    starts: datetime,
    lasts: int,
    where: str,
    host: "Person | None",
    scribe: "Person | None",
) -> None:
    only_people_of(meeting.group_id, host, scribe)
    meeting.starts, meeting.lasts, meeting.where = starts, lasts, where
    meeting.host, meeting.scribe = host, scribe
    meeting.full_clean()
    meeting.save()
