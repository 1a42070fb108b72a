"""What pages of other rooms say of the inquiry: the way there, and what waits for an answer."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ownway.inquiry.models import CommentRound, GroupMember
from ownway.inquiry.queries import group as queries
from ownway.inquiry.queries import trees
from ownway.welcome.context import also_there


class Inquiring:
    """Read only where a page asks."""

    def __init__(self, person: Any) -> None:
        self._person = person

    @cached_property
    def asked(self) -> list[GroupMember]:
        """Groups they are asked into."""
        return queries.asked(self._person) if self._person is not None else []

    @cached_property
    def trees(self) -> list[CommentRound]:
        """Trees they are asked about and have said nothing to."""
        return trees.to_look_at(self._person) if self._person is not None else []


def inquiring(request: HttpRequest) -> dict[str, Any]:
    """``inquiring``: see above."""
    return {"inquiring": Inquiring(getattr(request, "person", None))}


@also_there
def way_there(person: Any) -> tuple[Any, str] | None:
    """The room, for whoever is in a group."""
    return (_("Inquiry"), "inquiry") if queries.in_a_group(person) else None
