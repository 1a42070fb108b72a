"""Paid time: exact, never overwritten, no minute twice."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ownway.access.errors import NotYours
from ownway.peers import actions, queries, wording
from ownway.peers.models import PaidTime
from ownway.people.signin.testing import enter

HOUR = timedelta(hours=1)


def log(person: Any, hours_ago: float, minutes: int = 60, **more: Any) -> PaidTime:
    starts = timezone.now() - hours_ago * HOUR
    return actions.log(by=person, starts=starts, minutes=minutes, **{"kind": "other"} | more)


def logged(person: Any) -> list[int]:
    now = timezone.now()
    return [row.minutes for row in queries.log_of(person, now - 48 * HOUR, now + HOUR)]


def test_time_is_written_down_when_it_is_over_and_once(here: Any) -> None:
    log(here.kim, 5)
    with pytest.raises(actions.AlreadyWritten):
        log(here.kim, 4.5)
    with pytest.raises(actions.AlreadyWritten):
        log(here.kim, 5.5)
    with pytest.raises(actions.AlreadyWritten):
        log(here.kim, 8, minutes=400)
    with pytest.raises(actions.NotYet):
        log(here.kim, 0.5)
    log(here.kim, 4)
    log(here.una, 5)
    assert logged(here.kim) == [60, 60]
    with pytest.raises(NotYours):
        log(here.sam, 5)


def test_what_was_wrong_is_put_right_and_both_stay(here: Any) -> None:
    row = log(here.kim, 5, words="Cups.")
    with pytest.raises(NotYours):
        actions.correct(by=here.cora, row=row, minutes=10)
    new = actions.correct(by=here.kim, row=row, minutes=75)
    assert (new.starts, new.words) == (row.starts, "Cups.")
    assert logged(here.kim) == [75]
    assert queries.before(here.kim, new) == [row]
    with pytest.raises(actions.NoLonger):
        actions.correct(by=here.kim, row=row, minutes=20)
    last = actions.correct(by=here.kim, row=new, struck_out=True)
    assert last.minutes == 0
    assert logged(here.kim) == []
    assert PaidTime.objects.count() == 3
    log(here.kim, 5)  # that time is free again


def test_two_corrections_of_one_row_cannot_both_stand(here: Any) -> None:
    row = log(here.kim, 5)
    actions.correct(by=here.kim, row=row, minutes=20)
    with pytest.raises(IntegrityError), transaction.atomic():
        PaidTime.objects.create(
            person=here.kim, kind="other", starts=row.starts, minutes=5, instead=row
        )


def test_the_newest_that_has_begun_says_how_long_a_week_is(here: Any) -> None:
    assert queries.week_minutes(here.kim, date(2026, 10, 5)) == 0
    actions.set_week_minutes(by=here.cora, person=here.kim, minutes=360, since=date(2026, 10, 1))
    actions.set_week_minutes(by=here.cora, person=here.kim, minutes=480, since=date(2026, 11, 1))
    actions.set_week_minutes(by=here.cora, person=here.kim, minutes=420, since=date(2026, 11, 1))
    assert queries.week_minutes(here.kim, date(2026, 9, 30)) == 0
    assert queries.week_minutes(here.kim, date(2026, 10, 31)) == 360
    assert queries.week_minutes(here.kim, date(2026, 11, 1)) == 420
    assert queries.weeks_minutes([here.kim, here.una], date(2026, 11, 2)) == {here.kim.pk: 420}
    for nobody in (here.kim, here.elsa):
        with pytest.raises(NotYours):
            actions.set_week_minutes(
                by=nobody, person=here.kim, minutes=60, since=date(2026, 12, 1)
            )
    with pytest.raises(NotYours):
        actions.set_week_minutes(by=here.cora, person=here.sam, minutes=60, since=date(2026, 12, 1))


def test_a_coordinator_says_it_on_a_page(here: Any, client: Any) -> None:
    enter(client, here.cora)
    address = reverse("week_hours_of", kwargs={"person": here.kim.pk})
    given = {"hours": "7.5", "since_day": "5", "since_month": "10", "since_year": "2026"}
    assert client.post(address, given).url == reverse("week_hours")
    assert queries.week_minutes(here.kim, date(2026, 10, 6)) == 450
    page = client.get(reverse("week_hours")).content.decode()
    assert "7 hours 30 minutes" in page
    assert "Not said yet" in page
    assert client.post(address, given | {"hours": "70"}).status_code == 200
    assert queries.week_minutes(here.kim, date(2026, 10, 6)) == 450


def test_hours_of_earlier_weeks_are_a_page_away(here: Any, client: Any) -> None:
    log(here.kim, 24 * 7, words="Chairs.")
    enter(client, here.kim)
    now = client.get(reverse("hours")).content.decode()
    assert "Chairs" not in now
    assert "?week=2026-09-28" in now
    assert "Chairs" in client.get(reverse("hours") + "?week=2026-09-28").content.decode()
    for odd in ("nonsense", "2026-99-99", "9999-12-31", "0001-01-01"):
        assert client.get(reverse("hours") + f"?week={odd}").status_code == 200


def test_what_overlaps_is_said_kindly(here: Any, client: Any) -> None:
    row = log(here.kim, 5)
    enter(client, here.kim)
    given = {"kind": "team", "day_day": "5", "day_month": "10", "day_year": "2026"}
    page = client.post(reverse("hours_new"), given | {"time": "11.30am", "minutes": "30"})
    assert "11am to midday is written down already." in page.content.decode()
    page = client.post(reverse("hours_new"), given | {"time": "11pm", "minutes": "30"})
    assert "That time is not over yet" in page.content.decode()
    assert client.post(reverse("hours_new"), given | {"time": "midday", "minutes": "30"}).url
    answer = client.post(reverse("hours_strike_out", kwargs={"stretch": row.pk}))
    assert answer.url == reverse("hours")
    assert logged(here.kim) == [30]
    assert "Struck out" in client.get(reverse("hours")).content.decode()


@pytest.mark.parametrize(
    ("minutes", "short", "long"),
    [
        (0, "0 min", "0 minutes"),
        (45, "45 min", "45 minutes"),
        (60, "1 h", "1 hour"),
        (90, "1 h 30 min", "1 hour 30 minutes"),
        (360, "6 h", "6 hours"),
    ],
)
def test_how_long_in_words(minutes: int, short: str, long: str) -> None:
    assert (wording.short(minutes), wording.long(minutes)) == (short, long)
