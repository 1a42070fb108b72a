"""Who can see what, in plain words, made from the rules themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from ownway.access.doors import needs
from ownway.access.queries import sentences

#: Rooms in the order of the page, by the first part of a rule's name.
ROOMS = {
    "people": _("You, and the people you meet"),
    "journey": _("What you write for yourself"),
    "meetings": _("Meetings"),
    "welcome": _("Saying hello"),
    "teams": _("Running this place"),
    "access": _("Everybody"),
}


@needs(None)
def who_can_see_what(request: HttpRequest) -> HttpResponse:
    """Every rule's sentence, by room."""
    rooms: dict[str, list[str]] = {}
    for rule in sentences():
        rooms.setdefault(rule.name.split(".")[0], []).append(str(rule.says))
    order = [*ROOMS, *sorted(set(rooms) - set(ROOMS))]
    return render(
        request,
        "people/who_can_see_what.jinja",
        {"rooms": [(ROOMS.get(room, room), rooms[room]) for room in order if room in rooms]},
    )
