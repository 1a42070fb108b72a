"""Dates, times, numbers and spans of time in plain words and in the reader's language.

The formats themselves are translatable, so another language can order them its own way.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format, number_format, time_format
from django.utils.functional import lazy
from django.utils.translation import get_language, gettext, ngettext, pgettext


def _here(value: dt.date) -> dt.date:
    """A moment as the clocks of this place show it; a bare date stays as it is."""
    if isinstance(value, dt.datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value


def date(value: dt.date | None) -> str:
    """``6 October 2026``; nothing for nothing."""
    if value is None:
        return ""
    return date_format(_here(value), pgettext("date, as Django formats it", "j F Y"))


def day(value: dt.date | None) -> str:
    """``Tuesday 6 October``: a day soon enough that its year goes without saying."""
    if value is None:
        return ""
    return date_format(_here(value), pgettext("day, as Django formats it", "l j F"))


def time(value: dt.datetime | dt.time | None) -> str:
    """``11am``, ``2:30pm``, ``midday``; in other languages that language's own way."""
    if value is None:
        return ""
    local = value
    if isinstance(value, dt.datetime) and timezone.is_aware(value):
        local = timezone.localtime(value)
    if not (get_language() or "en").startswith("en"):
        return time_format(local, "TIME_FORMAT")
    if (local.hour, local.minute) in {(0, 0), (12, 0)}:
        return gettext("midday") if local.hour else gettext("midnight")
    half = "am" if local.hour < 12 else "pm"
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{half}"


def moment(value: dt.datetime | None) -> str:
    """``Tuesday 6 October at 11am``."""
    if value is None:
        return ""
    return gettext("%(day)s at %(time)s") % {"day": day(value), "time": time(value)}


def number(value: float | None, places: int | None = None) -> str:
    """A number with the reader's own marks for thousands and decimals."""
    return "" if value is None else number_format(value, places, use_l10n=True, force_grouping=True)


def waited(span: dt.timedelta | None) -> str:
    """How long somebody has waited, in whole words: ``3 hours``, ``2 days``."""
    if span is None:
        return ""
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return gettext("less than an hour")
    if minutes < 24 * 60:
        return ngettext("%(n)s hour", "%(n)s hours", minutes // 60) % {"n": minutes // 60}
    days = minutes // (24 * 60)
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def _said(say: Callable[[Any], str], value: object) -> str:
    return say(value)


#: ``later(day, value)``: the same words, worded only when they are read, in the language then spoken.
later = lazy(_said, str)
