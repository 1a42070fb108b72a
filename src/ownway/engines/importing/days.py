"""Days, as people write them in cells."""

import re
from datetime import date, timedelta


class Unreadable(ValueError):
    """The cell says something, and it is no day, time or length. Its text stays as it is."""


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
#: No day, time or length takes more letters to say.
LONGEST = 100
#: Cells that say nothing.
NO_DAY = {"", "-", "--", "–", "—", "?", "??", "???", "n/a", "na", "n/k", "nk", "tbc", "none"}
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[\s,.]+", re.IGNORECASE
)
TIME_AFTER = re.compile(
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
    if said in NO_DAY:
        return None
    if len(said) > LONGEST:
        raise Unreadable(text[:LONGEST])
    serial = _SERIAL.fullmatch(said)
    if serial:
        if int(serial[1]) not in _SERIALS:
            raise Unreadable(text)
        return _DAY_NOUGHT + timedelta(days=int(serial[1]))
    said = TIME_AFTER.sub("", _WEEKDAY.sub("", said)).strip()
    found = _by_name(said, text) or _by_numbers(said, order, text)
    if found is None:
        raise Unreadable(text)
    return found
