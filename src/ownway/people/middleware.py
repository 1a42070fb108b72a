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
        if chosen.words:
            translation.activate(chosen.words)
            request.LANGUAGE_CODE = chosen.words
        return self.get_response(request)
