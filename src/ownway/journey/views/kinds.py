"""The site's kinds of what has grown: named, added, ordered, no longer offered."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.journey import actions, queries
from ownway.journey.forms import KindForm, NewKindForm
from ownway.journey.views import page
from ownway.teams.rules import RUN_PLACE


@require_safe
@needs(RUN_PLACE)
def place_kinds(request: Any) -> HttpResponse:
    """Every kind, as it is offered."""
    return render(
        request,
        "journey/kinds.jinja",
        {"families": queries.kinds_by_family(), "retired": queries.retired_kinds()},
    )


@page
@needs(RUN_PLACE)
def place_kind_add(request: Any) -> HttpResponse:
    """Add a kind."""
    form = NewKindForm(request.POST or None)
    if form.is_valid():
        said = form.cleaned_data
        actions.add_kind(by=request.person, name=said["name"], family=said["family"])
        messages.success(request, _("Added. It is offered from now on."))
        return redirect("place_kinds")
    return render(request, "journey/kind.jinja", {"form": form})


@page
@needs(RUN_PLACE)
def place_kind(request: Any, kind: UUID) -> HttpResponse:
    """Rename a kind. Where a colleague did so in between, both names stay on the screen."""
    here = queries.kind(kind)
    form = KindForm(request.POST or None, initial={"name": here.label, "before": here.label})
    there = None
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.rename_kind(
                by=request.person, kind=here, name=said["name"], before=said["before"]
            )
            messages.success(request, _("Renamed, wherever it stands."))
            return redirect("place_kinds")
        except actions.KindChanged as changed:
            there = changed.now
            form.on_top_of(there.label)
    return render(request, "journey/kind.jinja", {"form": form, "kind": here, "there": there})


@require_POST
@needs(RUN_PLACE)
def place_kind_move(request: Any, kind: UUID) -> HttpResponse:
    """One place up or down."""
    up = request.POST.get("way") == "up"
    actions.move_kind(by=request.person, kind=queries.kind(kind), up=up)
    return redirect("place_kinds")


@require_POST
@needs(RUN_PLACE)
def place_kind_retire(request: Any, kind: UUID) -> HttpResponse:
    """Offer it no longer."""
    actions.retire_kind(by=request.person, kind=queries.kind(kind))
    messages.success(request, _("No longer offered. What was told with it stays."))
    return redirect("place_kinds")


@require_POST
@needs(RUN_PLACE)
def place_kind_offer(request: Any, kind: UUID) -> HttpResponse:
    """Offer it again."""
    actions.offer_kind(by=request.person, kind=queries.kind(kind))
    messages.success(request, _("Offered again."))
    return redirect("place_kinds")
