"""What colleagues see and do: what is shared with them, and what they write with somebody."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.journey import actions, queries
from ownway.journey.actions import looking
from ownway.journey.forms import GoalWithForm, OutcomeWithForm
from ownway.journey.queries.book import name_of
from ownway.journey.views import page
from ownway.people.drafting import kept
from ownway.people.rules import SEE_PAGE, WRITE_WITH


@require_safe
@needs(SIGNED_IN)
def shared_with_me(request: Any) -> HttpResponse:
    """Everything that others let one read, person by person. Reading it is noted."""
    shared: dict[Any, dict[str, list[Any]]] = {}
    for name, items in _looked_at(request.person).items():
        for item in items:
            shared.setdefault(item.owner, {}).setdefault(name, []).append(item)
    people = sorted(shared.items(), key=lambda one: one[0].called.casefold())
    context = {"people": people, "name_of": name_of}
    return render(request, "journey/shared_with_me.jinja", context)


def _looked_at(me: Any, of: Any = None) -> dict[str, list[Any]]:
    """All that is shared with somebody (by one person, or by anybody), kind by kind."""
    return {
        "goals": actions.look_at_shared(by=me, of=of),
        "grown": actions.look_at_grown(by=me, of=of),
        "pages": looking.look_at_pages(by=me, of=of),
        "pieces": looking.look_at_pieces(by=me, of=of),
    }


@require_safe
@needs(SEE_PAGE, on="person")
def person_shared(request: Any, person: Any) -> HttpResponse:
    """What one person lets one read now; perhaps nothing, and that is fine."""
    shared = _looked_at(request.person, person)
    return render(
        request,
        "journey/person_shared.jinja",
        {"who": person, "shared": shared, "some": any(shared.values()), "name_of": name_of},
    )


@page
@needs(WRITE_WITH, on="person")
def person_goal(request: Any, person: Any) -> HttpResponse:
    """Write down something somebody would like, together with them."""
    form = kept(request, f"with:{person.pk}:goal", GoalWithForm, called=person.called)
    if form.is_valid():
        words = form.cleaned_data["words"]
        actions.say_goal_with(by=request.person, person=person, words=words)
        form.draft.saved()
        return _kept(request, person)
    heading = _("Something %(name)s would like") % {"name": person.called}
    return _together(request, person, form, heading)


@page
@needs(WRITE_WITH, on="person")
def person_outcome(request: Any, person: Any) -> HttpResponse:
    """Note something that has grown for somebody, together with them."""
    called, kinds = person.called, queries.kinds()
    form = kept(request, f"with:{person.pk}:grown", OutcomeWithForm, called=called, kinds=kinds)
    if form.is_valid():
        actions.add_outcome_with(by=request.person, person=person, **form.given())
        form.draft.saved()
        return _kept(request, person)
    heading = _("Something that has grown for %(name)s") % {"name": person.called}
    return _together(request, person, form, heading)


def _kept(request: Any, person: Any) -> HttpResponse:
    messages.success(
        request,
        _(
            "Kept, as written with %(name)s. It is theirs now: you do not see it unless they share it."
        )
        % {"name": person.called},
    )
    return redirect("person_page", person=person.pk)


def _together(request: Any, person: Any, form: Any, heading: str) -> HttpResponse:
    return render(
        request, "journey/together.jinja", {"form": form, "who": person, "heading": heading}
    )
