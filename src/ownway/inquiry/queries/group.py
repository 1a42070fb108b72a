"""What people of a group see of it: who is in it, its meetings, what it decided, what is to be done."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from ownway.inquiry.models import (
    AgendaItem,
    Attendance,
    Decision,
    Group,
    GroupAction,
    GroupActionState,
    GroupMeeting,
    GroupMember,
    MinutesVersion,
    Pay,
)
from ownway.inquiry.rules.group import ASK_IN, ASKED_IN, BEGIN_GROUP, IN_GROUP, OPEN_INQUIRY

#: So many meetings that are over are listed on the group's page; the others on a page of their own.
LATELY = 6
_NEVER = float("-inf")


# -- Groups


def groups(person: Any) -> list[Group]:
    """The groups somebody is in."""
    return list(IN_GROUP.rows(person))


def asked(person: Any) -> list[GroupMember]:
    """The groups they are asked into and have not answered."""
    return list(ASKED_IN.rows(person).select_related("group", "asked_by"))


def opens(person: Any) -> bool:
    """Whether the room's home is there for them."""
    return OPEN_INQUIRY.rows(person).filter(pk=person.pk).exists()


def in_a_group(person: Any) -> bool:
    """Whether they are in one."""
    return IN_GROUP.rows(person).exists()


def may_begin(person: Any) -> bool:
    """Whether they can begin a group."""
    return BEGIN_GROUP.rows(person).filter(pk=person.pk).exists()


def people_in(group: Group) -> list[Any]:
    """Who is in it now, by when they said yes."""
    rows = _here(group).filter(said_yes__isnull=False)
    return [one.person for one in rows.select_related("person").order_by("said_yes")]


def waiting(group: Group) -> list[GroupMember]:
    """Who is asked and has not answered."""
    rows = _here(group).filter(said_yes=None)
    return list(rows.select_related("person", "asked_by"))


def _here(group: Group) -> QuerySet[GroupMember]:
    return GroupMember.objects.filter(group=group, until=None).exclude(person__pace="left")


def could_ask(person: Any, group: Group) -> list[Any]:
    """Whom somebody of the group could ask in, by name."""
    here = GroupMember.objects.filter(group=group, until=None).values("person")
    people = ASK_IN.rows(person).exclude(pk__in=here)
    return sorted(people, key=lambda one: one.called.casefold())


# -- Meetings


def coming(groups: Iterable[Group]) -> list[GroupMeeting]:
    """Meetings of these groups that are not over, soonest first."""
    rows = GroupMeeting.objects.filter(group__in=list(groups), called_off=None)
    after = rows.filter(starts__gte=_today()).select_related("group", "host", "scribe")
    return list(after.order_by("starts"))


def was(group: Group) -> QuerySet[GroupMeeting]:
    """Meetings that are over, newest first."""
    rows = GroupMeeting.objects.filter(group=group, starts__lt=_today())
    return rows.select_related("host", "scribe")


def whose_turn(group: Group, *, but: Any = None) -> tuple[Any, Any]:
    """Who could host next and who could write: who did so longest ago, or never. Two people, where
    there are two."""
    people = people_in(group)
    rows = GroupMeeting.objects.filter(group=group, called_off=None).exclude(pk=but)
    hosted: dict[Any, float] = {}
    wrote: dict[Any, float] = {}
    either: dict[Any, float] = {}
    for one in rows.order_by("starts"):
        at = one.starts.timestamp()
        hosted[one.host_id] = wrote[one.scribe_id] = at
        either[one.host_id] = either[one.scribe_id] = at
    host = _longest_ago(people, hosted, either)
    scribe = _longest_ago([one for one in people if one != host], wrote, either)
    return host, scribe


def _longest_ago(people: list[Any], did: dict[Any, float], either: dict[Any, float]) -> Any:
    """Who did it longest ago; of those alike, who did either longest ago."""
    return min(
        people, key=lambda one: (did.get(one.pk, _NEVER), either.get(one.pk, _NEVER)), default=None
    )


def agenda(meeting: GroupMeeting) -> list[AgendaItem]:
    """What is talked about."""
    return list(AgendaItem.objects.filter(meeting=meeting).select_related("by"))


