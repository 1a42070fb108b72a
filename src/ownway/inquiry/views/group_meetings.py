"""A meeting of a group: agenda, minutes, and who came."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access import queries as access
from ownway.access.doors import needs
from ownway.inquiry.actions import group as actions
from ownway.inquiry.forms.group import (
    NOBODY,
    AgendaForm,
    CameForm,
    MinutesForm,
    PlanForm,
    as_planned,
)
from ownway.inquiry.models import Group, GroupMeeting
from ownway.inquiry.queries import group as queries
from ownway.inquiry.rules.group import AT_MEETING, IN_GROUP
from ownway.peers.rules import DO_READY_WORK
from ownway.peers.wording import short
from ownway.people.drafting import kept

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@needs(IN_GROUP, on="group")
def group_meeting_plan(request: Any, group: Group) -> HttpResponse:
    """Plan the next meeting. Who hosts and who writes is suggested in turn."""
    host, scribe = queries.whose_turn(group)
    begin = {"host": _key(host), "scribe": _key(scribe), "minutes": 60}
    form = PlanForm(request.POST or None, initial=begin, people=queries.people_in(group))
    if form.is_valid():
        made = actions.plan_meeting(by=request.person, group=group, **form.given())
        return redirect("group_meeting", group_meeting=made.pk)
    shown = {"form": form, "group": group, "meeting": None}
    return render(request, "inquiry/group_meeting_change.jinja", shown)


@require_safe
@needs(AT_MEETING, on="group_meeting")
def group_meeting(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Everything of one meeting."""
    return _drawn(request, group_meeting, AgendaForm())


def _drawn(request: Any, meeting: GroupMeeting, form: AgendaForm) -> HttpResponse:
    me, came = request.person, queries.came(meeting)
    shown = {
        "meeting": meeting,
        "group": meeting.group,
        "over": meeting.starts <= timezone.now(),
        "form": form,
        "agenda": queries.agenda(meeting),
        "decisions": queries.decided_at(meeting),
        "actions": queries.actions_at(meeting),
        "came": came,
        "mine": next((one for one in came if one.person_id == me.pk), None),
        "has_hours": access.may(me, DO_READY_WORK),
        "short": short,
    }
    return render(request, "inquiry/group_meeting.jinja", shown)


@page
@needs(AT_MEETING, on="group_meeting")
def group_meeting_change(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Another time or place, somebody else who hosts or writes."""
    group = group_meeting.group
    people = queries.people_in(group)
    people += [
        one
        for one in {group_meeting.host, group_meeting.scribe}
        if one is not None and one not in people
    ]
    form = PlanForm(request.POST or None, initial=as_planned(group_meeting), people=people)
    if form.is_valid():
        actions.change_meeting(by=request.person, meeting=group_meeting, **form.given())
        return redirect("group_meeting", group_meeting=group_meeting.pk)
    shown = {"form": form, "group": group, "meeting": group_meeting}
    return render(request, "inquiry/group_meeting_change.jinja", shown)


@require_POST
@needs(AT_MEETING, on="group_meeting")
def group_meeting_off(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """It does not happen."""
    actions.call_off_meeting(by=request.person, meeting=group_meeting)
    return redirect("group_meeting", group_meeting=group_meeting.pk)


@require_POST
@needs(AT_MEETING, on="group_meeting")
def group_agenda(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Put something on the agenda."""
    form = AgendaForm(request.POST)
    if form.is_valid():
        actions.add_to_agenda(by=request.person, meeting=group_meeting, **form.cleaned_data)
        return redirect("group_meeting", group_meeting=group_meeting.pk)
    return _drawn(request, group_meeting, form)


@require_POST
@needs(AT_MEETING, on="group_meeting")
def group_agenda_off(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Take something off it."""
    there = {str(one.pk): one.pk for one in queries.agenda(group_meeting)}
    if item := there.get(request.POST.get("item", "")):
        actions.take_off_agenda(by=request.person, meeting=group_meeting, item=item)
    return redirect("group_meeting", group_meeting=group_meeting.pk)


@page
@needs(AT_MEETING, on="group_meeting")
def group_minutes(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Write the minutes. Both texts stay where somebody else was faster."""
    begin = {"words": group_meeting.minutes, "version": group_meeting.version}
    form = kept(request, f"minutes:{group_meeting.pk}", MinutesForm, begin)
    if form.is_valid():
        try:
            actions.write_minutes(by=request.person, meeting=group_meeting, **form.cleaned_data)
        except actions.Changed as changed:
            form.draft.changed(changed.now.version, {"words": changed.now.minutes})
        else:
            form.draft.saved()
            return redirect("group_meeting", group_meeting=group_meeting.pk)
    shown = {"form": form, "meeting": group_meeting, "agenda": queries.agenda(group_meeting)}
    return render(request, "inquiry/group_minutes.jinja", shown)


@require_safe
@needs(AT_MEETING, on="group_meeting")
def group_minutes_before(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """How the minutes read before."""
    versions = queries.minutes_versions(group_meeting)
    shown = {"meeting": group_meeting, "versions": versions}
    return render(request, "inquiry/group_minutes_before.jinja", shown)


@page
@needs(AT_MEETING, on="group_meeting")
def group_came(request: Any, group_meeting: GroupMeeting) -> HttpResponse:
    """Who came, and for how long."""
    there = queries.came(group_meeting)
    people = queries.people_in(group_meeting.group)
    people += [one.person for one in there if one.person not in people]
    had = {one.person_id: one.minutes for one in there}
    form = CameForm(request.POST or None, people=people, came=had)
    if form.is_valid():
        actions.say_who_came(by=request.person, meeting=group_meeting, came=form.came())
        messages.success(request, _("Kept."))
        return redirect("group_meeting", group_meeting=group_meeting.pk)
    return render(request, "inquiry/group_came.jinja", {"form": form, "meeting": group_meeting})


def _key(person: Any) -> str:
    return str(person.pk) if person is not None else NOBODY
