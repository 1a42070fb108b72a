"""Sealing everything anew with the current key, and making blind indexes anew.

Every sealed column of every model is walked in batches, each in a transaction of its own that locks
what it reads, so a text saved meanwhile is never overwritten. Stopped half-way, it is simply run
again: what already has the current key is left alone.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from ownway.kit import keys
from ownway.kit.blind import index_with
from ownway.kit.sealed import Sealed, SealedField

if TYPE_CHECKING:
    _Column = SealedField[Any, Any]

BATCH = 500


def columns(models: Iterable[type[Model]] | None = None) -> dict[type[Model], list["_Column"]]:
    """Every model that has sealed columns, with these."""
    found = {}
    for model in models if models is not None else apps.get_models():
        sealed = [field for field in model._meta.local_fields if isinstance(field, SealedField)]
        if sealed:
            found[model] = sealed
    return found


def rewrap(
    models: Iterable[type[Model]] | None = None, say: Callable[[str], None] = lambda line: None
) -> int:
    """Seal anew whatever an older key sealed, then the blind indexes. Returns how many values."""
    walked = columns(models)
    done = 0
    for model, fields in walked.items():
        count = sum(_batch(model, fields, batch) for batch in _batches(model))
        say(f"{model._meta.label}: {count} sealed anew")
        done += count
    _look_ups(walked)
    return done


def _batches(model: type[Model]) -> Iterator[list[Any]]:
    keys_of = model._base_manager.order_by("pk").values_list("pk", flat=True)
    batch = list(keys_of[:BATCH])
    while batch:
        yield batch
        batch = list(keys_of.filter(pk__gt=batch[-1])[:BATCH])


@transaction.atomic
def _batch(model: type[Model], fields: list["_Column"], batch: list[Any]) -> int:
    names = [field.attname for field in fields]
    done = 0
    for pk, *values in _locked(model).filter(pk__in=batch).values_list("pk", *names):
        new = {
            field.attname: _anew(field, value, pk)
            for field, value in zip(fields, values, strict=True)
            if _is_old(value)
        }
        if new:
            model._base_manager.filter(pk=pk).update(**new)
            done += len(new)
    return done


def _locked(model: type[Model]) -> QuerySet[Model]:
    """On SQLite the whole transaction already is the only writer."""
    rows = model._base_manager.all()
    return rows.select_for_update() if connection.features.has_select_for_update else rows


def _is_old(value: Sealed | None) -> bool:
    return value is not None and value.data != b"" and value.key_id != keys.ring().current.id


def _anew(field: "_Column", value: Sealed, pk: object) -> Sealed:
    return field.seal(field.unseal(value, pk), pk)


@transaction.atomic
def _look_ups(walked: dict[type[Model], list["_Column"]]) -> None:
    """All blind indexes under the current key, and from then on new ones too."""
    key = keys.ring().current
    for model in walked:
        for index, (column, kind) in getattr(model, "blind", {}).items():
            for row in _look_up_rows(model, column).iterator():
                of = kind(row) if callable(kind) else kind
                value = column(row) if callable(column) else getattr(row, column)
                if of and value:
                    anew = {index: index_with(key, of, value)}
                    model._base_manager.filter(pk=row.pk).update(**anew)
    keys.move_look_ups()


def _look_up_rows(model: type[Model], column: Any) -> QuerySet[Model]:
    """The rows, with no sealed column but the one that is looked up; a function may read them all."""
    rows = model._base_manager.all()
    return rows if callable(column) else rows.only("pk", column, *_reads(model))


def _reads(model: type[Model]) -> list[str]:
    """What a kind function may look at: every plain column."""
    return [
        field.attname
        for field in model._meta.local_concrete_fields
        if not isinstance(field, SealedField)
    ]
