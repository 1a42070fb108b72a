"""From which day to which: years that may be passed on, and dates the team chooses."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ownway.kit import words

#: A year of the report begins on the first of April. One way of cutting time into years, or two
#: years that overlap would give a small number away (docs/adr/0020).
APRIL = 4
#: The earliest year that is offered, whatever there is: a list of the years that hold something
#: would tell that somebody is in each.
FIRST = 2010
#: As many months as the team may look at in one page.
MOST_MONTHS = 36


@dataclass(frozen=True)
class Period:
    """From one day to another; both belong to it."""

    begins: date
    ends: date

    def __str__(self) -> str:
        """``April 2025 to March 2026`` where months are whole, else both days."""
        last_day = monthrange(self.ends.year, self.ends.month)[1]
        if self.begins.day == 1 and self.ends.day == last_day:
            begins, ends = month_and_year(self.begins), month_and_year(self.ends)
            if begins == ends:
                return begins
        else:
            begins, ends = words.date(self.begins), words.date(self.ends)
        return _("%(begins)s to %(ends)s") % {"begins": begins, "ends": ends}

    @property
    def query(self) -> str:
        """These dates in an address."""
        return f"begins={self.begins.isoformat()}&ends={self.ends.isoformat()}"

    @property
    def year(self) -> int | None:
        """The year in which it begins, where it is a whole year from April."""
        return self.begins.year if self == april(self.begins.year) else None


def april(year: int) -> Period:
    """The year from 1 April of ``year`` to 31 March of the next."""
    return Period(date(year, APRIL, 1), date(year + 1, APRIL, 1) - timedelta(days=1))


def year_of(day: date) -> int:
    """In which April the year with this day in it began."""
    return day.year if day.month >= APRIL else day.year - 1


def over(today: date) -> list[int]:
    """The years that are over, the latest first: those that may be passed on."""
    return list(range(latest(today), FIRST - 1, -1))


def latest(today: date) -> int:
    """The last year that is over."""
    return year_of(today) - 1


def choices(today: date) -> list[tuple[str, Period]]:
    """What the team looks at most, each with its words."""
    this = year_of(today)
    return [
        (_("This year so far, from April"), Period(april(this).begins, today)),
        (_("Last year, from April"), april(this - 1)),
        (_("This calendar year so far"), Period(date(today.year, 1, 1), today)),
        (_("Last calendar year"), Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))),
    ]


def month_and_year(day: date) -> str:
    """``April 2025``."""
    return date_format(day, "F Y")


def month(day: date, period: Period) -> str:
    """``April 2025``; with its days where not all of the month belongs to the period."""
    last = date(day.year, day.month, monthrange(day.year, day.month)[1])
    first, last = max(day, period.begins), min(last, period.ends)
    if first == day and (last + timedelta(days=1)).day == 1:
        return month_and_year(day)
    said = {"first": first.day, "last": last.day, "month": month_and_year(day)}
    if first == last:
        return _("%(first)s %(month)s") % said
    return _("%(first)s to %(last)s %(month)s") % said


def short_month(day: date, period: Period) -> str:
    """``May``; the first one and each January with the year."""
    first = period.begins.replace(day=1)
    return date_format(day, "M Y" if day == first or day.month == 1 else "M")
