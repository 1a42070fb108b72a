"""The tables of a study: what each person said, and themes by when and as whom."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import tables as actions
from ownway.inquiry.forms.tables import CellForm, PutForm
from ownway.inquiry.models import Cell, Column, Participant, Study
from ownway.inquiry.queries import tables as queries
from ownway.inquiry.queries.studies import hand, shown
from ownway.inquiry.rules.studies import WITH_PARTICIPANT, WORK_ON_STUDY
from ownway.inquiry.rules.tables import SEE_CELL
from ownway.kit.files import defused
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_table(request: Any, study: Study) -> HttpResponse:
    """A row for each person, in their own words."""
    actions.look_at_table(by=request.person, study=study)
    told = {"study": study, "rows": queries.table(study), "columns": Column.choices}
    return render(request, "inquiry/tables_people.jinja", told)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_table_file(request: Any, study: Study) -> HttpResponse:
    """The same as a file."""
    actions.look_at_table(by=request.person, study=study)
    rows = [[_("Who"), *(str(label) for label in Column.labels)]]
    for one in queries.table(study):
        said = ["\n".join(cell.words for cell in one.cells[key]) for key in Column.values]
        rows.append([one.shown, *said])
    return _file(rows, "table.csv")


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_matrix(request: Any, study: Study) -> HttpResponse:
    """How many people said each theme, by when they were asked and as whom they came."""
    heads, lines = queries.matrix(hand(request.person, study), study)
    told = {"study": study, "heads": heads, "lines": lines}
    return render(request, "inquiry/tables_matrix.jinja", told)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_matrix_file(request: Any, study: Study) -> HttpResponse:
    """The same as a file."""
    heads, lines = queries.matrix(hand(request.person, study), study)
    words = {"theme": _("Theme"), "no_wave": _("At no set time"), "all": _("People in all")}
    return _file(queries.as_rows(heads, lines, words), "themes.csv")


@page
@needs(WITH_PARTICIPANT, on="participant")
def table_add(request: Any, participant: Participant) -> HttpResponse:
    """Put something somebody said into their row."""
    study = participant.study
    actions.look_at_row(by=request.person, participant=participant)
    quotes = queries.quotes_of(hand(request.person, study), participant)
    begin = {"column": request.GET.get("column", "")}
    form = kept(request, f"cell:new:{participant.pk}", PutForm, begin, quotes=quotes)
    if form.is_valid():
        try:
            actions.put_in_table(by=request.person, participant=participant, **form.given())
        except actions.NotAgreed:
            messages.warning(request, _("They have not said that their words may be worked with."))
        else:
            form.draft.saved()
        return redirect("study_table", study=study.pk)
    told = {"study": study, "who": shown(participant), "form": form, "cell": None}
    return render(request, "inquiry/tables_cell.jinja", told)


@page
@needs(SEE_CELL, on="cell")
def table_cell(request: Any, cell: Cell) -> HttpResponse:
    """Change it, move it into another column, or take it out."""
    study = cell.participant.study
    actions.look_at_row(by=request.person, participant=cell.participant)
    form = kept(request, f"cell:{cell.pk}", CellForm, CellForm.said(cell))
    if form.is_valid():
        actions.change_cell(by=request.person, cell=cell, **form.cleaned_data)
        form.draft.saved()
        return redirect("study_table", study=study.pk)
    told = {"study": study, "who": shown(cell.participant), "form": form, "cell": cell}
    return render(request, "inquiry/tables_cell.jinja", told)


@require_POST
@needs(SEE_CELL, on="cell")
def table_remove(request: Any, cell: Cell) -> HttpResponse:
    """Take it out of the table."""
    study = cell.participant.study_id
    actions.take_from_table(by=request.person, cell=cell)
    messages.success(request, _("Taken out of the table. What was told stays as it is."))
    return redirect("study_table", study=study)


def _file(rows: Iterable[Iterable[str]], name: str) -> HttpResponse:
    out = io.StringIO()
    table = csv.writer(out)
    for row in rows:
        table.writerow([defused(cell) for cell in row])
    answer = HttpResponse(
        out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
