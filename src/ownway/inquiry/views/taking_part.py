"""Who takes part in a study, under another name; and the key, for those who hold it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import looking
from ownway.inquiry.actions import studies as actions
from ownway.inquiry.actions import withdrawing as leaving
from ownway.inquiry.forms.studies import (
    AddParticipantForm,
    CalledForm,
    InterviewForm,
    UsesForm,
)
from ownway.inquiry.models import Interview, Participant, Study, Use
from ownway.inquiry.queries import studies as queries
from ownway.inquiry.rules.studies import (
    HOLD_KEY,
    WITH_INTERVIEW,
    WITH_PARTICIPANT,
    WORK_ON_STUDY,
)
from ownway.inquiry.views.naming import named, when

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(WORK_ON_STUDY, on="study")
def study_people(request: Any, study: Study) -> HttpResponse:
    """Everybody who takes part, by the name they have in the study."""
    agreed, told = queries.agreed(study)
    shown = {
        "study": study,
        "people": queries.listed(study),
        "holds_key": queries.holds_key(request.person, study),
        "agreed": agreed,
        "told": told,
    }
    return render(request, "inquiry/study_people.jinja", shown)


@require_safe
@needs(HOLD_KEY, on="study")
def study_key(request: Any, study: Study) -> HttpResponse:
    """Who is who. Each look is noted, and everybody named in it can see that."""
    looking.look_at_key(by=request.person, study=study)
    shown = {"study": study, "key": queries.key(study)}
    return render(request, "inquiry/study_key.jinja", shown)


@page
@needs(HOLD_KEY, on="study")
def study_add(request: Any, study: Study) -> HttpResponse:
    """Somebody who said in another way that they would like to take part."""
    form = AddParticipantForm(request.POST or None)
    if form.is_valid():
        made = actions.add_participant(by=request.person, study=study, **form.cleaned_data)
        return redirect("study_person", participant=made.pk)
    return render(request, "inquiry/study_add.jinja", {"study": study, "form": form})


@require_safe
@needs(WITH_PARTICIPANT, on="participant")
def study_person(request: Any, participant: Participant) -> HttpResponse:
    """What somebody said yes to, what is arranged, and what they told."""
    looking.look_at_participant(by=request.person, participant=participant)
    return render(request, "inquiry/study_person.jinja", _of(participant))


def _of(participant: Participant) -> dict[str, Any]:
    uses = queries.uses(participant)
    left = [use for use, given in uses if given is None]
    return {
        "study": participant.study,
        "participant": participant,
        "name": queries.shown(participant),
        "uses": uses,
        "form": UsesForm(left=left, told=True) if left else None,
        "interviews": queries.interviews(participant),
        "sources": queries.sources_of(participant),
    }


@page
@needs(WITH_PARTICIPANT, on="participant")
def study_person_called(request: Any, participant: Participant) -> HttpResponse:
    """Under which name they are known."""
    form = CalledForm(request.POST or None, initial={"pseudonym": participant.pseudonym})
    if form.is_valid() and named(request.person, participant, form):
        return redirect("study_person", participant=participant.pk)
    shown = {"study": participant.study, "form": form, "name": queries.shown(participant),
             "participant": participant}  # fmt: skip
    return render(request, "inquiry/study_person_called.jinja", shown)


@require_POST
@needs(WITH_PARTICIPANT, on="participant")
def study_person_yes(request: Any, participant: Participant) -> HttpResponse:
    """They said, or signed, that something is all right."""
    me, shown = request.person, _of(participant)
    left = [use for use, given in shown["uses"] if given is None]
    form = shown["form"] = UsesForm(request.POST, left=left, told=True)
    if form.is_valid():
        try:
            uses = form.cleaned_data["uses"]
            actions.say_yes_to(by=me, participant=participant, uses=uses, told=True)
        except actions.RecordFirst:
            form.add_error("uses", _("Their words have to be written down before they are quoted."))
        else:
            return redirect("study_person", participant=participant.pk)
    return render(request, "inquiry/study_person.jinja", shown)


@page
@needs(WITH_PARTICIPANT, on="participant")
def study_person_take_back(request: Any, participant: Participant, use: str) -> HttpResponse:
    """They said that something is not all right any more. First what follows, then a button."""
    if use not in Use.values:
        raise Http404
    if request.method == "POST":
        leaving.take_back(by=request.person, participant=participant, use=use)
        if use == Use.RECORD:
            messages.success(request, _("Everything they told is removed."))
            return redirect("study_people", study=participant.study_id)
        return redirect("study_person", participant=participant.pk)
    shown = {"study": participant.study, "participant": participant, "use": Use(use),
             "name": queries.shown(participant), "own": False}  # fmt: skip
    return render(request, "inquiry/study_take_back.jinja", shown)


@page
@needs(WITH_PARTICIPANT, on="participant")
def interview_plan(request: Any, participant: Participant) -> HttpResponse:
    """Plan a conversation."""
    form = InterviewForm(request.POST or None, participant=participant)
    if form.is_valid():
        actions.plan_interview(by=request.person, participant=participant, **form.given())
        return redirect("study_person", participant=participant.pk)
    shown = {"study": participant.study, "participant": participant, "form": form,
             "name": queries.shown(participant), "interview": None}  # fmt: skip
    return render(request, "inquiry/interview.jinja", shown)


@page
@needs(WITH_INTERVIEW, on="interview")
def interview(request: Any, interview: Interview) -> HttpResponse:
    """A conversation: what is to be asked, and another time or place."""
    participant = interview.participant
    starts = interview.starts
    begin = {"wave": interview.wave_id, "asks": interview.asks_id, "where": interview.where}
    form = InterviewForm(
        request.POST or None, participant=participant, initial=begin | when(starts)
    )
    if form.is_valid():
        actions.change_interview(by=request.person, interview=interview, **form.given())
        return redirect("study_person", participant=participant.pk)
    shown = {"study": participant.study, "participant": participant, "form": form,
             "name": queries.shown(participant), "interview": interview}  # fmt: skip
    return render(request, "inquiry/interview.jinja", shown)


@require_POST
@needs(WITH_INTERVIEW, on="interview")
def interview_held(request: Any, interview: Interview) -> HttpResponse:
    """It took place."""
    actions.say_held(by=request.person, interview=interview)
    return redirect("study_person", participant=interview.participant_id)


@require_POST
@needs(WITH_INTERVIEW, on="interview")
def interview_drop(request: Any, interview: Interview) -> HttpResponse:
    """It does not take place."""
    participant = interview.participant_id
    actions.drop_interview(by=request.person, interview=interview)
    return redirect("study_person", participant=participant)
