"""An archive is made in parts, by whichever worker is there, and forgotten after some days."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from ownway.people.signin.testing import enter
from ownway.post import testing as sent
from ownway.record import queries as record
from ownway.record.actors import SYSTEM
from ownway.taking import actions, making, queries, tasks, zipping
from ownway.taking.models import Archive, ArchivePart, Stage
from tests.stage import Stage as Knocker

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipping, "PART", 2000)


def made(person: Any) -> Archive:
    archive = actions.ask_archive(by=person)
    actions.make_archive(by=SYSTEM, archive=archive)
    archive.refresh_from_db()
    return archive


def test_only_one_is_made_at_a_time(cast: Any) -> None:
    first = actions.ask_archive(by=cast.olive)
    assert actions.ask_archive(by=cast.olive) == first
    with pytest.raises(IntegrityError), transaction.atomic():
        Archive.objects.create(person=cast.olive)
    actions.make_archive(by=SYSTEM, archive=first)
    second = actions.ask_archive(by=cast.olive)
    first.refresh_from_db()
    assert second != first and first.stage == Stage.GONE
    assert not ArchivePart.objects.filter(archive=first).exists()


@pytest.mark.usefixtures("small_parts")
def test_a_stopped_worker_is_followed_by_another(
    cast: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = actions.ask_archive(by=cast.olive)
    drawn = making._page

    def stopped(name: str, **words: Any) -> Any:
        if name == "index":
            raise KeyboardInterrupt
        return drawn(name, **words)

    monkeypatch.setattr(making, "_page", stopped)
    with pytest.raises(KeyboardInterrupt):
        actions.make_archive(by=SYSTEM, archive=archive)
    monkeypatch.undo()
    archive.refresh_from_db()
    assert archive.stage == Stage.MAKING and archive.parts.exists()
    assert 0 < archive.done < archive.of
    with time_machine.travel(archive.created + timedelta(minutes=10)):
        assert archive not in queries.stalled(_now())
    with time_machine.travel(archive.created + timedelta(minutes=16)):
        assert archive in queries.stalled(_now())
        tasks.look_after.call()
    archive.refresh_from_db()
    assert archive.stage == Stage.READY and archive.done == archive.of
    assert len(b"".join(queries.parts(archive))) == archive.size


@pytest.mark.usefixtures("small_parts")
def test_a_worker_that_comes_back_late_stops(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it slept another began anew; what it would add is not wanted any more."""
    archive = actions.ask_archive(by=cast.olive)
    keeping = actions.archives._keep
    slept: list[int] = []

    def late(one: Archive, number: int, data: bytes, after: Any) -> Any:
        if number == 3 and not slept:
            slept.append(number)
            actions.make_archive(by=SYSTEM, archive=one)
        return keeping(one, number, data, after)

    monkeypatch.setattr(actions.archives, "_keep", late)
    actions.make_archive(by=SYSTEM, archive=archive)
    archive.refresh_from_db()
    assert slept and archive.stage == Stage.READY
    assert len(b"".join(queries.parts(archive))) == archive.size
    done = [entry.verb for entry in record.about(cast.olive.pk)]
    assert done.count("taking.made_archive") == 1


def test_what_cannot_be_finished_is_said(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = actions.ask_archive(by=cast.olive)
    monkeypatch.setattr(making, "_bundle", lambda *_words: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.make_archive(by=SYSTEM, archive=archive)
    archive.refresh_from_db()
    assert archive.stage == Stage.FAILED and not archive.parts.exists()


def test_it_waits_for_some_days(cast: Any) -> None:
    archive = made(cast.olive)
    with time_machine.travel(archive.ready + timedelta(days=6)):
        actions.forget_old_archives(by=SYSTEM)
        assert archive.parts.exists()
    with time_machine.travel(archive.ready + timedelta(days=7, minutes=1)):
        assert actions.forget_old_archives(by=SYSTEM)
    archive.refresh_from_db()
    assert archive.stage == Stage.GONE and not archive.parts.exists()
    assert queries.archive_of(cast.olive) is None


def test_it_is_taken_after_a_fresh_sign_in(stage: Knocker, cast: Any) -> None:
    archive = made(cast.olive)
    address = reverse("take_file", kwargs={"archive": archive.pk})
    client = stage.client("olive")
    for ask in (client.get, client.post):
        assert ask(address).headers["Location"].startswith(reverse("account_reauthenticate"))
    enter(client, cast.olive, fresh=True)
    assert b"Save the file" in client.get(address).content
    answer = client.post(address)
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="mine-')
    assert "no-store" in answer.headers["Cache-Control"]
    assert b"".join(answer.streaming_content) == b"".join(queries.parts(archive))
    archive.refresh_from_db()
    assert archive.taken
    assert stage.client("cora").get(address).status_code == 404


def test_no_message_goes_out_about_it(cast: Any) -> None:
    before = len(sent.texts)
    made(cast.olive)
    assert len(sent.texts) == before


def _now() -> Any:
    from django.utils import timezone

    return timezone.now()
