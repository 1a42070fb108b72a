"""Who is here: the person behind the account; and how pages are shown to them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from ownway.people import queries, shown


class WhoIsHere:
    """Sets ``request.person``: the signed-in person, or None. Read only if a page asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        account = request.user
        person = queries.of_account(account) if account.is_authenticated else None
        request.person = person  # type: ignore[attr-defined]
        return self.get_response(request)


class AsShown:
    """Sets ``request.shown``, and has the page speak the language that was chosen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.shown = chosen = shown.of(request)  # type: ignore[attr-defined]
        # What this thread does next speaks as it did before, whatever a page chose for itself.
        with translation.override(chosen.words or translation.get_language()):
            if chosen.words:
                request.LANGUAGE_CODE = chosen.words
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        return response
