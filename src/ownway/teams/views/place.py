"""What the place says about itself, and whether the hello page may open."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownway.access.doors import needs
from ownway.teams import actions, queries
from ownway.teams.forms import HoursForm, NamedForm, NamesForm, ProjectForm, PromiseForm
from ownway.teams.roles import STAFF, Role
from ownway.teams.rules import BE_COLLEAGUE, RUN_PLACE

#: The parts of the place's words, each a page of its own.
PARTS: dict[str, Any] = {
    "names": (gettext_lazy("Names, and where we are"), NamesForm),
    "promise": (gettext_lazy("What we promise"), PromiseForm),
    "named": (gettext_lazy("Who is named for what"), NamedForm),
}
#: What is missing, in words, and the page where it is put right.
MISSING = {
    "help_numbers": (
        gettext_lazy("there are help numbers, each checked before its day"),
        "place_help",
        {},
    ),
    "answerer": (gettext_lazy("somebody is named who answers"), "roles", {}),
    "out_of_hours": (
        gettext_lazy("it says what happens at night and at weekends"),
        "place_change",
        {"part": "promise"},
    ),
    "hours": (gettext_lazy("the opening hours are known"), "place_hours", {}),
    "confidentiality": (
        gettext_lazy("it says what stays between us and what is passed on"),
        "place_change",
        {"part": "promise"},
    ),
    "project": (
        gettext_lazy("a project is chosen to which hellos come"),
        "place_change",
        {"part": "named"},
    ),
}


@needs(RUN_PLACE)
def place(request: Any) -> HttpResponse:
    """Everything there is to look after, and what the hello page still waits for."""
    today = timezone.localdate()
    return render(
        request,
        "teams/place.jinja",
        {
            "parts": [(slug, title) for slug, (title, _form) in PARTS.items()],
            "missing": [MISSING[code] for code in queries.not_ready(today)],
            "to_review": queries.help_lines_to_review(today),
        },
    )


@needs(RUN_PLACE)
def place_change(request: Any, part: str) -> HttpResponse:
    """One part of what the place says."""
    if part not in PARTS:
        raise Http404
    title, form_class = PARTS[part]
    form = form_class(request.POST or None, instance=queries.site())
    now: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_site(by=request.person, **form.values())
        except actions.ChangedMeanwhile:
            now = form.begin_again(queries.site())
        else:
            messages.success(request, _("Kept."))
            return redirect("place")
    return render(request, "teams/place_form.jinja", {"form": form, "heading": title, "now": now})


@needs(RUN_PLACE)
def place_hours(request: Any) -> HttpResponse:
    """When somebody answers."""
    form = HoursForm(
        request.POST or None, hours=queries.opening_hours(), closed=queries.closed_days()
    )
    if request.method == "POST" and form.is_valid():
        actions.set_hours(by=request.person, hours=form.hours())
        actions.set_closed_days(by=request.person, days=form.cleaned_data["closed"])
        messages.success(request, _("Kept."))
        return redirect("place")
    return render(
        request, "teams/place_form.jinja", {"form": form, "heading": _("When somebody answers")}
    )


@needs(RUN_PLACE)
def place_projects(request: Any) -> HttpResponse:
    """The projects of the partnership, and a place to add one."""
    form = ProjectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_project(by=request.person, **form.cleaned_data)
        messages.success(request, _("Added."))
        return redirect("place_projects")
    return render(request, "teams/projects.jinja", {"form": form, "projects": queries.projects()})


@needs(BE_COLLEAGUE)
def team_page(request: Any) -> HttpResponse:
    """Who works here, by project. Volunteers and the inquiry group may be members, so they are
    not listed."""
    may_open = queries.roles_of(request.person) & {Role.COORDINATOR, Role.ADVISER}
    return render(
        request,
        "teams/team.jinja",
        {"projects": queries.team_by_project(roles=STAFF), "may_open": bool(may_open)},
    )
