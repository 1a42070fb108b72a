"""What has grown: the version for passing on, and the team's."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.welcome import queries as welcome
from ownway.worth import actions, queries, wording
from ownway.worth.charts import by_kind, by_month
from ownway.worth.forms import DatesForm, YearForm
from ownway.worth.periods import april, choices, latest, year_of
from ownway.worth.rules import READ_WORTH, READ_WORTH_FULL


@require_safe
@needs(READ_WORTH)
def report(request: Any) -> HttpResponse:
    """A whole year that is over, with small numbers hidden; and how quickly people are answered."""
    form = YearForm(request.GET if "year" in request.GET else None)
    found = queries.to_pass_on(april(form.chosen()))
    if not form.is_bound:
        form = YearForm(initial={"year": found.period.year})
    more = {
        "form": form,
        "answers": welcome.figures(),
        "for_team": access.may(request.person, READ_WORTH_FULL),
    }
    return render(request, "worth/report.jinja", _page(found) | more)


@require_safe
@needs(READ_WORTH_FULL)
def report_team(request: Any) -> HttpResponse:
    """Any dates, every number, project by project. Not for passing on."""
    today = timezone.localdate()
    given = request.GET if any(name in request.GET for name in ("begins", "begins_day")) else None
    period = choices(today)[0][1]
    form = DatesForm(given, initial={"begins": period.begins, "ends": period.ends})
    if form.is_bound and form.is_valid():
        period = form.period()
    found = queries.for_team(period)
    more = {
        "form": form,
        "choices": choices(today),
        "to_pass_on": april(min(year_of(period.begins), latest(today))),
    }
    return render(request, "worth/report_team.jinja", _page(found) | more)


@require_POST
@needs(READ_WORTH)
def report_table(request: Any) -> HttpResponse:
    """The version for passing on, as a file. It is a post because the record says that it left."""
    form = YearForm(request.POST)
    return _file(*actions.take_table(by=request.person, period=april(form.chosen())))


@require_POST
@needs(READ_WORTH_FULL)
def report_team_table(request: Any) -> HttpResponse:
    """The team's version, as a file."""
    form = DatesForm(request.POST)
    today = timezone.localdate()
    period = form.period() if form.is_valid() else choices(today)[0][1]
    return _file(*actions.take_whole_table(by=request.person, period=period))


def _page(found: queries.Report) -> dict[str, Any]:
    return {
        "report": found,
        "shown": found.shown,
        "headline": wording.headline(found),
        "denominator": wording.denominator(found),
        "kinds": wording.together(wording.kinds(found)),
        "totals": wording.totals(found),
        "unused": wording.unused(found),
        "months": wording.months(found),
        "notes": list(wording.notes(found)),
        "kinds_chart": by_kind(found),
        "months_chart": by_month(found),
    }


def _file(name: str, text: str) -> HttpResponse:
    answer = HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
