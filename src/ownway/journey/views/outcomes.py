"""What has grown: noted, changed, put away."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions, queries
from ownway.journey.forms import OutcomeForm
from ownway.journey.models import Outcome
from ownway.journey.rules import OWN_OUTCOME, READ_OUTCOME
from ownway.journey.tree import of
from ownway.journey.views import page
from ownway.journey.views.sharing import of_item
from ownway.people.drafting import kept


@require_safe
@needs(SIGNED_IN)
def grown(request: Any) -> HttpResponse:
    """Everything that has grown for oneself. Nothing is added up."""
    me = request.person
    noted = queries.grown(me)
    return render(
        request,
        "journey/grown.jinja",
        {
            "noted": noted,
            "brought_in": any(one.brought_in for one in noted),
            "away": queries.grown_put_away(me),
            "readers": queries.names_of_readers(me, noted),
            "tree": of(me),
            "newcomers": queries.all_newcomers(me),
        },
    )


@page
@needs(SIGNED_IN)
def outcome_new(request: Any) -> HttpResponse:
    """Note something that has grown, perhaps from one of the things one would like."""
    form = kept(
        request,
        "outcome:new",
        OutcomeForm,
        {"goal": request.GET["goal"]} if "goal" in request.GET else {},
        kinds=queries.kinds(),
        goals=queries.own(request.person),
    )
    if form.is_valid():
        made = actions.add_outcome(by=request.person, **form.given())
        form.draft.saved()
        messages.success(request, _("Noted. Only you can see it, unless you share it."))
        return redirect("outcome", outcome=made.pk)
    return render(request, "journey/outcome_new.jinja", {"form": form})


@require_safe
@needs(READ_OUTCOME, on="outcome")
def outcome(request: Any, outcome: Outcome) -> HttpResponse:
    """One thing that has grown: the owner's page, or what somebody may read of it."""
    if outcome.owner_id != request.person.pk:
        actions.look_at(by=request.person, item=outcome)
        return render(request, "journey/outcome_shared.jinja", {"outcome": outcome})
    return render(
        request, "journey/outcome.jinja", of_item(request, outcome) | {"outcome": outcome}
    )


@page
@needs(OWN_OUTCOME, on="outcome")
def outcome_change(request: Any, outcome: Outcome) -> HttpResponse:
    """Change it. Where it was changed in between, both texts stay on the screen."""
    kinds, goals = queries.kinds_for(outcome), queries.goals_for(request.person, outcome)
    said, on = OutcomeForm.said(outcome), f"outcome:{outcome.pk}"
    form, there = kept(request, on, OutcomeForm, said, kinds=kinds, goals=goals), None
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.change_outcome(
                by=request.person, outcome=outcome, version=version, **form.given()
            )
            form.draft.saved()
            return redirect("outcome", outcome=outcome.pk)
        except actions.Changed as changed:
            there = changed.now
            form.draft.changed(there.version)
    return render(
        request,
        "journey/outcome_change.jinja",
        of_item(request, outcome) | {"form": form, "there": there},
    )


@require_POST
@needs(OWN_OUTCOME, on="outcome")
def outcome_put_away(request: Any, outcome: Outcome) -> HttpResponse:
    """Put it away."""
    actions.put_away(by=request.person, item=outcome)
    messages.success(request, _("Put away. Nothing is lost: you can take it out again any time."))
    return redirect("grown")


@require_POST
@needs(OWN_OUTCOME, on="outcome")
def outcome_take_out(request: Any, outcome: Outcome) -> HttpResponse:
    """Take it out again."""
    actions.take_out(by=request.person, item=outcome)
    return redirect("outcome", outcome=outcome.pk)
