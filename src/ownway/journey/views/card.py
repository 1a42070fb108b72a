"""The crisis card: what stands on it, and the code that some people put on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import sheets
from ownway.journey.actions import outside as actions
from ownway.journey.forms.paper import CardForm, CodeForm
from ownway.journey.models import Page
from ownway.journey.queries import book, outside
from ownway.journey.queries import paper as queries
from ownway.journey.versions import Changed
from ownway.journey.views import page
from ownway.people.drafting import kept


@require_safe
@needs(SIGNED_IN)
def card(request: Any) -> HttpResponse:
    """The card as it will be read."""
    me = request.person
    found, link = queries.card_of(me), outside.card_link(me)
    there = outside.items_of(link) if link else []
    opens = [book.name_of(one) for one in there if isinstance(one, Page)]
    return render(
        request,
        "journey/card.jinja",
        {
            "card": found,
            "body": found.body if found else {},
            "headings": sheets.card_headings(),
            "token": link is not None,
            "opens": opens,
            "opened": outside.openings_of(me, link) if link else [],
        },
    )


@page
@needs(SIGNED_IN)
def card_change(request: Any) -> HttpResponse:
    """Say what stands on it."""
    me = request.person
    there = queries.card_of(me)
    said = CardForm.said(there.body, there.version) if there else {"name": me.called, "version": 0}
    form = kept(request, "card", CardForm, said)
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.save_card(by=me, version=version, body=form.body())
        except Changed as changed:
            now = changed.now
            form.draft.changed(now.version, CardForm.said(now.body, now.version))
        else:
            form.draft.saved()
            messages.success(
                request, _("Kept. Print it again, so that the one you carry is this one.")
            )
            return redirect("my_card")
    return render(request, "journey/card_change.jinja", {"form": form})


@page
@needs(SIGNED_IN)
def card_code(request: Any) -> HttpResponse:
    """Put a code on it, and choose what it opens."""
    me = request.person
    if queries.card_of(me) is None:
        return redirect("my_card")
    pages = [(one, book.name_of(one)) for one in book.own_pages(me)]
    form = CodeForm(request.POST if request.method == "POST" else None, pages=pages)
    if form.is_valid():
        actions.card_code(by=me, on=True, **form.given())
        messages.success(request, _("The code is on. Print your card again to have it there."))
        return redirect("my_card")
    return render(request, "journey/card_code.jinja", {"form": form})


@require_POST
@needs(SIGNED_IN)
def card_code_off(request: Any) -> HttpResponse:
    """Take it off. From now on it opens nothing."""
    if queries.card_of(request.person) is not None:
        actions.card_code(by=request.person, on=False)
        messages.success(request, _("The code is off. It opens nothing any more."))
    return redirect("my_card")
