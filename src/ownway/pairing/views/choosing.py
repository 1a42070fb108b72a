"""People one could meet, by name, and what else there is beside a list."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import choosing as actions
from ownway.pairing.actions.introducing import ask_for_help
from ownway.pairing.actions.wishes import Changed, add_please_not
from ownway.pairing.forms.choosing import HelpForm
from ownway.pairing.models import PeerPage
from ownway.pairing.queries import choosing as queries
from ownway.pairing.queries import introducing
from ownway.pairing.queries.wishes import must_be_asked
from ownway.pairing.rules.introducing import ASK_TO_MEET
from ownway.pairing.rules.wishes import SEE_CARD
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(ASK_TO_MEET)
def people_to_meet(request: Any) -> HttpResponse:
    """At most four, by name. Whom one would rather not meet is asked before any name is shown."""
    me = request.person
    if must_be_asked(me):
        return redirect("please_not")
    shown = {
        "list": queries.shown(me, actions.look_for(by=me)),
        "asked": introducing.own_help(me),
        "kinds": HelpForm.ways(),
    }
    return render(request, "pairing/choosing/people_to_meet.jinja", shown)


@require_POST
@needs(ASK_TO_MEET)
def people_others(request: Any) -> HttpResponse:
    """None of these: others, please."""
    actions.see_others(by=request.person)
    return redirect("people_to_meet")


@require_POST
@needs(ASK_TO_MEET)
def people_all(request: Any) -> HttpResponse:
    """Everybody again."""
    actions.see_everybody(by=request.person)
    return redirect("people_to_meet")


@require_POST
@needs(ASK_TO_MEET)
def people_loosen(request: Any) -> HttpResponse:
    """The wish that would open the list, in one tap."""
    try:
        actions.loosen(by=request.person, codes=request.POST.getlist("wish"))
    except Changed:
        messages.warning(request, _("It was changed in between. Look again, then choose."))
    return redirect("people_to_meet")


@require_POST
@needs(ASK_TO_MEET)
@needs(SEE_CARD, on="person", by="person")
def people_pass(request: Any, person: PeerPage) -> HttpResponse:
    """Not for me."""
    actions.pass_by(by=request.person, peer=person.person)
    return redirect("people_to_meet")


@page
@needs(ASK_TO_MEET)
@needs(SEE_CARD, on="person", by="person")
def people_known(request: Any, person: PeerPage) -> HttpResponse:
    """ "I know this person": may be good, may be not. If not, neither is shown to the other."""
    if must_be_asked(request.person):
        return redirect("please_not")
    if request.method == "POST":
        add_please_not(by=request.person, whom=person.person)
        messages.success(request, _("Kept. Nobody is told."))
        return redirect("people_to_meet")
    return render(request, "pairing/choosing/people_known.jinja", {"peer": person.person})


@page
@needs(ASK_TO_MEET)
def people_ask(request: Any) -> HttpResponse:
    """Ask a person instead of a list."""
    me = request.person
    form = kept(request, "help:new", HelpForm, {"kind": request.GET.get("kind", "")})
    if form.is_valid():
        ask_for_help(by=me, **form.cleaned_data)
        form.draft.saved()
        messages.success(request, _("Asked. Somebody gets in touch, the way you find safe."))
        return redirect("people_to_meet")
    shown = {"form": form, "who": introducing.who_helps(me)}
    return render(request, "pairing/choosing/people_ask.jinja", shown)
