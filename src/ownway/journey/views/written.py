"""What a colleague types in from paper, together with its writer: "with Sam, Sam said yes"."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ownway.access.doors import needs
from ownway.journey.actions import book as book_actions
from ownway.journey.actions import paper as actions
from ownway.journey.actions import story as story_actions
from ownway.journey.forms.paper import CardWithForm, PageWithForm, PieceWithForm
from ownway.journey.queries import book
from ownway.journey.views import page
from ownway.people.drafting import kept
from ownway.people.rules import WRITE_WITH


@require_safe
@needs(WRITE_WITH, on="person")
def write_with(request: Any, person: Any) -> HttpResponse:
    """What may be typed in, and the paper to write it on first."""
    return render(request, "journey/write_with.jinja", {"who": person, "kinds": book.kinds()})


@page
@needs(WRITE_WITH, on="person")
def write_piece_with(request: Any, person: Any) -> HttpResponse:
    """A piece of their story."""
    form = kept(request, f"with:{person.pk}:story", PieceWithForm, called=person.called)
    if form.is_valid():
        story_actions.write_piece_with(by=request.person, person=person, **form.given())
        return _done(request, person, form)
    heading = _("Something of %(name)s’s story") % {"name": person.called}
    return _together(request, person, form, heading)


@page
@needs(WRITE_WITH, on="person")
def write_page_with(request: Any, person: Any, kind: str) -> HttpResponse:
    """A page of their book, of one of the kinds that are offered."""
    found = book.kind(kind)
    if found is None:
        raise Http404
    on = f"with:{person.pk}:page:{kind}"
    form = kept(request, on, PageWithForm, called=person.called, kind=found)
    if form.is_valid():
        book_actions.add_page_with(by=request.person, person=person, kind_code=kind, **form.given())
        return _done(request, person, form)
    heading = _("%(page)s: a page of %(name)s’s book") % {"page": found.name, "name": person.called}
    return _together(request, person, form, heading)


@page
@needs(WRITE_WITH, on="person")
def write_card_with(request: Any, person: Any) -> HttpResponse:
    """Their crisis card. What may be on it already is not shown."""
    form = kept(request, f"with:{person.pk}:card", CardWithForm, called=person.called)
    if form.is_valid():
        actions.save_card_with(by=request.person, person=person, body=form.body())
        return _done(request, person, form)
    heading = _("%(name)s’s crisis card") % {"name": person.called}
    return _together(request, person, form, heading, card=True)


def _done(request: Any, person: Any, form: Any) -> HttpResponse:
    form.draft.saved()
    messages.success(
        request,
        _(
            "Kept, as written with %(name)s. It is theirs now: you do not see it unless they share it."
        )
        % {"name": person.called},
    )
    return redirect("write_with", person=person.pk)


def _together(request: Any, person: Any, form: Any, heading: str, card: bool = False) -> Any:
    shown = {"form": form, "who": person, "heading": heading, "card": card}
    return render(request, "journey/written.jinja", shown)
