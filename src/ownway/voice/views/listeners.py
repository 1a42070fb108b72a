"""Who listens: named by coordinators, who never read what is said."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ownway.access.doors import needs
from ownway.people.actions.invitations import CannotInvite
from ownway.people.signin.again import fresh
from ownway.teams import actions as teams
from ownway.teams import queries as place
from ownway.teams.rules import RUN_PLACE
from ownway.voice import actions, queries
from ownway.voice.forms import DaysForm, NameForm, NameNewForm, SaysForm
from ownway.voice.models import Listener
from ownway.voice.rules import CHANGE_LISTENER
from ownway.voice.views import page


@page
@needs(RUN_PLACE)
def place_listeners(request: Any) -> HttpResponse:
    """Everybody who listens, and by when they answer."""
    form = DaysForm(request.POST or None, initial={"listen_days": place.site().listen_days})
    if form.is_valid():
        teams.change_site(by=request.person, **form.cleaned_data)
        messages.success(request, _("Kept. Everybody sees it from now on."))
        return redirect("place_listeners")
    named = [(one, queries.is_ready(one)) for one in queries.named()]
    return render(request, "voice/place_listeners.jinja", {"listeners": named, "form": form})


@page
@needs(RUN_PLACE)
@fresh
def place_listener_add(request: Any) -> HttpResponse:
    """Name somebody whose name I know."""
    form = NameForm(request.POST or None, people=queries.may_be_named(request.person))
    if form.is_valid():
        try:
            actions.name_listener(by=request.person, **form.given())
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            return redirect("place_listeners")
    return render(request, "voice/place_listener.jinja", {"form": form, "new": False})


@page
@needs(RUN_PLACE)
@fresh
def place_listener_new(request: Any) -> HttpResponse:
    """Name somebody who is not here yet."""
    form = NameNewForm(request.POST or None)
    if form.is_valid():
        try:
            actions.name_new_listener(by=request.person, **form.cleaned_data)
        except (ValidationError, CannotInvite):
            form.add_error("email", _("Nothing can be mailed to this address just now."))
        else:
            messages.success(request, _("Named. A way in is on its way to them."))
            return redirect("place_listeners")
    return render(request, "voice/place_listener.jinja", {"form": form, "new": True})


@page
@needs(CHANGE_LISTENER, on="listener")
def place_listener(request: Any, listener: Listener) -> HttpResponse:
    """Introduce somebody otherwise."""
    form = SaysForm(request.POST or None, initial={"says": listener.says})
    if form.is_valid():
        actions.change_listener(by=request.person, listener=listener, **form.cleaned_data)
        return redirect("place_listeners")
    return render(request, "voice/place_listener.jinja", {"form": form, "listener": listener})


@page
@needs(CHANGE_LISTENER, on="listener")
def place_listener_stop(request: Any, listener: Listener) -> HttpResponse:
    """They listen to nothing new: this page says what stays theirs, its button does it."""
    if request.method == "POST":
        actions.stop_listener(by=request.person, listener=listener)
        messages.success(request, _("They are not named to anybody any more."))
        return redirect("place_listeners")
    return render(request, "voice/place_listener_stop.jinja", {"listener": listener})
