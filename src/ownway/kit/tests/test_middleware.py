"""Answers are private."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from ownway.kit.middleware import PrivateByDefault


def answer(*, says: str | None = None, known: bool = False, begins: bool = False) -> HttpResponse:
    """What the browser gets from a page that sets ``says`` itself."""

    def page(request: HttpRequest) -> HttpResponse:
        response = HttpResponse("hello")
        if says is not None:
            response["Cache-Control"] = says
        if begins:
            response.set_cookie(settings.SESSION_COOKIE_NAME, "x")
        return response

    request = RequestFactory().get("/")
    if known:
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "x"
    return PrivateByDefault(page)(request)


def test_nothing_is_kept_unless_a_page_says_so_to_a_stranger() -> None:
    assert answer()["Cache-Control"] == "no-store"
    assert answer(says="public, max-age=60")["Cache-Control"] == "public, max-age=60"
    assert answer(says="public, max-age=60", known=True)["Cache-Control"] == "no-store"
    assert answer(says="public, max-age=60", begins=True)["Cache-Control"] == "no-store"


def test_no_camera_no_place() -> None:
    policy = answer()["Permissions-Policy"]
    assert "camera=()" in policy
    assert "geolocation=()" in policy
    assert "publickey-credentials-get=(self)" in policy
