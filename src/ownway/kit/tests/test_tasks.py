"""Finished jobs and sessions that are over do not pile up."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ownway.kit.sessions import SessionStore
from ownway.kit.tasks import sweep

pytestmark = pytest.mark.django_db


def session_over_in(days: int) -> None:
    store = SessionStore()
    store["words"] = "on their way"
    store.set_expiry(timezone.now() + timedelta(days=days))
    store.save()


def test_sessions_that_are_over_are_swept_up() -> None:
    with time_machine.travel(timezone.now() - timedelta(days=3)):
        session_over_in(1)
    session_over_in(1)
    sweep.call()
    assert Session.objects.count() == 1


def test_only_jobs_that_finished_a_while_ago_are_forgotten() -> None:
    now = timezone.now()
    for status, days in (("SUCCESSFUL", 2), ("FAILED", 2), ("SUCCESSFUL", 0), ("READY", 2)):
        ended = None if status == "READY" else now - timedelta(days=days)
        DBTaskResult(
            status=status,
            args_kwargs={"args": [], "kwargs": {}},
            task_path="x.y",
            priority=0,
            queue_name="default",
            backend_name="default",
            run_after=now,
            finished_at=ended,
        ).save()
    sweep.call()
    kept = DBTaskResult.objects.values_list("status", flat=True)
    assert sorted(kept) == ["READY", "SUCCESSFUL"]


def test_sweeping_is_done_once_an_hour() -> None:
    now = timezone.now().replace(minute=10)
    with time_machine.travel(now, tick=False):
        sweep.call()
        with time_machine.travel(now - timedelta(days=3)):
            session_over_in(1)
        sweep.call()
        assert Session.objects.count() == 1
    with time_machine.travel(now + timedelta(hours=1), tick=False):
        sweep.call()
        assert Session.objects.count() == 0
