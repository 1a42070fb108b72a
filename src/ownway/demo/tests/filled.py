"""Filling a demo in a test, and emptying it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import time_machine
from django.apps import apps
from django.db import transaction
from django.utils import timezone

from ownway.demo import story


@contextmanager
def filled(day: date, hour: int = 12) -> Iterator[story.Cast]:
    """A demo filled on that day, which it is until it is gone again."""
    with _on(day, hour), transaction.atomic():
        yield story.tell(day, lambda _words: None)
        transaction.set_rollback(True)


@contextmanager
def again(cast: story.Cast, day: date, hour: int = 12) -> Iterator[story.Cast]:
    """The same demo an hour later, read afresh; what is done to it meanwhile is undone."""
    with _on(day, hour + 1), transaction.atomic():
        yield {key: rows("people.Person").get(pk=person.pk) for key, person in cast.items()}
        transaction.set_rollback(True)


def _on(day: date, hour: int) -> Any:
    return time_machine.travel(f"{day.isoformat()}T{hour:02}:05:00+00:00")


def rows(name: str) -> Any:
    """Every row of a table."""
    return apps.get_model(name)._base_manager


def assert_over(today: date) -> None:
    """What has been, has been before that day."""
    assert not rows("journey.Outcome").filter(day__gte=today).exists()
    for said in rows("meetings.Afterwards").filter(what__in=["met", "missed"]):
        assert timezone.localdate(said.meeting.starts) < today
    for name in ("teams.Membership", "people.Bond", "journey.GoalShare", "journey.OutcomeShare"):
        assert not rows(name).filter(since__gt=timezone.now()).exists(), name
