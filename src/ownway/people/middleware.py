"""Who is here: the person behind the account."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ownway.people import queries


class WhoIsHere:
    """Sets ``request.person``: the signed-in person, or None. Read only if a page asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        account = request.user
        person = queries.of_account(account) if account.is_authenticated else None
        request.person = person  # type: ignore[attr-defined]
        return self.get_response(request)
