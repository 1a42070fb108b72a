"""Days, times and lengths of time, as people write them in cells."""

import re
from datetime import date, time, timedelta


class Unreadable(ValueError):
    """The cell says something, and it is no day, time or length. The text stays as it is."""


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february febr",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_NO_DAY = {"", "-", "--", "–", "—", "?", "??", "???", "n/a", "na", "n/k", "nk", "tbc", "none"}
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[\s,.]+", re.IGNORECASE
)
_TIME_AFTER = re.compile(
    r"[T\s,]+(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?$", re.I
)
_NUMBERS = re.compile(r"(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})")
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s./\-,]*(?:of\s+)?([a-z]{3,9})[\s./\-,']*(\d{4}|\d{2})"
)
_MONTH_DAY = re.compile(r"([a-z]{3,9})[\s./\-]*(\d{1,2})(?:st|nd|rd|th)?[\s./\-,']+(\d{4}|\d{2})")
_YEAR_MONTH_DAY = re.compile(r"(\d{4})[\s./\-]+([a-z]{3,9})[\s./\-]+(\d{1,2})")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
#: Excel's day 60 is 29 February 1900, which never was; from 1 March on this is day nought.
_DAY_NOUGHT = date(1899, 12, 30)
#: 1 January 1930 to 31 December 2079: numbers outside are hardly days of a service.
_SERIALS = range(10959, 65746)
_YEARS = range(1900, 2100)


def _year(text: str) -> int:
    """Two digits as Excel reads them: 00-29 this century, 30-99 the last."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < 30 else 1900)


def _made(year: str, month: int, day: int, text: str) -> date:
    whole = _year(year)
    if whole not in _YEARS:
        raise Unreadable(text)
    try:
        return date(whole, month, day)
    except ValueError:
        raise Unreadable(text) from None


def _by_name(said: str, text: str) -> date | None:
    """A day with its month in letters, or None where there is no such thing."""
    for pattern, (y, m, d) in (
        (_DAY_MONTH, (3, 2, 1)),
        (_MONTH_DAY, (3, 1, 2)),
        (_YEAR_MONTH_DAY, (1, 2, 3)),
    ):
        found = pattern.fullmatch(said)
        if found and found[m] in _MONTHS:
            return _made(found[y], _MONTHS[found[m]], int(found[d]), text)
    return None


def _by_numbers(said: str, order: str, text: str) -> date | None:
    found = _NUMBERS.fullmatch(said)
    if not found:
        return None
    first, second, third = found.groups()
    if len(first) == 4:
        return _made(first, int(second), int(third), text)
    if len(third) not in {2, 4} or len(first) > 2:
        raise Unreadable(text)
    day, month = (second, first) if order == "mdy" else (first, second)
    if order == "ymd":
        return _made(first, int(second), int(third), text)
    return _made(third, int(month), int(day), text)


def read_day(text: str, *, order: str = "dmy") -> date | None:
    """The day a cell says; None for an empty cell or a dash; Unreadable for anything else.

    ``order`` ("dmy", "mdy", "ymd") says how to read 03/04/2014. A year in front always wins.
    Numbers of five digits are Excel's count of days. Nothing is guessed: "31/02/2014" and
    "sometime in May" cannot be read.
    """
    said = " ".join(text.split()).strip(" ,;").lower()
    if said in _NO_DAY:
        return None
    serial = _SERIAL.fullmatch(said)
    if serial:
        if int(serial[1]) not in _SERIALS:
            raise Unreadable(text)
        return _DAY_NOUGHT + timedelta(days=int(serial[1]))
    said = _TIME_AFTER.sub("", _WEEKDAY.sub("", said)).strip()
    found = _by_name(said, text) or _by_numbers(said, order, text)
    if found is None:
        raise Unreadable(text)
    return found


_CLOCK = re.compile(
    r"(?:.*[T\s])?(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?", re.I
)


def read_time(text: str) -> time | None:
    """The time of day a cell says ("14:30", "2.30pm", "9am"); None for empty."""
    said = " ".join(text.split()).lower()
    if said in _NO_DAY:
        return None
    if said in {"noon", "midday"}:
        return time(12)
    found = _CLOCK.fullmatch(said)
    if not found or not (found[2] or found[3]):
        raise Unreadable(text)
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            raise Unreadable(text)
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    if hour > 23 or minute > 59:
        raise Unreadable(text)
    return time(hour, minute)


_LENGTH = re.compile(
    r"(?:(?P<hours>\d+(?:[.,]\d+)?|half\s+an?|an?|one|two|three)\s*(?:hours|hour|hrs|hr|h)\b\.?)?"
    r"(?P<half>\s*(?:and\s+)?a\s+half)?"
    r"\s*(?:and\s+)?(?:(?P<minutes>\d+)\s*(?:minutes|minute|mins|min|m)?\b\.?)?",
    re.IGNORECASE,
)
_WORDS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}
_HOW = (
    ("phone", re.compile(r"\b(?:phone|phoned|telephone|tel|call|called|rang|text)\b", re.I)),
    ("walk", re.compile(r"\b(?:walk|walked)\b", re.I)),
    ("cafe", re.compile(r"\bcaf[eé]\b|\bcoffee\b", re.I)),
)


def _hours(said: str) -> float:
    if said.startswith("half"):
        return 0.5
    return _WORDS.get(said) or float(said.replace(",", "."))


def read_minutes(text: str, *, hours: bool = False) -> tuple[int | None, str | None]:
    """How long, in minutes, and how ("phone", "walk", "cafe") where the cell says so.

    "1hr", "90 mins", "1:30", "1.5 hours", "15 min phone call"; a bare number is minutes, or hours
    where the column's name says so. None for what it does not say; Unreadable where it says
    something that is no length.
    """
    said = " ".join(text.split()).lower()
    how = next((name for name, pattern in _HOW if pattern.search(said)), None)
    if said in _NO_DAY:
        return None, None
    clock = re.match(r"(\d{1,2}):(\d{2})(?::\d{2})?\b", said)
    if clock:
        return int(clock[1]) * 60 + int(clock[2]), how
    found = _LENGTH.match(said.replace("½", ".5").removeprefix("approx ").removeprefix("about "))
    if found and (found["hours"] or found["minutes"]):
        hours = _hours(found["hours"]) if found["hours"] else 0.0
        hours += 0.5 if found["half"] and found["hours"] else 0.0
        return round(hours * 60) + int(found["minutes"] or 0), how
    if how:
        return None, how
    raise Unreadable(text)
