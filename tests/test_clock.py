"""The clock: what is due is put in the queue once, and a database that is away ends nothing."""

from typing import Any

import pytest
from django.db import OperationalError, connections
from django_tasks_db.models import DBTaskResult

from ownway.config import commands, tick

DUE = {
    "ownway.importing.tasks.look_after",
    "ownway.journey.tasks.erase",
    "ownway.kit.tasks.sweep",
    "ownway.meetings.tasks.look_after_diary",
    "ownway.meetings.tasks.remind",
    "ownway.pairing.tasks.forget_lists",
    "ownway.people.tasks.emergency_looks",
    "ownway.post.tasks.deliver",
    "ownway.post.tasks.tidy",
    "ownway.taking.tasks.finish",
    "ownway.taking.tasks.look_after",
    "ownway.voice.tasks.unanswered",
    "ownway.welcome.tasks.purge_drafts",
    "ownway.welcome.tasks.tell_coordinators",
}


@pytest.fixture
def in_the_database(settings: Any) -> None:
    """Jobs wait in the database, as they do in a place."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_every_room_says_what_it_wants_each_minute() -> None:
    assert {task.module_path for task in tick.due()} == DUE


@pytest.mark.django_db
@pytest.mark.usefixtures("in_the_database")
def test_a_job_that_still_waits_is_not_put_in_again() -> None:
    assert tick.tick() == len(DUE)
    assert tick.tick() == 0
    done = DBTaskResult.objects.get(task_path="ownway.post.tasks.deliver")
    done.status = "SUCCESSFUL"
    done.save()
    assert tick.tick() == 1


def test_a_database_that_is_away_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def away() -> int:
        raise OperationalError("gone")

    closed: list[bool] = []
    monkeypatch.setattr(tick, "tick", away)
    monkeypatch.setattr(connections, "close_all", lambda: closed.append(True))
    assert commands.tick_or_wait() == 0
    assert "tries again" in capsys.readouterr().err
    assert closed == [True]
