"""When and where two people meet, in the fewest plain words."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.kit import words
from ownway.meetings.models import How, Meeting


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


def place(meeting: Meeting) -> str:
    """Where: the words somebody gave, else how; on the phone it says so first."""
    how = str(meeting.get_how_display())
    if not meeting.where or meeting.how == How.PHONE:
        return f"{how}. {meeting.where}" if meeting.where else how
    return meeting.where
