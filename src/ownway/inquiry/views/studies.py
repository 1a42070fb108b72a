"""A study: what it is for, who works on it, and whom it invites."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry import posters
from ownway.inquiry.actions import studies as actions
from ownway.inquiry.forms.studies import (
    HandKeyForm,
    InvitationForm,
    MemberForm,
    StudyForm,
    WaveForm,
)
from ownway.inquiry.models import Group, Study
from ownway.inquiry.queries import studies as queries
from ownway.inquiry.rules.group import IN_GROUP
from ownway.inquiry.rules.studies import HOLD_KEY, WORK_ON_STUDY
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(IN_GROUP, on="group")
def study_begin(request: Any, group: Group) -> HttpResponse:
    """Begin a study of the group."""
    form = kept(request, f"study:new:{group.pk}", StudyForm, {})
    if form.is_valid():
        made = actions.begin_study(by=request.person, group=group, **form.cleaned_data)
        form.draft.saved()
        return redirect("study", study=made.pk)
    shown = {"form": form, "group": group, "study": None}
    return render(request, "inquiry/study_change.jinja", shown)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study(request: Any, study: Study) -> HttpResponse:
    """What it is for, how far it is, and the way to everything in it."""
    agreed, told = queries.agreed(study)
    shown = {
        "study": study,
        "team": queries.working_on(study),
        "holds_key": queries.holds_key(request.person, study),
        "waves": queries.waves(study),
        "agreed": agreed,
        "told": told,
        "traces": queries.traces(study),
        "people": queries.participants(study).count(),
        "asked": queries.asked_in(study),
    }
    return render(request, "inquiry/study.jinja", shown)


@page
@needs(WORK_ON_STUDY, on="study")
def study_change(request: Any, study: Study) -> HttpResponse:
    """Say anew what it is called, and what it is for."""
    begin = {"name": study.name, "purpose": study.purpose}
    form = kept(request, f"study:{study.pk}", StudyForm, begin)
    if form.is_valid():
        actions.change_study(by=request.person, study=study, **form.cleaned_data)
        form.draft.saved()
        return redirect("study", study=study.pk)
    shown = {"form": form, "group": study.group, "study": study}
    return render(request, "inquiry/study_change.jinja", shown)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_end(request: Any, study: Study) -> HttpResponse:
    """End it, or take it up again."""
    actions.end_study(by=request.person, study=study, again="again" in request.POST)
    return redirect("study", study=study.pk)


@page
@needs(WORK_ON_STUDY, on="study")
def study_team(request: Any, study: Study) -> HttpResponse:
    """Who works on it, and somebody more of the group."""
    me, may_hand = request.person, queries.holds_key(request.person, study)
    could = queries.could_work(study)
    form = MemberForm(request.POST or None, people=could, may_hand_key=may_hand)
    if form.is_valid():
        actions.name_member(by=me, study=study, **form.given())
        return redirect("study_team", study=study.pk)
    shown = {
        "study": study,
        "form": form,
        "could": could,
        "team": queries.working_on(study),
        "may_hand": may_hand,
        "only_key": queries.only_key(me, study),
    }
    return render(request, "inquiry/study_team.jinja", shown)


@require_POST
@needs(HOLD_KEY, on="study")
def study_hand_key(request: Any, study: Study) -> HttpResponse:
    """Somebody who works on it holds the key too."""
    form = HandKeyForm(request.POST, study=study)
    if form.is_valid():
        person = form.cleaned_data["who"].person
        actions.name_member(by=request.person, study=study, person=person, holds_key=True)
    return redirect("study_team", study=study.pk)


@require_POST
@needs(WORK_ON_STUDY, on="study")
def study_leave(request: Any, study: Study) -> HttpResponse:
    """Work on it no more."""
    try:
        actions.leave_study(by=request.person, study=study)
    except actions.LastKey:
        messages.info(request, _("Only you hold the key. Give it to somebody first."))
        return redirect("study_team", study=study.pk)
    messages.success(request, _("You work on it no more, and see none of its words."))
    return redirect("inquiry")


@page
@needs(WORK_ON_STUDY, on="study")
def study_waves(request: Any, study: Study) -> HttpResponse:
    """When people are asked."""
    form = WaveForm(request.POST or None)
    if form.is_valid():
        actions.add_wave(by=request.person, study=study, **form.cleaned_data)
        return redirect("study_waves", study=study.pk)
    shown = {"study": study, "form": form, "waves": queries.waves(study)}
    return render(request, "inquiry/study_waves.jinja", shown)


@page
@needs(WORK_ON_STUDY, on="study")
def study_invitation(request: Any, study: Study) -> HttpResponse:
    """The open invitation."""
    begin = {"words": study.invitation, "open": study.invites}
    form = kept(request, f"invitation:{study.pk}", InvitationForm, begin)
    if form.is_valid():
        actions.invite(by=request.person, study=study, **form.cleaned_data)
        form.draft.saved()
        return redirect("study_invitation", study=study.pk)
    shown = {"study": study, "form": form, "address": posters.address(study)}
    return render(request, "inquiry/study_invitation.jinja", shown)


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_poster(request: Any, study: Study) -> HttpResponse:
    """The invitation to print, with a code to scan."""
    return _file(posters.invitation(study), "invitation.pdf")


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_sheet(request: Any, study: Study) -> HttpResponse:
    """What somebody says yes to, to sign on paper."""
    return _file(posters.sheet(study), "to-sign.pdf")


def _file(made: bytes, name: str) -> HttpResponse:
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
