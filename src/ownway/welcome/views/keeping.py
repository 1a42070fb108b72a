"""What a hello's pages share: the visitor's one small cookie, and words that are never lost."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.views.decorators.csrf import csrf_exempt

from ownway.kit.ids import token

#: A random name for what is being written. It says nothing and ends with the browser's session.
COOKIE = "page"
View = Callable[..., HttpResponse]


class _Check(CsrfViewMiddleware):
    """Django's own check of a form's token, asked instead of enforced."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def words_kept(view: View) -> View:
    """A form whose token is too old comes back with everything that was typed, instead of an
    error page that loses it. The view asks :func:`too_old` and must then write nothing."""

    @wraps(view)
    def checked(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        refused = (
            _Check(lambda _request: HttpResponse()).process_view(request, view, (), {})
            if request.method == "POST"
            else None
        )
        request.too_old = refused is not None  # type: ignore[attr-defined]
        return view(request, **kwargs)

    return csrf_exempt(checked)


def too_old(request: HttpRequest) -> bool:
    """Did this form stand open for so long that it must be sent once more?"""
    return bool(getattr(request, "too_old", False))


def token_in(request: HttpRequest) -> str:
    """The visitor's token; empty where there is none."""
    return str(request.COOKIES.get(COOKIE, ""))[:200]


def new_token() -> str:
    """A token for something newly begun."""
    return token()


def keep(response: HttpResponse, value: str) -> HttpResponse:
    """Let the visitor's browser hold the token until it is closed."""
    response.set_cookie(
        COOKIE, value, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


def forget(response: HttpResponse) -> HttpResponse:
    """Take the token back from the visitor's browser."""
    response.delete_cookie(COOKIE, samesite="Lax")
    return response
