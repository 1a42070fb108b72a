"""Who works here: roles given and ended."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access.doors import needs
from ownway.access.errors import NotYours
from ownway.people import actions, queries
from ownway.people.forms.roles import ColleagueForm, GiveRoleForm
from ownway.people.signin.again import fresh
from ownway.teams import actions as place
from ownway.teams import queries as teams
from ownway.teams.rules import CHANGE_ROLE, GIVE_ROLES


@needs(GIVE_ROLES)
def roles(request: Any) -> HttpResponse:
    """Everybody who works or volunteers here, and who answers hellos."""
    return render(
        request,
        "people/team/roles.jinja",
        {"projects": teams.team_by_project(), "shut": not teams.answerers()},
    )


@needs(GIVE_ROLES)
@fresh
def role_give(request: Any) -> HttpResponse:
    """Give a role to somebody whose name I know."""
    form = GiveRoleForm(
        request.POST or None, known=queries.known(request.person), projects=teams.projects()
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.give_role(by=request.person, **form.given())
        except NotYours:
            form.add_error(
                "person",
                _("Nobody gives themself a role where others are. Ask another coordinator."),
            )
        else:
            messages.success(request, _("Given."))
            return redirect("roles")
    return render(request, "people/team/role_give.jinja", {"form": form})


@needs(GIVE_ROLES)
@fresh
def role_new(request: Any) -> HttpResponse:
    """Write down a new colleague."""
    form = ColleagueForm(request.POST or None, projects=teams.projects())
    if request.method == "POST" and form.is_valid():
        person = actions.add_colleague(by=request.person, **form.given())
        messages.success(
            request,
            _("%(name)s works here now. Invite them, so that they can sign in.")
            % {"name": person.called},
        )
        return redirect("invite", person=person.pk)
    return render(request, "people/team/role_new.jinja", {"form": form})


@needs(CHANGE_ROLE, on="membership")
@fresh
def role_end(request: Any, membership: Any) -> HttpResponse:
    """End a role: what happens is said first, the button is the second tap."""
    wrong = ""
    if request.method == "POST":
        try:
            actions.end_role(by=request.person, membership=membership)
        except ValidationError as problem:
            wrong = " ".join(problem.messages)
        else:
            messages.success(request, _("Ended. They are signed out everywhere."))
            return redirect("home" if membership.person_id == request.person.pk else "roles")
    return render(request, "people/team/role_end.jinja", {"membership": membership, "wrong": wrong})


@needs(CHANGE_ROLE, on="membership")
@require_POST
def role_answers(request: Any, membership: Any) -> HttpResponse:
    """Answer hellos from now on, or no longer."""
    place.set_answers(by=request.person, membership=membership, answers=not membership.answers)
    messages.success(request, _("Kept."))
    return redirect("roles")
