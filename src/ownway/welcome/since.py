"""When something happened, as people say it: "yesterday afternoon at ten past four"."""

from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ownway.kit import words

_HOURS = (
    "twelve",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
)
_PAST = {
    5: "five past {}",
    10: "ten past {}",
    15: "quarter past {}",
    20: "twenty past {}",
    25: "twenty-five past {}",
    30: "half past {}",
    35: "twenty-five to {}",
    40: "twenty to {}",
    45: "quarter to {}",
    50: "ten to {}",
    55: "five to {}",
}


def clock(moment: datetime) -> str:
    """``ten past four``, ``nine o’clock``, to the last five minutes; in other languages that
    language's own way, to the minute."""
    if not (get_language() or "en").startswith("en"):
        return words.time(moment.timetz().replace(tzinfo=None))
    minute = moment.minute - moment.minute % 5
    if minute == 0:
        return f"{_HOURS[moment.hour % 12]} o’clock"
    hour = moment.hour + (minute > 30)
    return _PAST[minute].format(_HOURS[hour % 12])


def when(moment: datetime, now: datetime) -> str:
    """The day and time of a moment, both given as the clocks of the place show them."""
    days = (now.date() - moment.date()).days
    if days > 6:
        return _("on %(day)s") % {"day": words.day(moment.date())}
    said = {"time": clock(moment), "day": words.day(moment.date()).split(" ")[0]}
    part = 0 if moment.hour < 5 else 1 if moment.hour < 12 else 2 if moment.hour < 18 else 3
    if days <= 0:
        return (
            _("in the night at %(time)s"),
            _("this morning at %(time)s"),
            _("this afternoon at %(time)s"),
            _("this evening at %(time)s"),
        )[part] % said
    if days == 1:
        return (
            _("in the night to yesterday at %(time)s"),
            _("yesterday morning at %(time)s"),
            _("yesterday afternoon at %(time)s"),
            _("yesterday evening at %(time)s"),
        )[part] % said
    return (
        _("on %(day)s in the night at %(time)s"),
        _("on %(day)s morning at %(time)s"),
        _("on %(day)s afternoon at %(time)s"),
        _("on %(day)s evening at %(time)s"),
    )[part] % said
