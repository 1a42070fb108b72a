"""Ready work: one tap takes it, the next says it is done."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.peers import actions, queries
from ownway.peers.forms import StretchForm, as_written
from ownway.peers.models import PaidTime, Taking, Task
from ownway.peers.rules import DO_READY_WORK, OWN_TAKING, SEE_TASK
from ownway.peers.views import page, to_week_of
from ownway.peers.wording import long


@require_safe
@needs(DO_READY_WORK)
def ready_work(request: Any) -> HttpResponse:
    """What there is to do, and what I have taken."""
    me = request.person
    return render(
        request,
        "peers/ready_work.jinja",
        {
            "tasks": queries.ready_work(me),
            "holding": queries.holding(me),
            "instead": queries.fallen_through(me, request.GET.get("instead")),
            "keeps": queries.kept_projects(me).exists(),
            "long": long,
        },
    )


@require_POST
@needs(SEE_TASK, on="task")
def task_take(request: Any, task: Task) -> HttpResponse:
    """The first tap. Back to where they came from, which shows it with the second."""
    me = request.person
    instead = queries.fallen_through(me, request.POST.get("instead"))
    try:
        actions.take(by=me, task=task, instead_of=instead)
    except actions.Taken:
        messages.info(request, _("A colleague has just taken that. Here is what else there is."))
    return redirect("my_week" if instead and request.POST.get("from") == "week" else "ready_work")


@require_POST
@needs(OWN_TAKING, on="taking")
def taking_done(request: Any, taking: Taking) -> HttpResponse:
    """The second tap: done, with the time it says."""
    try:
        row = actions.done(
            by=request.person,
            taking=taking,
            starts=_likely_start(taking),
            minutes=taking.task.minutes,
        )
    except (actions.AlreadyWritten, actions.NotYet):
        messages.info(request, _("Some of that time is written down already. When was it?"))
        return redirect("taking", taking=taking.pk)
    except actions.NoLonger:
        return redirect("ready_work")
    return _said(request, row)


@page
@needs(OWN_TAKING, on="taking")
def taking(request: Any, taking: Taking) -> HttpResponse:
    """When it was and how long, where that is otherwise than the list says."""
    likely = PaidTime(starts=_likely_start(taking), minutes=taking.task.minutes)
    form = StretchForm(request.POST or None, initial=as_written(likely))
    if form.is_valid():
        try:
            return _said(request, actions.done(by=request.person, taking=taking, **form.given()))
        except (actions.AlreadyWritten, actions.NotYet) as why:
            form.refused(why)
        except actions.NoLonger:
            return redirect("ready_work")
    return render(request, "peers/taking.jinja", {"form": form, "taking": taking})


@require_POST
@needs(OWN_TAKING, on="taking")
def taking_give_back(request: Any, taking: Taking) -> HttpResponse:
    """Not for me after all."""
    try:
        actions.give_back(by=request.person, taking=taking)
    except actions.NoLonger:
        return redirect("ready_work")
    messages.success(request, _("It’s on the list again."))
    return redirect("ready_work")


def _likely_start(taking: Taking) -> datetime:
    """When the meeting would have been, where there was time for it then; else just before now."""
    now, length = timezone.now(), timedelta(minutes=taking.task.minutes)
    meeting = taking.instead_of
    if meeting is not None and taking.created <= meeting.starts <= now - length:
        return meeting.starts
    return (now - length).replace(second=0, microsecond=0)


def _said(request: Any, row: PaidTime) -> HttpResponse:
    messages.success(request, _("Done. %(time)s are in your hours.") % {"time": long(row.minutes)})
    return to_week_of(row)
