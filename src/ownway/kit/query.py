"""Filters that stay quick."""

from typing import Any

from django.db.models import Model, Q, QuerySet


def either(model: type[Model], *sets: QuerySet[Any]) -> Q:
    """Rows of ``model`` that are in any of these querysets, as a union of their ids.

    ``Q(owner=…) | Exists(share)`` makes the database look at every row; a union of ids lets it use
    an index for each part. With no querysets: no rows.
    """
    for part in sets:
        if part.model is not model:
            raise TypeError(f"either() is over {model.__name__}, not {part.model.__name__}.")
    if not sets:
        return Q(pk__in=[])
    first, *rest = (part.order_by().values("pk") for part in sets)
    return Q(pk__in=first.union(*rest) if rest else first)
