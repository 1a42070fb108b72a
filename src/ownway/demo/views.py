"""The demo's own doors. They exist in demo mode only, and only for this machine."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.demo import links, players
from ownway.people.signin import demo as signin

View = Callable[..., HttpResponse]


def only_here(view: View) -> View:
    """404 unless this is a demo and the visitor sits at this machine."""

    @wraps(view)
    def checked(request: HttpRequest, **kwargs: str) -> HttpResponse:
        if not settings.DEMO or not _from_this_machine(request):
            raise Http404
        return view(request, **kwargs)

    return checked


def _from_this_machine(request: HttpRequest) -> bool:
    """The connection comes from loopback, and no proxy says that it carries somebody else's."""
    forwarded = any(name in request.META for name in (
        "HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP"))  # fmt: skip
    return not forwarded and ip_address(request.META.get("REMOTE_ADDR") or "0.0.0.0").is_loopback  # noqa: S104


@needs(None)
@only_here
@require_safe
def cast(request: HttpRequest) -> HttpResponse:
    """Everybody in the demo, with a button each."""
    return render(request, "demo/cast.jinja", {"groups": players.by_group()})


@needs(None)
@only_here
@require_http_methods(["POST"])
def become(request: HttpRequest, player: str) -> HttpResponse:
    """The button beside a player: sign in as them."""
    wanted = next((p for p in players.PLAYERS if p.key == player), None)
    return _sign_in(request, wanted)


@needs(None)
@only_here
@require_http_methods(["GET", "HEAD", "POST"])
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """A one-use link: a page with a button, and the button uses the link up."""
    if request.method == "POST":
        return _sign_in(request, links.take(token))
    player = links.peek(token)
    return render(request, "demo/come_in.jinja", {"player": player}, status=200 if player else 410)


def _sign_in(request: HttpRequest, player: players.Player | None) -> HttpResponse:
    person = players.person_of(player) if player else None
    if person is None:
        return render(request, "demo/come_in.jinja", {"player": None}, status=410)
    signin.sign_in(request, person)
    return redirect("home")
