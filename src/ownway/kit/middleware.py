"""Answers are private unless a page says otherwise to a stranger."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Nothing here listens, looks or tracks; a page on which one may record asks for the microphone
# itself (journey.views.files). Passkeys stay possible on our own pages.
PERMISSIONS = ", ".join(
    [
        f"{feature}=()"
        for feature in (
            "accelerometer", "autoplay", "browsing-topics", "camera",
            "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
            "payment", "serial", "usb",
        )
    ]
    + ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]
)  # fmt: skip


class PrivateByDefault:
    """No answer is kept by a browser or a proxy. A page for strangers may set its own
    ``Cache-Control``; it counts only for a visitor who carries no session (nobody signed in, no
    half-written hello). Static files are answered further out and never pass here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers to whatever comes back."""
        response = self.get_response(request)
        known = settings.SESSION_COOKIE_NAME in request.COOKIES
        begun = settings.SESSION_COOKIE_NAME in response.cookies
        if known or begun or not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        response.setdefault("Permissions-Policy", PERMISSIONS)
        return response
