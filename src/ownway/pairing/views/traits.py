"""What can be wished for: the place adds, renames and retires."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import wishes as actions
from ownway.pairing.forms.wishes import NewTraitForm, TraitForm
from ownway.pairing.queries import wishes as queries
from ownway.pairing.views.wishes import asks
from ownway.teams.rules import RUN_PLACE


@require_safe
@needs(RUN_PLACE)
def place_wishes(request: Any) -> HttpResponse:
    """Everything there is, under the question it answers."""
    every = queries.traits(retired=True)
    shown = {
        "kinds": queries.by_kind([one for one in every if not one.row.retired]),
        "retired": [one for one in every if one.row.retired],
    }
    return render(request, "pairing/traits.jinja", shown)


@asks
@needs(RUN_PLACE)
def place_wish_add(request: Any) -> HttpResponse:
    """Add one."""
    form = NewTraitForm(request.POST or None)
    if form.is_valid():
        said = form.cleaned_data
        actions.add_trait(by=request.person, kind=said["kind"], name=said["name"])
        messages.success(request, _("Added. It is offered from now on."))
        return redirect("place_wishes")
    return render(request, "pairing/trait.jinja", {"form": form})


@asks
@needs(RUN_PLACE)
def place_wish(request: Any, trait: UUID) -> HttpResponse:
    """Another name for it. Where a colleague renamed it in between, both stay on the screen."""
    here, there = _trait(trait), None
    form = TraitForm(request.POST or None, initial={"name": here.name, "before": here.name})
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.change_trait(
                by=request.person, trait=here.row, name=said["name"], before=said["before"]
            )
            messages.success(request, _("Kept."))
            return redirect("place_wishes")
        except actions.Changed:
            there = _trait(trait)
            form.on_top_of(there.name)
    return render(request, "pairing/trait.jinja", {"form": form, "trait": here, "there": there})


@require_POST
@needs(RUN_PLACE)
def place_wish_retire(request: Any, trait: UUID) -> HttpResponse:
    """Offer it no longer."""
    actions.retire_trait(by=request.person, trait=_trait(trait).row)
    messages.success(request, _("No longer offered."))
    return redirect("place_wishes")


@require_POST
@needs(RUN_PLACE)
def place_wish_offer(request: Any, trait: UUID) -> HttpResponse:
    """Offer it again."""
    actions.offer_trait(by=request.person, trait=_trait(trait).row)
    messages.success(request, _("Offered again."))
    return redirect("place_wishes")


def _trait(key: UUID) -> queries.TraitShown:
    found = queries.trait(key)
    if found is None:
        raise Http404
    return found
