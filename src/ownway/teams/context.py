"""What every page needs to know about the place."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from ownway.teams import queries


def site(request: HttpRequest) -> dict[str, Any]:
    """``site``: the partnership's own words, read once a page and only if used."""
    return {"site": SimpleLazyObject(queries.site)}
