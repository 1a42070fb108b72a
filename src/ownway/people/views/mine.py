"""A person's own pages: how to reach them, how they are called, who looked."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ownway.access.doors import SIGNED_IN, needs
from ownway.people import actions, queries
from ownway.people.forms.about import AboutForm
from ownway.people.forms.ways import WaysForm
from ownway.people.history import lines_about
from ownway.people.messages import SOMETHING_NEW


@needs(SIGNED_IN)
def my_ways(request: Any) -> HttpResponse:
    """How to reach me: what is held, and how a message will look."""
    person = request.person
    return render(
        request,
        "people/mine/ways.jinja",
        {
            "ways": queries.ways_of(person, of=person),
            "ask": queries.ways_to_ask(person),
            "message": SOMETHING_NEW.fill({})[1],
        },
    )


@needs(SIGNED_IN)
def my_ways_change(request: Any) -> HttpResponse:
    """Change how to reach me."""
    person = request.person
    ways = queries.ways_of(person, of=person)
    form = WaysForm(request.POST or None, initial=WaysForm.said(person, ways))
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            actions.set_ways(by=person, person=person, ways=form.ways())
            actions.set_quiet_hours(
                by=person,
                quiet_from=form.cleaned_data["quiet_from"],
                quiet_until=form.cleaned_data["quiet_until"],
            )
        messages.success(request, _("Kept. From now on we reach you this way."))
        return redirect("my_ways")
    return render(request, "people/mine/ways_change.jinja", {"form": form})


@needs(SIGNED_IN)
@require_POST
def my_ways_keep(request: Any) -> HttpResponse:
    """They are still right."""
    actions.keep_ways(by=request.person)
    messages.success(request, _("Thank you. We will ask again in a few months."))
    return redirect("my_ways")


@needs(SIGNED_IN)
def about_me(request: Any) -> HttpResponse:
    """What to call me, and which leaf."""
    person = request.person
    form = AboutForm(
        request.POST or None,
        initial={"called": person.called, "leaf": person.leaf, "language": person.language},
    )
    if request.method == "POST" and form.is_valid():
        actions.change_self(by=person, **form.cleaned_data)
        messages.success(request, _("Kept."))
        return redirect("about_me")
    return render(request, "people/mine/about.jinja", {"form": form})


@needs(SIGNED_IN)
def who_looked(request: HttpRequest) -> HttpResponse:
    """Who looked at what is mine, and what changed."""
    show = request.GET.get("show", "")
    show = show if show in {"looks", "changes"} else ""
    person = request.person  # type: ignore[attr-defined]
    lines, page = lines_about(person, show=show, page=request.GET.get("page"))
    return render(
        request,
        "people/mine/record.jinja",
        {"lines": lines, "page": page, "show": show, "openings": queries.openings_about(person)},
    )
