"""When and where two people meet, in the fewest plain words."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from ownway.kit import words
from ownway.meetings.models import Afterwards, Entry, How, Meeting, Rhythm, Room, State, Whose


def soon(moment: datetime, now: datetime) -> str:
    """``Today at 11am``, ``Tuesday at 11am``; the whole date once a week or more lies between."""
    day = timezone.localdate(moment)
    days = (day - timezone.localdate(now)).days
    said: dict[str, Any] = {"time": words.time(moment), "day": words.day(day).split(" ")[0]}
    if days == 0:
        return _("Today at %(time)s") % said
    if days == 1:
        return _("Tomorrow at %(time)s") % said
    if 1 < days < 7:
        return _("%(day)s at %(time)s") % said
    return words.moment(moment)


def when(meeting: Meeting) -> str:
    """Its day and time, with the year where it is not this one; no time where none is known."""
    starts = timezone.localtime(meeting.starts)
    this_year = starts.year == timezone.localdate().year
    day = words.day(starts) if this_year else words.date(starts)
    if meeting.day_only:
        return day
    return _("%(day)s at %(time)s") % {"day": day, "time": words.time(starts)}


def names(meeting: Meeting) -> str:
    """The two, by name."""
    colleague = meeting.colleague.called if meeting.colleague else meeting.with_whom
    return ", ".join(name for name in (meeting.member.called, colleague) if name)


def became(meeting: Meeting) -> str:
    """What became of it, said of the two."""
    return {
        State.MET: _("You met"),
        State.MOVED: _("It was moved"),
        State.MISSED: _("You missed each other"),
        State.OFF: _("It did not happen"),
    }.get(State(meeting.state), "")


def said(row: Afterwards, reader: Any) -> str:
    """What somebody said became of a meeting, as one sentence."""
    meeting = row.meeting
    what = {
        State.MET: _("You met."),
        State.MOVED: _("It was moved."),
        State.MISSED: _("You missed each other."),
        State.OFF: _("It did not happen.")
        if row.created >= meeting.starts
        else _("It was called off."),
    }[State(row.what)]
    kind = f"{row.get_reason_display()}." if row.reason else ""
    return " ".join(part for part in (what, _reason(row, reader), kind) if part)


def _reason(row: Afterwards, reader: Any) -> str:
    meeting = row.meeting
    if row.whose == Whose.MEMBER and reader.pk == meeting.member_id:
        return _("Something came up for you.")
    if row.whose == Whose.MEMBER:
        return _("Something came up for %(name)s.") % {"name": meeting.member.called}
    if row.whose == Whose.OURS:
        return _("Something came up on our side.")
    return _("Neither could help it.") if row.whose == Whose.NOBODY else ""


def place(meeting: Meeting | Rhythm) -> str:
    """Where: the room, or the words somebody gave, else how; on the phone it says so first."""
    how = str(meeting.get_how_display())
    if meeting.room is not None:
        return f"{meeting.room.name}. {meeting.where}" if meeting.where else meeting.room.name
    if not how:  # earlier records do not always say
        return meeting.where
    if not meeting.where or meeting.how == How.PHONE:
        return f"{how}. {meeting.where}" if meeting.where else how
    return meeting.where


def room(one: Room) -> str:
    """A room or a desk, with what somebody would want to know before they choose it."""
    return " ".join(part if part.endswith(".") else f"{part}." for part in _of_room(one) if part)


def about_room(one: Room) -> str:
    """The same without its name."""
    parts = _of_room(one)[1:]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _of_room(one: Room) -> list[str]:
    return [one.name, one.where, str(one.get_privacy_display()), one.access]


def span(begins: datetime, ends: datetime) -> str:
    """``11am to midday``."""
    return _("%(begins)s to %(ends)s") % {"begins": words.time(begins), "ends": words.time(ends)}


def weekly(rhythm: Rhythm) -> str:
    """``Every Thursday at 11am``."""
    said = {"day": str(WEEKDAYS[rhythm.weekday]), "time": words.time(rhythm.at), "n": rhythm.every}
    if rhythm.every == 1:
        return _("Every %(day)s at %(time)s") % said
    if rhythm.every == 2:
        return _("Every other %(day)s at %(time)s") % said
    return _("%(day)s at %(time)s, every %(n)s weeks") % said


def entry(one: Entry) -> str:
    """What else stands in a diary: the words somebody gave it, else what it is."""
    return one.title or str(one.get_kind_display())
