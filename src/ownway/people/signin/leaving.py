"""Leaving in a hurry."""

from django.http import HttpRequest

from ownway.people.actions.sessions import forget_session
from ownway.people.signin import session


def forget(request: HttpRequest) -> None:
    """Drop whatever session there is, signed in or not. It is never written down that somebody
    left; the answer is for the caller to send, with ``Clear-Site-Data``."""
    person = getattr(request, "person", None)
    if person is not None:
        forget_session(by=person, key=str(request.session.session_key))
    session.end(request)
