"""Addresses of ready work and paid time."""

from django.urls import path

from ownway.peers.views import hours, keeping, ready

TASK, TAKEN = "ready-work/<uuid:task>", "ready-work/taken/<uuid:taking>"

urlpatterns = [
    path("ready-work", ready.ready_work, name="ready_work"),
    path(f"{TASK}/take", ready.task_take, name="task_take"),
    path(TAKEN, ready.taking, name="taking"),
    path(f"{TAKEN}/done", ready.taking_done, name="taking_done"),
    path(f"{TAKEN}/give-back", ready.taking_give_back, name="taking_give_back"),
    path("my/hours", hours.hours, name="hours"),
    path("my/hours/new", hours.hours_new, name="hours_new"),
    path("my/hours/<uuid:stretch>", hours.hours_change, name="hours_change"),
    path("my/hours/<uuid:stretch>/strike-out", hours.hours_strike_out, name="hours_strike_out"),
    path("team/ready-work", keeping.ready_lists, name="ready_lists"),
    path("team/ready-work/new", keeping.task_new, name="task_new"),
    path("team/ready-work/<uuid:task>", keeping.task_change, name="task_change"),
    path("team/ready-work/<uuid:task>/retire", keeping.task_retire, name="task_retire"),
    path("team/hours", keeping.week_hours, name="week_hours"),
    path("team/hours/<uuid:person>", keeping.week_hours_of, name="week_hours_of"),
]
