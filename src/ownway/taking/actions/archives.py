"""An archive: asked for by its person, made by the worker, taken, and forgotten after some days.

It is made in parts, each in a transaction of its own. A worker that is stopped leaves parts behind;
whoever takes it up begins anew, and a worker that comes back late finds its place taken and stops.
"""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from ownway.access.actions import check, only
from ownway.people.rules import OWN_SELF
from ownway.record.actions import write
from ownway.record.actors import SYSTEM, Actor
from ownway.taking import queries, verbs
from ownway.taking.making import make
from ownway.taking.models import Archive, ArchivePart, Stage
from ownway.taking.rules import OWN_ARCHIVE

if TYPE_CHECKING:
    from ownway.people.models import Person

#: So long it can be taken; another can be made at any time.
KEPT = timedelta(days=7)


class TakenOver(Exception):
    """Another worker has begun it anew, or its person is going for good."""


@transaction.atomic
def ask_archive(*, by: "Person") -> Archive:
    """Ask for everything in one file. One at a time: while it is being made, this returns it."""
    check(by, OWN_SELF, by)
    list(type(by)._base_manager.filter(pk=by.pk).select_for_update(no_key=True).values_list("pk"))
    newest = queries.archive_of(by)
    if newest is not None and newest.stage in (Stage.ASKED, Stage.MAKING):
        return newest
    for old in Archive.objects.filter(person=by).exclude(stage=Stage.GONE):
        _forget(old)
    made = Archive(person=by)
    made.full_clean()
    made.save()
    write(verbs.ASKED_ARCHIVE, by=by, about=by.pk, on=made)
    transaction.on_commit(lambda: _begin_later(made))
    return made


def _begin_later(archive: Archive) -> None:
    from ownway.taking.tasks import make_one

    make_one.enqueue(str(archive.pk))


def make_archive(*, by: Actor, archive: Archive) -> None:
    """Make it, from its first part. Nothing happens where it is made already."""
    only(by, SYSTEM)
    if not _take_on(archive):
        return
    last: list[UUID] = []

    def keep(number: int, data: bytes) -> None:
        last.append(_keep(archive, number, data, last[-1] if last else None))

    def say(done: int, of: int) -> None:
        Archive.objects.filter(pk=archive.pk).update(done=done, of=of)

    person = archive.person
    language = (person.shown or {}).get("language") or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            size = make(person, keep, say, timezone.now())
    except TakenOver:
        return
    except Exception:
        _give_up(archive)
        raise
    _finish(archive, size, last[-1])


@transaction.atomic
def take_archive(*, by: "Person", archive: Archive) -> Archive:
    """Note that somebody takes their archive; the view then hands it over, part by part."""
    check(by, OWN_ARCHIVE, archive)
    archive.taken = timezone.now()
    archive.save(update_fields=["taken"])
    write(verbs.TOOK_ARCHIVE, by=by, about=by.pk, on=archive)
    return archive


@transaction.atomic
def forget_old_archives(*, by: Actor) -> int:
    """Delete the bytes of archives whose days are over; how many."""
    only(by, SYSTEM)
    old = queries.too_old(timezone.now())
    for archive in old:
        _forget(archive)
        write(verbs.FORGOT_ARCHIVE, by=by, about=archive.person_id, on=archive)
    return len(old)


@transaction.atomic
def _take_on(archive: Archive) -> bool:
    now = _held(archive)
    if now is None or now.stage not in (Stage.ASKED, Stage.MAKING):
        return False
    ArchivePart.objects.filter(archive=now).delete()
    now.stage, now.done, now.of = Stage.MAKING, 0, 0
    now.save(update_fields=["stage", "done", "of"])
    return True


@transaction.atomic
def _keep(archive: Archive, number: int, data: bytes, after: UUID | None) -> UUID:
    """Keep one part, right after the one this worker kept before."""
    now = _held(archive)
    newest = ArchivePart.objects.filter(archive=archive).order_by("-number").values_list("pk")
    if now is None or now.stage != Stage.MAKING or newest[:1].first() != (after and (after,)):
        raise TakenOver
    part = ArchivePart(archive=archive, number=number, data=data)
    part.save(force_insert=True)
    return part.pk


@transaction.atomic
def _finish(archive: Archive, size: int, last: UUID) -> None:
    now = _held(archive)
    newest = ArchivePart.objects.filter(archive=archive).order_by("-number").first()
    if now is None or now.stage != Stage.MAKING or newest is None or newest.pk != last:
        return
    now.stage, now.size, now.ready = Stage.READY, size, timezone.now()
    now.until = now.ready + KEPT
    now.save(update_fields=["stage", "size", "ready", "until"])
    write(verbs.MADE_ARCHIVE, by=SYSTEM, about=now.person_id, on=now)


@transaction.atomic
def _give_up(archive: Archive) -> None:
    ArchivePart.objects.filter(archive=archive).delete()
    Archive.objects.filter(pk=archive.pk).update(stage=Stage.FAILED)


def _forget(archive: Archive) -> None:
    ArchivePart.objects.filter(archive=archive).delete()
    Archive.objects.filter(pk=archive.pk).update(stage=Stage.GONE)


def _held(archive: Archive) -> Archive | None:
    return Archive.objects.select_for_update().filter(pk=archive.pk).first()
