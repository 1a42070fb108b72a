"""Questions the group wrote, with how they read before."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import studies as actions
from ownway.inquiry.forms.studies import QuestionsForm
from ownway.inquiry.models import Group, QuestionSet
from ownway.inquiry.queries import studies as queries
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.studies import SEE_QUESTIONS
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(IN_GROUP, on="group")
def questions_begin(request: Any, group: Group) -> HttpResponse:
    """New questions of the group."""
    form = kept(request, f"questions:new:{group.pk}", QuestionsForm, {})
    if form.is_valid():
        made = actions.begin_questions(
            by=request.person, group=group,
            name=form.cleaned_data["name"], words=form.cleaned_data["words"],
        )  # fmt: skip
        form.draft.saved()
        return redirect("questions", questions=made.pk)
    shown = {"form": form, "group": group, "questions": None}
    return render(request, "inquiry/questions_change.jinja", shown)


@require_safe
@needs(SEE_QUESTIONS, on="questions")
def questions(request: Any, questions: QuestionSet) -> HttpResponse:
    """The questions as they read now, and before."""
    now, *before = queries.versions(questions)
    shown = {"questions": questions, "now": now, "before": before}
    return render(request, "inquiry/questions.jinja", shown)


@page
@needs(SEE_QUESTIONS, on="questions")
def questions_change(request: Any, questions: QuestionSet) -> HttpResponse:
    """Change them. Both texts stay where somebody else was faster."""
    now = queries.words_now(questions)
    begin = {"name": questions.name, "words": now.words, "version": questions.version}
    form = kept(request, f"questions:{questions.pk}", QuestionsForm, begin)
    if form.is_valid():
        given = form.cleaned_data
        try:
            actions.change_questions(
                by=request.person, questions=questions, version=given["version"] or 0,
                words=given["words"], name=given["name"],
            )  # fmt: skip
        except actions.Changed as changed:
            said = {"name": changed.now.name, "words": changed.words}
            form.draft.changed(changed.now.version, said)
        else:
            form.draft.saved()
            return redirect("questions", questions=questions.pk)
    shown = {"form": form, "group": questions.group, "questions": questions}
    return render(request, "inquiry/questions_change.jinja", shown)
