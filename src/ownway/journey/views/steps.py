"""Small steps: added, ticked, changed, moved, taken out."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access.doors import needs
from ownway.access.errors import NotYours
from ownway.journey import actions, queries
from ownway.journey.forms import StepForm, StepWordsForm
from ownway.journey.models import Goal, Step
from ownway.journey.rules import OWN_GOAL
from ownway.journey.views import page


@page
@needs(OWN_GOAL, on="goal")
def step_new(request: Any, goal: Goal) -> HttpResponse:
    """Add a small step. The goal's own page posts here."""
    form = StepForm(request.POST or None)
    if form.is_valid():
        actions.add_step(by=request.person, goal=goal, words=form.cleaned_data["words"])
        return redirect("goal", goal=goal.pk)
    return render(request, "journey/step_new.jinja", {"form": form, "goal": goal})


@page
@needs(OWN_GOAL, on="goal")
def step(request: Any, goal: Goal, step: UUID) -> HttpResponse:
    """Change a step's words. Where it changed or went in between, what was typed stays."""
    here = queries.step_of(request.person, goal, step)
    if here is None and request.method != "POST":
        raise NotYours
    start = {"words": here.words, "version": here.version} if here else {}
    form = StepWordsForm(request.POST or None, initial=start)
    there = None
    if here and form.is_valid():
        said = form.cleaned_data
        try:
            actions.change_step(
                by=request.person, step=here, words=said["words"], version=said["version"] or 0
            )
            return redirect("goal", goal=goal.pk)
        except actions.Changed as changed:
            there = changed.now
            form.on_top_of(there.version)
    return render(
        request,
        "journey/step.jinja",
        {"form": form, "goal": goal, "step": here, "there": there},
    )


@require_POST
@needs(OWN_GOAL, on="goal")
def step_tick(request: Any, goal: Goal, step: UUID) -> HttpResponse:
    """Tick it, or take the tick off."""
    done = request.POST.get("done") == "yes"
    actions.tick_step(by=request.person, step=_there(request, goal, step), done=done)
    return redirect("goal", goal=goal.pk)


@require_POST
@needs(OWN_GOAL, on="goal")
def step_move(request: Any, goal: Goal, step: UUID) -> HttpResponse:
    """One place up or down."""
    up = request.POST.get("way") == "up"
    actions.move_step(by=request.person, step=_there(request, goal, step), up=up)
    return redirect("goal", goal=goal.pk)


@require_POST
@needs(OWN_GOAL, on="goal")
def step_remove(request: Any, goal: Goal, step: UUID) -> HttpResponse:
    """Take it out. Where it was changed in between, it stays."""
    version = request.POST.get("version", "")
    row = _there(request, goal, step)
    try:
        actions.remove_step(
            by=request.person, step=row, version=int(version) if version.isdecimal() else 0
        )
    except actions.Changed:
        messages.warning(request, _("It was changed in between, so it stays. Look at it again."))
        return redirect("step", goal=goal.pk, step=row.pk)
    messages.success(request, _("Taken out."))
    return redirect("goal", goal=goal.pk)


def _there(request: Any, goal: Goal, key: UUID) -> Step:
    found = queries.step_of(request.person, goal, key)
    if found is None:
        raise NotYours
    return found
