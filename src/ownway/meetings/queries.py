"""Reading the diary."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.utils import timezone

from ownway.access import queries as access
from ownway.meetings.models import Afterwards, Meeting, Note, NoteDraft, NoteVersion, State, Whose
from ownway.meetings.rules import SEE_MEETING, SHARE_NOTE
from ownway.people import queries as people


def _seen(person: Any) -> "QuerySet[Meeting]":
    return access.reach(person, SEE_MEETING).select_related("member", "colleague")


def _begun(now: datetime) -> datetime:
    """A meeting is still shown as the next one while it may be going on."""
    return now - timedelta(hours=1)


def lately(meeting: Meeting) -> bool:
    """Is it so near that another time for it is a kind question?"""
    return not meeting.brought_in and meeting.starts > timezone.now() - timedelta(days=14)


def coming(person: Any) -> list[Meeting]:
    """What is arranged, the next one first."""
    return list(
        _seen(person)
        .filter(state=State.ARRANGED, brought_in=False, starts__gt=_begun(timezone.now()))
        .order_by("starts")
    )


def next_as_member(person: Any) -> Meeting | None:
    """The next meeting that somebody has with a colleague."""
    return (
        _seen(person)
        .filter(
            member=person,
            state=State.ARRANGED,
            brought_in=False,
            starts__gt=_begun(timezone.now()),
        )
        .order_by("starts")
        .first()
    )


def to_note(person: Any) -> list[Meeting]:
    """Past meetings of the last two weeks of which nobody said whether they happened."""
    now = timezone.now()
    return list(
        _seen(person)
        .filter(
            state=State.ARRANGED,
            brought_in=False,
            starts__lte=_begun(now),
            starts__gt=now - timedelta(days=14),
        )
        .order_by("-starts")
    )


def off(person: Any) -> list[Meeting]:
    """What is off, to come or in the last two weeks, for whoever would like another time."""
    return list(
        _seen(person)
        .filter(
            state__in=[State.OFF, State.MISSED],
            moved_to=None,
            brought_in=False,
            starts__gt=timezone.now() - timedelta(days=14),
        )
        .order_by("starts")
    )


def week_of(person: Any, begins: datetime, ends: datetime) -> list[Meeting]:
    """A colleague's meetings between two moments, in order: to come, met, or did not happen."""
    return list(
        _seen(person)
        .filter(colleague=person, starts__gte=begins, starts__lt=ends)
        .exclude(state=State.MOVED)
        .order_by("starts")
    )


@dataclass(frozen=True)
class NamedOnly:
    """Somebody in earlier records whom nobody here knows: a name as it was written."""

    called: str
    leaf: str = ""
    pk: None = None


def other(person: Any, meeting: Meeting) -> Any:
    """The one whom ``person`` meets there; in earlier records perhaps a name and nothing else."""
    if meeting.member_id != person.pk:
        return meeting.member
    return meeting.colleague or NamedOnly(meeting.with_whom)


def earlier(person: Any) -> "QuerySet[Meeting]":
    """What is over, the newest first; the page takes as many as it shows."""
    return (
        _seen(person)
        .filter(starts__lte=timezone.now())
        .exclude(state=State.ARRANGED, starts__gt=_begun(timezone.now()))
        .order_by("-starts", "-id")
    )


def moved_from(person: Any, meeting: Meeting) -> Meeting | None:
    """The meeting that this one is the new time of."""
    return _seen(person).filter(moved_to=meeting).first()


def said_afterwards(person: Any, meeting: Meeting) -> list[Afterwards]:
    """What each said became of it, the oldest first. A word to which its speaker only added is
    shown with what was added, once."""
    rows = list(
        Afterwards.objects.filter(
            meeting__in=access.reach(person, SEE_MEETING).filter(pk=meeting.pk)
        ).select_related("by", "meeting__member", "meeting__colleague")
    )
    following = {row.pk: after for row, after in pairwise(rows)}
    return [row for row in rows if not _only_begun(row, following.get(row.pk))]


def _only_begun(row: Afterwards, following: Afterwards | None) -> bool:
    """Did the same person go on at once to say more of the same?"""
    if following is None or row.whose or row.words:
        return False
    return (following.by_id, following.what) == (row.by_id, row.what)


def note_of(person: Any, meeting: Meeting) -> Note | None:
    """The note of a meeting, where there is one that ``person`` reads."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return Note.objects.filter(meeting__in=mine).select_related("changed_by").first()


def with_note(person: Any, meetings: Iterable[Meeting]) -> set[UUID]:
    """Which of these meetings have a note that ``person`` reads."""
    mine = access.reach(person, SHARE_NOTE).filter(pk__in=[one.pk for one in meetings])
    return set(Note.objects.filter(meeting__in=mine).values_list("meeting", flat=True))


def draft_of(person: Any, meeting: Meeting) -> NoteDraft | None:
    """What ``person`` has typed there; with no word in it where all is saved or let go."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return NoteDraft.objects.filter(meeting__in=mine, by=person).first()


def open_draft(person: Any, meeting: Meeting) -> NoteDraft | None:
    """What ``person`` typed there and neither saved nor let go."""
    draft, note = draft_of(person, meeting), note_of(person, meeting)
    if draft is None or not (draft.words or draft.about_others):
        return None
    saved = (note.words, note.about_others) if note else ("", "")
    return None if (draft.words.strip(), draft.about_others.strip()) == saved else draft


def version_of(person: Any, meeting: Meeting, number: int) -> NoteVersion | None:
    """One version."""
    return versions(person, meeting).filter(number=number).first()


def both_read(meeting: Meeting) -> bool:
    """Can the colleague read the note just now? The member always can."""
    return meeting.colleague is not None and people.are_together(meeting.member, meeting.colleague)


def versions(person: Any, meeting: Meeting) -> "QuerySet[NoteVersion]":
    """How the note read after each save, the newest first."""
    mine = access.reach(person, SHARE_NOTE).filter(pk=meeting.pk)
    return NoteVersion.objects.filter(note__meeting__in=mine).select_related("by")


def between(member: Any, colleague: Any) -> list[Meeting]:
    """What is arranged between these two, the next one first."""
    return list(
        _seen(colleague)
        .filter(
            member=member,
            colleague=colleague,
            state=State.ARRANGED,
            starts__gt=_begun(timezone.now()),
        )
        .order_by("starts")
    )


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
