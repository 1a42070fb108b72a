"""Writing the record: one entry in the same transaction as what it tells of."""

import re
from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from ownway.record.actors import Actor, kind_and_id
from ownway.record.chain import GENESIS
from ownway.record.models import Entry
from ownway.record.verbs import Verb

# Any number will do, as long as nothing else in this database takes the same lock.
_LOCK = 0x6F776E776179
_CODE = re.compile(r"[a-z0-9_.-]{0,60}")


def write(
    verb: Verb,
    *,
    by: Actor,
    about: UUID | None = None,
    on: Model | None = None,
    fields: Iterable[str] = (),
    why: str = "",
) -> Entry:
    """Write one entry; it stays only if the transaction around it does.

    Call it as the last thing an action does: from here on no other action can write its entry
    until this transaction ends.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "An entry is written in the same transaction as what it tells of: use atomic()."
        )
    names = sorted(set(fields))
    for code in (*names, why):
        if not _CODE.fullmatch(code):
            raise ValueError("Entries hold field names and short codes, never words.")
    kind, by_id = kind_and_id(by)
    newest = _newest()
    entry = Entry(
        id=newest.pk + 1 if newest else 1,
        at=timezone.now(),
        verb=verb.name,
        by_kind=kind,
        by_id=by_id,
        about_id=about,
        on_table=on._meta.db_table if on is not None else "",
        on_id=str(on.pk) if on is not None else "",
        fields=names,
        why=why,
        prev=newest.hash if newest else GENESIS,
    )
    entry.hash = entry.fingerprint()
    entry.save(force_insert=True)
    return entry


def write_all(
    verb: Verb,
    *,
    by: Actor,
    about: Iterable[UUID],
    on: Model | None = None,
    why: str = "",
) -> int:
    """Write one entry for each of these people, as :func:`write` would, in few queries.

    For what is done to many at once and said to each of them. Returns how many entries.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "Entries are written in the same transaction as what they tell of: use atomic()."
        )
    if not _CODE.fullmatch(why):
        raise ValueError("Entries hold field names and short codes, never words.")
    kind, by_id = kind_and_id(by)
    newest, now = _newest(), timezone.now()
    head, prev = (newest.pk, newest.hash) if newest else (0, GENESIS)
    entries = []
    for number, person_id in enumerate(about, start=head + 1):
        entry = Entry(
            id=number,
            at=now,
            verb=verb.name,
            by_kind=kind,
            by_id=by_id,
            about_id=person_id,
            on_table=on._meta.db_table if on is not None else "",
            on_id=str(on.pk) if on is not None else "",
            fields=[],
            why=why,
            prev=prev,
        )
        entry.hash = prev = entry.fingerprint()
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=500)
    return len(entries)


def _newest() -> Entry | None:
    """The head, with nobody else able to add to it. On SQLite every transaction is IMMEDIATE, so
    this one already is the only writer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    return Entry.objects.order_by("-id").first()
