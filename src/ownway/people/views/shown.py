"""How this is shown: for visitors by a cookie, for people kept with them."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from ownway.access.doors import needs
from ownway.people.actions.showing import show_as
from ownway.people.forms.shown import ShownForm
from ownway.people.shown import COOKIE, Shown, languages
from ownway.people.signin import session

YEAR = 60 * 60 * 24 * 365


@require_http_methods(["GET", "HEAD", "POST"])
@needs(None)
def shown(request: Any) -> HttpResponse:
    """Choose, and go back to the page one came from."""
    wanted = request.GET.get("language", "")
    if wanted in dict(languages()):  # the page itself, in the language one may want to choose
        translation.activate(wanted)
    language = wanted or request.shown.language or _language()
    form = ShownForm(
        request.POST or None, initial=ShownForm.said(request.shown, "") | {"language": language}
    )
    back = _back(request)
    if form.is_valid():
        return _kept(request, form.given(), back)
    return render(request, "people/shown.jinja", {"form": form, "back": back})


def _kept(request: Any, chosen: Shown, back: str) -> HttpResponse:
    if request.person is not None:
        show_as(by=request.person, shown=chosen)
    response = redirect(back)
    own = request.person is not None and session.of(request).get("own")
    response.set_cookie(  # on anybody's device it goes with the browser's session
        COOKIE, chosen.cookie(), max_age=YEAR if own else None, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response


def _language() -> str:
    now = translation.get_language() or settings.LANGUAGE_CODE
    return now if now in dict(languages()) else settings.LANGUAGE_CODE


def _back(request: Any) -> str:
    """Where one came from, if that is a page of ours; else the first page."""
    asked = request.POST.get("back") or request.GET.get("back", "")
    return asked if asked.startswith("/") and _ours(asked) else reverse("front_door")


def _ours(address: str) -> bool:
    return url_has_allowed_host_and_scheme(address, allowed_hosts=None)
