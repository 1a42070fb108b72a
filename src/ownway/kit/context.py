"""What every page knows before any view has said a word."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, get_language_bidi


def _page_named(*names: str) -> str:
    """The first of these pages that exists; the front door where none does."""
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return "/"


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, direction, the two ways out of every page, and news for the reader.

    ``site`` (``teams.context``) and ``person`` and ``nav`` (``people.context``) come after this
    one and may replace any of it.
    """
    return {
        "language": get_language() or settings.LANGUAGE_CODE,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "mode": settings.MODE if hasattr(settings, "MODE") else "live",
        "demo": getattr(settings, "DEMO", False),
        "help_url": _page_named("help_now", "get_help"),
        "leave_url": _page_named("leave"),
        "home_url": _page_named("front_door"),
        "messages": get_messages(request),
    }
