"""Giving in a file, seeing how far it has come, and saying which column is what."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.importing import actions, queries, samples, wording
from ownway.importing.forms import ColumnsForm, FileForm, LineForm
from ownway.importing.models import Holds, Stage
from ownway.importing.rules import BRING_IN, SEE_BRINGING
from ownway.kit import files as gate
from ownway.kit.uploads import too_big

#: Lines of a file that are shown, to find the one with the column names.
FIRST_LINES = 12
page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(BRING_IN)
def bring_in(request: Any) -> HttpResponse:
    """What it does, what stays as it is; choose a file; the files so far."""
    me = request.person
    form = FileForm(
        request.POST or None,
        request.FILES or None,
        projects=queries.projects(me),
        too_big=too_big(request),
    )
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        begun = actions.begin(
            by=me,
            project=form.project_chosen(),
            file=Path(sent.temporary_file_path()),
            name=sent.name,
            holds=form.cleaned_data["holds"],
        )
        return redirect("bringing", bringing=begun.pk)
    files = queries.bringings(me)
    return render(request, "importing/start.jinja", {"form": form, "files": files})


@require_safe
@needs(BRING_IN)
def bring_in_sample(request: Any, holds: str) -> HttpResponse:
    """A small file to try it with."""
    if holds not in samples.FILES:
        raise Http404
    return download(samples.FILES[holds], f"{holds}.csv")


def download(text: str, name: str) -> HttpResponse:
    """A CSV to be kept, never shown. The mark in front tells Excel that it is UTF-8."""
    answer = HttpResponse("\ufeff" + text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
@needs(SEE_BRINGING, on="bringing")
def bringing(request: Any, bringing: Any) -> HttpResponse:
    """The page of a file: whatever it is at."""
    if bringing.stage in (Stage.COLUMNS, Stage.PREVIEW):
        return onward(request, f"bringing_{bringing.stage}", bringing)
    if queries.is_working(bringing):
        here = {"bringing": bringing, "here": request.get_full_path()}
        return render(request, "importing/waiting.jinja", here)
    if bringing.stage == Stage.REFUSED:
        why = gate.why(bringing.why_refused)
        return render(request, "importing/refused.jinja", {"bringing": bringing, "why": why})
    seen = bringing.preview
    return render(
        request,
        "importing/result.jinja",
        {
            "bringing": bringing,
            "seen": seen,
            "figures": wording.sums(bringing.holds, seen),
            "kinds": wording.kinds(bringing.holds, seen),
            "stays": wording.stays,
            "joined": len(queries.paired(request.person, bringing)),
        },
    )


def onward(request: Any, name: str, bringing: Any, number: str = "") -> HttpResponse:
    """To another page of this file; which page of a long list somebody wanted is not forgotten."""
    number = number or request.GET.get("page", "")
    address = reverse(name, kwargs={"bringing": bringing.pk})
    return redirect(f"{address}?page={number}" if number.isdecimal() else address)


@page
@needs(SEE_BRINGING, on="bringing")
def bringing_columns(request: Any, bringing: Any) -> HttpResponse:
    """Which column is what. Another line with the names is looked at before it is said."""
    if bringing.stage not in (Stage.COLUMNS, Stage.PREVIEW):
        return redirect("bringing", bringing=bringing.pk)
    layout = _layout(request, bringing)
    form = ColumnsForm(request.POST or None, layout=layout)
    if request.method == "POST" and form.is_valid() and _chosen(request, bringing, form):
        return redirect("bringing", bringing=bringing.pk)
    return render(
        request,
        "importing/columns.jinja",
        {
            "bringing": bringing,
            "layout": layout,
            "form": form,
            "line": LineForm(layout=layout, shown=FIRST_LINES),
            "shown": FIRST_LINES,
        },
    )


def _layout(request: Any, bringing: Any) -> queries.Layout:
    """As it was said, or as somebody would like to look at it now."""
    asked = request.POST if request.method == "POST" else request.GET
    line = asked.get("header_row", asked.get("line", ""))
    return queries.layout(
        request.person,
        bringing,
        header_row=int(line) if line.isdecimal() and int(line) < FIRST_LINES else None,
        holds=asked.get("holds") if asked.get("holds") in Holds.values else None,
    )


def _chosen(request: Any, bringing: Any, form: ColumnsForm) -> bool:
    """Say it; where it cannot be so after all, the form says why."""
    given = form.cleaned_data
    try:
        actions.choose_columns(
            by=request.person,
            bringing=bringing,
            holds=given["holds"],
            header_row=given["header_row"],
            columns=form.chosen(),
        )
    except actions.Unclear as unclear:
        form.cannot(unclear.field)
        return False
    except actions.NotNow:  # the other window was quicker
        pass
    return True


@require_POST
@needs(SEE_BRINGING, on="bringing")
def bringing_let_go(request: Any, bringing: Any) -> HttpResponse:
    """Not now: nothing of the file stays."""
    try:
        actions.let_go(by=request.person, bringing=bringing)
    except actions.NotNow:
        return redirect("bringing", bringing=bringing.pk)
    messages.success(request, _("Nothing was brought in, and nothing of the file is kept."))
    return redirect("bring_in")
