"""What pages of other rooms say about earlier records: a line, where there is one to say."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from ownway.access import queries as access
from ownway.importing import queries
from ownway.importing.models import Stage
from ownway.importing.rules import BRING_IN, READ_CARD


class Earlier:
    """Read only where a page asks."""

    def __init__(self, person: Any) -> None:
        self._person = person

    @cached_property
    def may(self) -> bool:
        """May they bring in earlier records?"""
        return access.may(self._person, BRING_IN)

    @cached_property
    def to_look_at(self) -> list[Any]:
        """Files that wait for an answer."""
        asks = (Stage.COLUMNS, Stage.PREVIEW)
        found = queries.bringings(self._person) if self.may else []
        return [one for one in found if one.stage in asks]

    @cached_property
    def late(self) -> int:
        """How many people from earlier records should know by now."""
        return queries.late_untold(self._person) if self.may else 0

    def of(self, person: Any) -> bool:
        """Is there something from earlier records about ``person`` that they may read?"""
        if self._person is None:
            return False
        return bool(access.reach(self._person, READ_CARD).filter(person=person.pk).exists())

    @cached_property
    def mine(self) -> bool:
        """Is there something about themself?"""
        return self._person is not None and self.of(self._person)


def earlier(request: HttpRequest) -> dict[str, Any]:
    """``earlier``: see above."""
    return {"earlier": Earlier(getattr(request, "person", None))}
