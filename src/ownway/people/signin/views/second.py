"""Why colleagues are asked for a second factor, before anything else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ownway.people.signin import session


@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """A friendly page with two ways to do it."""
    if not session.lacks_second_factor(request):
        return redirect("home")
    return render(request, "people/signin/second_factor.jinja")
