"""People from earlier records: who was not told yet, and what was written about somebody."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.access.errors import NotYours
from ownway.importing import actions, queries
from ownway.importing.rules import BRING_IN, SEE_UNTOLD
from ownway.importing.views.files import page
from ownway.people import actions as people
from ownway.people import queries as known
from ownway.people.rules import SEE_PAGE
from ownway.teams import queries as teams

ON_A_PAGE = 25


@require_safe
@needs(BRING_IN)
def not_told(request: Any) -> HttpResponse:
    """Who does not know yet that we hold something about them, the longest wait first."""
    me = request.person
    found = Paginator(queries.untold(me), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "importing/not_told.jinja",
        {
            "page": found,
            "ways": {
                one.person.pk: [way.get_kind_display() for way in known.ways_of(me, of=one.person)]
                for one in found
            },
            "days": teams.site().told_within_days,
        },
    )


@require_POST
@needs(SEE_UNTOLD, on="person")
def not_told_now(request: Any, person: Any) -> HttpResponse:
    """They know now."""
    people.mark_told(by=request.person, person=person)
    messages.success(
        request,
        _("Noted: %(name)s knows. From now on messages may reach them.") % {"name": person.called},
    )
    return redirect("not_told")


@page
@needs(SEE_UNTOLD, on="person")
def not_told_remove(request: Any, person: Any) -> HttpResponse:
    """Remove what we hold about somebody: this page asks, its button does it."""
    if request.method == "POST":
        actions.remove_untold(by=request.person, person=person)
        messages.success(request, _("Removed. Nothing of it is kept."))
        return redirect("not_told")
    return render(request, "importing/not_told_remove.jinja", {"who": person})


@require_safe
@needs(SEE_PAGE, on="person")
def person_cards(request: Any, person: Any) -> HttpResponse:
    """What was written about somebody before they joined. Reading it is a look."""
    cards = actions.look_at_cards(by=request.person, person=person)
    if not cards:
        raise NotYours
    return render(
        request,
        "importing/cards.jinja",
        {"who": person, "cards": cards, "said": queries.said},
    )


@require_safe
@needs(SIGNED_IN)
def my_cards(request: Any) -> HttpResponse:
    """What was written about me before I had a space of my own."""
    me = request.person
    return render(
        request,
        "importing/my_cards.jinja",
        {"cards": queries.cards_about(me, me), "said": queries.said},
    )
