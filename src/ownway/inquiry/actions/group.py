"""The inquiry group: who is in it, and the time they give. Everybody in it may do the same."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from ownway.access.actions import check
from ownway.access.errors import NotYours
from ownway.inquiry.actions.deciding import (
    agree_action,
    decide,
    say_action,
    see_differently,
)
from ownway.inquiry.actions.group_meetings import (
    Changed,
    add_to_agenda,
    call_off_meeting,
    change_meeting,
    plan_meeting,
    take_off_agenda,
    write_minutes,
)
from ownway.inquiry.actions.studies import LastKey
from ownway.inquiry.models import Attendance, Group, GroupMeeting, GroupMember, Pay, StudyMember
from ownway.inquiry.rules.group import (
    ASK_IN,
    ASKED_IN,
    AT_MEETING,
    BEGIN_GROUP,
    IN_GROUP,
    OWN_COMING,
    SETTLE_PAY,
)
from ownway.inquiry.verbs import group as verbs
from ownway.peers import actions as peers
from ownway.people.actions import tell
from ownway.record.actions import write, write_all
from ownway.teams import queries as teams
from ownway.teams.roles import STAFF

if TYPE_CHECKING:
    from ownway.people.models import Person

__all__ = [
    "Changed",
    "LastKey",
    "add_to_agenda",
    "agree_action",
    "ask_in",
    "begin_group",
    "call_off_meeting",
    "change_group",
    "change_meeting",
    "decide",
    "leave_group",
    "plan_meeting",
    "put_in_hours",
    "say_action",
    "say_no",
    "say_who_came",
    "say_yes",
    "see_differently",
    "settle_pay",
    "take_off_agenda",
    "take_pay_list",
    "write_minutes",
]

#: Says nothing of what it is about, the same as for anything else that is new.
NEUTRAL = "people.something_new"
#: The longest stretch one can have been at a meeting, in minutes.
LONGEST = 12 * 60


# -- Who is in it


@transaction.atomic
def begin_group(*, by: "Person", name: str, purpose: str = "") -> Group:
    """Begin a group. Whoever begins it is in it, and may do no more than anybody else."""
    check(by, BEGIN_GROUP)
    made = Group(name=name, purpose=purpose)
    made.full_clean()
    made.save()
    GroupMember.objects.create(group=made, person=by, said_yes=timezone.now())
    write(verbs.BEGAN, by=by, on=made)
    return made


@transaction.atomic
def change_group(*, by: "Person", group: Group, name: str, purpose: str) -> Group:
    """Say anew what it is called and what it is for."""
    check(by, IN_GROUP, group)
    now = _held(group)
    now.name, now.purpose = name, purpose
    now.full_clean()
    now.save(update_fields=["name", "purpose"])
    write(verbs.CHANGED, by=by, on=now, fields=["name", "purpose"])
    return now


@transaction.atomic
def ask_in(*, by: "Person", group: Group, person: "Person") -> GroupMember:
    """Ask somebody in. Asked or in it already, nothing is asked again."""
    check(by, IN_GROUP, group)
    check(by, ASK_IN, person)
    _held(group)
    had = GroupMember.objects.filter(group=group, person=person, until=None).first()
    if had is not None:
        return had
    made = GroupMember.objects.create(group=group, person=person, asked_by=by)
    tell(by=by, person=person, template=NEUTRAL, words={})
    write(verbs.ASKED_IN, by=by, about=person.pk, on=made)
    return made


@transaction.atomic
def say_yes(*, by: "Person", member: GroupMember) -> GroupMember:
    """Yes, I would like to be in it."""
    now = _asked(by, member)
    now.said_yes = timezone.now()
    now.save(update_fields=["said_yes"])
    write(verbs.SAID_YES, by=by, about=by.pk, on=now)
    return now


@transaction.atomic
def say_no(*, by: "Person", member: GroupMember) -> None:
    """Not for me. No reason is asked for."""
    now = _asked(by, member)
    now.until = timezone.now()
    now.save(update_fields=["until"])
    write(verbs.SAID_NO, by=by, about=by.pk, on=now)


@transaction.atomic
def leave_group(*, by: "Person", group: Group) -> None:
    """Be in it no more, nor work on its studies.

    Raises:
        LastKey: nobody else could say who is who in one of its studies; somebody takes the key first.
    """
    check(by, IN_GROUP, group)
    _held(group)
    hands = StudyMember.objects.filter(study__group=group, until=None)
    for key in hands.filter(person=by, holds_key=True).values_list("study", flat=True):
        others = hands.filter(study=key, holds_key=True, person__isnull=False).exclude(person=by)
        if not others.exists():
            raise LastKey
    hands.filter(person=by).update(until=timezone.now())
    GroupMember.objects.filter(group=group, person=by, until=None).update(until=timezone.now())
    write(verbs.LEFT, by=by, about=by.pk, on=group)


# -- The time they give


@transaction.atomic
def say_who_came(*, by: "Person", meeting: GroupMeeting, came: dict[Any, int]) -> None:
    """Who came, and for how many minutes. What was paid already stays as it is."""
    check(by, AT_MEETING, meeting)
    now = GroupMeeting.objects.select_for_update().get(pk=meeting.pk)
    minutes = {str(key): min(max(1, value), LONGEST) for key, value in came.items()}
    known = {
        str(one.person_id): one.person
        for one in GroupMember.objects.filter(group=now.group_id, said_yes__isnull=False)
        .select_related("person")
        .order_by("created")
    }
    if not set(minutes) <= set(known):
        raise NotYours
    had = {str(one.person_id): one for one in Attendance.objects.filter(meeting=now)}
    about = []
    for key, one in had.items():
        if key not in minutes and one.pay != Pay.PAID:
            one.delete()
            about.append(one.person_id)
    for key, stayed in minutes.items():
        row = had.get(key) or Attendance(meeting=now, person=known[key], pay=_pay(known[key]))
        if row.pay == Pay.PAID or (key in had and row.minutes == stayed):
            continue
        row.minutes = stayed
        row.full_clean()
        row.save()
        about.append(row.person_id)
    write_all(verbs.CAME, by=by, about=about, on=now)


@transaction.atomic
def settle_pay(*, by: "Person", attendance: Attendance, pay: str) -> Attendance:
    """What becomes of the time somebody gave: anybody says that it is or was to be paid; that it is in
    their wages, or not to be paid, only they."""
    check(by, SETTLE_PAY, attendance)
    now = Attendance.objects.select_for_update().get(pk=attendance.pk)
    if {pay, now.pay} & {Pay.WAGES, Pay.NO_THANKS}:
        check(by, OWN_COMING, now)
    now.pay = pay
    now.paid_on = timezone.localdate() if pay == Pay.PAID else None
    now.full_clean()
    now.save(update_fields=["pay", "paid_on"])
    write(verbs.PAY, by=by, about=now.person_id, on=now, fields=["pay"], why=pay)
    return now


@transaction.atomic
def take_pay_list(*, by: "Person", group: Group) -> list[Attendance]:
    """What is to be paid, to print or to hand on. Whoever stands on it sees that it was taken."""
    check(by, IN_GROUP, group)
    rows = list(
        Attendance.objects.filter(meeting__group=group, pay=Pay.TO_PAY)
        .select_related("person", "meeting")
        .order_by("meeting__starts", "created")
    )
    write_all(verbs.PAY_LIST, by=by, about=sorted({one.person_id for one in rows}), on=group)
    return rows


@transaction.atomic
def put_in_hours(*, by: "Person", attendance: Attendance) -> Attendance:
    """A peer supporter puts it into their own paid hours; from then on it is in their wages.

    Raises:
        peers.actions.NotYet: the meeting is not over.
        peers.actions.AlreadyWritten: some of that time is in their hours already.
    """
    check(by, OWN_COMING, attendance)
    now = Attendance.objects.select_for_update().select_related("meeting").get(pk=attendance.pk)
    peers.log(by=by, kind="team", starts=now.meeting.starts, minutes=now.minutes)
    now.pay, now.paid_on = Pay.WAGES, None
    now.save(update_fields=["pay", "paid_on"])
    write(verbs.TO_HOURS, by=by, about=by.pk, on=now, fields=["pay"])
    return now


def _asked(by: "Person", member: GroupMember) -> GroupMember:
    check(by, ASKED_IN, member)
    return GroupMember.objects.select_for_update().get(pk=member.pk)


def _held(group: Group) -> Group:
    return Group.objects.select_for_update().get(pk=group.pk)


def _pay(person: "Person") -> str:
    """What is most likely: colleagues are there in their paid time, others are paid for coming."""
    return Pay.WAGES if teams.roles_of(person) & STAFF else Pay.TO_PAY
