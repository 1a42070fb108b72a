"""Answering a survey: on a page of its own, or on paper. No session, no time, no address is kept."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry import surveying
from ownway.inquiry.actions import surveys as actions
from ownway.inquiry.forms.surveys import TRAP, AnswerForm
from ownway.inquiry.models import Survey
from ownway.inquiry.queries import surveys as queries
from ownway.inquiry.rules.surveys import RUN_SURVEY
from ownway.kit.limits import allow
from ownway.record.actors import VISITOR

page = require_http_methods(["GET", "HEAD", "POST"])
#: So many replies to one survey are taken within an hour, from everybody together: who sends them is
#: not told apart, so that no address is kept, not even as a number.
MOST, HOUR = 600, 3600


@page
@needs(None)
def survey_answer(request: Any, token: str) -> HttpResponse:
    """The survey. Whoever is signed in answers like everybody else."""
    survey = _there(token)
    if not queries.takes_answers(survey):
        return render(request, "inquiry/survey_closed.jinja", {"survey": survey})
    form = _form(request, survey)
    if request.method == "POST" and not allow("survey", str(survey.pk), most=MOST, seconds=HOUR):
        return _answer(request, survey, form, too_many=True)
    if form.is_valid():
        if not request.POST.get(TRAP):
            try:
                actions.reply(by=VISITOR, survey=survey, **form.given())
            except actions.NotNow:
                return render(request, "inquiry/survey_closed.jinja", {"survey": survey})
        return redirect("survey_thanks", token=token)
    return _answer(request, survey, form)


@require_safe
@needs(None)
def survey_thanks(request: Any, token: str) -> HttpResponse:
    """After the last question."""
    return render(request, "inquiry/survey_thanks.jinja", {"survey": _there(token)})


@require_safe
@needs(RUN_SURVEY, on="survey")
def survey_look(request: Any, survey: Survey) -> HttpResponse:
    """The survey as others will see it; nothing can be sent."""
    return _answer(request, survey, _form(request, survey), look=True)


@page
@needs(RUN_SURVEY, on="survey")
def survey_paper(request: Any, survey: Survey) -> HttpResponse:
    """Answers that came on paper, typed in by somebody of the group."""
    form = _form(request, survey)
    if form.is_valid():
        try:
            actions.reply(by=request.person, survey=survey, on_paper=True, **form.given())
        except actions.NotNow:
            messages.info(request, _("It is not open, so nothing can be added."))
            return redirect("survey", survey=survey.pk)
        messages.success(request, _("Kept. Here is an empty page for the next one."))
        return redirect("survey_paper", survey=survey.pk)
    return _answer(request, survey, form, paper=True)


@require_safe
@needs(RUN_SURVEY, on="survey")
def survey_print(request: Any, survey: Survey) -> HttpResponse:
    """The survey on paper, to fill in by hand."""
    answer = HttpResponse(surveying.sheet(survey), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="survey.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


def _there(token: str) -> Survey:
    survey = queries.public_one(token)
    if survey is None:
        raise Http404
    return survey


def _form(request: Any, survey: Survey) -> AnswerForm:
    sent = request.POST if request.method == "POST" else None
    return AnswerForm(sent, survey=survey, questions=queries.questions(survey))


def _answer(request: Any, survey: Survey, form: AnswerForm, **more: Any) -> HttpResponse:
    shown = {"survey": survey, "form": form, "trap": TRAP, **more}
    return render(request, "inquiry/survey_answer.jinja", shown)
