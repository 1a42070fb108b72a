"""The codes of a study, blind rounds, and the history of the work."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import telling
from ownway.inquiry.actions import coding as actions
from ownway.inquiry.forms.coding import CodeChangeForm, CodeForm, MergeForm, RoundForm
from ownway.inquiry.models import Code, Round, Step, Study
from ownway.inquiry.queries import coding as queries
from ownway.inquiry.queries.studies import hand
from ownway.inquiry.rules.coding import SEE_CODE, SEE_STEP, WITH_ROUND
from ownway.inquiry.rules.studies import WORK_ON_STUDY
from ownway.inquiry.views.live import whole
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_codes(request: Any, study: Study) -> HttpResponse:
    """Every code, with when it is used and how often it stands on words."""
    me = hand(request.person, study)
    given = {"study": study, "listed": queries.codes(me, study)}
    return render(request, "inquiry/codes.jinja", given)


@page
@needs(WORK_ON_STUDY, on="study")
def code_new(request: Any, study: Study) -> HttpResponse:
    """A new code, before it stands on any words."""
    listed = queries.codes(hand(request.person, study), study)
    form = kept(request, f"code:new:{study.pk}", CodeForm, {}, listed=listed)
    if form.is_valid():
        actions.add_code(by=request.person, study=study, **form.given())
        form.draft.saved()
        return redirect("study_codes", study=study.pk)
    return render(request, "inquiry/code_new.jinja", {"form": form, "study": study})


@page
@needs(SEE_CODE, on="code")
def code(request: Any, code: Code) -> HttpResponse:
    """One code: said better, shown otherwise, put under another."""
    listed = queries.codes(hand(request.person, code.study), code.study)
    saved = {
        name: getattr(code, name) for name in ("name", "definition", "memo", "look", "heading")
    } | {"parent": str(code.parent_id or "")}
    form = kept(request, f"code:{code.pk}", CodeChangeForm, saved, listed=listed, code=code)
    if form.is_valid():
        try:
            actions.change_code(by=request.person, code=code, **form.given())
        except actions.NotHere:
            form.add_error("heading", _("It stands on words, so it cannot only gather others."))
        else:
            form.draft.saved()
            return redirect("study_codes", study=code.study_id)
    given = {"form": form, "code": code, "study": code.study, "others": len(listed) > 1}
    return render(request, "inquiry/code.jinja", given)


@require_safe
@needs(SEE_CODE, on="code")
def code_quotes(request: Any, code: Code) -> HttpResponse:
    """All the words a code stands on. Each look at somebody's words is noted, once a day."""
    me = hand(request.person, code.study)
    found = actions.look_at_quotes(by=request.person, hand=me, code=code)
    return render(request, "inquiry/code_quotes.jinja", {"code": code, "quotes": found})


@page
@needs(SEE_CODE, on="code")
def code_merge(request: Any, code: Code) -> HttpResponse:
    """Make one of two."""
    listed = queries.codes(hand(request.person, code.study), code.study)
    form = MergeForm(request.POST or None, listed=listed, code=code)
    if form.is_valid():
        try:
            actions.merge_codes(by=request.person, code=code, **form.given())
        except actions.NotHere:
            form.add_error("into", _("That one only gathers others. Choose another."))
        else:
            messages.success(request, _("Now they are one. You can undo it in the history."))
            return redirect("study_codes", study=code.study_id)
    return render(request, "inquiry/code_merge.jinja", {"form": form, "code": code})


@page
@needs(SEE_CODE, on="code")
def code_remove(request: Any, code: Code) -> HttpResponse:
    """Take a code out, after saying what goes with it."""
    if request.method == "POST":
        actions.remove_code(by=request.person, code=code)
        messages.success(request, _("Taken out. You can undo it in the history of the study."))
        return redirect("study_codes", study=code.study_id)
    me = hand(request.person, code.study)
    stands = {one.code.pk: one.quotes for one in queries.codes(me, code.study)}
    given = {"code": code, "quotes": stands.get(code.pk, 0)}
    return render(request, "inquiry/code_remove.jinja", given)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_steps(request: Any, study: Study) -> HttpResponse:
    """What was done, newest first."""
    me = hand(request.person, study)
    steps = queries.history(me, study, before=whole(request.GET.get("before")))
    known = queries.names(study, steps)
    given = {"study": study, "told": telling.told(steps, known)}
    return render(request, "inquiry/steps.jinja", given)


@require_POST
@needs(SEE_STEP, on="step")
def step_undo(request: Any, step: Step) -> HttpResponse:
    """Undo one step of the history."""
    try:
        actions.undo(by=request.person, study=step.study, step=step)
    except actions.CannotUndo:
        messages.warning(
            request, _("Somebody went on from there, so it cannot be undone by itself.")
        )
    return redirect("study_steps", study=step.study_id)


@page
@needs(WORK_ON_STUDY, on="study")
def study_rounds(request: Any, study: Study) -> HttpResponse:
    """Blind rounds: begin one, end one."""
    form = RoundForm(request.POST or None, sources=queries.free_sources(study))
    if form.is_valid():
        actions.begin_round(by=request.person, study=study, sources=form.chosen())
        return redirect("study_rounds", study=study.pk)
    given = {"form": form, "study": study, "rounds": queries.rounds(study)}
    return render(request, "inquiry/rounds.jinja", given)


@require_POST
@needs(WITH_ROUND, on="round")
def round_end(request: Any, round: Round) -> HttpResponse:
    """Everybody sees everybody's marks again."""
    actions.end_round(by=request.person, round=round)
    return redirect("study_rounds", study=round.study_id)
