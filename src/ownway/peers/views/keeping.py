"""What coordinators keep: the list of ready work, and how much paid time each has in a week."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ownway.access.doors import needs
from ownway.peers import actions, queries, wording
from ownway.peers.forms import TaskChangeForm, TaskForm, WeekForm
from ownway.peers.models import Task
from ownway.peers.rules import CHANGE_TASK, SET_WEEK
from ownway.peers.views import page
from ownway.teams.rules import RUN_PLACE


@require_safe
@needs(RUN_PLACE)
def ready_lists(request: Any) -> HttpResponse:
    """The lists I keep, and who has taken what."""
    me = request.person
    return render(
        request,
        "peers/ready_lists.jinja",
        {
            "tasks": queries.kept_tasks(me),
            "done": queries.done_lately(me, timezone.now() - timedelta(days=28)),
            "long": wording.long,
        },
    )


@page
@needs(RUN_PLACE)
def task_new(request: Any) -> HttpResponse:
    """Something new on the list."""
    form = TaskForm(request.POST or None, projects=queries.kept_projects(request.person))
    if form.is_valid():
        actions.add_task(by=request.person, **form.given())
        messages.success(request, _("It’s on the list."))
        return redirect("ready_lists")
    return render(request, "peers/task.jinja", {"form": form})


@page
@needs(CHANGE_TASK, on="task")
def task_change(request: Any, task: Task) -> HttpResponse:
    """Say it otherwise."""
    form = TaskChangeForm(request.POST or None, task=task)
    if form.is_valid():
        actions.change_task(by=request.person, task=task, **form.given())
        return redirect("ready_lists")
    return render(request, "peers/task.jinja", {"form": form, "task": task})


@require_POST
@needs(CHANGE_TASK, on="task")
def task_retire(request: Any, task: Task) -> HttpResponse:
    """Off the list."""
    actions.retire_task(by=request.person, task=task)
    messages.success(request, _("It’s off the list. Whoever has taken it may still finish it."))
    return redirect("ready_lists")


@require_safe
@needs(RUN_PLACE)
def week_hours(request: Any) -> HttpResponse:
    """How much paid time each colleague has in a week."""
    team = queries.colleagues(request.person)
    minutes = queries.weeks_minutes(team, timezone.localdate())
    return render(
        request,
        "peers/week_hours.jinja",
        {"team": [(one, minutes.get(one.pk)) for one in team], "long": wording.long},
    )


@page
@needs(SET_WEEK, on="person")
def week_hours_of(request: Any, person: Any) -> HttpResponse:
    """Say it of one."""
    today = timezone.localdate()
    now = Decimal(queries.week_minutes(person, today)) / 60
    hours = f"{now:.2f}".rstrip("0").rstrip(".")
    form = WeekForm(request.POST or None, initial={"hours": hours, "since": today})
    if form.is_valid():
        actions.set_week_minutes(by=request.person, person=person, **form.given())
        return redirect("week_hours")
    return render(request, "peers/week_hours_of.jinja", {"form": form, "colleague": person})
