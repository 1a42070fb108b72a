"""Pages that somebody meets who is not signed in."""

from django.http import HttpResponse


def shut(response: HttpResponse) -> HttpResponse:
    """Found by no search engine, and named to no other page."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
