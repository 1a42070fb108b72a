"""The same figures as a file: for a spreadsheet, or for a program."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from ownway.engines.worth import Cell, Sign
from ownway.kit.files import defused
from ownway.worth import wording
from ownway.worth.queries import Report

#: Why there is no number, for a program.
_WHY = {Sign.FEW: "fewer", Sign.GUARD: "hidden"}


def file_name(report: Report) -> str:
    """Neutral: it tells nothing but the dates."""
    return f"figures-{report.period.begins.isoformat()}-to-{report.period.ends.isoformat()}.csv"


def as_csv(report: Report) -> str:
    """One line for each figure: which table, what, how many people, and why there is no number."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_("Table"), _("What"), _("People"), _("Instead of a number")])
    for table, name, cell, instead in _lines(report):
        number = "" if cell is None else cell
        writer.writerow([defused(str(one)) for one in (table, name, number, instead)])
    return out.getvalue()


def _lines(report: Report) -> Iterator[tuple[str, str, int | None, str]]:
    shown = report.shown

    def instead(cell: Cell) -> str:
        return wording.said(cell, shown.least) if cell.sign else ""

    dates = str(report.period)
    for line in wording.totals(report):
        yield dates, line.name, line.cell.value, instead(line.cell)
    if shown.per_cent is not None:
        yield dates, _("Share in per cent"), shown.per_cent, ""
    for table, lines in (
        (_("Kind by kind"), wording.kinds(report)),
        (_("Month by month"), wording.months(report)),
    ):
        for line in lines:
            yield table, line.name, line.cell.value, instead(line.cell)
    for one in report.projects:
        yield _("People with something that has grown, by project"), one.name, one.grown, ""
        yield _("Everybody who was with us, by project"), one.name, one.people, ""


def as_json(report: Report) -> str:
    """The figures for a program; a hidden number is null, and ``hidden`` says why."""
    shown = report.shown
    said: dict[str, Any] = {
        "from": report.period.begins.isoformat(),
        "to": report.period.ends.isoformat(),
        "for": "team" if report.full else "passing on",
        "people": shown.people.value,
        "people_with_an_outcome": shown.grown.value,
        "per_cent": shown.per_cent,
        "outcomes": {code: cell.value for code, cell in shown.kinds.items()},
        "months": {f"{day:%Y-%m}": cell.value for day, cell in shown.months.items()},
        "says": wording.sentence(report),
        "notes": list(wording.notes(report)),
    }
    if report.full:
        said["project"] = report.only_project or None
        said["projects"] = {
            one.name: {"people": one.people, "people_with_an_outcome": one.grown}
            for one in report.projects
        }
    else:
        said["least"] = shown.least
        said["hidden"] = dict(_hidden(report))
    return json.dumps(said, ensure_ascii=False, indent=2)


def _hidden(report: Report) -> Iterator[tuple[str, str]]:
    shown = report.shown
    cells = {"people": shown.people, "people_with_an_outcome": shown.grown}
    cells |= {f"outcomes.{code}": cell for code, cell in shown.kinds.items()}
    cells |= {f"months.{day:%Y-%m}": cell for day, cell in shown.months.items()}
    for name, cell in cells.items():
        if cell.sign:
            yield name, _WHY[cell.sign]


def as_text(report: Report) -> str:
    """The figures to read on a terminal."""
    said = [str(report.period), wording.sentence(report)]
    if report.only_project:
        said.insert(1, report.only_project)
    for title, lines in (
        (_("Kind by kind"), wording.kinds(report)),
        (_("Month by month"), wording.months(report)),
    ):
        if lines:
            said += ["", title, *_columns([(line.name, line.said) for line in lines])]
    if report.projects:
        said += ["", _("Project by project (something has grown, people with us)")]
        said += _columns([(one.name, f"{one.grown} {one.people:>5}") for one in report.projects])
    return "\n".join([*said, "", *wording.notes(report)])


def _columns(lines: list[tuple[str, str]]) -> list[str]:
    wide = max(len(name) for name, _ignored in lines)
    return [f"  {name:<{wide}}  {said:>15}" for name, said in lines]
