"""What every page needs to know about who is here."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from ownway.people import queries
from ownway.people.signin import session
from ownway.teams import queries as teams
from ownway.teams.roles import Role


def who(request: HttpRequest) -> dict[str, Any]:
    """``person``: the signed-in person, or None. ``my_room``: which room is theirs, for the colour
    and name at the top. ``openings_of_me``: emergency looks at their contacts they should see.
    The last two are read only if a page asks. ``shared_device``: others use this device too, so
    the tab gets a plain name."""
    person = getattr(request, "person", None)
    return {
        "person": person,
        "shared_device": person is not None and not session.of(request).get("own", False),
        "my_room": SimpleLazyObject(lambda: _room(person)),
        "openings_of_me": SimpleLazyObject(
            lambda: queries.recent_openings_about(person, timezone.now()) if person else []),
    }


def _room(person: Any) -> str:
    roles = teams.roles_of(person)
    if roles & {Role.COORDINATOR, Role.ADVISER}:
        return "team"
    return "peer" if Role.PEER in roles else "member"
