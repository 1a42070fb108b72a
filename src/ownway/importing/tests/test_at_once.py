"""The same file brought in twice at once, or two files: nobody comes in twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from ownway.importing import actions
from ownway.importing.models import Bringing, Stage
from ownway.importing.tests.place import PEOPLE, build, preview
from ownway.people.models import Person
from ownway.record import queries as record

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls: Any) -> list[Any]:
    """Call all of them at the same moment, each with a connection of its own."""
    barrier = Barrier(len(calls))

    def one(call: Any) -> Any:
        try:
            barrier.wait()
            return call()
        except actions.NotNow as problem:
            return problem.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(one, calls))


def whole(made: Bringing, by: Any) -> str:
    """Bring it in, whoever else does; look again where something came in between."""
    actions.bring_in(by=by, bringing=made, later=False)
    return actions.work(bringing=made).stage


def test_the_same_file_twice_at_once() -> None:
    place = build()
    both = [preview(place.cora, place.larch, PEOPLE) for _ in range(2)]
    said = at_once(*(lambda made=made: whole(made, place.cora) for made in both))
    assert sorted(said) in (["busy", "done"], ["changed", "done"])
    (late,) = Bringing.objects.exclude(stage=Stage.DONE)
    for _ in range(2):
        try:
            whole(late, place.cora)
        except actions.NotNow:
            actions.work(bringing=late)
            late.refresh_from_db()
    assert Bringing.objects.filter(stage=Stage.DONE).count() == 2
    assert Person.objects.filter(brought_in=True).count() == 4
    assert record.check().sound


def test_two_workers_with_one_file() -> None:
    place = build()
    made = preview(place.cora, place.larch, PEOPLE)
    actions.bring_in(by=place.cora, bringing=made, later=False)
    at_once(*(lambda: actions.work(bringing=Bringing.objects.get(pk=made.pk)) for _ in range(3)))
    made.refresh_from_db()
    assert (made.stage, made.rows_done) == (Stage.DONE, 6)
    assert Person.objects.filter(brought_in=True).count() == 4


def test_undone_twice_at_once() -> None:
    place = build()
    made = preview(place.cora, place.larch, PEOPLE)
    whole(made, place.cora)
    actions.undo(by=place.cora, bringing=made, later=False)
    at_once(*(lambda: actions.work(bringing=Bringing.objects.get(pk=made.pk)) for _ in range(3)))
    made.refresh_from_db()
    assert made.stage == Stage.UNDONE and made.preview["removed"] == 6
    assert not Person.objects.filter(brought_in=True).exists()
