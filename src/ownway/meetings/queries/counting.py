"""What became of meetings, of people together and never of one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.utils import timezone

from ownway.meetings.models import Afterwards, Meeting, State, Whose


@dataclass(frozen=True)
class Tally:
    """What became of meetings, each counted once. Of people together, never of one."""

    met: int
    moved: int
    #: Off or did not happen, for their own reason or without one being said.
    off: int
    missed: int
    #: Did not happen as arranged, for a reason of ours.
    ours: int


def tally(begins: date, ends: date) -> Tally:
    """What became of the meetings between two days, both included."""
    reason = Afterwards.objects.filter(meeting=OuterRef("pk")).exclude(whose=Whose.UNSAID)
    newest = reason.order_by("-created", "-id").values("whose")[:1]
    counted = (
        _between(begins, ends)
        .exclude(state=State.ARRANGED)
        .annotate(reason=Subquery(newest))
        .values_list("state", "reason")
        .annotate(number=Count("pk"))
        .order_by()
    )
    found = dict.fromkeys([*State.values, "ours"], 0)
    for state, whose, number in counted:
        ours = state != State.MET and whose == Whose.OURS
        found["ours" if ours else state] += number
    return Tally(**{name: found[name] for name in ("met", "moved", "off", "missed", "ours")})


def met_between(begins: date, ends: date) -> set[UUID]:
    """Ids of the members who met somebody between two days, both included."""
    met = _between(begins, ends).filter(state=State.MET)
    return set(met.order_by().values_list("member_id", flat=True).distinct())


def _between(begins: date, ends: date) -> "QuerySet[Meeting]":
    first = timezone.make_aware(datetime.combine(begins, time.min))
    after = timezone.make_aware(datetime.combine(ends + timedelta(days=1), time.min))
    return Meeting.objects.filter(starts__gte=first, starts__lt=after)
