"""Times of day and lengths of time, as people write them in cells."""

import re
from datetime import time

from ownway.engines.importing.days import LONGEST, NO_DAY, TIME_AFTER, Unreadable

_HALF_DAY = r"\s*(?:([ap])\.?m\.?)?"
_CLOCK = re.compile(
    rf"(?:at\s+)?(\d{{1,2}})(?:[:.](\d{{2}}))?(?:[:.]\d{{2}}(?:\.\d+)?)?{_HALF_DAY}"
    rf"(?P<until>\s*(?:-|–|to|until|till)\s*(\d{{1,2}})(?:[:.]\d{{2}})?{_HALF_DAY})?"
)
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs?)?")
_PART_OF_A_DAY = re.compile(r"0?\.\d{3,15}")


def read_time(text: str) -> time | None:
    """The time of day a cell says ("14:30", "2.30pm", "9am", "10-11am"); None for empty. Of a span
    the beginning; "0.4375" is a spreadsheet's way to say 10:30."""
    said = " ".join(text.split()).lower()
    if said in NO_DAY:
        return None
    if len(said) > LONGEST:
        raise Unreadable(text[:LONGEST])
    if said in {"noon", "midday", "12 noon"}:
        return time(12)
    if _PART_OF_A_DAY.fullmatch(said):
        minutes = round(float(said) * 24 * 60) % (24 * 60)
        return time(minutes // 60, minutes % 60)
    digits = _FOUR_DIGITS.fullmatch(said)
    if digits:
        return time(int(digits[1]), int(digits[2]))
    return _clock(said, text)


def _clock(said: str, text: str) -> time:
    found = _CLOCK.fullmatch(said)
    if not found:
        raise Unreadable(text)
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if found["until"] and not half:  # "10-11am", "11-1pm": the half of the day is said once
        half = found[6]
        if half and hour % 12 > int(found[5]) % 12:
            half = "a" if half == "p" else "p"
    if not (found[2] or half) or (half and not 1 <= hour <= 12) or hour > 23 or minute > 59:
        raise Unreadable(text)
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)


def time_beside(text: str) -> time | None:
    """The time that stands in one cell with a day; none where there is no readable one."""
    found = TIME_AFTER.search(" ".join(text[:LONGEST].split()).lower())
    try:
        at = read_time(found.group().lstrip("t ,")) if found else None
    except Unreadable:
        return None
    return None if at == time(0) else at


_HOW = (
    ("phone", re.compile(r"\b(?:phone|phoned|telephone|tel|call|called|rang|text|texts)\b")),
    ("walk", re.compile(r"\b(?:walk|walked)\b")),
    ("cafe", re.compile(r"\bcaf[eé]\b|\bcoffee\b")),
)
_NUMBER = r"(\d{1,4}(?:[.,]\d{1,4})?)"
#: Words for numbers, in figures, before anything is read.
_IN_FIGURES = (
    (re.compile(r"(\d)\s*½"), r"\1.5"),
    (re.compile(r"½"), "0.5"),
    (re.compile(r"\bhalf\s+(?:an?\s+)?hour\b"), "0.5 hour"),
    (re.compile(r"\b(?:an?|one)\s+hour\s+and\s+a\s+half\b"), "1.5 hours"),
    (re.compile(r"\b(\d)\s+and\s+a\s+half\b"), r"\1.5"),
    (re.compile(r"\b(?:an?|one)\s+(?=h(?:ou)?r\b)"), "1 "),
    (re.compile(r"\btwo\s+(?=h(?:ou)?rs?\b)"), "2 "),
    (re.compile(r"\bthree\s+(?=h(?:ou)?rs?\b)"), "3 "),
    (re.compile(r"^(?:approx\.?|approximately|about|around|circa|ca?\.|~|c)\s*(?=\d)"), ""),
)
_HOURS = re.compile(
    rf"\b{_NUMBER}\s*(?:hours?|hrs?|h)(?:(?![a-z])\.?,?\s*(?:and\s*)?(\d{{1,3}})?\b|\b)"
)
_MINUTES = re.compile(rf"\b{_NUMBER}\s*(?:minutes?|mins?|m|')(?![a-z])")
_BARE = re.compile(_NUMBER)
_HOURS_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.](\d{2})")


def read_minutes(text: str, *, hours: bool = False) -> tuple[int | None, str | None]:
    """How long, in minutes, and how ("phone", "walk", "cafe") where the cell says so.

    "1hr", "90 mins", "1:30", "1.5 hours", "15 min phone call"; a bare number is minutes, or hours
    where it has a fraction or the column's name says so. None for what it does not say; Unreadable
    where it says something that is no length.
    """
    said = " ".join(text.split()).lower()
    if said in NO_DAY:
        return None, None
    if len(said) > LONGEST:
        raise Unreadable(text[:LONGEST])
    how = next((name for name, pattern in _HOW if pattern.search(said)), None)
    for pattern, figures in _IN_FIGURES:
        said = pattern.sub(figures, said)
    minutes = _minutes(said, hours=hours)
    if minutes is None and how is None:
        raise Unreadable(text)
    return minutes, how


def _minutes(said: str, *, hours: bool) -> int | None:
    if clock := _HOURS_CLOCK.fullmatch(said):
        return int(clock[1]) * 60 + int(clock[2])
    if span := _SPAN.fullmatch(said):
        begins, ends = int(span[1]) * 60 + int(span[2]), int(span[3]) * 60 + int(span[4])
        return (ends - begins) % (12 * 60)
    if long := _HOURS.search(said):
        return round(_figure(long[1]) * 60) + int(long[2] or 0)
    if long := _MINUTES.search(said):
        return round(_figure(long[1]))
    if bare := _BARE.fullmatch(said):
        number = _figure(bare[1])
        whole = number.is_integer() or number > 12
        return round(number if whole and not hours else number * 60)
    return None


def _figure(text: str) -> float:
    return float(text.replace(",", "."))
