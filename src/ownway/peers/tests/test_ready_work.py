"""Ready work: who sees it, takes it, does it."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.peers import actions, queries
from ownway.peers.models import PaidTime, Taking
from ownway.peers.tests.conftest import AGO, build
from ownway.people.signin.testing import enter
from ownway.record.models import Entry


def titles(person: Any) -> set[str]:
    return {one.title for one in queries.ready_work(person)}


def test_a_project_s_list_is_for_its_colleagues(here: Any) -> None:
    assert titles(here.kim) == {"Ring the choir", "Listening"} == titles(here.cora)
    assert titles(here.far) == titles(here.sam) == set()
    for nobody in (here.far, here.sam):
        with pytest.raises(NotYours):
            actions.take(by=nobody, task=here.choir)


def test_only_its_coordinator_keeps_a_list(here: Any) -> None:
    for nobody in (here.kim, here.elsa, here.sam):
        with pytest.raises(NotYours):
            actions.add_task(by=nobody, project=here.project, kind="map", title="X")
        with pytest.raises(NotYours):
            actions.change_task(by=nobody, task=here.choir, title="X")
        with pytest.raises(NotYours):
            actions.retire_task(by=nobody, task=here.choir)
    actions.change_task(by=here.cora, task=here.choir, title="Ring them")
    actions.retire_task(by=here.cora, task=here.course)
    assert titles(here.kim) == {"Ring them"}


def test_what_one_takes_no_other_can(here: Any) -> None:
    taking = actions.take(by=here.kim, task=here.choir)
    assert actions.take(by=here.kim, task=here.choir) == taking  # a second tap is the first
    assert titles(here.una) == {"Listening"}
    with pytest.raises(actions.Taken):
        actions.take(by=here.una, task=here.choir)
    with pytest.raises(NotYours):
        actions.give_back(by=here.una, taking=taking)
    actions.give_back(by=here.kim, taking=taking)
    assert titles(here.una) == titles(here.kim) == {"Ring the choir", "Listening"}
    with pytest.raises(actions.NoLonger):
        actions.done(by=here.kim, taking=taking, starts=timezone.now() - AGO, minutes=20)


def test_done_is_paid_time_and_off_the_list(here: Any) -> None:
    taking = actions.take(by=here.kim, task=here.choir)
    row = actions.done(
        by=here.kim, taking=taking, starts=timezone.now() - AGO, minutes=25, words="Two steps."
    )
    assert (row.kind, row.minutes, row.words) == ("task", 25, "Two steps.")
    assert queries.holding(here.kim) == []
    assert titles(here.una) == {"Listening"}
    with pytest.raises(actions.NoLonger):
        actions.done(by=here.kim, taking=taking, starts=timezone.now() - AGO, minutes=25)
    with pytest.raises(actions.Taken):
        actions.take(by=here.una, task=here.choir)
    assert not Entry.objects.filter(why__contains="steps").exists()


def test_what_is_for_everybody_stays_for_the_others(here: Any) -> None:
    mine = actions.take(by=here.kim, task=here.course)
    actions.take(by=here.una, task=here.course)
    actions.done(by=here.kim, taking=mine, starts=timezone.now() - AGO, minutes=45)
    assert "Listening" not in titles(here.kim)
    assert "Listening" in titles(here.cora)


def test_taken_off_the_list_it_can_still_be_finished(here: Any) -> None:
    taking = actions.take(by=here.kim, task=here.choir)
    actions.retire_task(by=here.cora, task=here.choir)
    assert queries.holding(here.kim) == [taking]
    assert actions.done(by=here.kim, taking=taking, starts=timezone.now() - AGO, minutes=5)


def test_two_taps_take_it_and_say_it_is_done(here: Any, client: Any) -> None:
    enter(client, here.kim)
    page = client.get(reverse("ready_work")).content.decode()
    assert "Ring the choir" in page
    assert "About 20 minutes" in page
    client.post(reverse("task_take", kwargs={"task": here.choir.pk}))
    taking = Taking.objects.get()
    assert "Done, 20 minutes" in client.get(reverse("ready_work")).content.decode()
    client.post(reverse("taking_done", kwargs={"taking": taking.pk}))
    row = PaidTime.objects.get()
    assert (row.minutes, row.ends) == (20, timezone.now())
    assert "Ring the choir" in client.get(reverse("hours")).content.decode()


def test_where_time_is_written_already_the_second_tap_asks_when(here: Any, client: Any) -> None:
    actions.log(by=here.kim, kind="team", starts=timezone.now() - timedelta(minutes=30), minutes=30)
    taking = actions.take(by=here.kim, task=here.choir)
    enter(client, here.kim)
    answer = client.post(reverse("taking_done", kwargs={"taking": taking.pk}))
    assert answer.url == reverse("taking", kwargs={"taking": taking.pk})
    given = {"day_day": "5", "day_month": "10", "day_year": "2026"}
    answer = client.post(answer.url, given | {"time": "10:00", "minutes": "35"})
    assert answer.url == reverse("hours")
    assert PaidTime.objects.get(kind="task").minutes == 35


@pytest.mark.django_db(transaction=True)
def test_of_thirty_two_who_take_it_at_once_one_does() -> None:
    here = build()
    people = [here.kim, here.una, here.cora]
    together, won, lost = Barrier(32), [], []

    def take(person: Any) -> None:
        try:
            together.wait()
            won.append(actions.take(by=person, task=here.choir).pk)
        except actions.Taken:
            lost.append(person.pk)
        finally:
            connection.close()

    claims = [Thread(target=take, args=(people[number % 3],)) for number in range(32)]
    for thread in claims:
        thread.start()
    for thread in claims:
        thread.join()
    assert len(won) + len(lost) == 32
    assert len(set(won)) == 1
    assert Taking.objects.count() == 1
    assert Entry.objects.filter(verb="peers.took").count() == 1
