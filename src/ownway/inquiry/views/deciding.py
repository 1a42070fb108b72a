"""What a group decides, who sees it differently, and what somebody does about it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import group as actions
from ownway.inquiry.forms.group import (
    NOBODY,
    ActionForm,
    CameOfForm,
    DecideForm,
    DifferentlyForm,
)
from ownway.inquiry.models import Decision, Group, GroupAction, GroupMeeting
from ownway.inquiry.queries import group as queries
from ownway.inquiry.rules.group import AT_MEETING, IN_GROUP, SAY_ACTION, SEE_DECISION
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(IN_GROUP, on="group")
def group_decisions(request: Any, group: Group) -> HttpResponse:
    """Everything the group decided: what holds, and what held before."""
    shown = {
        "group": group,
        "decisions": queries.decisions(group),
        "replaced": queries.replaced(group),
    }
    return render(request, "inquiry/group_decisions.jinja", shown)


@page
@needs(AT_MEETING, on="group_meeting")
def group_decide(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Write down what was decided, and how."""
    standing = queries.decisions(group_meeting.group)
    begin = {"replaces": request.GET.get("replaces", NOBODY)}
    form = kept(request, f"decide:{group_meeting.pk}", DecideForm, begin, decisions=standing)
    if form.is_valid():
        made = actions.decide(by=request.person, meeting=group_meeting, **form.given())
        form.draft.saved()
        return redirect("group_decision", decision=made.pk)
    shown = {"form": form, "meeting": group_meeting}
    return render(request, "inquiry/group_decide.jinja", shown)


@require_safe
@needs(SEE_DECISION, on="decision")
def group_decision(request: Any, decision: Decision) -> HttpResponse:
    """What was decided and how, who saw it differently, and what it took the place of."""
    shown = {
        "decision": decision,
        "meeting": decision.meeting,
        "dissents": queries.dissents(decision),
        "line": queries.line_of(decision),
        "over": queries.is_replaced(decision),
    }
    return render(request, "inquiry/group_decision.jinja", shown)


@page
@needs(SEE_DECISION, on="decision")
def group_differently(request: Any, decision: Decision) -> HttpResponse:
    """I see it differently."""
    form = kept(request, f"differently:{decision.pk}", DifferentlyForm, {})
    if form.is_valid():
        actions.see_differently(by=request.person, decision=decision, **form.given())
        form.draft.saved()
        return redirect("group_decision", decision=decision.pk)
    shown = {"form": form, "decision": decision}
    return render(request, "inquiry/group_differently.jinja", shown)


@page
@needs(AT_MEETING, on="group_meeting")
def group_do(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Something somebody does for the group."""
    people = queries.people_in(group_meeting.group)
    form = kept(request, f"do:{group_meeting.pk}", ActionForm, {}, people=people)
    if form.is_valid():
        actions.agree_action(by=request.person, meeting=group_meeting, **form.given())
        form.draft.saved()
        return redirect("group_meeting", group_meeting=group_meeting.pk)
    return render(request, "inquiry/group_do.jinja", {"form": form, "meeting": group_meeting})


@page
@needs(SAY_ACTION, on="group_action")
def group_action(request: Any, group_action: GroupAction) -> HttpResponse:
    """What became of something we set out to do."""
    begin = {"state": group_action.state, "came_of": group_action.came_of}
    form = kept(request, f"doing:{group_action.pk}", CameOfForm, begin)
    if form.is_valid():
        actions.say_action(by=request.person, action=group_action, **form.cleaned_data)
        form.draft.saved()
        return redirect("group", group=group_action.meeting.group_id)
    shown = {"form": form, "action": group_action, "meeting": group_action.meeting}
    return render(request, "inquiry/group_action.jinja", shown)
