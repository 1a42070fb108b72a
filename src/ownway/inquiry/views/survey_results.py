"""Opening and closing a survey, and what came of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import surveys as actions
from ownway.inquiry.forms.surveys import IntoForm, OpenForm
from ownway.inquiry.models import Survey
from ownway.inquiry.queries import surveys as queries
from ownway.inquiry.rules.surveys import RUN_SURVEY

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(RUN_SURVEY, on="survey")
def survey_open(request: Any, survey: Survey) -> HttpResponse:
    """From now on anybody who has the address can answer."""
    form = OpenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        closes = form.cleaned_data["closes"]
        try:
            actions.open_survey(by=request.person, survey=survey, closes=closes)
        except actions.NotNow:
            messages.info(request, _("It needs a question before it can open."))
        return redirect("survey", survey=survey.pk)
    return render(request, "inquiry/survey_open.jinja", {"survey": survey, "form": form})


@require_POST
@needs(RUN_SURVEY, on="survey")
def survey_close(request: Any, survey: Survey) -> HttpResponse:
    """Nobody can answer any more."""
    try:
        actions.close_survey(by=request.person, survey=survey)
    except actions.NotNow:
        return redirect("survey", survey=survey.pk)
    return redirect("survey_results", survey=survey.pk)


@require_POST
@needs(RUN_SURVEY, on="survey")
def survey_again(request: Any, survey: Survey) -> HttpResponse:
    """A new one with the same questions."""
    title = _("%(title)s, once more") % {"title": survey.title[:130]}
    made = actions.ask_again(by=request.person, survey=survey, title=title)
    return redirect("survey", survey=made.pk)


@require_safe
@needs(RUN_SURVEY, on="survey")
def survey_results(request: Any, survey: Survey) -> HttpResponse:
    """What came of it, with small numbers hidden."""
    shown = {
        "survey": survey,
        "over": queries.is_over(survey),
        "results": queries.results(survey),
        "contacts": queries.contacts(survey) if queries.is_over(survey) else [],
    }
    return render(request, "inquiry/survey_results.jinja", shown)


@page
@needs(RUN_SURVEY, on="survey")
def survey_into_study(request: Any, survey: Survey) -> HttpResponse:
    """The words of who said yes to that become part of a study."""
    studies = queries.studies_for(request.person, survey)
    form = IntoForm(request.POST or None, studies=studies)
    if form.is_valid():
        study = form.chosen()
        try:
            made = actions.into_study(by=request.person, survey=survey, study=study)
        except actions.NotNow:
            messages.info(request, _("They are in a study already, or the survey is still open."))
            return redirect("survey_results", survey=survey.pk)
        said = ngettext("%(n)s text came into it.", "%(n)s texts came into it.", len(made))
        messages.success(request, said % {"n": len(made)})
        return redirect("study_sources", study=study.pk)
    shown = {"survey": survey, "form": form, "studies": studies}
    return render(request, "inquiry/survey_into.jinja", shown)


@page
@needs(RUN_SURVEY, on="survey")
def survey_contacts(request: Any, survey: Survey) -> HttpResponse:
    """Where people would like to hear of it; and that they have."""
    if request.method == "POST":
        actions.forget_contacts(by=request.person, survey=survey)
        messages.success(request, _("Deleted. Thank you for telling them."))
        return redirect("survey_results", survey=survey.pk)
    rows = queries.contacts(survey) if queries.is_over(survey) else []
    return render(request, "inquiry/survey_contacts.jinja", {"survey": survey, "contacts": rows})
