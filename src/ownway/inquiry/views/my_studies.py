"""What somebody told, what they said yes to, and taking any of it back. Theirs alone."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import SIGNED_IN, needs
from ownway.inquiry.actions import studies as actions
from ownway.inquiry.actions import withdrawing as leaving
from ownway.inquiry.forms.studies import OwnCalledForm, TakePartForm, UsesForm
from ownway.inquiry.models import Participant, Study, Use
from ownway.inquiry.queries import mine as own
from ownway.inquiry.queries import studies as queries
from ownway.inquiry.rules.studies import OWN_PART, TAKE_PART
from ownway.inquiry.uses import EXPLAINED
from ownway.inquiry.views.naming import named

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(SIGNED_IN)
def my_studies(request: Any) -> HttpResponse:
    """Studies one takes part in, and those that invite people now."""
    me = request.person
    shown = {"mine": queries.my_parts(me), "open": queries.invitations(me)}
    return render(request, "inquiry/my_studies.jinja", shown)


@page
@needs(TAKE_PART, on="study")
def study_join(request: Any, study: Study) -> HttpResponse:
    """The invitation: what it is for, who reads what one says, and a yes that commits to nothing."""
    me = request.person
    form = TakePartForm(request.POST or None, initial={"came_as": own.as_whom(me)})
    if form.is_valid():
        made = actions.take_part(by=me, study=study, **form.cleaned_data)
        return redirect("my_study", participant=made.pk)
    shown = {
        "study": study,
        "form": form,
        "team": queries.working_on(study),
        "uses": [(use, EXPLAINED[use]) for use in Use],
    }
    return render(request, "inquiry/study_join.jinja", shown)


@require_safe
@needs(OWN_PART, on="participant")
def my_study(request: Any, participant: Participant) -> HttpResponse:
    """Everything the study has of oneself."""
    return render(request, "inquiry/my_study.jinja", _shown(request.person, participant))


def _shown(me: Any, participant: Participant) -> dict[str, Any]:
    uses = queries.uses(participant)
    left = [use for use, given in uses if given is None]
    return {
        "study": participant.study,
        "participant": participant,
        "name": queries.shown(participant),
        "uses": uses,
        "form": UsesForm(left=left) if left else None,
        "team": queries.working_on(participant.study),
        "interviews": queries.interviews(participant),
        "sources": queries.sources_of(participant),
        "row": own.row(participant),
        "comments": own.comments(me, participant.study),
    }


@page
@needs(OWN_PART, on="participant")
def my_study_called(request: Any, participant: Participant) -> HttpResponse:
    """The name one has in it."""
    form = OwnCalledForm(request.POST or None, initial={"pseudonym": participant.pseudonym})
    if form.is_valid() and named(request.person, participant, form):
        return redirect("my_study", participant=participant.pk)
    shown = {"study": participant.study, "participant": participant, "form": form}
    return render(request, "inquiry/my_study_called.jinja", shown)


@require_POST
@needs(OWN_PART, on="participant")
def my_study_yes(request: Any, participant: Participant) -> HttpResponse:
    """Say yes to one use or more."""
    shown = _shown(request.person, participant)
    left = [use for use, given in shown["uses"] if given is None]
    form = shown["form"] = UsesForm(request.POST, left=left)
    if form.is_valid():
        try:
            uses = form.cleaned_data["uses"]
            actions.say_yes_to(by=request.person, participant=participant, uses=uses)
        except actions.RecordFirst:
            form.add_error("uses", _("Your words have to be written down before they are quoted."))
        else:
            return redirect("my_study", participant=participant.pk)
    return render(request, "inquiry/my_study.jinja", shown)


@page
@needs(OWN_PART, on="participant")
def my_study_take_back(request: Any, participant: Participant, use: str) -> HttpResponse:
    """What follows if it is taken back, and a button."""
    if use not in Use.values:
        raise Http404
    if request.method == "POST":
        leaving.take_back(by=request.person, participant=participant, use=use)
        if use == Use.RECORD:
            messages.success(request, _("You withdrew. Everything you told is removed."))
            return redirect("my_studies")
        messages.success(request, _("Taken back. It holds from now on."))
        return redirect("my_study", participant=participant.pk)
    shown = {"study": participant.study, "participant": participant, "use": Use(use), "own": True}
    return render(request, "inquiry/study_take_back.jinja", shown)
