"""Making a survey: what it asks, in which order, and what stands around it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import surveying
from ownway.inquiry.actions import surveys as actions
from ownway.inquiry.forms.surveys import BeginForm, QuestionForm, SurveyForm
from ownway.inquiry.models import Group, Survey, SurveyQuestion
from ownway.inquiry.queries import surveys as queries
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.surveys import CHANGE_QUESTION, RUN_SURVEY
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(IN_GROUP, on="group")
def group_surveys(request: Any, group: Group) -> HttpResponse:
    """The group's surveys."""
    rows = [(one, queries.state(one)) for one in queries.of_group(group)]
    return render(request, "inquiry/surveys.jinja", {"group": group, "surveys": rows})


@page
@needs(IN_GROUP, on="group")
def survey_begin(request: Any, group: Group) -> HttpResponse:
    """A new survey, with the questions that come with the house or without."""
    form = BeginForm(request.POST or None)
    if form.is_valid():
        me = request.person
        made = actions.begin_survey(by=me, group=group, title=form.cleaned_data["title"])
        if form.cleaned_data["begin"] == BeginForm.CONSULTATION:
            actions.copy_survey(by=me, survey=made, from_builtin="consultation")
        return redirect("survey", survey=made.pk)
    return render(request, "inquiry/survey_begin.jinja", {"group": group, "form": form})


@require_safe
@needs(RUN_SURVEY, on="survey")
def survey(request: Any, survey: Survey) -> HttpResponse:
    """What it asks, and where it stands."""
    shown = {
        "survey": survey,
        "state": queries.state(survey),
        "sections": queries.in_sections(survey),
        "address": surveying.address(survey),
    }
    return render(request, "inquiry/survey.jinja", shown)


@page
@needs(RUN_SURVEY, on="survey")
def survey_change(request: Any, survey: Survey) -> HttpResponse:
    """What stands around the questions. Both texts stay where somebody else was faster."""
    names = ("title", "welcome", "thanks", "tells_results", "version")
    begin = {name: getattr(survey, name) for name in names}
    form = kept(request, f"survey:{survey.pk}", SurveyForm, begin)
    if form.is_valid():
        given = form.cleaned_data | {"version": form.cleaned_data["version"] or 0}
        try:
            actions.change_survey(by=request.person, survey=survey, **given)
        except actions.Changed as changed:
            said = {name: getattr(changed.now, name) for name in ("title", "welcome", "thanks")}
            form.draft.changed(changed.now.version, said)
        except actions.NotNow:
            return _not_now(request, survey)
        else:
            form.draft.saved()
            return redirect("survey", survey=survey.pk)
    return render(request, "inquiry/survey_change.jinja", {"survey": survey, "form": form})


@require_POST
@needs(RUN_SURVEY, on="survey")
def survey_remove(request: Any, survey: Survey) -> HttpResponse:
    """Remove one that never opened."""
    group = survey.group_id
    try:
        actions.remove_survey(by=request.person, survey=survey)
    except actions.NotNow:
        return _not_now(request, survey)
    return redirect("group_surveys", group=group)


@page
@needs(RUN_SURVEY, on="survey")
def survey_add(request: Any, survey: Survey) -> HttpResponse:
    """One more question."""
    rows = queries.questions(survey)
    begin = {"section": rows[-1].section if rows else "", "kind": "open"}
    form = kept(request, f"surveyquestion:new:{survey.pk}", QuestionForm, begin)
    if form.is_valid():
        try:
            actions.add_question(by=request.person, survey=survey, **form.cleaned_data)
        except actions.NotNow:
            return _not_now(request, survey)
        form.draft.saved()
        return redirect("survey", survey=survey.pk)
    shown = {"survey": survey, "form": form, "question": None}
    return render(request, "inquiry/survey_question.jinja", shown)


@page
@needs(CHANGE_QUESTION, on="survey_question")
def survey_question(request: Any, survey_question: SurveyQuestion) -> HttpResponse:
    """Ask it otherwise."""
    begin = QuestionForm.said(survey_question)
    form = kept(request, f"surveyquestion:{survey_question.pk}", QuestionForm, begin)
    if form.is_valid():
        actions.change_question(
            by=request.person, question=survey_question, **form.cleaned_data
        )  # fmt: skip
        form.draft.saved()
        return redirect("survey", survey=survey_question.survey_id)
    shown = {"survey": survey_question.survey, "form": form, "question": survey_question}
    return render(request, "inquiry/survey_question.jinja", shown)


@require_POST
@needs(CHANGE_QUESTION, on="survey_question")
def survey_question_move(request: Any, survey_question: SurveyQuestion) -> HttpResponse:
    """One place up or down."""
    up = request.POST.get("to") == "up"
    actions.move_question(by=request.person, question=survey_question, up=up)
    return redirect("survey", survey=survey_question.survey_id)


@require_POST
@needs(CHANGE_QUESTION, on="survey_question")
def survey_question_remove(request: Any, survey_question: SurveyQuestion) -> HttpResponse:
    """Ask it no more."""
    actions.remove_question(by=request.person, question=survey_question)
    return redirect("survey", survey=survey_question.survey_id)


def _not_now(request: Any, survey: Survey) -> HttpResponse:
    messages.info(request, _("It has opened or closed in between, and stays as it is."))
    return redirect("survey", survey=survey.pk)
