"""Inviting somebody: a mailed link or a letter with a code."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from ownway.people.actions import invitations
from ownway.people.models import Person
from ownway.people.signin import queries
from ownway.people.signin.forms import InviteForm

WHY_NOT = {
    "here_already": gettext_lazy("They have their own sign-in already, so there is no need."),
    "not_told": gettext_lazy(
        "They do not know yet that something is written down about them, so nothing is sent. "
        "Tell them first, or print a letter and go through it together."
    ),
    "not_sent": gettext_lazy("No e-mail can go to this address from here. A letter still works."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, person: Person) -> HttpResponse:
    """Choose how, and see which invitations are open."""
    form = InviteForm(request.POST or None)
    if form.is_valid():
        try:
            invitations.invite(
                by=request.person,  # type: ignore[attr-defined]
                person=person,
                email=form.cleaned_data["email"],
            )
        except invitations.CannotInvite as reason:
            messages.warning(request, WHY_NOT[reason.code])
        else:
            messages.success(request, _("The link is on its way. It works for 14 days."))
        return redirect("invite", person=person.pk)
    return render(
        request,
        "people/signin/invite.jinja",
        {
            "form": form,
            "who": person,
            "invitations": queries.open_invitations(person),
            "has_way_in": person.account is not None and queries.ways_of(person.account).ways_in(),
        },
    )


@require_POST
def letter(request: HttpRequest, person: Person) -> HttpResponse:
    """A letter to print. Its code is shown this once; pressing again makes another."""
    try:
        printed = invitations.invite_printed(by=request.person, person=person)  # type: ignore[attr-defined]
    except invitations.CannotInvite as reason:
        messages.warning(request, WHY_NOT[reason.code])
        return redirect("invite", person=person.pk)
    return render(
        request,
        "people/signin/letter.jinja",
        {
            "who": person,
            "printed": printed,
            "address": settings.BASE_URL.partition("://")[2] + reverse("join").rstrip("/"),
        },
    )


@require_POST
def take_back(request: HttpRequest, person: Person, **kwargs: Any) -> HttpResponse:
    """Make an invitation stop working."""
    wanted = str(kwargs["invitation"])
    for one in queries.open_invitations(person):
        if str(one.pk) == wanted:
            invitations.take_back_invitation(by=request.person, invitation=one)  # type: ignore[attr-defined]
            messages.success(request, _("It does not work any more."))
            return redirect("invite", person=person.pk)
    raise Http404
