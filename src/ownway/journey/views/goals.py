"""What a person would like: said, changed, how it is going, put away."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions, queries
from ownway.journey.forms import GoalForm, StepForm
from ownway.journey.models import Goal, State
from ownway.journey.rules import OWN_GOAL, READ_GOAL
from ownway.journey.tree import of
from ownway.journey.views import page
from ownway.journey.views.sharing import of_item
from ownway.people.drafting import kept


@require_safe
@needs(SIGNED_IN)
def goals(request: Any) -> HttpResponse:
    """Everything one would like, as a list and as a tree."""
    own = queries.own(request.person)
    return render(
        request,
        "journey/goals.jinja",
        {
            "goals": own,
            "tree": of(request.person),
            "away": queries.own_put_away(request.person),
            "newcomers": queries.all_newcomers(request.person),
        },
    )


@page
@needs(SIGNED_IN)
def goal_new(request: Any) -> HttpResponse:
    """Say one thing one would like."""
    form = kept(request, "goal:new", GoalForm)
    if form.is_valid():
        made = actions.say_goal(by=request.person, words=form.cleaned_data["words"])
        form.draft.saved()
        return redirect("goal", goal=made.pk)
    return render(request, "journey/goal_new.jinja", {"form": form})


@require_safe
@needs(READ_GOAL, on="goal")
def goal(request: Any, goal: Goal) -> HttpResponse:
    """One goal: the owner's page, or what somebody may read of it."""
    steps = queries.steps_of(request.person, goal)
    if goal.owner_id != request.person.pk:
        actions.look_at_goal(by=request.person, goal=goal)
        return render(request, "journey/goal_shared.jinja", {"goal": goal, "steps": steps})
    return render(
        request,
        "journey/goal.jinja",
        of_item(request, goal)
        | {
            "goal": goal,
            "steps": steps,
            "states": State.choices,
            "form": StepForm(),
            "grown": queries.grown_of(request.person, goal),
        },
    )


@page
@needs(OWN_GOAL, on="goal")
def goal_change(request: Any, goal: Goal) -> HttpResponse:
    """Change the words. Where they changed in between, both texts stay on the screen."""
    said = {"words": goal.words, "version": goal.version}
    form = kept(request, f"goal:{goal.pk}", GoalForm, said)
    there = None
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.change_goal(
                by=request.person, goal=goal, words=said["words"], version=said["version"] or 0
            )
            form.draft.saved()
            return redirect("goal", goal=goal.pk)
        except actions.Changed as changed:
            there = changed.now
            form.draft.changed(there.version)
    return render(
        request,
        "journey/goal_change.jinja",
        of_item(request, goal) | {"form": form, "there": there},
    )


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_state(request: Any, goal: Goal) -> HttpResponse:
    """Say how it is going. Any state may follow any other, and nothing else changes."""
    state = request.POST.get("state", "")
    if state in State.values:
        actions.set_state(by=request.person, goal=goal, state=state)
    return redirect("goal", goal=goal.pk)


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_put_away(request: Any, goal: Goal) -> HttpResponse:
    """Put it away."""
    actions.put_away(by=request.person, item=goal)
    messages.success(request, _("Put away. Nothing is lost: you can take it out again any time."))
    return redirect("goals")


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_take_out(request: Any, goal: Goal) -> HttpResponse:
    """Take it out again."""
    actions.take_out(by=request.person, item=goal)
    return redirect("goal", goal=goal.pk)


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_choose(request: Any, goal: Goal) -> HttpResponse:
    """Show it on the home page."""
    actions.choose(by=request.person, goal=goal)
    messages.success(request, _("This shows on your home page now."))
    return redirect("goal", goal=goal.pk)
