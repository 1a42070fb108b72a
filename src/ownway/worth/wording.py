"""The figures in words: said on the page, in a file and on a terminal alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ownway.engines.worth import Cell, Sign
from ownway.kit import words
from ownway.worth.periods import month, short_month
from ownway.worth.queries import Report


@dataclass(frozen=True)
class Line:
    """One line of a table: what it is called, and its number or the sign in its place."""

    name: str
    cell: Cell
    said: str
    key: Any = None
    short: str = ""


def said(cell: Cell, least: int) -> str:
    """A number, or why there is none."""
    if cell.sign == Sign.FEW:
        return _("fewer than %(least)s") % {"least": least}
    return _("hidden") if cell.sign else words.number(cell.value)


def kinds(report: Report) -> list[Line]:
    """Kind by kind, in the order of the site's list."""
    return [
        _line(name, report.shown.kinds[code], report, code)
        for code, name in report.names.items()
        if code in report.shown.kinds and not (report.full and not report.shown.kinds[code].value)
    ]


def unused(report: Report) -> list[str]:
    """For the team: kinds that nobody has."""
    cells = report.shown.kinds
    return [name for code, name in report.names.items() if report.full and not cells[code].value]


def months(report: Report) -> list[Line]:
    """Month by month."""
    return [
        _line(
            month(day, report.period),
            report.shown.months[day],
            report,
            day,
            short_month(day, report.period),
        )
        for day in report.months
        if day in report.shown.months
    ]


def _line(name: str, cell: Cell, report: Report, key: Any = None, short: str = "") -> Line:
    return Line(name, cell, said(cell, report.shown.least), key, short)


def totals(report: Report) -> list[Line]:
    """What stands under the table by kind."""
    shown = report.shown
    return [
        _line(_("People with something that has grown"), shown.grown, report),
        _line(_("Everybody who was with us"), shown.people, report),
    ]


def together(lines: list[Line]) -> list[Line]:
    """The same lines for reading: those with a number, then the few in one line, then the hidden."""
    few = [line for line in lines if line.cell.sign == Sign.FEW]
    if len(few) < 2:
        return lines
    names = ", ".join(line.name for line in few)
    each = Line(names, few[0].cell, _("%(fewer)s each") % {"fewer": few[0].said})
    return [*(line for line in lines if line.cell.sign != Sign.FEW), each]


def headline(report: Report) -> str:
    """``70 of 113``."""
    shown = report.shown
    if shown.people.value is None:
        return said(shown.grown, shown.least).capitalize()
    return _("%(grown)s of %(people)s") % {
        "grown": said(shown.grown, shown.least).capitalize(),
        "people": words.number(shown.people.value),
    }


def denominator(report: Report) -> str:
    """Who is counted, in words: what follows ``70 of 113``."""
    days = {
        "begins": words.date(report.period.begins),
        "ends": words.date(report.period.ends),
        "per_cent": report.shown.per_cent,
    }
    if report.shown.per_cent is None:
        return (
            _(
                "people who joined us, met somebody here or told us something had grown between "
                "%(begins)s and %(ends)s have something that has grown."
            )
            % days
        )
    return (
        _(
            "people who joined us, met somebody here or told us something had grown between "
            "%(begins)s and %(ends)s have something that has grown: %(per_cent)s %%."
        )
        % days
    )


def sentence(report: Report) -> str:
    """The whole of it in one sentence."""
    return f"{headline(report)} {denominator(report)}"


def notes(report: Report) -> Iterator[str]:
    """What has to be said under the tables."""
    yield _(
        "Each person is counted once in each number. Somebody with two kinds stands in both rows, "
        "and once in the total; somebody with two months stands in both months."
    )
    if report.full and report.several_kinds:
        yield ngettext(
            "%(n)s person has more than one kind.",
            "%(n)s people have more than one kind.",
            report.several_kinds,
        ) % {"n": words.number(report.several_kinds)}
    yield _("What people did not let us count is in none of these figures.")
    yield from signs(report)


def signs(report: Report) -> Iterator[str]:
    """What the signs mean, where there are any."""
    shown = report.shown
    cells = [shown.people, shown.grown, *shown.kinds.values(), *shown.months.values()]
    found = {cell.sign for cell in cells}
    if Sign.FEW in found:
        yield _(
            "“Fewer than %(least)s” may be nobody. Small numbers are not shown, so that nobody can "
            "be recognised."
        ) % {"least": shown.least}
    if Sign.GUARD in found:
        yield _(
            "“Hidden” is not a small number. It is left out so that a small one cannot be worked "
            "out from it."
        )
