"""What every page knows before any view has said a word."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, get_language_bidi

from ownway.kit.easy import picture_of

#: Easy read is our own name for it; a browser knows it as what it is.
SPOKEN = {"en-easy": "en-GB"}


def _page_named(name: str) -> str:
    """The address of a page; the first page where this service has none of that name."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return "/"


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, direction, the two ways out of every page, and news for the reader.

    ``site`` (``teams.context``) and ``person`` and ``nav`` (``people.context``) come after this
    one and may replace any of it.
    """
    match = request.resolver_match
    now = get_language() or settings.LANGUAGE_CODE
    return {
        "language": SPOKEN.get(now, now),
        "easy_picture": picture_of(match.url_name or "") if match else "leaf",
        "path": request.get_full_path(),
        "direction": "rtl" if get_language_bidi() else "ltr",
        "mode": settings.MODE,
        "demo": settings.DEMO,
        "help_url": _page_named("help_now"),
        "leave_url": _page_named("leave"),
        "home_url": _page_named("front_door"),
        "messages": get_messages(request),
    }
