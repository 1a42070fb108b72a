"""For peer supporters and coordinators: who asked, what is in motion, whom to help, what is missing."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.pairing.actions import introducing as actions
from ownway.pairing.forms.introducing import WhoForm
from ownway.pairing.models import HelpToChoose
from ownway.pairing.queries import introducing as queries
from ownway.pairing.queries import wishes
from ownway.pairing.queries.hours import has_hours
from ownway.pairing.rules.introducing import (
    ANSWER_HELP,
    OPEN_INTRODUCTIONS,
    PROPOSE_INTRODUCTION,
    SEE_GAPS,
)
from ownway.teams import queries as teams
from ownway.teams.roles import Role

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(OPEN_INTRODUCTIONS)
def introductions(request: Any) -> HttpResponse:
    """Who would like to meet me; and, for a coordinator, what is in motion."""
    me = request.person
    roles = teams.roles_of(me)
    return render(
        request,
        "pairing/introducing/introductions.jinja",
        {
            "as_peer": Role.PEER in roles,
            "as_coordinator": Role.COORDINATOR in roles,
            "asked": queries.asked_of(me),
            "help": queries.help_asked(me),
            "answered_no": queries.answered_no(me),
            "motion": queries.in_motion(me),
            "tea_of": queries.tea_of,
        },
    )


@page
@needs(SEE_GAPS)
def introduction_suggest(request: Any) -> HttpResponse:
    """To whom shall somebody be suggested?"""
    form = WhoForm(request.POST or None, people=queries.could_be_introduced(request.person))
    if form.is_valid():
        return redirect("introduction_suggest_to", person=form.chosen().pk)
    return render(request, "pairing/introducing/suggest.jinja", {"form": form, "member": None})


@page
@needs(PROPOSE_INTRODUCTION, on="person")
def introduction_suggest_to(request: Any, person: Any) -> HttpResponse:
    """Whom might they meet? They decide first."""
    people = [one for one in queries.could_meet_all(person) if has_hours(one)]
    form = WhoForm(request.POST or None, people=people)
    if form.is_valid():
        try:
            actions.propose(by=request.person, member=person, peer=form.chosen())
        except actions.NotJustNow:
            form.add_error("who", _("They can’t take this on just now."))
        else:
            said = _("%(name)s is asked first, and decides.") % {"name": person.called}
            messages.success(request, said)
            return redirect("introductions")
    shown = {"form": form, "member": person, "nobody": not people}
    return render(request, "pairing/introducing/suggest.jinja", shown)


@page
@needs(ANSWER_HELP, on="help")
def help_to_choose(request: Any, help: HelpToChoose) -> HttpResponse:
    """Somebody asks a person. What they wrote, their wishes if they said so, and a way to answer."""
    me = request.person
    if request.method == "POST":
        actions.answer_help(by=me, help=help)
        messages.success(request, _("Written down."))
        return redirect("introductions")
    actions.look_at_help(by=me, help=help)
    read = wishes.wishes_to_read(me, help.person) if help.shows_wishes else None
    return render(
        request,
        "pairing/introducing/help.jinja",
        {
            "help": help,
            "wishes": read,
            "near": help.person in queries.could_be_introduced(me),
        },
    )


@require_safe
@needs(SEE_GAPS)
def introductions_gaps(request: Any) -> HttpResponse:
    """Wishes nobody here could meet: whom to look for."""
    shown = {"gaps": queries.gaps(request.person), "least": queries.least()}
    return render(request, "pairing/introducing/gaps.jinja", shown)