def came(meeting: GroupMeeting) -> list[Attendance]:
    """Who came."""
    return list(Attendance.objects.filter(meeting=meeting).select_related("person", "meeting"))


def minutes_versions(meeting: GroupMeeting) -> list[MinutesVersion]:
    """How the minutes read after each save, newest first."""
    return list(MinutesVersion.objects.filter(meeting=meeting).select_related("by"))


# -- What was decided, and what is to be done


def decisions(group: Group) -> list[Decision]:
    """What holds, newest first."""
    return list(_decisions().filter(meeting__group=group, replaced_by=None).order_by("-created"))


def replaced(group: Group) -> list[Decision]:
    """What held before something took its place, newest first."""
    rows = _decisions().filter(meeting__group=group, replaced_by__isnull=False)
    return list(rows.distinct().order_by("-created"))


def decided_at(meeting: GroupMeeting) -> list[Decision]:
    """What was decided at one meeting."""
    return list(_decisions().filter(meeting=meeting))


def _decisions() -> QuerySet[Decision]:
    return Decision.objects.select_related("meeting", "by").prefetch_related(
        "dissents__person", "replaced_by"
    )


def line_of(decision: Decision) -> list[Decision]:
    """What it took the place of, and what took its place, oldest first."""
    before, after = [], []
    at = decision.replaces
    while at is not None and at not in before:
        before.append(at)
        at = at.replaces
    next_ones = list(decision.replaced_by.all())
    while next_ones and next_ones[0] not in after:
        after.append(next_ones[0])
        next_ones = list(next_ones[0].replaced_by.all())
    return [*reversed(before), *after]


def is_replaced(decision: Decision) -> bool:
    """Whether something took its place."""
    return decision.replaced_by.exists()


def dissents(decision: Decision) -> list[Any]:
    """Who saw it differently."""
    return list(decision.dissents.select_related("person"))


def going_on(group: Group) -> list[GroupAction]:
    """What somebody does for the group just now; where a day was hoped for, by that day."""
    rows = _actions().filter(meeting__group=group, state=GroupActionState.TO_DO)
    return sorted(rows, key=lambda one: (one.hoped_for or date.max, one.created))


def doing(person: Any, groups: Iterable[Group]) -> list[GroupAction]:
    """What somebody themselves set out to do for their groups."""
    rows = _actions().filter(meeting__group__in=list(groups), state=GroupActionState.TO_DO)
    return [one for one in rows if person.pk in (one.does_id, one.whose_id)]


def came_of(group: Group) -> list[GroupAction]:
    """What was done or let go of, newest first."""
    rows = _actions().filter(meeting__group=group).exclude(state=GroupActionState.TO_DO)
    return list(rows.order_by("-changed"))


def actions_at(meeting: GroupMeeting) -> list[GroupAction]:
    """What was agreed to be done at one meeting."""
    return list(_actions().filter(meeting=meeting))


def _actions() -> QuerySet[GroupAction]:
    return GroupAction.objects.select_related("does", "whose", "meeting")


# -- The time they give


@dataclass
class ToPay:
    """What somebody is to be paid for in one month."""

    person: Any
    month: date
    rows: list[Attendance] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """All of it together."""
        return sum(one.minutes for one in self.rows)


def by_month(rows: Iterable[Attendance]) -> list[ToPay]:
    """Per person and month; earliest month first, then by name."""
    found: dict[tuple[date, Any], ToPay] = {}
    for one in rows:
        month = timezone.localdate(one.meeting.starts).replace(day=1)
        found.setdefault((month, one.person_id), ToPay(one.person, month)).rows.append(one)
    return sorted(found.values(), key=lambda one: (one.month, one.person.called.casefold()))


def to_pay(group: Group) -> list[ToPay]:
    """What is to be paid, per person and month."""
    rows = Attendance.objects.filter(meeting__group=group, pay=Pay.TO_PAY)
    return by_month(rows.select_related("person", "meeting").order_by("meeting__starts"))


def paid_lately(group: Group) -> list[Attendance]:
    """What was paid, newest first."""
    rows = Attendance.objects.filter(meeting__group=group, pay=Pay.PAID)
    return list(rows.select_related("person", "meeting").order_by("-paid_on", "created")[:50])


def _today() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
