"""Pause, leave, come back: two taps, by the person alone."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.people.rules import PACE_WITH
from ownway.welcome import actions
from ownway.welcome.forms.team import SaidYesForm

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def my_pace(request: Any) -> HttpResponse:
    """What each choice means, before anything happens."""
    return render(request, "welcome/homes/pace.jinja", {"pace": request.person.pace})


@page
@needs(SIGNED_IN)
def pause(request: Any) -> HttpResponse:
    """The first tap shows what a break does; the second begins it."""
    if request.method != "POST":
        return render(request, "welcome/homes/pace_pause.jinja")
    actions.pause(by=request.person)
    messages.success(request, _("You are taking a break. Come back whenever you like."))
    return redirect("my_pace")


@page
@needs(SIGNED_IN)
def leave(request: Any) -> HttpResponse:
    """The first tap shows what leaving does; the second does it."""
    if request.method != "POST":
        return render(request, "welcome/homes/pace_leave.jinja")
    actions.leave(by=request.person)
    messages.success(request, _("You have left. Everything is kept for you, and the door is open."))
    return redirect("my_pace")


@require_POST
@needs(SIGNED_IN)
def come_back(request: Any) -> HttpResponse:
    """Come back, in one tap."""
    actions.come_back(by=request.person)
    messages.success(request, _("Welcome back. Everything is as you left it."))
    return redirect("my_home")


@page
@needs(PACE_WITH, on="person")
def person_pace(request: Any, person: Any) -> HttpResponse:
    """A break, or coming back, written down with somebody who said so."""
    form = SaidYesForm(request.POST or None)
    here = person.pace == "here"
    if form.is_valid():
        change = actions.pause_with if here else actions.come_back_with
        change(by=request.person, person=person)
        return redirect("person_page", person=person.pk)
    return render(
        request, "welcome/homes/person_pace.jinja", {"form": form, "who": person, "is_here": here}
    )
