"""My people: whom I meet, whom I am to meet, and the way to somebody new."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access import queries as access
from ownway.access.doors import SIGNED_IN, needs
from ownway.pairing.actions import agreeing as actions
from ownway.pairing.queries import agreeing as queries
from ownway.pairing.queries.wishes import must_be_asked
from ownway.pairing.rules.introducing import ASK_TO_MEET
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.rules import SEE_BOND


@needs(SIGNED_IN)
def my_people(request: Any) -> HttpResponse:
    """Whom I meet, and whom I could."""
    me = request.person
    shown = {
        "mine": queries.my_people(me),
        "may_ask": access.may(me, ASK_TO_MEET),
        "ask_first": must_be_asked(me),
    }
    return render(request, "pairing/agreeing/my_people.jinja", shown)


@needs(SEE_BOND, on="bond")
@require_POST
def bond_yes(request: Any, bond: Any) -> HttpResponse:
    """Say yes to meeting, where somebody suggested it."""
    people.confirm_bond(by=request.person, bond=bond)
    messages.success(request, _("Good. You can change your mind any time."))
    return redirect("my_people")


@needs(SEE_BOND, on="bond")
def bond_end(request: Any, bond: Any) -> HttpResponse:
    """Not for me, or end meeting: this page is the first tap, its button the second."""
    if request.method == "POST":
        actions.end_meeting(by=request.person, bond=bond)
        messages.success(request, _("That is fine. Nothing else changes."))
        return redirect("my_people")
    one = known.as_met(bond, request.person)
    return render(request, "pairing/agreeing/bond_end.jinja", {"one": one})
