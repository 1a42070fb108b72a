"""The help numbers and the days on which they are checked again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ownway.access.doors import needs
from ownway.teams import actions, queries
from ownway.teams.forms import HelpLineForm
from ownway.teams.models import HelpLine
from ownway.teams.rules import RUN_PLACE


@needs(RUN_PLACE)
def place_help(request: Any) -> HttpResponse:
    """Every help line, in the order in which visitors see them."""
    return render(
        request,
        "teams/help_lines.jinja",
        {
            "lines": queries.help_lines(),
            "due": {line.pk for line in queries.help_lines_to_review(timezone.localdate())},
        },
    )


@needs(RUN_PLACE)
def place_help_add(request: Any) -> HttpResponse:
    """Add a help line."""
    return _form(request, None, _("Add a help number"))


@needs(RUN_PLACE)
def place_help_change(request: Any, line: UUID) -> HttpResponse:
    """Change a help line, or say that it was checked by giving the next day."""
    return _form(request, queries.help_line(line), _("Change a help number"))


def _form(request: Any, line: HelpLine | None, heading: str) -> HttpResponse:
    form = HelpLineForm(request.POST or None, instance=line)
    if request.method == "POST" and form.is_valid():
        actions.put_help_line(by=request.person, line=line, **form.cleaned_data)
        messages.success(request, _("Kept. Everybody sees it from now on."))
        return redirect("place_help")
    return render(
        request,
        "teams/place_form.jinja",
        {"form": form, "heading": heading, "back": "place_help", "line": line},
    )


@needs(RUN_PLACE)
def place_help_remove(request: Any, line: UUID) -> HttpResponse:
    """Take a help line off: this page asks, its button does it."""
    found = queries.help_line(line)
    if request.method == "POST":
        actions.remove_help_line(by=request.person, line=found)
        messages.success(request, _("Taken off."))
        return redirect("place_help")
    return render(request, "teams/help_remove.jinja", {"line": found})
