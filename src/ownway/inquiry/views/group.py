"""A group: who is in it, what it is for, and asking somebody in."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ownway.access.doors import needs
from ownway.inquiry.actions import group as actions
from ownway.inquiry.forms.group import YES, AnswerForm, AskForm, GroupForm
from ownway.inquiry.models import Group, GroupMember
from ownway.inquiry.queries import group as queries
from ownway.inquiry.queries import studies, surveys
from ownway.inquiry.rules.group import ASKED_IN, BEGIN_GROUP, IN_GROUP
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(BEGIN_GROUP)
def group_begin(request: Any) -> HttpResponse:
    """Begin a group."""
    form = kept(request, "group:new", GroupForm, {})
    if form.is_valid():
        made = actions.begin_group(by=request.person, **form.cleaned_data)
        form.draft.saved()
        return redirect("group", group=made.pk)
    return render(request, "inquiry/group_change.jinja", {"form": form, "group": None})


@require_safe
@needs(IN_GROUP, on="group")
def group(request: Any, group: Group) -> HttpResponse:
    """What is coming, what was decided, what somebody does, and who is in it."""
    me, was = request.person, list(queries.was(group))
    shown = {
        "group": group,
        "coming": queries.coming([group]),
        "lately": was[: queries.LATELY],
        "long_ago": was[queries.LATELY :],
        "decisions": queries.decisions(group)[:3],
        "going_on": queries.going_on(group),
        "came_of": queries.came_of(group),
        "people": queries.people_in(group),
        "waiting": queries.waiting(group),
        "to_pay": queries.to_pay(group),
        "questions": studies.questions_of(group),
        "surveys": surveys.of_group(group),
        "studies": [one for one in studies.studies(me) if one.group_id == group.pk],
    }
    return render(request, "inquiry/group.jinja", shown)


@page
@needs(IN_GROUP, on="group")
def group_change(request: Any, group: Group) -> HttpResponse:
    """Say anew what it is called and what it is for."""
    begin = {"name": group.name, "purpose": group.purpose}
    form = kept(request, f"group:{group.pk}", GroupForm, begin)
    if form.is_valid():
        actions.change_group(by=request.person, group=group, **form.cleaned_data)
        form.draft.saved()
        return redirect("group", group=group.pk)
    return render(request, "inquiry/group_change.jinja", {"form": form, "group": group})


@page
@needs(IN_GROUP, on="group")
def group_ask(request: Any, group: Group) -> HttpResponse:
    """Ask somebody in."""
    people = queries.could_ask(request.person, group)
    form = AskForm(request.POST or None, people=people)
    if form.is_valid():
        asked = form.chosen()
        actions.ask_in(by=request.person, group=group, person=asked)
        messages.success(
            request,
            _("%(name)s finds it on their home page, and says yes or no.") % {"name": asked.called},
        )
        return redirect("group", group=group.pk)
    shown = {"form": form, "group": group, "people": people}
    return render(request, "inquiry/group_ask.jinja", shown)


@page
@needs(ASKED_IN, on="group_member")
def group_asked(request: Any, group_member: GroupMember) -> HttpResponse:
    """Somebody asks me in: what it is, and yes or no."""
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        if form.cleaned_data["answer"] == YES:
            actions.say_yes(by=request.person, member=group_member)
            return redirect("group", group=group_member.group_id)
        actions.say_no(by=request.person, member=group_member)
        messages.info(request, _("That is fine. Nothing else changes."))
        return redirect("home")
    shown = {"asked": group_member, "group": group_member.group}
    return render(request, "inquiry/group_asked.jinja", shown)


@page
@needs(IN_GROUP, on="group")
def group_leave(request: Any, group: Group) -> HttpResponse:
    """Be in it no more."""
    if request.method == "POST":
        try:
            actions.leave_group(by=request.person, group=group)
        except actions.LastKey:
            messages.info(
                request, _("You alone hold the key of a study. Hand it on first, please.")
            )
            return redirect("group", group=group.pk)
        messages.info(request, _("You are no longer in the group. What you wrote there stays."))
        return redirect("home")
    return render(request, "inquiry/group_leave.jinja", {"group": group})
