"""Fresh sign-in: before something that matters, we ask once more that it is really you.

Whoever has a second factor shows that; everybody else types a code that we send. A sign-in of the
last ten minutes is fresh; a form that was opened while it was may still be sent half an hour later,
so that nobody's words are lost to a clock.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from ownway.people.signin import session

View = Callable[..., HttpResponse]
STILL_SENT = 30 * 60


def is_fresh(request: HttpRequest) -> bool:
    """Has the visitor shown who they are a moment ago?"""
    if session.of(request).get("demo"):
        return True
    records = get_authentication_records(request, request.user)
    within = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    if request.method == "POST":
        within = max(within, STILL_SENT)
    return bool(records) and time.time() - max(record["at"] for record in records) < within


def fresh(view: View) -> View:
    """Decorator, inside ``needs``: ask once more who it is, then come back to this page."""

    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if is_fresh(request):
            return view(request, **kwargs)
        return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': request.path})}")

    return opened


def second(view: View) -> View:
    """Decorator, inside ``needs``: a second factor is asked of whoever comes here, as of colleagues."""

    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not session.of(request).get("asked"):
            session.change(request, asked=True)
        if session.lacks_second_factor(request):
            return redirect("second_factor_first")
        return view(request, **kwargs)

    return opened
