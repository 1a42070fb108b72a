"""What a visitor sees when something went differently, and the gallery of parts."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from ownway.kit.gallery import contents


def _sorry(request: HttpRequest, status: int, **words: Any) -> HttpResponse:
    """A calm page. Without context processors where those may be what failed."""
    return render(request, "kit/sorry.jinja", words, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what arrived could not be read."""
    return _sorry(
        request,
        400,
        heading=_("We couldn’t read that"),
        lead=_("What your browser sent did not arrive in one piece."),
        lines=[_("Please go back and try once more. Nothing has been changed.")],
    )


def form_too_old(
    request: HttpRequest, reason: str = "", exception: Exception | None = None
) -> HttpResponse:
    """403, most often a form that stood open for long: kind words, and nothing is lost."""
    return _sorry(
        request,
        403,
        heading=_("That page had been open for a while"),
        lead=_("Nothing you wrote is lost."),
        lines=[
            _(
                "Go back with your browser’s back button, load the page again if it asks, and send "
                "it once more."
            ),
            _(
                "If it happens again, your browser may be keeping out the one small cookie this "
                "page needs. It holds no name and nothing about you."
            ),
        ],
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing here, or nothing here for this reader; the words are the same."""
    return _sorry(
        request,
        404,
        heading=_("There is no page here"),
        lead=_("The address may have changed, or may have been typed a little differently."),
        lines=[_("If a link brought you here, please tell us where you found it.")],
        onward={"href": "/", "text": _("Go to the first page")},
    )


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: asked too often in a short time."""
    return _sorry(
        request,
        429,
        heading=_("Please wait a little"),
        lead=_("This has been tried many times in a short while, so we are taking a rest."),
        lines=[_("Try again in some minutes. If it was not you, there is nothing you need to do.")],
    )


def went_wrong(request: HttpRequest) -> HttpResponse:
    """500: drawn without a request, so that nothing of what broke is asked again."""
    page = render_to_string(
        "kit/sorry.jinja",
        {
            "heading": _("Something went wrong on our side"),
            "lead": _("It is not something you did."),
            "lines": [
                _(
                    "Please try again in some minutes. If you were writing something, go back with "
                    "your browser’s back button: your words may still be there."
                )
            ],
            "onward": {"href": "/", "text": _("Go to the first page")},
        },
    )
    return HttpResponse(page, status=500)


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    """Every part in every state, for whoever builds a page. Only while developing."""
    room = request.GET.get("room", "public")
    return render(request, "kit/gallery.jinja", contents(request) | {"room": room})


# The rule of this page, as `access.doors` writes it: open to everybody. (kit may not import it.)
gallery.rule = None  # type: ignore[attr-defined]
gallery.states_rule = True  # type: ignore[attr-defined]
