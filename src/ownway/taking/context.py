"""What pages of other rooms say about going for good: a line, where there is one to say."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from ownway.taking import queries
from ownway.taking.models import Farewell


class Going:
    """Read only where a page asks."""

    def __init__(self, person: Any) -> None:
        self._person = person

    @cached_property
    def farewell(self) -> Farewell | None:
        """The open wish that everything be deleted."""
        return queries.farewell_of(self._person) if self._person is not None else None


def going(request: HttpRequest) -> dict[str, Any]:
    """``going``: see above."""
    return {"going": Going(getattr(request, "person", None))}
