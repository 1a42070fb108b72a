"""What several of these pages share."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme


def too_many(request: HttpRequest) -> HttpResponse:
    """It was tried too often from here. The same for everybody, known or not."""
    return render(request, "people/signin/too_many.jinja", status=429)


def onward(request: HttpRequest, otherwise: str) -> str:
    """Where the visitor was going, if that is a page of ours."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours else otherwise
