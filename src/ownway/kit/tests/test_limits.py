"""Counting tries."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection, connections

from ownway.kit.limits import allow, tidy
from ownway.kit.models import Counter

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_so_many_and_no_more() -> None:
    with time_machine.travel(NOON, tick=False):
        assert [allow("code", "kim", most=3, seconds=60) for _ in range(5)] == [True] * 3 + [
            False
        ] * 2
        assert allow("code", "ash", most=3, seconds=60)
        assert allow("hello", "kim", most=3, seconds=60)


@pytest.mark.django_db
def test_a_new_stretch_begins_anew_and_the_old_one_is_forgotten() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert allow("code", "kim", most=1, seconds=60)
        assert not allow("code", "kim", most=1, seconds=60)
        clock.shift(timedelta(seconds=61))
        assert allow("code", "kim", most=1, seconds=60)
        assert Counter.objects.count() == 1
        clock.shift(timedelta(days=1))
        assert tidy() == 1


@pytest.mark.django_db
def test_whoever_it_was_is_not_kept() -> None:
    allow("code", "kim@example.org", most=3, seconds=60)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM kit_counter")
        assert "kim" not in str(cursor.fetchall())


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_exactly_what_is_allowed() -> None:
    together = Barrier(8)
    answers: list[bool] = []

    def visitor() -> None:
        together.wait()
        try:
            answers.extend(allow("code", "kim", most=20, seconds=86_400) for _ in range(8))
        finally:
            connections.close_all()

    threads = [Thread(target=visitor) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(answers), answers.count(True)) == (64, 20)
