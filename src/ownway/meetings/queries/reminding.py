"""Reminders and calendar addresses: one's own, and what a token or a number stands for."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from ownway.access import queries as access
from ownway.meetings.models import Feed, Meeting, Reminder, Reminding, State, When
from ownway.meetings.reminder_times import DAY, HOURS, span
from ownway.meetings.rules import SEE_MEETING
from ownway.teams import queries as teams
from ownway.teams.roles import Role

#: Nothing is reminded of earlier than this, quiet hours included.
AHEAD = timedelta(days=3)
#: So long after a text an answer to it is still taken for one.
ANSWERED_WITHIN = timedelta(days=4)
_KINDS = {When.NONE: (), When.DAY: (DAY,), When.HOURS: (HOURS,), When.BOTH: (DAY, HOURS)}


def hashed(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


def reminding_of(person: Any) -> Reminding:
    """How somebody wishes to be reminded; unsaved where they have not said: a member the day before,
    a colleague, who has a diary to look at, not at all."""
    kept = Reminding.objects.filter(person=person).first()
    member = Role.MEMBER in teams.roles_of(person)
    return kept or Reminding(person=person, when=When.DAY if member else When.NONE)


def to_remind(now: datetime) -> Iterator[tuple[Meeting, Any, str, str]]:
    """Meeting, person, kind and how much is said, of each reminder that may go now."""
    soon = list(
        Meeting.objects.filter(
            state=State.ARRANGED, brought_in=False, starts__gt=now, starts__lt=now + AHEAD
        ).select_related("member", "colleague")
    )
    wishes = {
        one.person_id: one
        for one in Reminding.objects.filter(
            person__in={key for one in soon for key in (one.member_id, one.colleague_id)}
        )
    }
    done = set(
        Reminder.objects.filter(meeting__in=soon).values_list("meeting_id", "person_id", "kind")
    )
    for meeting in soon:
        for person in (meeting.member, meeting.colleague):
            if person is None:
                continue
            # Who has not said: a member the day before, a colleague not at all.
            mine = person.pk == meeting.member_id
            wish = wishes.get(person.pk) or Reminding(when=When.DAY if mine else When.NONE)
            for kind in _KINDS[When(wish.when)]:
                if (meeting.pk, person.pk, kind) not in done:
                    first, last = span(kind, meeting.starts, person.quiet_from, person.quiet_until)
                    # What was arranged later than that was told just then.
                    if first <= now < last and meeting.changed < first:
                        yield meeting, person, kind, wish.saying


def by_token(token: str) -> Reminder | None:
    """The reminder whose link this is, while it can still change something."""
    return _open().filter(token_hash=hashed(token)).first()


def to_answer(number_index: str) -> Reminder | None:
    """What a text from this number answers: the newest reminder of something still arranged."""
    return _sent_to(number_index).filter(meeting__state=State.ARRANGED).first()


def to_put_later(number_index: str) -> Reminder | None:
    """What a text from this number may put a week later: what it called off last, or would."""
    off = _sent_to(number_index).filter(
        meeting__state=State.OFF, meeting__moved_to=None, answered__isnull=False
    )
    return off.order_by("-answered").first() or to_answer(number_index)


def lately_sent_to(number_index: str) -> list[Any]:
    """Who was reminded by a text to this number in the last days."""
    rows = _texted(number_index).filter(created__gt=timezone.now() - ANSWERED_WITHIN)
    return list({row.person_id: row.person for row in rows.select_related("person")}.values())


def with_number(number_index: str) -> list[Any]:
    """Everybody who was ever reminded by a text to this number."""
    rows = _texted(number_index).select_related("person")
    return list({row.person_id: row.person for row in rows}.values())


def _texted(number_index: str) -> "QuerySet[Reminder]":
    return Reminder.objects.filter(
        told=True, person__ways__kind="text", person__ways__address_index=number_index
    )


def _open() -> "QuerySet[Reminder]":
    return (
        Reminder.objects.filter(
            told=True,
            person__pace="here",
            meeting__starts__gt=timezone.now(),
            meeting__state__in=[State.ARRANGED, State.OFF],
            meeting__moved_to=None,
        )
        .exclude(meeting__state=State.OFF, answered=None)
        .select_related("person", "meeting__member", "meeting__colleague", "meeting__room")
    )


def _sent_to(number_index: str) -> "QuerySet[Reminder]":
    return (
        _open()
        .filter(
            person__ways__kind="text",
            person__ways__address_index=number_index,
            created__gt=timezone.now() - ANSWERED_WITHIN,
        )
        .order_by("-created")
    )


def sees(person: Any, meeting: Meeting) -> bool:
    """Is it still in their diary, at that time?"""
    return (
        access.reach(person, SEE_MEETING)
        .filter(pk=meeting.pk, state=State.ARRANGED, starts=meeting.starts)
        .exists()
    )


def feed_of(person: Any) -> Feed | None:
    """One's own calendar address."""
    return Feed.objects.filter(person=person).first()


def feed_by_token(token: str) -> Feed | None:
    """Whose calendar address this is; None once they have left."""
    feeds = Feed.objects.select_related("person").exclude(person__pace="left")
    return feeds.filter(token_hash=hashed(token)).first()
