"""For the test suite only: being signed in without asking for a code each time."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from ownway.kit.sessions import cookie_for
from ownway.people.models import Person
from ownway.people.signin import session


def enter(
    client: Client, person: Person, *, second: bool = True, own: bool = True, fresh: bool = False
) -> None:
    """Sign ``person`` in, on a device of their own, with their second factor shown.

    ``second=False``: without one, as somebody who has just begun to work here.
    ``fresh=True``: just now, so that nothing asks once more who it is.
    """
    if person.account is None:
        raise ValueError("They have no sign-in of their own.")
    client.force_login(person.account)
    request = HttpRequest()
    request.session, request.user = client.session, person.account
    session.begin(request, person)
    session.is_own(request, own)
    session.change(request, second=second)
    if fresh:
        record_authentication(request, person.account, method="code")
    request.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie_for(str(request.session.session_key))
