"""Pages that explain: privacy and its limits, accessibility, complaints, where we are."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ownway.access.doors import needs
from ownway.teams import queries as teams
from ownway.welcome import wording
from ownway.welcome.questions import REGISTER
from ownway.welcome.views.help import telephone


def _page(request: HttpRequest, name: str, **words: object) -> HttpResponse:
    shared = {"our_tel": telephone(teams.site().phone)}
    return render(request, f"welcome/public/{name}.jinja", shared | words)


@needs(None)
def keeping_private(request: HttpRequest) -> HttpResponse:
    """Keeping this private: the device, "Leave this page", our messages, what we ask and why."""
    who = (wording.names_of_welcomers() or [wording.welcomers()])[0]
    return _page(
        request,
        "keeping_private",
        questions=REGISTER,
        preview=wording.first_message("Sam", who, teams.site().phone),
    )


@needs(None)
def cannot_protect(request: HttpRequest) -> HttpResponse:
    """What we cannot protect anybody from."""
    return _page(request, "cannot_protect")


@needs(None)
def accessibility(request: HttpRequest) -> HttpResponse:
    """How usable this is, and what we do not know."""
    return _page(request, "accessibility")


@needs(None)
def say_how_it_is(request: HttpRequest) -> HttpResponse:
    """How to complain, to us or to somebody independent."""
    return _page(request, "say_how_it_is")


@needs(None)
def find_us(request: HttpRequest) -> HttpResponse:
    """Where we are and when."""
    return _page(request, "find_us", who=wording.welcomers())
