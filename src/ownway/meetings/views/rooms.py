"""The rooms and desks of the place."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownway.access.doors import needs
from ownway.meetings import actions, queries, wording
from ownway.meetings.forms.diary import RoomForm
from ownway.teams.rules import RUN_PLACE

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(RUN_PLACE)
def place_rooms(request: Any) -> HttpResponse:
    """Every room and desk."""
    rooms = [(one, wording.about_room(one)) for one in queries.all_rooms()]
    return render(request, "meetings/place_rooms.jinja", {"rooms": rooms})


@page
@needs(RUN_PLACE)
def place_room_add(request: Any) -> HttpResponse:
    """One more."""
    form = RoomForm(request.POST or None)
    if form.is_valid():
        actions.add_room(by=request.person, **form.cleaned_data)
        messages.success(request, _("Kept. It can be had from now on."))
        return redirect("place_rooms")
    return render(request, "meetings/place_room.jinja", {"form": form, "found": None})


@page
@needs(RUN_PLACE)
def place_room_change(request: Any, room: UUID) -> HttpResponse:
    """What it is called and what one would want to know of it."""
    found = queries.room(room)
    form = RoomForm(request.POST or None, room=found)
    if form.is_valid():
        actions.change_room(by=request.person, room=found, **form.cleaned_data)
        return redirect("place_rooms")
    return render(request, "meetings/place_room.jinja", {"form": form, "found": found})


@require_POST
@needs(RUN_PLACE)
def place_room_retire(request: Any, room: UUID) -> HttpResponse:
    """It is not given any more, or it is given again."""
    actions.retire_room(by=request.person, room=queries.room(room))
    return redirect("place_rooms")
