"""Signing in as somebody from the demo, on this machine only."""

from ipaddress import ip_address

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import Http404, HttpRequest

from ownway.people.models import Person
from ownway.people.signin import adapter, session


def sign_in(request: HttpRequest, person: Person) -> None:
    """Sign in as ``person``, with everything that is asked of a second factor taken as done.

    Raises:
        Http404: this is no demo, or the visitor does not sit at this machine.
    """
    peer = request.META.get("REMOTE_ADDR") or "::"
    if not settings.DEMO or not ip_address(peer).is_loopback or person.account is None:
        raise Http404
    if request.user.is_authenticated:
        session.end(request)
    get_adapter(request).login(request, person.account)
    session.begin(request, person, demo=True)
    session.is_own(request, True)
    record_authentication(request, person.account, method="demo")
    UserSession.objects.create_from_request(request)
    adapter.note(request, person.account, "demo")
