"""The clock: once a minute, put what may be due in the queue. The work itself is the worker's."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django_tasks.base import TaskResultStatus


def due() -> list[Any]:
    """The jobs that rooms want each minute: ``DUE`` in their ``tasks`` module."""
    rooms = [app.name for app in apps.get_app_configs() if app.name.startswith("ownway.")]
    return [
        task
        for room in rooms
        if find_spec(f"{room}.tasks")
        for task in getattr(import_module(f"{room}.tasks"), "DUE", [])
    ]


def tick() -> int:
    """Enqueue each due job unless one of its kind still waits. Returns how many were put in."""
    waiting = _waiting()
    jobs = [task for task in due() if task.module_path not in waiting]
    for task in jobs:
        task.enqueue()
    return len(jobs)


def _waiting() -> set[str]:
    from django_tasks_db.models import DBTaskResult

    return set(
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).values_list(
            "task_path", flat=True
        )
    )
