"""What every page needs to know about who is here."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from ownway.people import queries
from ownway.people.shown import Shown, languages
from ownway.people.signin import session


def who(request: HttpRequest) -> dict[str, Any]:
    """``person``: the signed-in person, or None. ``screen``: how pages are shown to them, and
    ``languages_here``: in which else they could be. ``shared_device``: others use this device too, so
    the tab gets a plain name. ``openings_of_me``: emergency looks at their contacts, to be said at
    once. ``ask_ways``: is it time to ask again how to reach them? ``waiting_for_me``: what waits
    for a colleague beside hellos. The last three are read only if a page asks."""
    person = getattr(request, "person", None)
    return {
        "person": person,
        "languages_here": [one for one in languages() if one[0] != get_language()],
        "screen": getattr(request, "shown", Shown()),
        "shared_device": person is not None and not session.of(request).get("own", False),
        "openings_of_me": SimpleLazyObject(
            lambda: queries.recent_openings_about(person, timezone.now()) if person else []
        ),
        "waiting_for_me": SimpleLazyObject(
            lambda: queries.waiting_for(person, timezone.localdate()) if person else None
        ),
        "ask_ways": SimpleLazyObject(lambda: bool(person and queries.ways_to_ask(person))),
    }
