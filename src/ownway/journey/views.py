"""What a person would like: said, changed, put away, shared."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions, queries
from ownway.journey.forms import GoalForm, ShareForm
from ownway.journey.models import Goal
from ownway.journey.rules import OWN_GOAL, READ_GOAL
from ownway.journey.tree import boughs

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def goals(request: Any) -> HttpResponse:
    """Everything one would like, as a list and as a tree."""
    own = queries.own(request.person)
    return render(
        request,
        "journey/goals.jinja",
        {"goals": own, "boughs": boughs(own), "away": queries.own_put_away(request.person)},
    )


@page
@needs(SIGNED_IN)
def goal_new(request: Any) -> HttpResponse:
    """Say one thing one would like."""
    form = GoalForm(request.POST or None)
    if form.is_valid():
        made = actions.say_goal(by=request.person, words=form.cleaned_data["words"])
        return redirect("goal", goal=made.pk)
    return render(request, "journey/goal_new.jinja", {"form": form})


@require_safe
@needs(READ_GOAL, on="goal")
def goal(request: Any, goal: Goal) -> HttpResponse:
    """One goal: the owner's page, or what somebody may read of it."""
    if goal.owner_id != request.person.pk:
        actions.look_at_goal(by=request.person, goal=goal)
        return render(request, "journey/goal_shared.jinja", {"goal": goal})
    return render(
        request,
        "journey/goal.jinja",
        {
            "goal": goal,
            "readers": queries.readers(request.person, goal),
            "others": queries.may_choose(request.person, goal),
        },
    )


@page
@needs(OWN_GOAL, on="goal")
def goal_change(request: Any, goal: Goal) -> HttpResponse:
    """Change the words. Where they changed in between, both texts stay on the screen."""
    form = GoalForm(request.POST or None, initial={"words": goal.words, "version": goal.version})
    there = None
    if form.is_valid():
        words = form.cleaned_data["words"]
        try:
            actions.change_goal(
                by=request.person, goal=goal, words=words, version=form.cleaned_data["version"] or 0
            )
            return redirect("goal", goal=goal.pk)
        except actions.Changed as changed:
            there = changed.now
            form = GoalForm(initial={"words": words, "version": there.version})
    return render(
        request,
        "journey/goal_change.jinja",
        {
            "form": form,
            "goal": goal,
            "there": there,
            "readers": queries.readers(request.person, goal),
        },
    )


@page
@needs(OWN_GOAL, on="goal")
def goal_share(request: Any, goal: Goal) -> HttpResponse:
    """Choose somebody one meets as a reader."""
    others = queries.may_choose(request.person, goal)
    form = ShareForm(request.POST or None, people=others)
    if form.is_valid():
        given = form.given()
        actions.share_with(
            by=request.person,
            item=goal,
            through="named",
            readers=[given["reader"]],
            until=given["until"],
        )
        messages.success(
            request,
            _("%(name)s can read this now. You can take it back any time.")
            % {"name": given["reader"].called},
        )
        return redirect("goal", goal=goal.pk)
    return render(
        request, "journey/goal_share.jinja", {"form": form, "goal": goal, "others": others}
    )


@require_POST
@needs(OWN_GOAL, on="goal")
def goal_take_back(request: Any, goal: Goal) -> HttpResponse:
    """Take it back from one reader, or from everybody, in one tap."""
    wanted = request.POST.get("reader", "")
    for share in queries.readers(request.person, goal):
        if wanted in ("", str(share.reader_id)):
            actions.take_back(by=request.person, item=goal, reader=share.reader)
    messages.success(request, _("Taken back."))
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
