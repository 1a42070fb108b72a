"""Going for good: what goes, what stays and why, and taking it back."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.kit.limits import allow
from ownway.kit.network import network_of
from ownway.people.signin.again import fresh
from ownway.people.taken import what_stays
from ownway.taking import actions, queries, wording
from ownway.taking.forms import ReceiptForm
from ownway.taking.rules import OWN_FAREWELL
from ownway.teams import queries as teams

page = require_http_methods(["GET", "HEAD", "POST"])
TRIES, QUARTER = 10, 15 * 60


@require_safe
@needs(SIGNED_IN)
def delete(request: Any) -> HttpResponse:
    """What goes, what must stay and why, before anything happens."""
    me = request.person
    farewell = queries.farewell_of(me)
    if farewell is not None:
        return redirect("delete_receipt", farewell=farewell.pk)
    return render(
        request,
        "taking/delete.jinja",
        {
            "stays": what_stays(me),
            "days": teams.site().farewell_days,
            "first": [wording.HAND_OVER[code] for code in teams.must_hand_over(me)],
        },
    )


@page
@needs(SIGNED_IN)
@fresh
def delete_ask(request: Any) -> HttpResponse:
    """The last page before; its button asks."""
    days = teams.site().farewell_days
    if request.method != "POST":
        return render(request, "taking/delete_ask.jinja", {"days": days})
    try:
        farewell = actions.ask_farewell(by=request.person)
    except actions.HandOver:
        return redirect("delete_all")
    return redirect("delete_receipt", farewell=farewell.pk)


@require_safe
@needs(OWN_FAREWELL, on="farewell")
def delete_receipt(request: Any, farewell: Any) -> HttpResponse:
    """The receipt, to print and keep."""
    if farewell.taken_back is not None:
        return redirect("delete_all")
    return render(
        request,
        "taking/delete_receipt.jinja",
        {
            "farewell": farewell,
            "stays": what_stays(request.person),
            "receipt_address": settings.BASE_URL.partition("//")[2] + reverse("receipt"),
        },
    )


@require_POST
@needs(OWN_FAREWELL, on="farewell")
def delete_back(request: Any, farewell: Any) -> HttpResponse:
    """Stay, in one press."""
    if farewell.taken_back is None:
        actions.take_back_farewell(by=request.person, farewell=farewell)
    messages.success(request, _("Nothing is deleted. Everything is as it was."))
    return redirect("home")


@page
@needs(None)
def receipt(request: Any) -> HttpResponse:
    """Whoever holds a receipt's code can see that it was done, and when."""
    form = ReceiptForm(request.POST or None)
    found = None
    if request.method == "POST" and form.is_valid():
        if not allow("taking.receipt", network_of(request), most=TRIES, seconds=QUARTER):
            form.add_error("code", _("That was many tries. Please wait a quarter of an hour."))
        else:
            found = queries.receipt_with(form.cleaned_data["code"])
            if found is None:
                form.add_error("code", _("There is no receipt with this code."))
    return render(
        request,
        "taking/receipt.jinja",
        {"form": form, "found": found, "gone": wording.gone(found), "stays": wording.stayed(found)},
    )
