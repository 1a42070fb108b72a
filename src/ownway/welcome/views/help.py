"""Somebody to talk to this minute, and leaving in a hurry."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ownway.access.doors import needs
from ownway.people.signin import leaving
from ownway.record.actors import VISITOR
from ownway.teams import queries as teams
from ownway.welcome import actions
from ownway.welcome.views.keeping import forget, token_in


@needs(None)
def help_now(request: HttpRequest) -> HttpResponse:
    """Where help is now. No forms, nothing counted, nothing else to load."""
    lines = [(line, telephone(line.number)) for line in teams.help_lines()]
    return render(
        request,
        "welcome/public/help_now.jinja",
        {
            "emergency": [(line, tel) for line, tel in lines if line.emergency],
            "lines": [(line, tel) for line, tel in lines if not line.emergency],
            "our_tel": telephone(teams.site().phone),
        },
    )


def telephone(number: str) -> str:
    """A number as a link rings it; empty where there is nothing to ring."""
    digits = re.sub(r"[^0-9+]", "", number)
    return f"tel:{digits}" if digits else ""


@needs(None)
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once: the half-written hello is gone, so is the session. Written down nowhere."""
    actions.drop_draft(by=VISITOR, token=token_in(request))
    leaving.forget(request)
    response = forget(redirect(teams.site().leave_to or "blank"))
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response["Referrer-Policy"] = "no-referrer"
    return response


@needs(None)
def no_icon(request: HttpRequest) -> HttpResponse:
    """The empty page has no picture of ours; browsers ask for one at this address."""
    return HttpResponse(content_type="image/x-icon")


@needs(None)
def blank(request: HttpRequest) -> HttpResponse:
    """An empty page that says nothing about where somebody was."""
    return render(request, "welcome/public/blank.jinja")
