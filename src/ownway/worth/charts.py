"""The figures as pictures. The tables beside them say the same, and more exactly."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ownway.engines.worth import Sign
from ownway.kit.pictures import Figure, figures_rows, figures_tree, people_to_a_leaf
from ownway.worth import wording
from ownway.worth.queries import Report
from ownway.worth.wording import Line


@dataclass(frozen=True)
class Chart:
    """A drawing, and what one leaf of it stands for."""

    drawing: SafeString
    caption: str


def by_kind(report: Report) -> Chart | None:
    """A bough for each kind that has a number; nothing where none has."""
    figures = [_figure(line, line.name) for line in wording.kinds(report) if line.cell.value]
    if not figures:
        return None
    name = _("What has grown, kind by kind")
    says = _("A tree with a bough for each kind: %(kinds)s.") % {"kinds": _listed(figures)}
    return Chart(figures_tree(figures, name=name, says=says), _caption(figures, tree=True))


def by_month(report: Report) -> Chart | None:
    """A twig for each month; nothing where there are no months to show, or one alone."""
    figures = [_figure(line, line.short) for line in wording.months(report)]
    if len(figures) < 2 or not any(figure.value for figure in figures):
        return None
    name = _("People with something that has grown, month by month")
    says = _("A twig for each month, %(period)s. The table on this page gives each number.") % {
        "period": report.period
    }
    return Chart(figures_rows(figures, name=name, says=says), _caption(figures))


def _figure(line: Line, name: str) -> Figure:
    return Figure(name, line.cell.value, line.said, few=line.cell.sign == Sign.FEW)


def _listed(figures: Sequence[Figure]) -> str:
    return ", ".join(f"{figure.name} {figure.said}" for figure in figures)


def _caption(figures: Sequence[Figure], *, tree: bool = False) -> str:
    per = people_to_a_leaf(figures, tree=tree)
    said = (
        _("Each leaf is one person.")
        if per == 1
        else (_("Each leaf stands for up to %(n)s people.") % {"n": per})
    )
    if any(figure.few for figure in figures):
        said += " " + _("An open leaf is a number too small to show.")
    return said
